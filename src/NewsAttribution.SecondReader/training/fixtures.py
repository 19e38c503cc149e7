"""
Writes what the tests compare with: how texts are cut, and what the weights say before they are rounded.

    python3 fixtures.py --weights artifacts/second-reader/epoch3.pt --out tests/NewsAttribution.SecondReader.Tests
"""

import argparse
import os

import torch

import base_weights
import encoder
import windows
import word_pieces

TEXTS = [
    "The dam will hold, the water ministry said.",
    "It cost $84,000, or £3.5bn if you ask the Treasury.",
    "“São Tomé’s café is naïve” — Łukasz Ñandú",
    "one\\nline\\ttwo\\r\\nthree",
    "U.S.-led, e.g. 5°C, 100%, #tag, test@example.org",
    "soft\\u00adhyphen, zero\\u200bwidth, no\\u00a0break",
    "cafe\\u0301, \\u0130stanbul, \\ufb01nd, \\u00bd",
    "北京 said 한국 and мир and αβγ",
    "[CLS] [MASK] ##ing",
    "counterintelligence misattributions",
    "x" * 101 + " went",
    "\\ud83d\\ude00 smiled",
    "",
]


def log_probabilities(model, article, opening):
    """What the encoder says of each sentence: the mean over windows, each weighted by how much it had read before the sentence."""
    sums, weights = torch.zeros(len(article), encoder.LABELS), torch.zeros(len(article), 1)
    for start, end in windows.overlapping_windows(article):
        pieces = [opening] + [piece for sentence in article[start:end] for piece in sentence[0]]
        scores = model(torch.tensor(pieces), [len(pieces)])
        first = 1
        for i in range(start, end):
            length = len(article[i][0])
            sums[i] += first * torch.log_softmax(scores[first : first + length].double().mean(0), -1)
            weights[i] += first
            first += length
    return sums / weights


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--weights", required=True, nargs="+", help="what train.py wrote; several are averaged")
    arguments.add_argument("--data", default="data", help="folder with corpus and behaviour.csv")
    arguments.add_argument("--model", default="models/second-reader", help="folder with vocabulary.txt")
    arguments.add_argument("--packages", default=os.path.expanduser("~/.nuget/packages"), help="folder that NuGet restores into")
    arguments.add_argument("--out", required=True, help="folder of the tests")
    given = arguments.parse_args()
    with open(f"{given.model}/vocabulary.txt", encoding="utf-8") as file:
        small = file.read().split("\n")[:-1]
    cutter = word_pieces.WordPieces(small)
    with open(f"{given.out}/pieces.txt", "w", encoding="utf-8", newline="\n") as file:
        file.write("# Text, escaped as in C#; then its pieces. Written by training/fixtures.py.\n")
        corpus = [row[2] for article in windows.read_articles([f"{given.data}/corpus/u02.csv"], cutter)[:1] for row in article]
        for text in TEXTS + [text for text in corpus if "\\" not in text]:
            plain = text.encode("ascii", "backslashreplace").decode("unicode_escape").encode("utf-16", "surrogatepass").decode("utf-16")
            pieces = cutter.cut(plain)[: windows.ROOM - 2] + [cutter.closing]
            file.write(f"{text}\t{' '.join(small[piece] for piece in pieces)}\n")

    model = encoder.average([torch.load(path) for path in given.weights]).eval()
    _, vocabulary = base_weights.read(given.packages)
    encoder.keep(model, [vocabulary.index(piece) for piece in small])
    articles = [article for name in ("b07", "t03", "u02", "v01")
                for article in windows.read_articles([f"{given.data}/corpus/{name}.csv"], cutter)[:3]]
    articles += [[row] for row in windows.read_rows(f"{given.data}/behaviour.csv", cutter)]
    with open(f"{given.out}/float32.txt", "w", encoding="utf-8", newline="\n") as file, torch.no_grad():
        file.write("# Logarithms of the four probabilities, for WeightsTests. Written by training/fixtures.py.\n")
        for article in articles:
            for numbers in log_probabilities(model, article, cutter.opening).tolist():
                file.write(" ".join(f"{number:.3f}" for number in numbers) + "\n")


if __name__ == "__main__":
    main()
