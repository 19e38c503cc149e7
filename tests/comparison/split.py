"""Deals the corpus by article: every fifth is held out. Arguments: corpus folder, output folder, and if at hand a CSV file of real articles."""
import csv, glob, itertools, json, os, re, sys

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

# What the speed is measured on: the sentences of the whole corpus, alone and in their articles, over and over.
def over_and_over(name, lines):
    with open(f"{out}/{name}", "w", encoding="utf-8") as f:
        f.writelines(itertools.islice(itertools.cycle(lines), SENTENCES))


SENTENCES = 50_000
body = [" ".join(r["text"].split()) for r in rows if r["kind"] == "body"]
over_and_over("lines.txt", [line + "\n" for line in body])
over_and_over("lines.fasttext", [" ".join(words(line).split()) + "\n" for line in body])
for name, line in {"one.txt": body[0], "one.fasttext": words(body[0])}.items():
    with open(f"{out}/{name}", "w", encoding="utf-8") as f:
        f.write(line + "\n")
paragraphs = {}
for r in rows:
    paragraphs.setdefault(r["article"], {}).setdefault(r["paragraph"], []).append(" ".join(r["text"].split()))
with open(f"{out}/articles.ndjson", "w", encoding="utf-8") as f:
    written = 0
    for number, article in enumerate(itertools.cycle(paragraphs.values())):
        if written >= SENTENCES:
            break
        text = "\n\n".join(" ".join(sentences) for sentences in article.values())
        f.write(json.dumps({"article": str(number), "text": text}, ensure_ascii=False) + "\n")
        written += sum(map(len, article.values()))
print(
    f"{len(articles)} articles, {len(held)} held out; {len(parts['train'])} sentences to train on, {len(parts['held'])} held out; "
    f"{sum(map(len, body)) / len(body):.0f} characters a sentence"
)
