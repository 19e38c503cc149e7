"""Prints the results as Markdown. Arguments: the folder that `run` filled."""
import json, os, sys

folder = sys.argv[1]
LABELS = ["official-claim", "intelligence-assessment", "analysis-quote", "narrative"]


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


SYSTEMS = {
    "ours": "NewsAttribution", "ours-aot": "NewsAttribution, Native AOT", "sdca": "ML.NET, Sdca", "lbfgs": "ML.NET, Lbfgs", "fasttext": "fastText, 10 dimensions",
    "sklearn": "scikit-learn",
}
COLUMNS = {
    "f1": ("macro-F1", "{:.3f}"), "real": ("macro-F1, real news", "{:.3f}"), "single": ("single calls/s", "{:,.0f}"), "p50": ("p50, µs", "{:.1f}"), "p99": ("p99, µs", "{:.1f}"), "allocated": ("bytes a call", "{:,.0f}"),
    "batch": ("batch, sentences/s", "{:,.0f}"), "first": ("first answer, ms", "{:,.0f}"), "peak": ("peak memory, MB", "{:,.0f}"), "size": ("model, MB", "{:.2f}"),
}
results = {}
for system in SYSTEMS:
    if os.path.exists(f"{folder}/{system}.json"):
        results[system] = {**json.loads(read(f"{system}.json")[-1]), **dict((line.split()[0], float(line.split()[1])) for line in read(f"{system}.more")), "f1": macro_f1(system), "real": macro_f1(system, "real")}

print("| system | " + " | ".join(title for title, _ in COLUMNS.values()) + " |")
print("|---" * (len(COLUMNS) + 1) + "|")
for system, r in results.items():
    print(f"| {SYSTEMS[system]} | " + " | ".join(form.format(r[c]) if r.get(c) is not None else "" for c, (_, form) in COLUMNS.items()) + " |")
in_articles = f"macro-F1 {macro_f1('ours-articles'):.3f}"
if (real := macro_f1("ours-articles", "real")) is not None:
    in_articles += f", on real news {real:.3f}"
print(f"\nNewsAttribution with each sentence read in its article: {in_articles}.\n")

ours = results["ours"]
print("| how many times as good is NewsAttribution | " + " | ".join(COLUMNS[c][0] for c in ["single", "batch", "first", "peak", "size"]) + " |")
print("|---" * 6 + "|")
for system in ["sdca", "lbfgs", "fasttext", "sklearn"]:
    r = results[system]
    ratio = lambda c, more: "" if r.get(c) is None else f"{(ours[c] / r[c] if more else r[c] / ours[c]):.2f}"
    print(f"| than {SYSTEMS[system]} | " + " | ".join([ratio("single", True), ratio("batch", True), ratio("first", False), ratio("peak", False), ratio("size", False)]) + " |")
