"""The desk in a real browser: writing, losing nothing, two curators at once."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.curators import Enter

pytestmark = pytest.mark.needs_server("the desk writes what the pages are made from")

CAFE = "/desk/edit/places/family-cafe/ko"


def test_the_preview_follows_the_writing(enter: Enter) -> None:
    """The page beside the form is the real one, a moment after each pause."""
    page = enter("anna", CAFE)
    shown = page.frame_locator("iframe[name=preview]")

    page.get_by_label("In one line").fill("마을의 첫 식당이라고 합니다")

    expect(shown.get_by_text("마을의 첫 식당이라고 합니다")).to_be_visible()
    page.get_by_label("Opening hours").fill("every day")
    page.get_by_label("In one line").fill("그래도 보입니다")
    expect(shown.get_by_text("그래도 보입니다")).to_be_visible()


def test_the_preview_follows_a_long_form(enter: Enter, desk: tuple[str, Path]) -> None:
    """Ninety showings have more than a thousand fields, and are shown all the same."""
    file = desk[1] / "stories/performances/night-market/ko.md"
    before = file.read_text()
    days = "".join(f"  - {{start: {2100 + n}-05-01 18:00}}\n" for n in range(90))
    file.write_text(before.replace("showings:\n", f"showings:\n{days}"))
    page = enter("olga", "/desk/edit/performances/night-market/ko")
    shown = page.frame_locator("iframe[name=preview]")

    page.get_by_label("In one line").fill("아흔 번의 밤")

    expect(shown.get_by_text("아흔 번의 밤")).to_be_visible()
    file.write_text(before)


def test_words_survive_a_crash(enter: Enter, desk: tuple[str, Path]) -> None:
    """What was not saved is offered when the page is opened again."""
    page = enter("anna", CAFE)
    page.get_by_label("In one line").fill("저장하지 않은 말")
    expect(page.frame_locator("iframe").get_by_text("저장하지 않은 말")).to_be_visible()

    again = page.context.new_page()
    page.close(run_before_unload=False)
    again.goto(f"{desk[0]}{CAFE}")
    again.get_by_role("button", name="Take them back").click()

    expect(again.get_by_label("In one line")).to_have_value("저장하지 않은 말")


def test_two_curators_of_one_story_keep_both_changes(
    enter: Enter, desk: tuple[str, Path]
) -> None:
    """The second one sees both and saves them together."""
    path = "/desk/edit/places/coop-shop/ko"
    anna, olga = enter("anna", path), enter("olga", path)
    anna.get_by_label("In one line").fill("안나의 한 줄")
    anna.get_by_role("button", name="Save and publish").click()
    expect(anna.get_by_text("Saved, and kept in the history.")).to_be_visible()

    olga.get_by_label("In Latin letters").fill("Hyeopdong Johap")
    olga.get_by_role("button", name="Save and publish").click()
    title = olga.get_by_role("heading", level=1)
    expect(title).to_have_text("Somebody saved meanwhile")
    olga.get_by_role("button", name="Save it like this").click()
    expect(olga.get_by_text("Saved, and kept in the history.")).to_be_visible()

    text = (desk[1] / "stories/places/coop-shop/ko.md").read_text()
    assert "summary: 안나의 한 줄" in text
    assert "romanised: Hyeopdong Johap" in text


def test_a_shortcut_saves_and_a_button_writes_a_block(enter: Enter) -> None:
    """The keyboard is enough; the toolbar knows the blocks."""
    page = enter("anna", "/desk/edit/places/museum-gyeol/ko")
    body = page.get_by_label("Text", exact=True)

    body.press("Control+End")
    page.get_by_role("button", name="For children").click()
    page.keyboard.type("무엇이 보이나요?")
    page.keyboard.press("Control+s")

    expect(page.get_by_text("Saved, and kept in the history.")).to_be_visible()
    expect(body).to_have_value(re.compile(r"::: children\n무엇이 보이나요\?\n:::"))


def test_a_tap_on_the_map_is_a_position(enter: Enter) -> None:
    """No tiles are needed; the accuracy is what a finger covers at that zoom."""
    page = enter("anna", "/desk/edit/places/coop-shop/ko")
    latitude = page.get_by_label("Latitude (35.…)")
    before = latitude.input_value()

    page.get_by_role("button", name="Choose on the map").click()
    page.get_by_role("application").click(position={"x": 150, "y": 120})

    expect(latitude).not_to_have_value(before)
    expect(page.get_by_label("Exact to, metres")).not_to_have_value("")
    expect(page.get_by_text(re.compile("Taken, exact to"))).to_be_visible()


def test_a_copied_link_is_shown_before_it_is_taken(enter: Enter) -> None:
    """Nothing is written until somebody saw it on the map; it takes no words back."""
    page = enter("anna", "/desk/edit/places/coop-shop/ko")
    latitude = page.get_by_label("Latitude (35.…)")
    before = latitude.input_value()
    page.get_by_label("In one line").fill("이미 간직한 말")
    shown = page.frame_locator("iframe[name=preview]")
    expect(shown.get_by_text("이미 간직한 말")).to_be_visible()

    field = page.get_by_label("Address, coordinates, or a map link")
    field.fill("https://map.kakao.com/link/map/x,35.1702,126.8101")
    field.press("Enter")
    take = page.get_by_role("button", name="Take it")

    expect(take).to_be_visible()
    expect(latitude).to_have_value(before)
    take.click()
    expect(latitude).to_have_value("35.1702")


def test_hours_are_chosen_and_read_back(enter: Enter) -> None:
    """What was written by hand stays until the helper's button is pressed."""
    page = enter("anna", "/desk/edit/places/museum-gyeol/ko")
    hours = page.get_by_label("Opening hours")
    before = hours.input_value()
    page.get_by_text("Choose days and times").click()
    for day in ("Tue", "Wed", "Thu"):
        page.get_by_label(day, exact=True).check(force=True)
    page.get_by_label("Opens at").fill("10:00")
    page.get_by_label("Closes at").fill("17:00")
    page.get_by_label("Closed on public holidays").check(force=True)
    expect(hours).to_have_value(before)

    page.get_by_role("button", name="Write it into the field").click()

    expect(hours).to_have_value("Tu-Th 10:00-17:00; PH off")
    said = page.get_by_text(re.compile("Tue–Thu 10:00–17:00.*public holidays"))
    expect(said).to_be_visible()


def test_stops_are_moved_by_buttons_and_by_dragging(
    enter: Enter, desk: tuple[str, Path]
) -> None:
    """The order of the rows is the order of the walk."""
    page = enter("anna", "/desk/edit/courses/first-steps/ko")
    stops = page.get_by_label("Place or work")
    names = [each.input_value() for each in stops.all()]
    page.get_by_role("button", name="Down").first.click()
    expect(stops.first).to_have_value(names[1])

    grips = page.locator("[data-grip]")
    grips.nth(1).scroll_into_view_if_needed()
    grips.nth(2).drag_to(grips.nth(1), target_position={"x": 2, "y": 2})
    moved = [each.input_value() for each in stops.all()]
    page.get_by_role("button", name="Save and publish").click()
    expect(page.get_by_text("Saved, and kept in the history.")).to_be_visible()

    text = (desk[1] / "stories/courses/first-steps/ko.md").read_text()
    assert moved == [names[1], names[2], names[0], *names[3:]]
    assert re.findall(r"- {at: ([^,]+),", text) == moved


def test_a_moved_showing_is_told(enter: Enter, desk: tuple[str, Path]) -> None:
    """The curator changes a date; the change list is written for them."""
    page = enter("anna", "/desk/edit/performances/koryoin-day/ko")
    page.get_by_role("button", name="Add: Showing").click()
    page.get_by_label("Day and time").last.fill("2031-10-18 14:00")
    page.get_by_label("How sure it is").nth(3).select_option("announced")

    page.get_by_role("button", name="Save and publish").click()
    expect(page.get_by_text("Saved, and kept in the history.")).to_be_visible()

    text = (desk[1] / "stories/performances/koryoin-day/ko.md").read_text()
    assert "  - {start: 2031-10-18 14:00, status: announced}\n" in text
    assert "key: 2031-10-18, what: added}" in text


def test_words_in_rows_survive_a_crash(enter: Enter, desk: tuple[str, Path]) -> None:
    """Rows that were added come back with their words, in their order."""
    path = "/desk/edit/courses/art-walk/ko"
    page = enter("anna", path)
    stops = page.get_by_label("Place or work")
    count = stops.count()
    page.get_by_role("button", name="Add: Stop").click()
    # The browser keeps the words, then asks for the preview.
    with page.expect_request(lambda each: each.method == "POST"):
        stops.last.fill("places/damoa-park")

    again = page.context.new_page()
    page.close(run_before_unload=False)
    again.goto(f"{desk[0]}{path}")
    again.get_by_role("button", name="Take them back").click()

    stops = again.get_by_label("Place or work")
    expect(stops).to_have_count(count + 1)
    expect(stops.last).to_have_value("places/damoa-park")
