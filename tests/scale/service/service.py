"""A process of the service on loopback, for the scripts beside this file. Each ends what it starts, by its process id."""

import http.client
import os
import signal
import socket
import subprocess
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
# NEWSATTR_SERVER names another build, such as a native one.
SERVER = os.environ.get("NEWSATTR_SERVER", os.path.join(ROOT, "src/NewsAttribution.Server/bin/Release/net10.0/newsattr-server.dll"))
BASELINE = os.path.join(HERE, "Baseline/bin/Release/net10.0/NewsAttribution.ServiceBaseline.dll")

SENTENCES = [
    "The ferry will sail again on Friday, the port authority said.",
    "Ilse Marant, an economist at Corvane University, said the budget rests on hope.",
    "Shops in the old town stayed shut while people carried sand to the river.",
    "Military intelligence believes that the gates were damaged on purpose.",
    "“We will open the road before the weekend,” the mayor, Ona Pell, told reporters.",
    "She added that the council had bought two more pumps.",
    "According to a study by the Tarn Institute, prices will rise in the spring.",
    "Rain fell all night, and the bridge at the mill was closed at dawn.",
    "The interior ministry denied that anyone had been warned ahead of the storm.",
    "A spokesman for the railway, who asked not to be named, called the plan a joke.",
]
ARTICLE = "\n\n".join(" ".join(SENTENCES[i : i + 5]) for i in (0, 5)) + "\n\n"
ARTICLE = (ARTICLE * 4).strip()


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Service:
    def __init__(self, arguments, port, core=None, environment=None, prefix=()):
        self.port = port
        command = list(prefix) + (["taskset", "-c", str(core)] if core is not None else []) + ["dotnet"] * arguments[0].endswith(".dll") + arguments
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})}
        )

    @staticmethod
    def server(port, *options, **more):
        return Service([SERVER, "--listen", f"http://127.0.0.1:{port}", *options], port, **more)

    @staticmethod
    def empty(port, **more):
        return Service([BASELINE, "kestrel", f"http://127.0.0.1:{port}"], port, **more)

    def wait(self, seconds=60):
        """Seconds from the start of the process to its first 'ready'."""
        while time.monotonic() - self.started < seconds:
            try:
                status, _ = self.ask("GET", "/health/ready")
                if status == 200:
                    return time.monotonic() - self.started
            except OSError:
                pass
            time.sleep(0.002)
        raise SystemExit("The service is not ready after a minute.")

    def ask(self, method, path, body=None, content="text/plain"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, {"Content-Type": content} if body is not None else {})
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def memory(self):
        """Resident memory in MB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))

    def cpu(self):
        """Seconds of processor time so far."""
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()
