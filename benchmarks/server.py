"""Requests per second: the front cache beside nginx, and pages without a cache."""

import gzip
import re
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.serving import bare
from benchmarks.serving import fetch
from benchmarks.serving import guide
from benchmarks.serving import nginx
from benchmarks.serving import PROJECT
from guide.app import create_app
from guide.settings import Settings

PATH = "/en/courses/first-steps/"
SECONDS = 5
ROUNDS = 3
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")


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
    rates = [(rate(ours, coding), rate(theirs, coding)) for _ in range(ROUNDS)]
    for own, other in rates:
        ratio = own / other
        yield f"{coding}: {name} {own:.0f}/s, nginx {other:.0f}/s, ratio {ratio:.2f}"
    middle = statistics.median(own / other for own, other in rates)
    yield f"{coding}: {name}, median ratio {middle:.2f} (limit 0.50)"


def rate(base: str, coding: str, path: str = PATH, seconds: int = SECONDS) -> float:
    """Return the requests per second that 16 connections get at an address."""
    header = f"Accept-Encoding: {coding}"
    command = ["wrk", "-t1", "-c16", f"-d{seconds}s", "-H", header, f"{base}{path}"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = RATE.search(told)
    return float(found[1]) if found else 0.0


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
