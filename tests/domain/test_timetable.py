"""The hours of the days to come."""

from datetime import date
from pathlib import Path

from guide.content.load import load
from guide.domain.timetable import timetable
from tests.scratch_villages import village_of

DAYTIME = ((600, 1020),)


def test_timetable_holds_two_weeks_with_their_feasts(tmp_path: Path) -> None:
    """Over Chuseok 2026 the hall is closed, and the days are named."""
    village = village_of(tmp_path)

    found = timetable(village, date(2026, 9, 20))

    assert len(found.days) == 14
    assert sorted(found.holidays) == [
        date(2026, 9, 24),
        date(2026, 9, 25),
        date(2026, 9, 26),
        date(2026, 10, 3),
    ]
    assert found.rows["hall"].open[:7] == (
        DAYTIME,
        (),
        DAYTIME,
        DAYTIME,
        (),
        (),
        (),
    )


def test_holidays_need_a_country(tmp_path: Path) -> None:
    """Without country, `PH` is a warning at its line, and no day is a feast."""
    village_of(tmp_path)
    info = tmp_path / "stories" / "village.yaml"
    info.write_text(
        info.read_text(encoding="utf-8").replace("country: KR\n", ""), encoding="utf-8"
    )

    village = load(tmp_path, date(2026, 9, 20))

    assert timetable(village, date(2026, 9, 20)).holidays == frozenset()
    (found,) = village.problems
    assert str(found).startswith("stories/places/hall/en.md:5: PH needs the key")
