"""The processes that the proofs start, on loopback and in a temporary folder, and stop by pid."""

import os
import signal
import socket
import subprocess
import time
import urllib.request


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
    def __init__(self, program, folder, servers, options):
        self.program, self.folder, self.servers, self.options, self.running, self.started = program, folder, servers, options, [], 0

    def start(self, *options):
        log = open(os.path.join(self.folder, f"worker{self.started}.log"), "w")
        self.started += 1
        command = [self.program, "--nats", self.servers.url, "--in", "articles", "--out", "labels", *self.options, *options]
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


class Pipe:
    """One newsattr pipe that labels until it is closed."""

    def __init__(self, program, folder):
        self.answers = os.path.join(folder, "answers.ndjson")
        with open(self.answers, "w") as file:
            self.process = subprocess.Popen([program, "pipe", "--quiet"], stdin=subprocess.PIPE, stdout=file)
        self.lines, self.read = 0, 0

    def label(self, lines):
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
