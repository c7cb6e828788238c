"""Opening hours and notices by the village's clock."""

import pytest
from playwright.sync_api import expect

from tests.browser.time.conftest import Visit


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-09-20 02:00", "Open until 17:00 · closed tomorrow, Monday"),
        ("2026-09-19 23:00", "Closed now · opens at 10:00"),
        ("2026-09-20 08:00", "Closed now · opens on Tuesday 22 September at 10:00"),
        ("2026-09-21 02:00", "Closed now · opens tomorrow, Tuesday, at 10:00"),
        (
            "2026-09-23 02:00",
            "Open until 17:00 · closed tomorrow, Thursday, a public holiday",
        ),
        ("2026-10-03 02:00", "hours were fetched on Friday 18 September"),
    ],
)
def test_hours_are_told_by_the_villages_clock(
    visit: Visit, moment: str, told: str
) -> None:
    """Sundays, Mondays, the eve of Chuseok, and a page kept for too long."""
    page = visit("/en/places/hall/", moment)

    expect(page.locator("opening-now")).to_contain_text(told)


@pytest.mark.parametrize(
    ("moment", "is_there"),
    [
        ("2026-09-19 14:59", False),
        ("2026-09-19 15:00", True),
        ("2026-09-21 14:59", True),
        ("2026-09-21 15:00", False),
    ],
)
def test_notice_appears_and_leaves_at_village_midnight(
    visit: Visit, moment: str, *, is_there: bool
) -> None:
    """A page that was made before it shows it in its days only."""
    page = visit("/en/places/hall/", moment, "Europe/Berlin")

    expect(page.get_by_text("Use the back door.")).to_be_visible(visible=is_there)


def test_place_and_home_say_what_is_on_there_now(visit: Visit) -> None:
    """Rows outside the programme go by the village's clock, too."""
    for path in ("/en/places/hall/", "/en/"):
        row = visit(path, "2026-09-20 06:45").locator("#song-2026-09-20")

        expect(row.locator("[data-now]")).to_have_text("on now")
