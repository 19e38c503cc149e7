"""Lets two installed tools label the same files in turn, and writes a table; see the script tool."""

import argparse
import concurrent.futures
import csv
import json
import os
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

TRAINED = 4000


def write(name, text):
    with open(name, "w", encoding="utf-8") as out:
        out.write(text)


def make_files():
    """Returns the number of lines."""
    sentences, articles, rows = [], {}, []
    for file in corpus:
        for row in csv.DictReader(open(file, encoding="utf-8-sig")):
            rows.append(row)
            text = row["text"].replace("\n", " ")
            sentences.append(text)
            paragraphs = articles.setdefault((file, row["article"]), {})
            paragraphs[row["paragraph"]] = " ".join(filter(None, [paragraphs.get(row["paragraph"]), text]))
    articles = ["\n\n".join(paragraphs.values()) for paragraphs in articles.values()]

    # Three times the corpus: all that compiles while it runs has been compiled.
    write("lines.txt", "".join(f"{text}\n" for text in sentences * 3))
    write("long.txt", "\n\n".join(articles * 3))
    write("one.txt", f"{sentences[1]}\n")
    write("page.txt", "\n\n".join(articles[: len(articles) * 2 // 3]))
    write(
        "articles.ndjson",
        "".join(json.dumps({"article": str(n), "text": text}, ensure_ascii=False) + "\n" for n, text in enumerate(articles * 3)),
    )
    with open("rows.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows[:TRAINED])
    return 3 * len(sentences)


# In another process: the memory of this one would count as that of each that it starts.
with concurrent.futures.ProcessPoolExecutor(1) as other:
    lines = other.submit(make_files).result()

CASES = {
    "one sentence, from start to end": "classify one.txt --format ndjson",
    "lines, NDJSON": "classify --unit sentence lines.txt --format ndjson",
    "lines, CSV": "classify --unit sentence lines.txt --format csv",
    "articles, NDJSON": "classify articles.ndjson --format ndjson",
    "one long article, NDJSON": "classify long.txt --format ndjson",
    "an HTML page of an article": "classify page.txt --format html",
    "lines, NDJSON, all cores, by the clock": "classify --unit sentence lines.txt --format ndjson",
    f"training on {TRAINED} rows": "train --quiet --data rows.csv --out {tool}.model",
}
TOOLS = {"base": "base/newsattr", "now": "now/newsattr"}


def has_jobs(tool):
    return "--jobs" in subprocess.run([TOOLS[tool], "classify", "--help"], capture_output=True, text=True, check=True).stdout


one_thread = {tool: ["--jobs", "1"] if has_jobs(tool) else [] for tool in TOOLS}
taken = {(case, tool): [] for case in CASES for tool in TOOLS}


def measure(case, tool):
    by_clock = "by the clock" in case
    arguments = CASES[case].format(tool=tool).split()
    if arguments[0] == "classify" and not by_clock:
        arguments += one_thread[tool]
    start = time.monotonic()
    with open("out", "wb") as out, open("log", "wb") as log:
        run = subprocess.Popen([TOOLS[tool], *arguments], stdout=out, stderr=log)
        _, status, used = os.wait4(run.pid, 0)
    seconds = time.monotonic() - start if by_clock else used.ru_utime + used.ru_stime
    # Another revision may have a fault that today's has not; its row says so.
    if status == 0:
        taken[case, tool].append((seconds, used.ru_maxrss / 1024, os.path.getsize("out") / 1e6))


for number in range(int(given.rounds)):
    for case in CASES:
        # Of times this short more are wanted, of half a minute fewer.
        times = 3 if case.startswith("one sentence") else 0 if case.startswith("training") and number >= 2 else 1
        for _ in range(times):
            for tool in TOOLS:
                measure(case, tool)


def row(case):
    # The least: what other work adds to it on a shared machine is nobody's.
    then, now = (list(min(taken[case, tool], default=())) for tool in TOOLS)
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
        f"{given.processor}, .NET {given.dotnet}. Processor seconds, user and system, are the least of {given.rounds} rounds in turn.",
        f"{lines} lines, three times the corpus; the page has two thirds of it once. A load of {load:.1f} on {os.cpu_count()} cores.",
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
