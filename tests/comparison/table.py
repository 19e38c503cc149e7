"""Prints the results as Markdown. Arguments: the folder that `run` filled."""

import json
import os
import sys

folder = sys.argv[1]
LABELS = ["official-claim", "intelligence-assessment", "analysis-quote", "narrative"]
SENTENCES = 50_000


def read(name):
    with open(f"{folder}/{name}", encoding="utf-8") as f:
        return f.read().splitlines()


def macro_f1(name, part="held"):
    if not os.path.exists(f"{folder}/{name}.{part}.pred"):
        return None
    gold = [line.split("\t")[0] for line in read(f"{part}.tsv")]
    predicted = [label.removeprefix("__label__") for label in read(f"{name}.{part}.pred")]
    assert len(gold) == len(predicted), name
    scores = []
    for label in LABELS:
        both = sum(g == p == label for g, p in zip(gold, predicted))
        total = gold.count(label) + predicted.count(label)
        scores.append(2 * both / total if total else 0)
    return sum(scores) / len(scores)


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|---" + "|---:" * (len(head) - 1) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def form(pattern, number):
    return "" if number is None else pattern.format(number)


processes = json.loads(read("processes.json")[-1])
calls = json.loads(read("calls.json")[-1])
calls["sklearn"] = json.loads(read("sklearn.json")[-1])
SYSTEMS = {
    "ours": "NewsAttribution",
    "ours-aot": "NewsAttribution, Native AOT",
    "sdca": "ML.NET, Sdca",
    "lbfgs": "ML.NET, Lbfgs",
    "fasttext": "fastText, 10 dimensions",
    "sklearn": "scikit-learn",
}


def seconds(system, what):
    return processes[system][what][0]


def without_start(system):
    """Sentences a processor second from a file to a file, reading the model apart."""
    return SENTENCES / (seconds(system, "file") - seconds(system, "start"))


calls["fasttext"] = {"batch": without_start("fasttext")}
COLUMNS = {
    "f1": ("macro-F1", "{:.3f}"),
    "real": ("macro-F1, real news", "{:.3f}"),
    "single": ("single calls/s", "{:,.0f}"),
    "p50": ("p50, µs", "{:.1f}"),
    "p99": ("p99, µs", "{:.1f}"),
    "allocated": ("bytes a call", "{:,.0f}"),
    "batch": ("batch, sentences/s", "{:,.0f}"),
    "article": ("articles, sentences/s", "{:,.0f}"),
    "first": ("first answer, ms", "{:,.0f}"),
    "peak": ("peak memory, MB", "{:,.0f}"),
    "size": ("model, MB", "{:.2f}"),
}
results = {}
for system in SYSTEMS:
    whole = processes[system]
    results[system] = {
        **calls.get(system, {}),
        "f1": macro_f1(system),
        "real": macro_f1(system, "real"),
        "first": seconds(system, "start") * 1000,
        "peak": whole.get("file", whole["start"])[1],
    }
    if os.path.exists(f"{folder}/{system}.size"):
        results[system]["size"] = os.path.getsize(f"{folder}/{system}.size") / 2**20
table(
    ["system", *(title for title, _ in COLUMNS.values())],
    ([SYSTEMS[name], *(form(pattern, r.get(c)) for c, (_, pattern) in COLUMNS.items())] for name, r in results.items()),
)
in_articles = f"macro-F1 {macro_f1('ours-articles'):.3f}"
if (real := macro_f1("ours-articles", "real")) is not None:
    in_articles += f", on real news {real:.3f}"
print(f"NewsAttribution with each sentence read in its article: {in_articles}.")
print("Peak memory is that of a process that labels 50,000 sentences (Native AOT one). The size of ours is the model with the word lists.")
print("fastText has no calls: its batch is a process from file to file, without the time to its first answer.")
print()

OTHERS = ["sdca", "lbfgs", "fasttext", "sklearn"]
ours = results["ours"]
RATIOS = ["single", "batch", "first", "peak", "size"]


def ratio(other, column):
    if (theirs := results[other].get(column)) is None:
        return ""
    return f"{ours[column] / theirs if column in ('single', 'batch') else theirs / ours[column]:.2f}"


table(
    ["how many times as good is NewsAttribution", *(COLUMNS[c][0] for c in RATIOS)],
    ([f"than {SYSTEMS[other]}", *(ratio(other, c) for c in RATIOS)] for other in OTHERS),
)

print(f"## From a file of {SENTENCES:,} sentences to a file of labels")
print()
WHOLE = {
    "ours": "a program that calls `Classify`, labels alone",
    "tool-csv": "`newsattr classify --unit sentence`, CSV",
    "tool-ndjson": "`newsattr classify --unit sentence`, NDJSON",
    "tool-articles": "`newsattr classify` of whole articles, NDJSON",
    "fasttext": "`fasttext predict`, labels alone",
    "sdca": "a program that calls ML.NET, Sdca, labels alone",
    "lbfgs": "a program that calls ML.NET, Lbfgs, labels alone",
    "sklearn": "a program that calls scikit-learn, labels alone",
}


def whole_row(name):
    cpu, peak, written = processes[name]["file"]
    times = (form("{:.2f}", seconds(other, "file") / cpu) for other in ("fasttext", "sklearn", "sdca"))
    return [WHOLE[name], f"{cpu:.2f}", f"{seconds(name, 'start'):.2f}", f"{peak:.0f}", f"{written:.1f}", *times]


table(
    [
        "process",
        "CPU s",
        "of it to the first answer",
        "peak MB",
        "MB written",
        "times as fast as fastText",
        "as scikit-learn",
        "as ML.NET, Sdca",
    ],
    map(whole_row, WHOLE),
)
print("One thread. fastText's text was lower-cased and parted into words beforehand, which is not counted. The tool's lines hold all that it")
print("found: probabilities, source, cue, quotation.")
