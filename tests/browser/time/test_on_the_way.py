"""Will I make it? At a stop and on the way, with a fixed clock."""

from playwright.sync_api import expect

from tests.browser.time.conftest import Visit


def test_will_i_make_it_tells_what_to_skip(visit: Visit) -> None:
    """Twenty to five the hall closes too soon, unless the park is left out."""
    page = visit("/en/courses/walk/mural/", "2026-09-20 07:25")
    page.get_by_text("Will I make it?").click()

    answer = page.locator("make-it [role=status]")

    expect(answer).to_contain_text("Skip stop 2, and you reach stop 3")
    expect(page.locator("make-it")).to_contain_text("closed when you arrive")


def test_will_i_make_it_knows_todays_show(visit: Visit) -> None:
    """At ten past three the show is reached without the park."""
    page = visit("/en/courses/walk/mural/", "2026-09-20 06:05")
    page.get_by_text("Will I make it?").click()

    answer = page.locator("make-it [role=status]")

    expect(answer).to_contain_text("Show at 15:30 if you skip stop 2")


def test_walking_view_answers_from_the_stop_that_is_looked_at(visit: Visit) -> None:
    """On the way it counts from this stop, leads to stops in the view, and ends."""
    page = visit("/en/courses/walk/walk/#mural", "2026-09-20 06:05")
    page.get_by_text("Will I make it?").click()
    answer = page.locator("make-it [role=status]")
    expect(answer).to_contain_text("From stop 1, now, you are at the end at 16:07.")

    page.locator("make-it").get_by_role("link", name="2. Park").click()
    expect(answer).to_contain_text("From stop 2, now, you are at the end at 15:56.")
    page.get_by_role("link", name="Stop 3", exact=True).click()

    expect(page.locator("make-it")).to_be_hidden()


def test_walking_view_says_what_is_open(visit: Visit) -> None:
    """At a stop its hours are told by the village's clock."""
    page = visit("/en/courses/walk/walk/#hall", "2026-09-20 06:05")

    page.get_by_role("button", name="I am here").click()

    expect(page.locator("#hall opening-now")).to_contain_text("Open until 17:00")
