#!/usr/bin/env python3
"""Proofs that workers on NATS JetStream lose nothing and double nothing. Starts everything on loopback, in a temporary folder, and stops it by pid.

    prove.py chaos --articles 10000 --kills 20 --restarts 4     three servers, four workers, killed at random
    prove.py drain --times 100                                  SIGTERM under load: nothing is delivered again
    prove.py cost --articles 5000                               CPU seconds beside newsattr pipe; shares of two workers
    prove.py power                                              a server that forgot its last writes, and a rerun from the source

What is counted is counted here, from the collected file and from the server's streams; no code is shared with the worker. Only
Python's own library is used. Ends with 0 if everything is as promised.
"""

import argparse
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

from tiny_nats import Nats

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "../../.."))
WORKER = os.path.join(ROOT, "src/NewsAttribution.Worker/bin/Release/net10.0/newsattr-worker")
TOOL = os.path.join(ROOT, "src/NewsAttribution.Cli/bin/Release/net10.0/newsattr")

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


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class Servers:
    """One server, or a cluster of three."""

    def __init__(self, folder, count):
        self.folder = folder
        self.ports, self.routes = free_ports(count), free_ports(count)
        self.processes = [None] * count
        for i in range(count):
            self.start(i)

    def start(self, i):
        store = os.path.join(self.folder, f"server{i}")
        lines = [f"server_name: server{i}", f"listen: 127.0.0.1:{self.ports[i]}", f'jetstream {{ store_dir: "{store}" }}']
        if len(self.ports) > 1:
            routes = ", ".join(f"nats://127.0.0.1:{port}" for port in self.routes)
            lines.append(f"cluster {{ name: corvane, listen: 127.0.0.1:{self.routes[i]}, routes: [{routes}] }}")
        path = os.path.join(self.folder, f"server{i}.conf")
        with open(path, "w") as file:
            file.write("\n".join(lines) + "\n")
        log = open(os.path.join(self.folder, f"server{i}.log"), "a")
        self.processes[i] = subprocess.Popen(["nats-server", "-c", path], stderr=log, stdout=log)

    def kill(self, i):
        self.processes[i].kill()
        self.processes[i].wait()

    def stop(self):
        for process in self.processes:
            if process.poll() is None:
                process.kill()
                process.wait()

    @property
    def url(self):
        return ",".join(f"nats://127.0.0.1:{port}" for port in self.ports)


class Workers:
    def __init__(self, folder, servers, options):
        self.folder, self.servers, self.options, self.running, self.started = folder, servers, options, [], 0

    def start(self, *options):
        log = open(os.path.join(self.folder, f"worker{self.started}.log"), "w")
        self.started += 1
        command = [WORKER, "--nats", self.servers.url, "--in", "articles", "--out", "labels", *self.options, *options]
        self.running.append(subprocess.Popen(command, stderr=log, stdout=log))
        return self.running[-1]

    def ended(self):
        """Workers that ended by themselves; none should."""
        return [process.pid for process in self.running if process.poll() is not None]

    def kill(self, process):
        process.kill()
        process.wait()
        self.running.remove(process)

    def stop(self, process):
        """Asks it to stop; returns its exit code."""
        process.send_signal(signal.SIGTERM)
        code = process.wait(timeout=90)
        self.running.remove(process)
        return code

    def kill_all(self):
        for process in list(self.running):
            self.kill(process)


class Proof:
    def __init__(self, arguments, servers):
        self.arguments = arguments
        self.folder = tempfile.mkdtemp(prefix="newsattr-streams-")
        self.deadline = time.monotonic() + arguments.minutes * 60
        self.servers = Servers(self.folder, servers)
        self.workers = Workers(self.folder, self.servers, ["--tries", "3", "--ack-wait", "10"] if arguments.quick else [])
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
        subprocess.run([WORKER, "collect", "--nats", self.servers.url, "--out", "labels", "--file", path], check=True)
        return path

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
    proof.wait(lambda: proof.stream("articles")["messages"] == 0, "every article is done")
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
    alone = Pipe(proof.folder)
    health = free_ports(2)
    workers = [proof.workers.start("--health", str(port)) for port in health]
    proof.ready()
    size = max(1, a.articles // 10)
    slices = [range(first, min(first + size, a.articles)) for first in range(0, a.articles, size)]
    spent = [(0, 0)]
    done = 0
    for numbers in slices:
        alone.label(numbers)
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


class Pipe:
    """One newsattr pipe that labels until it is closed."""

    def __init__(self, folder):
        self.answers = os.path.join(folder, "answers.ndjson")
        with open(self.answers, "w") as file:
            self.process = subprocess.Popen([TOOL, "pipe", "--quiet"], stdin=subprocess.PIPE, stdout=file)
        self.lines, self.read = 0, 0

    def label(self, numbers):
        lines = [json.dumps({"id": article(number)[0], "text": article(number)[1]}) for number in numbers]
        self.process.stdin.write(("\n".join(lines) + "\n").encode())
        self.process.stdin.flush()
        self.lines += len(lines)
        with open(self.answers, "rb") as file:
            while True:
                file.seek(self.read)
                block = file.read()
                self.read += len(block)
                self.lines -= block.count(b"\n")
                if self.lines == 0:
                    return
                time.sleep(0.05)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def labelled(port):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as page:
        numbers = dict(line.split() for line in page.read().decode().splitlines())
    return int(numbers.get("newsattr_articles_labelled_total", 0))


def cpu_of(process):
    """Seconds of user and system time that a running process has taken."""
    with open(f"/proc/{process.pid}/stat") as file:
        times = file.read().rsplit(")", 1)[1].split()[11:13]
    return sum(int(time) for time in times) / os.sysconf("SC_CLK_TCK")


def power(proof):
    """Acknowledged writes that were not yet on disk are gone: the last block of each stream is cut while the server is down."""
    a = proof.arguments
    proof.workers.start()
    proof.ready()
    proof.publish(range(a.articles))
    proof.wait(lambda: proof.stream("labels")["messages"] > a.articles // 2, "half is done")
    proof.servers.kill(0)
    for name in ("labels", "articles"):
        blocks = os.path.join(proof.folder, f"server0/jetstream/$G/streams/{name}/msgs")
        last = max((f for f in os.listdir(blocks) if f.endswith(".blk")), key=lambda f: int(f[:-4]))
        size = os.path.getsize(os.path.join(blocks, last))
        os.truncate(os.path.join(blocks, last), size * 3 // 4)
    proof.servers.start(0)
    proof.wait(lambda: proof.stream("articles") is not None and proof.stream("articles")["messages"] == 0, "what is left is done")
    path = proof.collect()
    with open(path, encoding="utf-8") as file:
        proof.report["articles lost by the cut"] = a.articles - len({json.loads(line)["article"] for line in file})
    proof.publish(range(a.articles), run="again-")
    proof.wait(lambda: proof.stream("articles")["messages"] == 0, "the rerun is done")
    proof.report["answers in the stream"] = proof.stream("labels")["messages"]
    proof.count(proof.collect(), range(a.articles))
    if proof.report["articles lost by the cut"] == 0:
        proof.wrong.append("the cut lost nothing; this proof shows nothing")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("proof", choices=["chaos", "drain", "cost", "power"])
    parser.add_argument("--articles", type=int, default=10000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--restarts", type=int, default=4)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--servers", type=int, choices=[1, 3])
    parser.add_argument("--pause", type=float, default=2, help="the longest pause between two kills, in seconds")
    parser.add_argument("--most", type=float, help="how many times the CPU of newsattr pipe a worker may take")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="workers with a shorter ack wait and fewer tries, so that the end comes sooner")
    parser.add_argument("--keep", action="store_true", help="leaves the temporary folder")
    arguments = parser.parse_args()
    proof = Proof(arguments, arguments.servers or (3 if arguments.proof == "chaos" else 1))
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
