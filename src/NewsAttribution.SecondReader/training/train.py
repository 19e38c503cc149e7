"""
Fine-tunes the second reader on the corpus of this repository, with fixed seeds.

    python3 train.py --corpus data/corpus --packages ~/.nuget/packages --out artifacts/second-reader
"""

import argparse
import hashlib
import json
import os
import platform
import random
import time

# Threads that wait leave their core to others; before torch is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
os.environ.setdefault("GOMP_SPINCOUNT", "0")

import torch
from torch.nn import functional

import base_weights
import encoder
import windows
import word_pieces

RECIPE = {
    "seed": 11,
    "epochs": 3,
    "piecesABatch": 1024,
    "learningRate": 8e-5,
    "learningRateOfHead": 1e-3,
    "warmUp": 0.1,
    "weightDecay": 0.01,
    "labelSmoothing": 0.1,
    "dropout": 0.1,
    "largestGradient": 1.0,
    "arithmetic": "bfloat16 products, float32 sums and weights",
}


def batches(some_windows, opening, size):
    """Windows one after the other without padding, until there are `size` pieces; with the sentence that each piece belongs to."""
    batch, used = [], 0
    for window in some_windows:
        batch.append(window)
        used += 1 + sum(len(sentence[0]) for sentence in window)
        if used >= size:
            yield pack(batch, opening)
            batch, used = [], 0
    if batch:
        yield pack(batch, opening)


def pack(batch, opening):
    """Pieces, lengths of the windows, the sentence of each piece (0: of none), labels."""
    pieces, lengths, owners, labels = [], [], [], []
    for window in batch:
        begun = len(pieces)
        pieces.append(opening)
        owners.append(0)
        for sentence in window:
            labels.append(sentence[1])
            pieces.extend(sentence[0])
            owners.extend([len(labels)] * len(sentence[0]))
        lengths.append(len(pieces) - begun)
    return torch.tensor(pieces), lengths, torch.tensor(owners), torch.tensor(labels)


def sentence_scores(scores, owners, count):
    """The mean of the scores of a sentence's own pieces."""
    sums = torch.zeros(count + 1, scores.shape[1]).index_add(0, owners, scores)
    return sums[1:] / torch.bincount(owners, minlength=count + 1)[1:, None]


def hash_of(paths):
    digest = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpus", required=True, help="folder of labelled CSV files")
    arguments.add_argument("--packages", default=os.path.expanduser("~/.nuget/packages"), help="folder that NuGet restores into")
    arguments.add_argument("--out", required=True, help="folder for weights, passport and log")
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--seed", type=int, default=RECIPE["seed"])
    arguments.add_argument("--float32", action="store_true", help="products in float32, where the processor has none in bfloat16")
    arguments.add_argument("--steps", type=int, help="stop after so many steps, and write tried.pt")
    given = arguments.parse_args()
    recipe = RECIPE | {"seed": given.seed}
    if given.float32:
        recipe["arithmetic"] = "float32"
    os.makedirs(given.out, exist_ok=True)
    torch.set_num_threads(given.threads)
    torch.manual_seed(recipe["seed"])
    chance = random.Random(recipe["seed"])

    base, vocabulary = base_weights.read(given.packages)
    cutter = word_pieces.WordPieces(vocabulary)
    files = windows.corpus_files(given.corpus)
    articles = windows.read_articles(files, cutter)
    sentences = sum(len(article) for article in articles)
    model = encoder.load_base(base_weights.tensors(base))
    model.words.weight.requires_grad = False
    epochs = [list(batches(windows.random_windows(articles, chance), cutter.opening, recipe["piecesABatch"]))
              for _ in range(recipe["epochs"])]
    total = sum(len(epoch) for epoch in epochs)
    print(f"{len(articles)} articles, {sentences} sentences, {total} steps", flush=True)

    head = list(model.head.parameters())
    body = [p for name, p in model.named_parameters() if p.requires_grad and not name.startswith("head.")]
    decayed = [p for p in body if p.ndim > 1]
    optimizer = torch.optim.AdamW([
        {"params": decayed, "lr": recipe["learningRate"], "weight_decay": recipe["weightDecay"]},
        {"params": [p for p in body if p.ndim == 1], "lr": recipe["learningRate"], "weight_decay": 0},
        {"params": head, "lr": recipe["learningRateOfHead"], "weight_decay": 0},
    ])
    warm = recipe["warmUp"] * total
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min((step + 1) / warm, (total - step) / (total - warm)))

    model.train()
    step, mean, begun = 0, None, time.time()
    for number, epoch in enumerate(epochs, 1):
        for pieces, lengths, owners, labels in epoch:
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not given.float32):
                scores = model(pieces, lengths)
            loss = functional.cross_entropy(
                sentence_scores(scores.float(), owners, len(labels)), labels, label_smoothing=recipe["labelSmoothing"])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(body + head, recipe["largestGradient"])
            optimizer.step()
            schedule.step()
            step += 1
            mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
            if step % 20 == 0:
                print(f"step {step}/{total} loss {mean:.3f} {time.time() - begun:.0f} s", flush=True)
            if step == given.steps:
                torch.save(model.state_dict(), f"{given.out}/tried.pt")
                return
        torch.save(model.state_dict(), f"{given.out}/epoch{number}.pt")
    passport = {
        "base": {"name": "all-MiniLM-L6-v2", "licence": "Apache-2.0", "package": f"{base_weights.NAME} {base_weights.VERSION}",
                 "sha256": hashlib.sha256(base).hexdigest()},
        "corpus": {"articles": len(articles), "sentences": sentences, "sha256": hash_of(files)},
        "recipe": recipe,
        "loss": round(mean, 4),
        "made": {"torch": torch.__version__, "python": platform.python_version(), "threads": given.threads},
    }
    with open(f"{given.out}/passport.json", "w", encoding="utf-8") as file:
        json.dump(passport, file, indent=2)


if __name__ == "__main__":
    main()
