"""Facts grow old."""

from datetime import date

import pytest

from guide.domain.crosscheck.age import check_age
from tests.domain.factories import new_place

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"checked": "2024-11"},
        {"checked": "2024-11-01"},
        {"checked": "2020/.."},
        {"checked": "2019", "seen": "2026-01"},
        {"checked": "2026-01", "seen": "2019"},
    ],
)
def test_check_age_of_fresh_facts_is_silent(
    values: dict[str, str],
) -> None:
    """A source or a visit of the last 24 months is enough."""
    assert list(check_age(new_place(**values), TODAY)) == []


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"checked": "2024-10-31"}, "2024-10-31"),
        ({"checked": "2019", "seen": "2021-05"}, "2021-05"),
        ({"checked": "2021-05", "seen": "2019"}, "2021-05"),
        ({"seen": "2019"}, "2019"),
    ],
)
def test_check_age_of_old_facts_names_the_newest(
    values: dict[str, str],
    told: str,
) -> None:
    """The warning names the newest date there is."""
    found = [each.text for each in check_age(new_place(**values), TODAY)]

    assert found == [f"Last checked {told}: more than 24 months ago."]
