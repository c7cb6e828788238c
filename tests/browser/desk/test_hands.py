"""Hands that are faster than the network: photos, the map, rows, opening hours."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from playwright.sync_api import Page
from playwright.sync_api import Route

from tests.browser.curators import Enter
from tests.browser.phone import MOVING
from tests.desk.test_photos import phone_photo

pytestmark = pytest.mark.needs_server("the desk writes what the pages are made from")

SHOP = "/desk/edit/places/coop-shop/ko"
ENOUGH = [{"lat": 35.1701, "lon": 126.8102, "accuracy": 9, "time": 0}] * 8
"""Fixes after which a position is measured."""


def choose(page: Page, folder: Path, *numbers: int) -> None:
    """Choose photos of this device."""
    files = [folder / f"IMG_{number}.jpg" for number in numbers]
    for number, file in zip(numbers, files, strict=True):
        file.write_bytes(phone_photo(35.17, 126.82, number))
    page.get_by_label("Photos from this device").set_input_files(files)


def test_photos_chosen_while_others_are_sent_arrive(
    enter: Enter, tmp_path: Path
) -> None:
    """The page is drawn anew when nothing waits any more; nothing goes twice."""
    page = enter("anna", "/desk/photos/")
    held: list[Route] = []

    def hold_first(route: Route) -> None:
        is_first = route.request.method == "POST" and not held
        held.append(route) if is_first else route.continue_()

    page.route("**/desk/photos/", hold_first)
    with page.expect_request(lambda each: each.method == "POST"):
        choose(page, tmp_path, 1, 2)
    choose(page, tmp_path, 3)
    page.get_by_role("button", name="Bring them").click()
    expect(page.get_by_role("progressbar")).to_have_js_property("max", 3)
    held[0].continue_()

    expect(page.locator(".desk-tray li")).to_have_count(3)


def test_a_photo_that_meets_the_door_is_not_sent(enter: Enter, tmp_path: Path) -> None:
    """It is named, with what to do."""
    page = enter("anna", "/desk/photos/")
    page.context.clear_cookies()

    choose(page, tmp_path, 4)

    alert = page.get_by_role("alert")
    expect(alert).to_have_text(
        "IMG_4.jpg: The desk did not take it. Log in again, then choose it once more."
    )


def test_a_text_that_is_dropped_draws_nothing_anew(enter: Enter) -> None:
    """Only photos are brought."""
    page = enter("anna", "/desk/photos/")
    page.evaluate("window.isSamePage = true")

    page.locator("photo-drop").evaluate(
        "each => each.dispatchEvent(new DragEvent('drop',"
        " { dataTransfer: new DataTransfer(), cancelable: true }))"
    )

    page.wait_for_timeout(500)
    assert page.evaluate("window.isSamePage")


def test_a_tap_on_the_map_stands_against_a_late_measurement(enter: Enter) -> None:
    """Who tapped after asking the phone knows better."""
    page = enter("anna", SHOP, script=MOVING)
    page.get_by_role("button", name="Choose on the map").click()
    latitude = page.get_by_label("Latitude (35.…)")
    before = latitude.input_value()
    page.get_by_role("button", name="I stand there now").click()
    page.get_by_role("application").click(position={"x": 150, "y": 120})
    expect(latitude).not_to_have_value(before)
    tapped = latitude.input_value()

    page.evaluate("fixes => window.phone.move(fixes)", ENOUGH)

    page.wait_for_timeout(200)
    expect(latitude).to_have_value(tapped)


def test_a_map_that_did_not_come_is_asked_for_again(enter: Enter) -> None:
    """A moment without a network ends with the network, and two taps are one."""
    page = enter("anna", SHOP)
    page.route("**/leaflet.js", lambda route: route.abort())
    page.get_by_role("button", name="Choose on the map").click()
    expect(page.get_by_text("That did not work now.")).to_be_visible()
    page.unroute("**/leaflet.js")

    page.get_by_role("button", name="Choose on the map").dblclick()
    latitude = page.get_by_label("Latitude (35.…)")
    before = latitude.input_value()
    page.get_by_role("application").click(position={"x": 150, "y": 120})

    expect(latitude).not_to_have_value(before)


def test_text_that_is_dragged_moves_no_row(enter: Enter) -> None:
    """Only the grip carries a row."""
    page = enter("anna", "/desk/edit/courses/first-steps/ko")
    stops = page.get_by_label("Place or work")
    names = [each.input_value() for each in stops.all()]
    notes = page.locator(".desk-row").first.get_by_role("textbox")

    notes.first.evaluate(
        "field => {"
        " const dataTransfer = new DataTransfer();"
        " const drag = (name, on, at) => on.dispatchEvent(new DragEvent(name,"
        "  { bubbles: true, cancelable: true, dataTransfer, clientY: at }));"
        " const last = field.closest('ol').lastElementChild;"
        " drag('dragstart', field, 0);"
        " drag('dragover', last, last.getBoundingClientRect().bottom);"
        " drag('dragend', field, 0) }"
    )

    assert [each.input_value() for each in stops.all()] == names


def test_an_answer_to_older_hours_is_not_shown(enter: Enter) -> None:
    """What stands beside the field is what the field says."""
    page = enter("anna", "/desk/edit/places/museum-gyeol/ko")
    slow: list[Route] = []

    def hold_first(route: Route) -> None:
        slow.append(route) if not slow else route.continue_()

    page.route("**/desk/hours/*", hold_first)
    hours = page.get_by_label("Opening hours")
    with page.expect_request("**/desk/hours/*"):
        hours.fill("Mo 10:00-17:00")
    hours.fill("Tu 10:00-17:00")
    said = page.get_by_text("Tue 10:00–17:00", exact=True)
    expect(said).to_be_visible()
    with page.expect_response("**/desk/hours/*"):
        slow[0].continue_()

    page.wait_for_timeout(200)
    expect(said).to_be_visible()
