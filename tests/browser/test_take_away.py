"""The take-away file opens from a disk, with no network and no server."""

from pathlib import Path
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from playwright.sync_api import expect


@pytest.mark.parametrize("locale", ["ko", "en", "ru"])
def test_file_from_disk_holds_the_whole_walk(
    server: str, browser: Browser, tmp_path: Path, locale: str
) -> None:
    """Every stop with its text, the map and the pictures; nothing is asked for."""
    with urlopen(f"{server}/{locale}/courses/first-steps/take-away.html") as answer:  # noqa: S310  (loopback)
        assert answer.headers["Content-Disposition"].startswith("attachment")
        file = tmp_path / "first-steps.html"
        file.write_bytes(answer.read())
    context = browser.new_context(offline=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(file.as_uri())

    expect(page.locator("article h2")).to_have_count(6)
    expect(page.locator("svg.sketch")).to_be_visible()
    broken = page.evaluate(
        "() => [...document.images].filter((i) => !i.naturalWidth).length"
    )
    found = Axe().run(page).response["violations"]
    context.close()
    assert broken == 0
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert [(each["id"], len(each["nodes"])) for each in found] == []
