"""A course is walked with a phone: by hand, by position, through reload and no network.

The test fails if a position leaves the phone: `carry` watches every request.
"""

from playwright.sync_api import Browser
from playwright.sync_api import expect
from playwright.sync_api import Geolocation
from playwright.sync_api import Page

from tests.browser import phone
from tests.browser.conftest import Carry

WALK = "/en/courses/first-steps/walk/"

TAP_AT_ONCE = """customElements.whenDefined("course-walk").then(() => {
  document.querySelector("[data-follow]").click()
  window.tapped = true
})"""


def heading(page: Page, name: str) -> None:
    """Expect the stop that is looked at."""
    expect(page.get_by_role("heading", level=2, name=name)).to_be_visible()


def filled(page: Page) -> int:
    """Count the filled stations of the lying line."""
    row = page.get_by_role("navigation", name="Stops of this walk").get_by_role("link")
    return sum(
        "is-ahead" not in (disc.locator(".disc").get_attribute("class") or "")
        for disc in row.all()
    )


def test_walk_is_complete_by_hand(carry: Carry) -> None:
    """One thumb: I am here, on to the next one, to the end of the line."""
    page = carry(WALK)

    for number in range(1, 7):
        page.get_by_role("button", name="I am here").click()
        expect(page.locator(".walk-stop.is-current [data-text]")).to_be_visible()
        onward = f"To stop {number + 1}" if number < 6 else "Finish the walk"
        page.get_by_role("button", name=onward).click()

    heading(page, "The end of the line")
    assert filled(page) == 6


def test_whole_course_with_reload_and_cut_network(carry: Carry) -> None:
    """The phone finds every stop; a reload and a cut network change nothing."""
    page = carry(WALK, phone.MOVING)
    page.get_by_role("button", name="Show me the way").click()
    ways = list(phone.legs(phone.spots("first-steps")))

    phone.move(page, ways[0])
    expect(page.get_by_role("status").filter(has_text="should be near")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Your position is good to")).to_be_hidden()
    page.wait_for_function("() => window.customElements.get('course-walk')")
    page.wait_for_function(
        "() => document.querySelector('[data-follow][aria-pressed=true]')"
    )
    phone.move(page, ways[1])
    page.wait_for_function("() => window.customElements.get('stamp-card')")
    page.context.set_offline(True)
    for way in ways[2:]:
        phone.move(page, way)

    assert filled(page) == 6
    page.get_by_role("link", name="Stop 6").click()
    page.get_by_role("button", name="Finish the walk").click()
    heading(page, "The end of the line")


def test_second_tap_of_two_is_not_taken_for_another(carry: Carry) -> None:
    """Who taps "I am here" twice at once is here, not at the next stop."""
    page = carry(WALK)

    page.get_by_role("button", name="I am here").dblclick()

    expect(page.get_by_role("button", name="To stop 2")).to_be_visible()
    page.get_by_role("button", name="To stop 2").press("Enter")
    heading(page, "A house built of paper")


def test_tap_while_the_guide_is_coming_begins_it_once(carry: Carry) -> None:
    """The walk follows by itself where it did so before; a tap does not end that."""
    page = carry(WALK, phone.MOVING)
    button = page.get_by_role("button", name="Show me the way")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")

    page.add_init_script(TAP_AT_ONCE)
    page.reload()

    page.wait_for_function("() => window.tapped")
    expect(button).to_have_attribute("aria-pressed", "true")
    page.wait_for_timeout(200)
    expect(button).to_have_attribute("aria-pressed", "true")


def test_walk_goes_on_after_a_call(carry: Carry) -> None:
    """The phone let go of the position meanwhile; the page asks for it again."""
    page = carry(WALK, phone.MOVING)
    page.get_by_role("button", name="Show me the way").click()
    ways = phone.legs(phone.spots("first-steps"))

    page.evaluate("() => window.phone.forget()")
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    phone.move(page, next(ways))

    expect(page.get_by_role("status").filter(has_text="should be near")).to_be_visible()


def test_stops_that_arrive_together_are_both_shown(carry: Carry) -> None:
    """The card leads to each; the button goes to the second before the third."""
    page = carry(WALK, phone.MOVING)
    page.get_by_role("button", name="Show me the way").click()
    phone.move(page, next(phone.legs(phone.spots("first-steps"))))

    page.get_by_role("button", name="To stop 2").click()
    heading(page, "A house built of paper")
    expect(page.get_by_role("button", name="To stop 3")).to_be_visible()
    page.locator("[data-arrived]").get_by_role("link").first.click()

    expect(page.locator("#tile-mural-1937")).to_be_visible()


def test_browsers_own_position_points_and_arrives(carry: Carry) -> None:
    """With the position that Chromium gives: distance, arrow, then a quiet card."""
    spot = phone.spots("first-steps")[0]
    place: Geolocation = {
        "latitude": spot.lat - 0.003,
        "longitude": spot.lon,
        "accuracy": 10.0,
    }
    page = carry(WALK, place=place, allowed=["geolocation"])

    page.get_by_role("button", name="Show me the way").click()
    expect(page.locator(".walk-stop.is-current [data-far]")).to_have_text("430 m")
    expect(page.get_by_role("img", name="Arrow: to the north")).to_be_visible()
    card = page.get_by_role("status").filter(has_text="should be near")
    for step in range(60):
        page.context.set_geolocation(
            {**place, "latitude": spot.lat + step / 1e6},
        )
        page.wait_for_timeout(400)
        if card.is_visible():
            break

    expect(card).to_be_visible()
    assert filled(page) == 2


def test_refused_position_is_explained(carry: Carry) -> None:
    """Without permission the page says why, and the walk goes on by hand."""
    page = carry(WALK)

    page.get_by_role("button", name="Show me the way").click()

    expect(page.get_by_text("Position is switched off for this page.")).to_be_visible()
    expect(page.get_by_role("button", name="I am here")).to_be_enabled()


def test_page_without_encryption_is_explained(carry: Carry) -> None:
    """Over plain http everything works by hand, and the page says so."""
    page = carry(
        WALK, "Object.defineProperty(window, 'isSecureContext', {value: false})"
    )

    expect(page.get_by_text("This page came without encryption")).to_be_visible()
    expect(page.get_by_text("Keeping a walk needs an encrypted page")).to_be_attached()
    page.get_by_role("button", name="I am here").click()
    assert filled(page) == 1


def test_arrival_never_covers_the_focus(carry: Carry) -> None:
    """What has the focus when the card appears stays in sight (WCAG 2.4.11)."""
    page = carry(WALK, phone.MOVING)
    page.get_by_role("button", name="Show me the way").click()
    link = page.locator(".walk a[href='#wolgok-market']").last
    link.focus()
    link.evaluate("each => each.scrollIntoView({block: 'end'})")

    phone.move(page, next(phone.legs(phone.spots("first-steps"))))
    expect(page.locator("[data-arrived]")).not_to_be_empty()
    page.wait_for_timeout(200)

    card, box = page.locator("[data-arrived]").bounding_box(), link.bounding_box()
    assert card
    assert box
    assert box["y"] + box["height"] <= card["y"] + 1
    expect(link).to_be_focused()


def test_walk_goes_on_in_another_language(carry: Carry) -> None:
    """What was reached belongs to the course, not to its language."""
    page = carry(WALK)
    page.get_by_role("button", name="I am here").click()

    page.get_by_role("link", name="Русский").click()

    page.wait_for_url("**/ru/courses/first-steps/walk/")
    expect(page.locator(".line-row .disc:not(.is-ahead)")).to_have_count(1)


def test_walk_without_scripts_shows_every_stop(server: str, browser: Browser) -> None:
    """Text, order, ways and questions are there before any script."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}{WALK}")

    names = page.locator(".walk-stop h2:visible").all_text_contents()
    context.close()

    assert len(names) == 6
