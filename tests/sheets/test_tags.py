"""The structure tree of every style: complete, in reading order, with its languages."""

from itertools import pairwise

import pytest

from guide.domain.village import Village
from guide.sheets.order import Style
from guide.sheets.order import STYLES
from tests.sheets.conftest import Printing
from tests.sheets.conftest import squeezed
from tests.sheets.tagged import heard
from tests.sheets.test_sheet import root_of
from tests.sheets.test_sheet import tags_of

MAPPED: tuple[Style, ...] = ("visitor", "guide", "large", "pocket")


def elements(node: object) -> list[dict[str, object]]:
    """Go through all elements of a structure tree in reading order."""
    get = getattr(node, "get_object", None)
    node = get() if get else node
    if isinstance(node, list):
        return [found for child in node for found in elements(child)]
    if not isinstance(node, dict):
        return []
    return [node, *elements(node.get("/K", []))]


def tree_of(pdf: bytes) -> list[dict[str, object]]:
    """Return the elements of a document."""
    return elements(root_of(pdf)["/StructTreeRoot"])


@pytest.mark.parametrize("style", STYLES)
def test_heads_go_down_one_level_at_a_time(
    style: Style, village: Village, printed: Printing
) -> None:
    """A title first, and a heading for every stop below it."""
    levels = [
        int(tag[2:]) for tag in tags_of(printed(village, style, "en")) if _is(tag)
    ]

    assert levels[0] == 1
    steps = [two - one for one, two in pairwise(levels)]
    assert max(steps, default=0) <= 1
    assert len(levels) >= 6


def _is(tag: str) -> bool:
    return tag.startswith("/H") and tag[2:].isdigit()


@pytest.mark.parametrize("style", [s for s in STYLES if s != "poster"])
def test_numbers_of_stops_are_heard_with_their_names(
    style: Style, village: Village, printed: Printing
) -> None:
    """Who hears "stop 4" on the map finds it again; a sign has no number."""
    story = village.courses["first-steps"].story("en")
    titles = [each.title for each in story.sections if each.title]
    names = [squeezed(f"{number}{title}") for number, title in enumerate(titles, 1)]

    found = heard(printed(village, style, "en"))

    heads = [each.words for each in found if each.tag == "/H2"]
    assert [head for head in heads if head in names] == names


@pytest.mark.parametrize("style", STYLES)
def test_every_figure_says_what_it_shows(
    style: Style, village: Village, printed: Printing
) -> None:
    """Squares name their address, the map tells its walk."""
    tree = tree_of(printed(village, style, "en"))
    told = [str(each.get("/Alt", "")) for each in tree if each.get("/S") == "/Figure"]

    assert all(told)
    assert any(each.startswith("Map of the walk") for each in told) == (style in MAPPED)


@pytest.mark.parametrize("style", ["bilingual", "poster"])
def test_passages_name_their_language(
    style: Style, village: Village, printed: Printing
) -> None:
    """Who hears a page hears each passage in its own tongue."""
    pdf = printed(village, style, "en")
    found = {str(each["/Lang"]) for each in tree_of(pdf) if "/Lang" in each}

    assert {str(root_of(pdf)["/Lang"]), *found} >= {"en", "ko"}
