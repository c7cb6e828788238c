"""Lighthouse's four scores on phones: five exported pages in three languages."""

import json
import os
import statistics
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.serving import exported
from benchmarks.serving import written

VERSION = "12.8.2"
"""The last one for the Node.js of Debian 12."""

PAGES = ("", "courses/first-steps/", "courses/first-steps/hong-bust/", "art/", "shows/")
LANGUAGES = ("ko", "en", "ru")
SCORES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu"
SECONDS = 180
TRIES = 3
"""On a busy machine the browser is not always there in time."""


def measure() -> Iterator[str]:
    """Load each page once behind nginx, as Lighthouse's slow phone does."""
    load = os.getloadavg()[0]
    yield f"| page | {' | '.join(SCORES)} |"
    yield "|---|---|---|---|---|"
    found: list[list[int]] = []
    with (
        tempfile.TemporaryDirectory() as name,
        exported(Path(name), written()) as base,
    ):
        for page in PAGES:
            for code in LANGUAGES:
                path = f"/{code}/{page}"
                told = _scores(f"{base}{path}")
                found.append(told)
                yield f"| {path} | {' | '.join(map(str, told))} |"
    middle = [f"{statistics.median(each):.0f}" for each in zip(*found, strict=True)]
    yield f"| median | {' | '.join(middle)} |"
    yield f"Load of the machine: {load:.1f} before, {os.getloadavg()[0]:.1f} after."


def _scores(address: str) -> list[int]:
    command = ["npx", "--yes", f"lighthouse@{VERSION}", address, "--quiet"]
    command += ["--output=json", "--output-path=stdout", f"--chrome-flags={FLAGS}"]
    command += [f"--only-categories={','.join(SCORES)}"]
    for _ in range(TRIES):
        done = subprocess.run(
            command,
            capture_output=True,
            check=False,
            timeout=SECONDS,
            env={**os.environ, "CHROME_PATH": "/usr/bin/chromium"},
        )
        if done.returncode == 0:
            break
    done.check_returncode()
    categories = json.loads(done.stdout)["categories"]
    return [round(100 * (categories[name]["score"] or 0)) for name in SCORES]
