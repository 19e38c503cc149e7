"""Lets two installed tools label the same files in turn, and writes a table; see the script tool."""

import argparse
import csv
import json
import os
import statistics
import subprocess
import time

parser = argparse.ArgumentParser()
parser.add_argument("work")
parser.add_argument("corpus", nargs="+")
for name in ("--rounds", "--processor", "--dotnet", "--base", "--now", "--result"):
    parser.add_argument(name, required=True)
given = parser.parse_args()
corpus = [os.path.abspath(file) for file in given.corpus]
os.chdir(given.work)

sentences, articles = [], {}
for file in corpus:
    for row in csv.DictReader(open(file, encoding="utf-8")):
        text = row["text"].replace("\n", " ")
        sentences.append(text)
        paragraphs = articles.setdefault((file, row["article"]), {})
        paragraphs[row["paragraph"]] = " ".join(filter(None, [paragraphs.get(row["paragraph"]), text]))
articles = ["\n\n".join(paragraphs.values()) for paragraphs in articles.values()]


def write(name, text):
    with open(name, "w", encoding="utf-8") as out:
        out.write(text)


# Three times the corpus: all that compiles while it runs has been compiled.
write("lines.txt", "".join(f"{text}\n" for text in sentences * 3))
write("long.txt", "\n\n".join(articles * 3))
write("one.txt", f"{sentences[1]}\n")
write("page.txt", "\n\n".join(articles[: len(articles) * 2 // 3]))
write(
    "articles.ndjson",
    "".join(json.dumps({"article": str(n), "text": text}, ensure_ascii=False) + "\n" for n, text in enumerate(articles * 3)),
)

CASES = {
    "one sentence, from start to end": "one.txt --format ndjson",
    "lines, NDJSON": "--unit sentence lines.txt --format ndjson",
    "lines, CSV": "--unit sentence lines.txt --format csv",
    "articles, NDJSON": "articles.ndjson --format ndjson",
    "one long article, NDJSON": "long.txt --format ndjson",
    "an HTML page of an article": "page.txt --format html",
}
TOOLS = {"base": "base/newsattr", "now": "now/newsattr"}


def has_jobs(tool):
    return "--jobs" in subprocess.run([TOOLS[tool], "classify", "--help"], capture_output=True, text=True, check=True).stdout


threads = {tool: ["--jobs", "1"] if has_jobs(tool) else [] for tool in TOOLS}
taken = {(case, tool): [] for case in CASES for tool in TOOLS}
# Of times this short more are wanted.
for number in range(int(given.rounds)):
    for case, arguments in CASES.items():
        for _ in range(3 if case.startswith("one sentence") else 1):
            for tool, program in TOOLS.items():
                with open("out", "wb") as out, open("log", "wb") as log:
                    run = subprocess.Popen([program, "classify", *arguments.split(), *threads[tool]], stdout=out, stderr=log)
                    _, status, used = os.wait4(run.pid, 0)
                # Another revision may have a fault that today's has not; its row says so.
                if status == 0:
                    taken[case, tool].append((used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, os.path.getsize("out") / 1e6))


def row(case):
    then, now = ([statistics.median(column) for column in zip(*taken[case, tool])] for tool in TOOLS)
    if not then or not now:
        return f"| {case} | failed |  |  |  |  |  |  |"
    cells = [f"{then[0]:.2f}", f"{now[0]:.2f}", f"{then[0] / now[0]:.1f}", f"{then[1]:.0f}", f"{now[1]:.0f}", f"{then[2]:.1f}", f"{now[2]:.1f}"]
    return f"| {case} | {' | '.join(cells)} |"


load = os.getloadavg()[1]
table = "\n".join(
    [
        "# The tool, end to end",
        "",
        f"`newsattr classify` of {given.now} beside that of {given.base}, both installed from their packages: one thread of",
        f"{given.processor}, .NET {given.dotnet}. Processor seconds, user and system, are the median of {given.rounds} rounds in turn.",
        f"{3 * len(sentences)} lines, three times the corpus; the page has two thirds of it once. A load of {load:.1f} on {os.cpu_count()} cores.",
        f"Written by `tests/comparison/tool` on {time.strftime('%d %B %Y')}.",
        "",
        "| what | CPU s then | now | times as fast | peak MB then | now | MB written then | now |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
        *map(row, CASES),
        "",
    ]
)
print(table)
write(given.result, table)
