#!/usr/bin/env python3
"""Proofs that workers on NATS JetStream lose nothing and double nothing. Starts everything on loopback, in a temporary folder, and stops it by pid.

    prove.py chaos --articles 10000 --kills 20 --restarts 4     three servers, four workers, killed at random
    prove.py drain --times 100                                  SIGTERM under load: nothing is delivered again
    prove.py cost --articles 5000                               CPU seconds beside newsattr pipe; shares of two workers
    prove.py copies                                             one copy of three is damaged, and what collect makes of it
    prove.py power                                              a server that forgot its last writes, and a rerun from the source

What is counted is counted here, from the collected file and from the server's streams; no code is shared with the worker. Only
Python's own library is used. Ends with 0 if everything is as promised.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

from processes import Pipe, Servers, Workers, cpu_of, free_ports, labelled
from tiny_nats import Nats

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "../../.."))
BUILT = {"newsattr-worker": "src/NewsAttribution.Worker/bin/Release/net10.0", "newsattr": "src/NewsAttribution.Cli/bin/Release/net10.0"}

OPENINGS = ["Rain fell on Corvane all night.", "Shops in the old town stayed shut.", "The ferry did not sail on Friday.", "Nobody was hurt."]
CLAIMS = [
    "The dam will hold, the water ministry said.",
    "Military intelligence believes that the bridge was mined.",
    '"The budget rests on hope," said Ilse Marant, an economist at Corvane University.',
    "The port authority said that the pier would open again in May.",
    "She added that nobody had asked the harbour master.",
    "According to the institute, prices will fall in the spring.",
    "Police said 14 people were taken to hospital after the collision on the coast road.",
    "The foreign intelligence service assesses that the drills were a rehearsal.",
]
POISON = [b'{"id": "broken', b"", b"\xff\xfe\x00", b'{"id": "no text"}', b'{"text": "No id, and the header is taken."} x', b"[1, 2]"]


def article(number):
    """An invented article: its id, and how many sentences it has."""
    chance = random.Random(number)
    count = chance.randrange(8, 40)
    sentences = [chance.choice(OPENINGS)] + [f"{chance.choice(CLAIMS)}" for _ in range(count - 1)]
    paragraphs = [" ".join(sentences[i : i + 3]) for i in range(0, count, 3)]
    return f"a{number}", "\n\n".join(paragraphs), count


class Proof:
    def __init__(self, arguments, servers):
        self.arguments = arguments
        self.folder = tempfile.mkdtemp(prefix="newsattr-streams-")
        self.worker, self.tool = (os.path.join(arguments.tools or os.path.join(ROOT, built), name) for name, built in BUILT.items())
        self.deadline = time.monotonic() + arguments.minutes * 60
        self.servers = Servers(self.folder, servers)
        self.workers = Workers(self.worker, self.folder, self.servers, ["--tries", "3", "--ack-wait", "10"] if arguments.quick else [])
        self.nats = Nats(self.servers.ports)
        self.report, self.wrong = {}, []

    def check(self, name, found, wanted):
        self.report[name] = found
        if found != wanted:
            self.wrong.append(f"{name}: found {found}, expected {wanted}")

    def stream(self, name):
        answer = self.nats.request(f"$JS.API.STREAM.INFO.{name}")
        return answer["state"] if "state" in answer else None

    def consumer(self):
        return self.nats.request("$JS.API.CONSUMER.INFO.articles.newsattr-worker")

    def damage(self, server, stream):
        """A byte in the middle of what a server that is down has of a stream is another one: it can no longer read that message."""
        blocks = os.path.join(self.folder, f"server{server}/jetstream/$G/streams/{stream}/msgs")
        names = sorted((f for f in os.listdir(blocks) if f.endswith(".blk")), key=lambda f: int(f[:-4]))
        with open(os.path.join(blocks, names[len(names) // 2]), "r+b") as file:
            place = os.path.getsize(file.name) // 2
            file.seek(place)
            byte = file.read(1)
            file.seek(place)
            file.write(bytes([byte[0] ^ 1]))

    def all_there(self):
        found = self.nats.request("$JS.API.STREAM.INFO.labels").get("cluster", {})
        return "leader" in found and all(copy["current"] and not copy.get("offline") for copy in found.get("replicas", [{"current": False}]))

    def done(self):
        """No article is left. After kills nats-server 2.9.10 may count messages that it does not have: then it is asked for one."""
        if self.stream("articles")["messages"] == 0:
            return True
        found = self.nats.request("$JS.API.STREAM.MSG.GET.articles", {"seq": 1, "next_by_subj": "articles"})
        consumer = self.consumer()
        return found.get("error", {}).get("code") == 404 and consumer.get("num_pending") == 0 == consumer.get("num_ack_pending")

    def wait(self, holds, what):
        while not holds():
            if time.monotonic() > self.deadline:
                raise TimeoutError(f"not done in {self.arguments.minutes} minutes: {what}")
            time.sleep(0.2)

    def ready(self):
        """The consumer that a worker makes last but one is there."""
        self.wait(lambda: "config" in self.nats.request("$JS.API.CONSUMER.INFO.articles_given_up.newsattr-worker"), "workers start")

    def publish(self, numbers, poison=(), run=""):
        messages = []
        for number in numbers:
            key, text, _ = article(number)
            body = POISON[number // 7 % len(POISON)] if number in poison else json.dumps({"id": key, "text": text}).encode()
            messages.append((f"{run}{key}", body))
        self.nats.publish_all("articles", messages)

    def collect(self):
        path = os.path.join(self.folder, "collected.ndjson")
        code, said = self.try_collect(path)
        if code:
            raise subprocess.SubprocessError(f"collect ended with {code}: {said}")
        return path

    def try_collect(self, path):
        command = [self.worker, "collect", "--nats", self.servers.url, "--out", "labels", "--file", path]
        ended = subprocess.run(command, stderr=subprocess.PIPE, text=True)
        print(ended.stderr, end="", flush=True)
        return ended.returncode, ended.stderr

    def check_same_files(self):
        """What is installed is another kind of build than the tests run: both must write the same Parquet."""
        files = []
        for program in (self.worker, os.path.join(ROOT, BUILT["newsattr-worker"], "newsattr-worker")):
            path = os.path.join(self.folder, f"{len(files)}.parquet")
            subprocess.run([program, "collect", "--nats", self.servers.url, "--out", "labels", "--file", path], check=True)
            with open(path, "rb") as file:
                files.append(file.read())
        self.check("Parquet of the installed tool is that of the build", files[0] == files[1] and len(files[0]) > 1000, True)

    def cut(self, server, stream):
        """What a server that is down has of a stream loses the last quarter of its last block."""
        blocks = os.path.join(self.folder, f"server{server}/jetstream/$G/streams/{stream}/msgs")
        last = max((f for f in os.listdir(blocks) if f.endswith(".blk")), key=lambda f: int(f[:-4]))
        path = os.path.join(blocks, last)
        os.truncate(path, os.path.getsize(path) * 3 // 4)

    def count(self, path, expected):
        """Whether each expected article is there once, with all its sentences; counted from the file alone."""
        seen = {}
        with open(path, encoding="utf-8") as file:
            for line in file:
                sentence = json.loads(line)
                seen.setdefault(sentence["article"], []).append(sentence["index"])
        doubled = sum(1 for indexes in seen.values() if len(set(indexes)) != len(indexes))
        cut = sum(1 for number in expected if article(number)[0] in seen and sorted(set(seen[article(number)[0]])) != list(range(article(number)[2])))
        names = {article(number)[0] for number in expected}
        self.report["articles expected"] = len(names)
        self.check("articles lost", len(names - seen.keys()), 0)
        self.check("articles doubled", doubled, 0)
        self.check("articles with other sentences than they have", cut, 0)
        self.check("articles that nobody sent", len(seen.keys() - names), 0)

    def finish(self):
        self.workers.kill_all()
        self.nats.close()
        self.servers.stop()
        if self.wrong or self.arguments.keep:
            print(f"kept: {self.folder}")
        else:
            shutil.rmtree(self.folder)


def chaos(proof):
    a = proof.arguments
    chance = random.Random(a.seed)
    for _ in range(4):
        proof.workers.start()
    proof.ready()
    poison = set(range(500, a.articles, 1000))
    start = time.monotonic()
    steps = max(a.kills, a.restarts)
    killed = restarted = 0
    size = -(-a.articles // steps)
    for step in range(steps):
        proof.publish(range(step * size, min((step + 1) * size, a.articles)), poison)
        time.sleep(chance.uniform(0, a.pause))
        if killed * steps < a.kills * (step + 1):
            proof.workers.kill(chance.choice(proof.workers.running))
            proof.workers.start()
            killed += 1
        if restarted * steps < a.restarts * (step + 1) and step % 2 == 0 or restarted < a.restarts and steps - step <= a.restarts - restarted:
            server = chance.randrange(3)
            proof.servers.kill(server)
            time.sleep(chance.uniform(0, 3))
            proof.servers.start(server)
            restarted += 1
        if time.monotonic() > proof.deadline:
            raise TimeoutError(f"step {step} of {steps}")
    proof.report["seconds of killing"] = round(time.monotonic() - start, 1)
    proof.check("workers killed", killed, a.kills)
    proof.check("servers killed", restarted, a.restarts)
    proof.check("workers that ended by themselves", len(proof.workers.ended()), 0)
    proof.wait(proof.done, "every article is done")
    proof.report["messages that the stream of articles counts, and has not"] = proof.stream("articles")["messages"]
    proof.report["seconds in all"] = round(time.monotonic() - start, 1)
    proof.report["answers in the stream"] = proof.stream("labels")["messages"]
    proof.count(proof.collect(), [n for n in range(a.articles) if n not in poison])
    letters = [body for _, _, body in proof.nats.stored("articles_dead")]
    wanted = sorted(POISON[n // 7 % len(POISON)] for n in poison)
    proof.report["poison sent"] = len(poison)
    proof.check("poison missing from the dead letters", len(poison) - sum(min(letters.count(p), wanted.count(p)) for p in set(wanted)), 0)
    proof.check("dead letters that are no poison", sum(1 for body in letters if body not in POISON), 0)
    proof.report["dead letters"] = len(letters)


def drain(proof):
    a = proof.arguments
    chance = random.Random(a.seed)
    worker = proof.workers.start()
    proof.ready()
    sent = 0
    codes = []
    for _ in range(a.times):
        proof.publish(range(sent, sent + 150))
        sent += 150
        before = proof.stream("labels")["messages"]
        proof.wait(lambda: proof.stream("labels")["messages"] > before, "the worker works")
        time.sleep(chance.uniform(0, 0.2))
        codes.append(proof.workers.stop(worker))
        left = proof.consumer()
        if left["num_ack_pending"]:
            proof.wrong.append(f"after SIGTERM: {left['num_ack_pending']} articles in no hands")
        worker = proof.workers.start()
    proof.wait(lambda: proof.stream("articles")["messages"] == 0, "every article is done")
    proof.workers.stop(worker)
    proof.report["SIGTERM"] = a.times
    proof.check("exit codes other than 0", sum(1 for code in codes if code), 0)
    proof.check("articles delivered again", proof.consumer()["delivered"]["consumer_seq"] - sent, 0)
    proof.check("answers in the stream", proof.stream("labels")["messages"], sent)
    proof.count(proof.collect(), range(sent))


def cost(proof):
    """Both label the same articles a slice after the other, so that what else the machine does falls on both."""
    a = proof.arguments
    alone = Pipe(proof.tool, proof.folder)
    health = free_ports(2)
    workers = [proof.workers.start("--health", str(port)) for port in health]
    proof.ready()
    size = max(1, a.articles // 10)
    slices = [range(first, min(first + size, a.articles)) for first in range(0, a.articles, size)]
    spent = [(0, 0)]
    done = 0
    for numbers in slices:
        alone.label([json.dumps({"id": article(number)[0], "text": article(number)[1]}) for number in numbers])
        proof.publish(numbers)
        done += len(numbers)
        proof.wait(lambda done=done: proof.stream("labels")["messages"] >= done, "every article is done")
        spent.append((cpu_of(alone.process), sum(cpu_of(worker) for worker in workers)))
    shares = [labelled(port) for port in health]
    alone.close()
    proof.check("exit codes", [proof.workers.stop(worker) for worker in workers], [0, 0])
    pipe, both = spent[-1]
    later = sorted((b2 - b1) / (a2 - a1) for (a1, b1), (a2, b2) in zip(spent[len(spent) // 2 :], spent[len(spent) // 2 + 1 :]))
    proof.report["CPU ms an article, newsattr pipe"] = round(1000 * pipe / a.articles, 3)
    proof.report["CPU ms an article, two workers"] = round(1000 * both / a.articles, 3)
    proof.report["times"] = round(both / pipe, 2)
    proof.report["times, median of the later slices, which hold no start"] = round(later[len(later) // 2], 2)
    proof.report["shares of the workers"] = shares
    if min(shares) < 0.4 * sum(shares):
        proof.wrong.append(f"shares: found {shares}; expected 40 % or more each")
    if a.most and both > a.most * pipe:
        proof.wrong.append(f"CPU: found {both / pipe:.2f} times; expected {a.most} or less")


def power(proof):
    """Acknowledged writes that were not yet on disk are gone: the last block of each stream is cut while the server is down."""
    a = proof.arguments
    proof.workers.start()
    proof.ready()
    proof.publish(range(a.articles))
    proof.wait(lambda: proof.stream("labels")["messages"] > a.articles // 2, "half is done")
    proof.servers.kill(0)
    for name in ("labels", "articles"):
        proof.cut(0, name)
    proof.servers.start(0)
    proof.wait(lambda: proof.stream("articles") is not None and proof.stream("articles")["messages"] == 0, "what is left is done")
    path = proof.collect()
    with open(path, encoding="utf-8") as file:
        proof.report["articles lost by the cut"] = a.articles - len({json.loads(line)["article"] for line in file})
    proof.publish(range(a.articles), run="again-")
    proof.wait(lambda: proof.stream("articles")["messages"] == 0, "the rerun is done")
    proof.report["answers in the stream"] = proof.stream("labels")["messages"]
    proof.count(proof.collect(), range(a.articles))
    if a.tools:
        proof.check_same_files()
    if proof.report["articles lost by the cut"] == 0:
        proof.wrong.append("the cut lost nothing; this proof shows nothing")


def copies(proof):
    """The copy on one server is damaged; collect must find the answer in the others, and must not guess when it cannot read one."""
    a = proof.arguments
    worker = proof.workers.start()
    proof.ready()
    proof.publish(range(a.articles))
    proof.wait(lambda: proof.stream("articles")["messages"] == 0, "every article is done")
    proof.workers.stop(worker)
    leader = proof.nats.request("$JS.API.STREAM.INFO.labels")["cluster"]["leader"]
    victim, other = (i for i in range(3) if f"server{i}" != leader)
    proof.servers.kill(victim)
    proof.damage(victim, "labels")
    proof.servers.start(victim)
    proof.wait(proof.all_there, "the server is back")
    path = os.path.join(proof.folder, "copies.ndjson")
    code, said = proof.try_collect(path)
    proof.check("exit code, all servers there", code, 0)
    proof.check("said that copies differ", "copies of the stream differ" in said, True)
    proof.count(path, range(a.articles))
    os.remove(path)
    proof.servers.kill(other)
    code, said = proof.try_collect(path)
    proof.check("exit code, copies differ and one is away", code, 1)
    proof.check("file written then", os.path.exists(path), False)
    proof.servers.start(other)
    proof.wait(proof.all_there, "the other server is back")
    proof.count(proof.collect(), range(a.articles))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("proof", choices=["chaos", "drain", "cost", "power", "copies"])
    parser.add_argument("--articles", type=int, default=10000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--restarts", type=int, default=4)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--servers", type=int, choices=[1, 3])
    parser.add_argument("--pause", type=float, default=2, help="the longest pause between two kills, in seconds")
    parser.add_argument("--tools", help="the folder of the installed tools; otherwise the Release build is taken")
    parser.add_argument("--most", type=float, help="how many times the CPU of newsattr pipe a worker may take")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="workers with a shorter ack wait and fewer tries, so that the end comes sooner")
    parser.add_argument("--keep", action="store_true", help="leaves the temporary folder")
    arguments = parser.parse_args()
    proof = Proof(arguments, arguments.servers or (3 if arguments.proof in ("chaos", "copies") else 1))
    try:
        globals()[arguments.proof](proof)
    except (TimeoutError, subprocess.SubprocessError) as failure:
        proof.wrong.append(str(failure))
    finally:
        proof.finish()
    for name, value in proof.report.items():
        print(f"{value!s:>10}  {name}")
    for line in proof.wrong:
        print(f"WRONG: {line}")
    sys.exit(1 if proof.wrong else 0)


if __name__ == "__main__":
    main()
