"""
Fits how much each reader's word counts: two weights and a bias for each label, on labelled articles that neither was trained on.

    newsattr classify --input csv --format ndjson test.csv > fast.ndjson
    newsattr classify --input csv --format ndjson --careful test.csv > careful.ndjson
    python3 mixture.py --data test.csv --fast fast.ndjson --careful careful.ndjson --passport models/second-reader/passport.json

Prints the part "article" of the passport; with --unit sentence in all three commands the part "sentence". Takes several files of each.
"""

import argparse
import csv
import json

import torch

from windows import LABELS

# Probabilities are written with six decimals.
SMALLEST = 5e-7
# Pulls the biases towards 0, as if of so many sentences.
PULL = 2.0


def logarithms(paths):
    rows = [json.loads(line)["probabilities"] for path in paths for line in open(path, encoding="utf-8")]
    return torch.tensor([[max(row[label], SMALLEST) for label in LABELS] for row in rows], dtype=torch.double).log()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "fast", "careful"):
        arguments.add_argument("--" + name, required=True, nargs="+")
    arguments.add_argument("--passport", required=True, help="with the mixture that the careful answers were made with")
    arguments.add_argument("--unit", choices=["article", "sentence"], default="article")
    given = arguments.parse_args()
    labels = [row["label"] for path in given.data for row in csv.DictReader(open(path, encoding="utf-8-sig", newline=""))]
    gold = torch.tensor([LABELS.index(label) for label in labels])
    fast, careful = logarithms(given.fast), logarithms(given.careful)
    if not len(gold) == len(fast) == len(careful):
        raise SystemExit(f"Found {len(gold)} labels, {len(fast)} and {len(careful)} answers; expected as many of each.")
    with open(given.passport, encoding="utf-8") as file:
        old = json.load(file)["mixture"][given.unit]
    biases = torch.tensor([old["biases"][label] for label in LABELS])
    # What the encoder said, but for a number that is the same for all labels.
    encoder = (careful - old["first"] * fast - biases) / old["second"]

    weights = torch.tensor([old["first"], old["second"]], dtype=torch.double, requires_grad=True)
    biases = torch.zeros(len(LABELS), dtype=torch.double, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, biases], max_iter=200, line_search_fn="strong_wolfe")

    def loss():
        optimizer.zero_grad()
        total = torch.nn.functional.cross_entropy(weights[0] * fast + weights[1] * encoder + biases, gold, reduction="sum")
        total = total + PULL * (biases**2).sum()
        total.backward()
        return total

    optimizer.step(loss)
    centred = (biases - biases.mean()).tolist()
    print(json.dumps({"first": round(weights[0].item(), 2), "second": round(weights[1].item(), 2),
                      "biases": {label: round(bias, 2) for label, bias in zip(LABELS, centred)}}, indent=2))


if __name__ == "__main__":
    main()
