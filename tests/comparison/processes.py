"""Whole processes in turn, from a file of 50,000 sentences to a file of labels; the least processor time of some rounds counts.

Arguments: a file with lines of NAME, a word (file: all sentences; start: one of them, or none) and a command, between tabs; rounds.
Prints JSON: for each name and word the processor seconds, the peak memory in MB and the MB written to standard output.
"""

import json
import os
import subprocess
import sys

with open(sys.argv[1], encoding="utf-8") as f:
    works = [line.rstrip("\n").split("\t") for line in f]
taken = {}
for _ in range(int(sys.argv[2])):
    for name, what, command in works:
        # What takes milliseconds wants more than one go.
        for _ in range(3 if what == "start" else 1):
            with open("/dev/null", "wb") as log, open(f"{sys.argv[1]}.out", "wb") as out:
                run = subprocess.Popen(["sh", "-c", f"exec {command}"], stdout=out, stderr=log)
                _, status, used = os.wait4(run.pid, 0)
            assert status == 0, command
            seconds, peak = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
            written = os.path.getsize(f"{sys.argv[1]}.out") / 1e6
            taken.setdefault(name, {}).setdefault(what, []).append((seconds, peak, written))
print(json.dumps({name: {what: min(runs) for what, runs in of.items()} for name, of in taken.items()}))
