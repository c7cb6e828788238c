"""Previews of stories that are there, and none of others."""

import re
from pathlib import Path

import pytest
from flask import Flask

from tests.desk.conftest import Enter


@pytest.mark.parametrize("code", ["en", "ko"])
def test_a_story_that_is_not_there_has_no_preview(enter: Enter, code: str) -> None:
    """Neither a page nor a link that would lead to none."""
    anna = enter("anna")

    asked = anna.get(f"/desk/preview/places/nobody/{code}")
    linked = anna.post(f"/desk/preview/places/nobody/{code}/link")

    assert (asked.status_code, linked.status_code) == (404, 404)


def test_a_preview_link_ends_with_its_story(
    enter: Enter, desk_root: Path, desk_app: Flask
) -> None:
    """Who has the link of a story that was deleted finds nothing."""
    anna = enter("anna")
    anna.post("/desk/new/", family="places", slug="well", title="The well")
    page = anna.post("/desk/preview/places/well/en/link").text
    where = re.search(r'href="(/desk/preview/shared/[^"]+)"', page)
    assert where
    before = anna.get(where[1]).status_code

    (desk_root / "stories/places/well/en.md").unlink()
    desk_app.extensions["shelf"].reload()

    assert (before, anna.get(where[1]).status_code) == (200, 404)


def test_a_language_that_is_not_written_yet_has_a_preview(enter: Enter) -> None:
    """Visitors read the source text there, and so does the curator."""
    anna = enter("anna")
    anna.post("/desk/new/", family="places", slug="well", title="The well")

    assert "The well" in anna.get("/desk/preview/places/well/ko").text
