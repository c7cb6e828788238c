"""Lighthouse's four scores on phones: five pages in three languages."""

import json
import os
import statistics
import subprocess
from collections.abc import Iterator

from benchmarks.serving import guide
from benchmarks.serving import PROJECT

VERSION = "12.8.2"
"""The last one for the Node.js of Debian 12."""

PAGES = ("", "courses/first-steps/", "courses/first-steps/hong-bust/", "art/", "shows/")
LANGUAGES = ("ko", "en", "ru")
SCORES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu"
SECONDS = 180


def measure() -> Iterator[str]:
    """Load each page once, as Lighthouse's slow phone does."""
    yield f"| page | {' | '.join(SCORES)} |"
    yield "|---|---|---|---|---|"
    found: list[list[int]] = []
    with guide(PROJECT) as base:
        for page in PAGES:
            for code in LANGUAGES:
                path = f"/{code}/{page}"
                told = _scores(f"{base}{path}")
                found.append(told)
                yield f"| {path} | {' | '.join(map(str, told))} |"
    middle = [f"{statistics.median(each):.0f}" for each in zip(*found, strict=True)]
    yield f"| median | {' | '.join(middle)} |"


def _scores(address: str) -> list[int]:
    command = ["npx", "--yes", f"lighthouse@{VERSION}", address, "--quiet"]
    command += ["--output=json", "--output-path=stdout", f"--chrome-flags={FLAGS}"]
    command += [f"--only-categories={','.join(SCORES)}"]
    told = subprocess.run(
        command,
        capture_output=True,
        check=True,
        timeout=SECONDS,
        env={**os.environ, "CHROME_PATH": "/usr/bin/chromium"},
    ).stdout
    categories = json.loads(told)["categories"]
    return [round(100 * (categories[name]["score"] or 0)) for name in SCORES]
