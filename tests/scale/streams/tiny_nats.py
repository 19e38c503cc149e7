"""A client of NATS in a hundred lines of Python's own library, so that the checker shares nothing with what it checks."""

import base64
import itertools
import json
import socket
import time


class Gone(Exception):
    """The server does not answer; ask another one."""


class Nats:
    """One connection, used by one thread. Tries the servers in turn, and the next one after a failure."""

    def __init__(self, ports):
        self._ports = itertools.cycle(ports)
        self._count = len(ports)
        self._socket = None
        self._numbers = itertools.count(1)

    def close(self):
        if self._socket is not None:
            self._socket.close()
        self._socket = None

    def _connect(self):
        for port in itertools.islice(self._ports, self._count):
            try:
                self._socket = socket.create_connection(("127.0.0.1", port), timeout=5)
                break
            except OSError:
                self._socket = None
        if self._socket is None:
            raise Gone("no server takes a connection")
        self._file = self._socket.makefile("rb")
        self._file.readline()
        self._inbox = f"_INBOX.check.{time.time_ns()}"
        self._send(b'CONNECT {"verbose":false,"headers":true,"no_responders":true}\r\nSUB %s.* 1\r\nPING\r\n' % self._inbox.encode())
        while self._file.readline() not in (b"PONG\r\n", b""):
            pass

    def _send(self, data):
        self._socket.sendall(data)

    def publish(self, subject, payload, headers=None):
        """Publishes and returns the number under which the answer will come."""
        number = next(self._numbers)
        reply = f"{self._inbox}.{number}"
        if headers:
            head = b"NATS/1.0\r\n" + b"".join(f"{k}: {v}\r\n".encode() for k, v in headers.items()) + b"\r\n"
            line = f"HPUB {subject} {reply} {len(head)} {len(head) + len(payload)}\r\n".encode()
            self._send(line + head + payload + b"\r\n")
        else:
            self._send(f"PUB {subject} {reply} {len(payload)}\r\n".encode() + payload + b"\r\n")
        return number

    def answer(self):
        """The next answer: its number, its status line or None, its payload."""
        while True:
            line = self._file.readline()
            if not line:
                raise Gone("the server has closed the connection")
            words = line.split()
            if words[0] == b"PING":
                self._send(b"PONG\r\n")
            elif words[0] == b"MSG":
                body = self._file.read(int(words[-1]) + 2)[:-2]
                return int(words[1].rsplit(b".", 1)[1]), None, body
            elif words[0] == b"HMSG":
                body = self._file.read(int(words[-1]) + 2)[:-2]
                head = body[: int(words[-2])].decode()
                return int(words[1].rsplit(b".", 1)[1]), head, body[int(words[-2]) :]

    def request(self, subject, message=None, tries=60):
        """Asks the API of JetStream until it answers; an error of the API is returned like any answer."""
        for _ in range(tries):
            try:
                if self._socket is None:
                    self._connect()
                number = self.publish(subject, b"" if message is None else json.dumps(message).encode())
                while True:
                    got, head, body = self.answer()
                    if got == number:
                        break
                if head is None or " 503" not in head.split("\r\n", 1)[0]:
                    return json.loads(body)
            except (OSError, Gone):
                self.close()
            time.sleep(0.5)
        raise Gone(f"no answer from {subject}")

    def publish_all(self, subject, messages, window=256):
        """Publishes (id, bytes) until the stream has acknowledged each; the id is the Nats-Msg-Id, so that no retry doubles one."""
        left = dict(messages)
        while left:
            try:
                if self._socket is None:
                    self._connect()
                waiting = {}
                todo = iter(list(left.items()))
                while True:
                    for key, payload in itertools.islice(todo, window - len(waiting)):
                        waiting[self.publish(subject, payload, {"Nats-Msg-Id": key})] = key
                    if not waiting:
                        break
                    number, head, body = self.answer()
                    key = waiting.pop(number, None)
                    if key is not None and head is None and "error" not in json.loads(body):
                        del left[key]
            except (OSError, Gone):
                self.close()
            if left:
                time.sleep(0.5)

    def stored(self, stream):
        """All messages of a stream: number, headers as text, payload. One question for each."""
        state = self.request(f"$JS.API.STREAM.INFO.{stream}")["state"]
        for sequence in range(state["first_seq"], state["last_seq"] + 1):
            found = self.request(f"$JS.API.STREAM.MSG.GET.{stream}", {"seq": sequence})
            if "message" in found:
                message = found["message"]
                yield sequence, base64.b64decode(message.get("hdrs", "")).decode(), base64.b64decode(message.get("data", ""))
