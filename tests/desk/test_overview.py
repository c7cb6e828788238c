"""The first page: what needs doing."""

from pathlib import Path

import pytest

from tests.desk.conftest import Enter


def test_the_overview_tells_what_is_missing(enter: Enter) -> None:
    """Each chore has a word, a title, and a way to where it is done."""
    page = enter("anna").get("/desk/").text

    assert "no position" in page
    assert 'href="/desk/edit/places/attic/en"' in page


def test_filters_stay_in_the_address(enter: Enter) -> None:
    """A family and a kind narrow the list; unknown ones are not believed."""
    anna = enter("anna")

    narrow = anna.get("/desk/?family=artworks&kind=seen").text
    wide = anna.get("/desk/?family=nothing&kind=%3Cscript%3E").text

    assert "/desk/edit/artworks/" in narrow
    assert "/desk/edit/places/" not in narrow
    assert "/desk/edit/places/" in wide
    assert "<script>" not in wide


def test_every_family_lists_its_stories(enter: Enter) -> None:
    """Whatever is in the village can be opened, drafts too."""
    anna = enter("anna")

    pages = {
        family: anna.get(f"/desk/stories/{family}/").status_code
        for family in ("places", "artworks", "courses", "performances", "chapters")
    }

    assert set(pages.values()) == {200}


@pytest.mark.parametrize("family", ["nothing", "village", "glossary"])
def test_what_is_no_family_has_no_list(enter: Enter, family: str) -> None:
    """An address that the desk never writes is not found."""
    assert enter("anna").get(f"/desk/stories/{family}/").status_code == 404


def test_without_git_the_overview_says_so(desk_root: Path, enter: Enter) -> None:
    """A curator knows who keeps the history."""
    assert "no git here" not in enter("anna").get("/desk/").text
    assert (desk_root / ".git").is_dir()
