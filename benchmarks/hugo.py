"""Every page of 200 stories in one language: the guide beside Hugo, same number."""

import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.villages import make_village
from guide.app import create_app
from guide.feeds.sitemap import pages
from guide.settings import Settings

STORIES = 200
LAYOUT = (
    "<!doctype html><html><head><title>{{ .Title }}</title></head>"
    "<body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>\n"
)
PAGE = "---\ntitle: Page {n}\n---\n\n{body}\n"


def measure() -> Iterator[str]:
    """Render all pages once on each side; neither compresses anything."""
    with tempfile.TemporaryDirectory() as name:
        root = make_village(Path(name) / "village", STORIES, ("ko",))
        begin = time.process_time()
        client = create_app(Settings(root, debug=True)).test_client()
        found = pages(client.application.extensions["shelf"].village)
        bodies = [client.get(f"/ko/{tail}").data for tail, _ in found]
        ours = time.process_time() - begin
        theirs = _hugo(Path(name) / "hugo", len(bodies), root)
    yield f"guide: {len(bodies):,} pages, {ours:.2f} processor seconds"
    yield f"Hugo: {len(bodies):,} pages, {theirs:.2f} processor seconds"
    yield f"ratio {ours / theirs:.1f} (limit 2)"


def _hugo(folder: Path, count: int, root: Path) -> float:
    """Let Hugo make as many pages, with the texts of the same stories."""
    texts = sorted((root / "stories" / "places").glob("*/ko.md"))
    for place in ("content", "layouts/_default"):
        (folder / place).mkdir(parents=True)
    (folder / "config.toml").write_text('baseURL = "/"\n')
    (folder / "layouts/_default/single.html").write_text(LAYOUT)
    for n in range(count):
        body = texts[n % len(texts)].read_text().split("---\n", 2)[2]
        (folder / f"content/page-{n}.md").write_text(PAGE.format(n=n, body=body))
    shell = ["sh", "-c", f"hugo --quiet -s {folder} && times"]
    told = subprocess.run(shell, capture_output=True, text=True, check=True).stdout
    children = told.split()[-2:]
    return sum(_seconds(each) for each in children)


def _seconds(text: str) -> float:
    """Read what the shell's `times` writes: 0m1.250000s."""
    minutes, _, seconds = text.rstrip("s").partition("m")
    return 60 * int(minutes) + float(seconds)
