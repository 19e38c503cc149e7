"""Deals the corpus by article: every fifth is held out. Arguments: corpus folder, output folder, and if at hand a CSV file of real articles."""
import csv, glob, itertools, os, re, sys

corpus, out, *real = sys.argv[1:]


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


rows = [row for path in sorted(glob.glob(os.path.join(corpus, "*.csv"))) for row in read(path)]
articles = sorted({row["article"] for row in rows})
held = set(articles[4::5])


def words(text):
    return re.sub(r"([^\w\s])", r" \1 ", text.lower())


os.makedirs(out, exist_ok=True)
parts = {"train": [r for r in rows if r["article"] not in held], "held": [r for r in rows if r["article"] in held]}
if real:
    parts["real"] = read(real[0])
for name, part in parts.items():
    with open(f"{out}/{name}.csv", "w", encoding="utf-8", newline="") as f:
        writer = csv.DictWriter(f, part[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(part)
    with open(f"{out}/{name}.tsv", "w", encoding="utf-8") as f:
        for r in part:
            f.write("\t".join([r["label"], r["article"], r["paragraph"], r["kind"], " ".join(r["text"].split())]) + "\n")
    with open(f"{out}/{name}.fasttext", "w", encoding="utf-8") as f:
        for r in part:
            f.write(f"__label__{r['label']} {' '.join(words(r['text']).split())}\n")

# What the speed is measured on: the body sentences of the whole corpus, over and over.
body = [" ".join(r["text"].split()) for r in rows if r["kind"] == "body"]
with open(f"{out}/lines.txt", "w", encoding="utf-8") as f:
    for line in itertools.islice(itertools.cycle(body), 50_000):
        f.write(line + "\n")
with open(f"{out}/lines.fasttext", "w", encoding="utf-8") as f:
    for line in itertools.islice(itertools.cycle([" ".join(words(b).split()) for b in body]), 500_000):
        f.write(line + "\n")
with open(f"{out}/one.fasttext", "w", encoding="utf-8") as f:
    f.write(words(body[0]) + "\n")
print(f"{len(articles)} articles, {len(held)} held out; {len(parts['train'])} sentences to train on, {len(parts['held'])} held out; {sum(map(len, body)) / len(body):.0f} characters a sentence")
