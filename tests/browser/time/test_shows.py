"""The programme by the village's clock, on phones that are set to other zones."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.time.conftest import Visit

ZONES = ("Asia/Seoul", "America/Los_Angeles", "Pacific/Kiritimati", "Europe/Berlin")
DST = "2026-10-24"
"""That night the clocks of Berlin go back: there, 02:30 comes twice."""

MOMENTS = {
    "2026-09-19 06:00": ("", "Next: Show, tomorrow at 15:30"),
    "2026-09-20 06:29": ("today", "Next: Show, today at 15:30"),
    "2026-09-20 06:30": (
        "on now",
        "On now: Show, until 16:30\n\nNext: Show, Sunday 25 October at 09:30",
    ),
    "2026-09-20 07:30": ("", "Next: Show, Sunday 25 October at 09:30"),
    "2026-10-25 00:29": ("today", "Next: Show, today at 09:30"),
    "2026-10-25 00:30": ("on now", "On now: Show, until 10:30"),
    "2026-10-25 01:29": ("on now", "On now: Show, until 10:30"),
    "2026-10-25 01:30": ("", ""),
}
"""Moments of UTC, and what the row's chip and the head of the page say then."""


@pytest.mark.parametrize("zone", ZONES)
def test_showing_before_during_and_after(visit: Visit, zone: str) -> None:
    """The village's clock decides, wherever the phone is set."""
    told = {moment: told_at(visit, moment, zone) for moment in MOMENTS}

    assert told == MOMENTS


def told_at(visit: Visit, moment: str, zone: str) -> tuple[str, str]:
    """Return what the row and the head of the programme say at a moment."""
    page = visit("/en/shows/", moment, zone)
    expect(page.locator("form").first).to_be_visible()
    chip = page.locator(f"#song-{'2026-10-25' if moment > DST else '2026-09-20'}")
    return (
        "".join(chip.locator("[data-now]:visible").all_inner_texts()),
        "".join(page.locator("[data-on-now]:visible").all_inner_texts()),
    )


def test_cancelled_showing_is_never_on(visit: Visit) -> None:
    """In its very hour it says that it does not take place, and why."""
    page = visit("/en/shows/", "2026-09-20 03:30")

    row = page.locator("#song-off")

    expect(row.locator("[data-now]")).to_be_hidden()
    expect(row).to_contain_text("It does not take place. Rain")
    expect(page.locator("[data-on-now]")).to_have_text("Next: Show, today at 15:30")


def test_filters_stay_in_the_address(visit: Visit) -> None:
    """Today and in Russian: two rows; a reload keeps the choice."""
    page = visit("/en/shows/", "2026-09-20 02:00")
    page.get_by_label("Today", exact=True).check()
    page.get_by_text("More filters").click()
    page.locator("select[name=language]").select_option("ru")

    page.reload()

    assert page.url.endswith("/en/shows/?view=today&language=ru")
    expect(page.locator(".show:visible")).to_have_count(2)


def test_past_view_takes_what_has_ended_since_the_page_was_made(visit: Visit) -> None:
    """A kept page knows that a showing is over."""
    page = visit("/en/shows/?view=past", "2026-09-21 06:00")

    expect(page.locator(".show:visible")).to_have_count(2)
    expect(page.locator("#song-2026-09-20")).to_have_class("show is-past")


def test_programme_is_complete_without_scripts(visit: Visit) -> None:
    """All rows are there, and no filter that would do nothing."""
    page = visit("/en/shows/", scripts=False)

    expect(page.locator(".show:visible")).to_have_count(4)
    expect(page.locator("form")).to_be_hidden()


def test_reader_of_another_language_keeps_the_choice(open_page: Open) -> None:
    """The links to this page in other languages carry what was chosen."""
    page = open_page("/en/shows/?view=past")

    page.get_by_role("link", name="Русский").click()

    page.wait_for_url("**/ru/shows/?view=past")
    expect(page.locator("input[value=past]")).to_be_checked()


def test_link_to_what_is_on_keeps_the_focus(visit: Visit) -> None:
    """A minute that changes nothing leaves the links where they are."""
    page = visit("/en/shows/", "2026-09-20 06:35")
    link = page.locator("[data-on-now] a").first
    link.focus()

    page.evaluate("() => document.querySelector('show-list').tell()")

    expect(link).to_be_focused()
