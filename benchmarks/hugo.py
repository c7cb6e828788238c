"""Pages of 3,000 stories: the guide beside Hugo, in the same run, files written."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from functools import partial
from pathlib import Path
from resource import getrusage
from resource import RUSAGE_CHILDREN

from flask import Flask

from benchmarks.villages import make_village
from benchmarks.villages import TEXT
from guide.app import create_app
from guide.domain.address import Addresses
from guide.export.crawl import Crew
from guide.export.crawl import Hand
from guide.export.crawl import hands
from guide.export.manifest import Manifest
from guide.export.run import site_of
from guide.export.staging import Stage
from guide.feeds.sitemap import pages
from guide.settings import Settings

STORIES = 3000
ROUNDS = 2
PROCESSES = 2
NOW = datetime(2026, 11, 29, 3, tzinfo=UTC)
LIMIT = 2.0
CONFIG = """\
baseURL = "https://guide.example/"
languageCode = "en"
title = "Measured"
disableKinds = ["taxonomy", "term", "RSS"]
"""
BASE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }} · {{
.Site.Title }}</title><link rel="canonical" href="{{ .Permalink }}"></head><body>
<header><a href="/">{{ .Site.Title }}</a><nav><ul><li><a href="/places/">Places</a></li>
</ul></nav></header><main>{{ block "main" . }}{{ end }}</main></body></html>
"""
SINGLE = """\
{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>{{ .Content }}
<dl><dt>Open</dt><dd>{{ .Params.hours }}</dd>
<dt>Kind</dt><dd>{{ .Params.kind }}</dd></dl>
{{ end }}
"""
LIST = """\
{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>
{{ end }}</ul>
{{ end }}
"""
MATTER = (
    '---\ntitle: 장소 {n}\nsummary: "장소 {n}"\nkind: museum\nhours: "Tu-Su"\n---\n\n'
)


def measure() -> Iterator[str]:
    """Alternate, and print seconds of the clock and of processors."""
    with tempfile.TemporaryDirectory() as name:
        root = make_village(Path(name) / "village", STORIES, ("en",))
        hugo = Path(name) / "hugo"
        count = int(_told(["-m", "benchmarks.hugo", str(root)])[0])
        _prepare(hugo, count)
        yield f"{STORIES:,} stories × 1 language, {count:,} pages, no compression"
        yield "| round | guide s | of processors | Hugo s | of processors | ratio |"
        yield "|---|---|---|---|---|---|"
        for number in range(1, ROUNDS + 1):
            command = ["-m", "benchmarks.hugo", str(root), f"{name}/out{number}"]
            own = _timed([sys.executable, *command])
            other = _timed(
                ["hugo", "--quiet", "-s", str(hugo), "-d", f"{name}/h{number}"]
            )
            ratio = own[0] / other[0]
            cells = (f"{value:.1f}" for value in (*own, *other))
            yield f"| {number} | {' | '.join(cells)} | {ratio:.1f} (limit {LIMIT}) |"


class Writer(Hand):
    """Writes what a page answers, and nothing besides."""

    def ask(self, path: str) -> None:
        """Write one page."""
        leaf = self.site.answer(path)
        if leaf:
            file = self.stage.folder / leaf.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(leaf.body)


def write_pages(root: Path, folder: Path) -> None:
    """Load a village and write every page of its sitemap, as an export does it."""
    make_site = partial(site_of, Settings(root, "https://guide.example"), NOW)
    site = make_site()
    hand = Writer(site, Stage(folder, Manifest()))
    with hands(hand, Crew(make_site, PROCESSES)) as ask:
        for _ in ask(_paths(site.app)):
            pass


def _paths(app: Flask) -> list[str]:
    village = app.extensions["shelf"].village
    return [Addresses(c).page(path) for path, codes in pages(village) for c in codes]


def _prepare(hugo: Path, count: int) -> None:
    layouts = hugo / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (hugo / "config.toml").write_text(CONFIG)
    for name, text in (("baseof", BASE), ("single", SINGLE), ("list", LIST)):
        (layouts / f"{name}.html").write_text(text)
    content = hugo / "content" / "places"
    content.mkdir(parents=True)
    body = "\n\n".join(TEXT)
    for n in range(count - 2):
        text = MATTER.format(n=n) + body.format(n=n, other=n)
        (content / f"place-{n}.md").write_text(text)


def _timed(command: list[str]) -> tuple[float, float]:
    """Return seconds of the clock and of processors."""
    before, begin = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    seconds, after = time.perf_counter() - begin, getrusage(RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return (seconds, spent)


def _told(command: list[str]) -> list[str]:
    done = subprocess.run(
        [sys.executable, *command], check=True, capture_output=True, text=True
    )
    return done.stdout.split()


if __name__ == "__main__":
    if len(sys.argv) == 2:  # noqa: PLR2004  (only the village: count)
        print(len(_paths(create_app(Settings(Path(sys.argv[1]))))))
    else:
        write_pages(Path(sys.argv[1]), Path(sys.argv[2]))
