"""The real server: slow and hostile clients, its end, its reload, its logs."""

import json
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import pytest

from guide.content.users import Users
from tests.conftest import ROOT
from tests.conftest import SMALL
from tests.http.hostile import Hostile
from tests.http.hostile import requests
from tests.http.test_hostile import KNOWN

HOST = "127.0.0.1"
SHEET = "/en/courses/round/sheet-visitor.pdf"
FORM = (
    b"POST /desk/login HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n\r\nname="
)
STARTS_SECONDS = 30
RELOADS_SECONDS = 5.0


@dataclass(frozen=True)
class Live:
    """A server in a process of its own."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    def get(self, path: str) -> tuple[int, int]:
        """Open a page; gives status and bytes."""
        with urlopen(f"http://{HOST}:{self.port}{path}", timeout=20) as answer:
            return answer.status, len(answer.read())

    def answer(self, path: str) -> tuple[int, str | None]:
        """Ask for something; gives the status, and when to come again."""
        line = HTTPConnection(HOST, self.port, timeout=60)
        with closing(line):
            line.request("GET", path)
            told = line.getresponse()
            told.read()
            return told.status, told.getheader("Retry-After")

    def connect(self) -> socket.socket:
        """Open a connection."""
        return socket.create_connection((HOST, self.port), timeout=10)

    def status(self, asked: Hostile) -> int:
        """Send raw bytes; gives the status, 0 where the server just hung up."""
        with self.connect() as line:
            try:
                line.sendall(wire(asked))
                told = line.recv(64)
            except ConnectionError:
                return 0
        return int(told.split()[1]) if told.startswith(b"HTTP/1.1 ") else 0


def wire(asked: Hostile) -> bytes:
    """Write a request as it goes over the wire, its path quoted where it must be."""
    path = quote(asked.path, safe="/%;{}'$<>`|\\").encode()
    query = b"?" + asked.query if asked.query else b""
    lines = [b"%s %s%s HTTP/1.1" % (asked.method.encode(), path, query)]
    lines += [b"%s: %s" % header for header in asked.headers]
    lines += [b"Host: localhost"] if b"Host" not in dict(asked.headers) else []
    lines += [b"Connection: close", b"Content-Length: %d" % len(asked.body)]
    return b"\r\n".join(lines) + b"\r\n\r\n" + asked.body


def start(folder: Path) -> Live:
    """Serve the small village with a desk, its requests logged as JSON."""
    root = shutil.copytree(SMALL, folder / "village")
    Users(root / "instance").add("olga", "publisher", "password of olga")
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "guide", "serve", "--root", str(root)]
    command += ["--port", str(port), "--log", "json", "--log-requests"]
    log = folder / "log"
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out)
    live = Live(process, port, log)
    end = time.monotonic() + STARTS_SECONDS
    while time.monotonic() < end:
        try:
            live.get("/healthz")
        except OSError:
            time.sleep(0.05)
        else:
            break
    return live


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """Return a running server, and end it."""
    found = start(tmp_path_factory.mktemp("live"))
    yield found
    found.process.terminate()
    found.process.wait(30)


def test_slow_clients_leave_the_pages_alone(live: Live) -> None:
    """Heads and bodies that never end, and readers that never read, hold nobody up."""
    lines = [live.connect() for _ in range(60)]
    for number, line in enumerate(lines):
        line.sendall((b"GET /en/ HTTP/1.1\r\nX: ", FORM)[number % 2])

    begin = time.monotonic()
    pages = [live.get("/en/")[0] for _ in range(20)]
    took = time.monotonic() - begin

    for line in lines:
        line.close()
    assert (pages, took < 5) == ([200] * 20, True)


def test_many_sheets_leave_the_pages_alone(live: Live) -> None:
    """Fifty sheets at once: few are set, the others are asked to come again."""
    times = []
    with ThreadPoolExecutor(50) as crowd:
        sheets = [
            crowd.submit(live.answer, f"{SHEET}?group={2 + number}")
            for number in range(50)
        ]
        while not all(sheet.done() for sheet in sheets):
            begin = time.monotonic()
            live.get("/en/")
            times.append(time.monotonic() - begin)

    answers = {sheet.result() for sheet in sheets}
    assert answers == {(200, None), (503, "3")}
    assert max(times) < 2


def test_hostile_bytes_on_the_wire_are_answered(live: Live) -> None:
    """The server itself refuses what is no HTTP; the guide answers the rest."""
    wrong = {
        str(asked): status
        for asked in requests(3, 250, KNOWN)
        if (status := live.status(asked)) >= 500
    }

    assert wrong == {}
    assert b"Traceback" not in live.log.read_bytes()


def test_log_tells_what_was_asked_and_not_by_whom(live: Live) -> None:
    """No address, no query, no browser, no key of a draft."""
    live.get("/en/search/?q=secret-word")
    with live.connect() as line:
        line.sendall(b"GET /desk/preview/shared/a-key HTTP/1.1\r\nHost: x\r\n\r\n")
        line.recv(64)
    time.sleep(0.2)

    text = live.log.read_text(encoding="utf-8", errors="replace")
    lines = [json.loads(each) for each in text.splitlines() if each[:1] == "{"]
    asked = [each for each in lines if each["logger"] == "granian.access"]
    assert {"GET", "/en/search/", 200} <= {
        value for each in asked for value in each.values() if value != []
    }
    assert all(HOST not in json.dumps(each) for each in asked)
    assert "secret-word" not in text
    assert "a-key" not in text


def test_reload_loses_no_request(live: Live) -> None:
    """With SIGHUP a new worker begins before the old one ends."""
    live.process.send_signal(signal.SIGHUP)
    end, found = time.monotonic() + RELOADS_SECONDS, []
    while time.monotonic() < end:
        found.append(live.get("/en/")[0])
        time.sleep(0.01)

    assert set(found) == {200}
    assert "Stopped old worker" in live.log.read_text(encoding="utf-8")


def test_stop_loses_no_answer_that_was_begun(tmp_path: Path) -> None:
    """A sheet that is being set when the server must stop is still sent whole."""
    live = start(tmp_path)
    with ThreadPoolExecutor() as threads:
        asked = threads.submit(live.get, SHEET)
        time.sleep(0.1)
        live.process.terminate()
        status, size = asked.result(30)

    assert (status, size > 10_000) == (200, True)
    assert live.process.wait(30) == 0
