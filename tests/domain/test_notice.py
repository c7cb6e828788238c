"""Notices hold from one day to another."""

from datetime import date

import pytest

from guide.domain.notice import Notice
from tests.domain.factories import matter


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2026, 10, 31), False),
        (date(2026, 11, 1), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
)
def test_notice_holds_on_both_ends(day: date, *, holds: bool) -> None:
    """A notice is valid on its first and on its last day; a month is all its days."""
    span = {"from": "2026-11", "to": "2026-12"}

    notice = Notice.model_validate(matter(**span))

    assert notice.holds_on(day) == holds
