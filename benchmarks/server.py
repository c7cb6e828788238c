"""Requests per second: the front cache beside nginx, and pages without a cache."""

import gzip
import re
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.processor import seconds_of
from benchmarks.serving import bare
from benchmarks.serving import fetch
from benchmarks.serving import guide
from benchmarks.serving import nginx
from benchmarks.serving import PROJECT
from guide.app import create_app
from guide.settings import Settings

PATH = "/en/courses/first-steps/"
COUNT = re.compile(r"(\d+) requests in")
SECONDS = 3
ROUNDS = 3
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")


@dataclass(frozen=True)
class Cost:
    """What a server did: requests per second, processor time of one."""

    rate: float
    microseconds: float


def measure() -> Iterator[str]:
    """Alternate between both servers, then time pages that nothing keeps."""
    with tempfile.TemporaryDirectory() as name:
        yield from _beside_nginx(Path(name))
    yield from _uncached()


def _beside_nginx(folder: Path) -> Iterator[str]:
    with guide(PROJECT) as ours:
        page = fetch(f"{ours}{PATH}")
        files = folder / "site"
        target = files / PATH.strip("/") / "index.html"
        target.parent.mkdir(parents=True)
        target.write_bytes(page)
        target.with_name("index.html.gz").write_bytes(gzip.compress(page, 6))
        with nginx(folder, files) as theirs, bare() as least:
            for coding in ("gzip", "identity"):
                yield from _compare(ours, theirs, coding)
            yield from _compare(least, theirs, "gzip", "bare granian")


def _compare(
    ours: str, theirs: str, coding: str, name: str = "front cache"
) -> Iterator[str]:
    pairs = [(_cost(ours, coding), _cost(theirs, coding)) for _ in range(ROUNDS)]
    for own, other in pairs:
        yield (
            f"{coding}: {name} {own.rate:.0f}/s at {own.microseconds:.0f} µs, "
            f"nginx {other.rate:.0f}/s at {other.microseconds:.0f} µs"
        )
    rates = statistics.median(own.rate / other.rate for own, other in pairs)
    costs = statistics.median(
        other.microseconds / own.microseconds for own, other in pairs
    )
    told = f"{coding}: {name}, median ratio {rates:.2f} by rate (limit 0.50)"
    yield f"{told}, {costs:.2f} by processor time"


def rate(base: str, coding: str, path: str = PATH, seconds: int = SECONDS) -> float:
    """Return the requests per second that 16 connections get at an address."""
    found = RATE.search(_asked(base, coding, path, seconds))
    return float(found[1]) if found else 0.0


def _asked(base: str, coding: str, path: str, seconds: int) -> str:
    header = f"Accept-Encoding: {coding}"
    command = ["wrk", "-t1", "-c16", f"-d{seconds}s", "-H", header, f"{base}{path}"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in told:
        message = f"{base}{path} answers errors, which are quick."
        raise RuntimeError(message)
    return told


def _cost(base: str, coding: str) -> Cost:
    """Ask for some seconds; the clock is shared with others, the processor is not."""
    port = int(base.rpartition(":")[2])
    before = seconds_of(port)
    told = _asked(base, coding, PATH, SECONDS)
    used = seconds_of(port) - before
    rate, count = RATE.search(told), COUNT.search(told)
    if rate is None or count is None:
        return Cost(0.0, 0.0)
    return Cost(float(rate[1]), used / int(count[1]) * 1e6)


def _uncached() -> Iterator[str]:
    app = create_app(Settings(root=PROJECT, debug=True))
    client = app.test_client()
    for path in (PATH, "/ru/", "/ko/art/", "/en/chapters/way-back/", "/en/shows/"):
        client.get(path)
        times = []
        for _ in range(15):
            begin = time.perf_counter()
            client.get(path)
            times.append((time.perf_counter() - begin) * 1000)
        yield f"not cached {path}: {statistics.median(times):.1f} ms (limit 15)"
