"""What village.yaml says."""

from typing import Any

import pytest
from pydantic import ValidationError

from guide.domain.info import Contact
from guide.domain.info import VillageInfo
from guide.domain.position import Point

NAME = {"ko": "언덕마을", "en": "Hillside"}
BOX = (126.80, 35.16, 126.82, 35.18)


def info(**values: Any) -> VillageInfo:
    """Make the settings of a village."""
    known = {"name": NAME, "languages": ("ko", "en"), "bounds": BOX}
    return VillageInfo.model_validate({**known, **values})


@pytest.mark.parametrize(
    ("locale", "title"), [("en", "Hillside"), ("ru", "언덕마을"), ("ko", "언덕마을")]
)
def test_title_falls_back_to_the_source_language(locale: str, title: str) -> None:
    """A language without a name shows the one of the source language."""
    assert info().title(locale) == title


def test_title_of_a_village_without_names_is_its_id() -> None:
    """Something is always shown."""
    assert info(name={}, id="hillside").title("en") == "hillside"


def test_box_holds_the_village() -> None:
    """Bounds are west, south, east, north."""
    box = info().box

    assert (box.holds(Point(35.17, 126.81)), box.holds(Point(126.81, 35.17))) == (
        True,
        False,
    )


@pytest.mark.parametrize(
    "bounds",
    [
        (126.82, 35.16, 126.80, 35.18),
        (126.80, 35.18, 126.82, 35.16),
        (126.80, 35.16, 181, 35.18),
        (-181, 35.16, 126.82, 35.18),
        (126.80, 35.16, 126.82, 91),
        (126.80, -91, 126.82, 35.18),
        (float("nan"), 35.16, 126.82, 35.18),
    ],
)
def test_bounds_that_are_no_box_are_refused(
    bounds: tuple[float, float, float, float],
) -> None:
    """A box lies on the globe, and its ends are in order."""
    with pytest.raises(ValidationError, match="Write bounds as"):
        info(bounds=bounds)


@pytest.mark.parametrize(
    ("zone", "other"), [("Asia/Soul", "Asia/Seoul"), ("here", "Asia/Seoul")]
)
def test_timezone_that_is_none_suggests_one(zone: str, other: str) -> None:
    """An unknown zone comes with a known one."""
    with pytest.raises(ValidationError, match=f"Did you mean {other}"):
        info(timezone=zone)


@pytest.mark.parametrize(
    "base_url",
    ["guide.example", "ftp://guide.example", "https://guide.example/?a", "https://a b"],
)
def test_base_url_that_is_no_address_is_refused(base_url: str) -> None:
    """The public address is http or https, without a query."""
    with pytest.raises(ValidationError):
        info(base_url=base_url)


def test_contact_without_anything_is_none() -> None:
    """An empty contact is like no contact."""
    assert (bool(Contact()), bool(Contact(phone="119"))) == (False, True)
