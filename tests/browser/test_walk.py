"""A course is walked with a phone: by hand, by position, through reload and no network.

Every test fails if a position leaves the phone.
"""

import re
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Geolocation
from playwright.sync_api import Page
from playwright.sync_api import Request

from tests.browser import phone

WALK = "/en/courses/first-steps/walk/"
NUMBER = re.compile(r"(?<!\d)(?:35\.1|126\.8)\d")
"""A latitude or a longitude of the village."""

Carry = Callable[..., Page]
"""Opens a page on a phone: `carry("/ko/", script=phone.MOVING)`."""


@pytest.fixture
def carry(server: str, browser: Browser) -> Iterator[Carry]:
    """Carry phones around; none of them says where it is, none complains."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def note(request: Request) -> None:
        said = f"{request.url} {request.post_data or ''}"
        if NUMBER.search(said) or not request.url.startswith((server, "data:", "blob")):
            troubles.append(said)

    def go(
        path: str,
        script: str = "",
        *,
        place: Geolocation | None = None,
        allowed: Sequence[str] = (),
        language: str = "en-US",
    ) -> Page:
        context = browser.new_context(
            viewport={"width": 360, "height": 740},
            has_touch=True,
            is_mobile=True,
            reduced_motion="reduce",
            geolocation=place,
            permissions=allowed,
            locale=language,
        )
        contexts.append(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("request", note)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.goto(f"{server}{path}")
        return page

    yield go
    for context in contexts:
        context.close()
    assert troubles == []


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


def test_question_gives_a_hint_then_a_stamp(carry: Carry) -> None:
    """A wrong try opens the hint; the right one, however typed, is kept."""
    page = carry(f"{WALK}#museum-gyeol")
    page.get_by_role("button", name="I am here").click()
    field = page.get_by_label("Your answer").first

    field.fill("24")
    page.get_by_role("button", name="Try it").first.click()
    expect(page.get_by_text("Look for number 13.")).to_be_visible()
    field.fill("스물세 권")
    page.get_by_role("button", name="Try it").first.click()

    expect(page.get_by_text("That is right.")).to_be_visible()


def test_reply_is_opened_by_the_answer_and_stays(carry: Carry) -> None:
    """The independence course's mission goes on after a right answer, and a reload."""
    page = carry("/ko/courses/independence-walk/walk/#museum-gyeol")
    page.locator("[data-do]").click()
    assert "주머니는 이제 당신 것입니다" not in page.content()

    page.locator("#museum-gyeol input").fill(" 뻬치까 ")
    page.locator("#museum-gyeol form button").click()
    expect(page.get_by_text("주머니는 이제 당신 것입니다")).to_be_visible()
    page.reload()

    expect(page.get_by_text("주머니는 이제 당신 것입니다")).to_be_visible()


def test_nothing_is_asked_or_won_at_the_wall_of_1937(carry: Carry) -> None:
    """The line fills there; no stamp, no question, and no ring on the card."""
    page = carry(WALK)

    page.get_by_role("button", name="I am here").click()

    wall = page.locator("#tile-mural-1937")
    expect(wall.get_by_text("Stamped")).to_have_count(0)
    expect(wall.locator("stop-quest")).to_have_count(0)
    assert filled(page) == 1


def test_printed_code_stamps_its_stop(carry: Carry) -> None:
    """A code leads to the stop in the phone's language and counts it, on the phone."""
    page = carry("/s/cnwk", language="ru-RU")

    expect(page).to_have_url(re.compile("/ru/courses/first-steps/museum-gyeol/#here$"))
    page.locator("[data-by-code] a").click()

    page.wait_for_url("**/walk/#museum-gyeol")
    expect(page.locator("#museum-gyeol [data-text]")).to_be_visible()
    assert page.locator(".line-row .disc:not(.is-ahead)").count() == 1


def test_walk_goes_on_in_another_language(carry: Carry) -> None:
    """What was reached belongs to the course, not to its language."""
    page = carry(WALK)
    page.get_by_role("button", name="I am here").click()

    page.get_by_role("link", name="Русский").click()

    page.wait_for_url("**/ru/courses/first-steps/walk/")
    expect(page.locator(".line-row .disc:not(.is-ahead)")).to_have_count(1)


def test_stamp_card_is_drawn_and_saved(carry: Carry) -> None:
    """A finished walk gives a picture, made on the phone."""
    page = carry(f"{WALK}#finish")

    page.get_by_role("button", name="Make my stamp card").click()
    expect(page.get_by_role("img", name="Stamp card of First Steps")).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Save the picture").click()

    assert waiting.value.suggested_filename == "first-steps-en.png"
    assert waiting.value.path().read_bytes().startswith(b"\x89PNG")


def test_voice_reads_by_sentence_and_hangul_as_korean(carry: Carry) -> None:
    """In a Russian text the name on the sign is said by the Korean voice."""
    script = phone.VOICES.replace("LANGUAGES", "['ru-RU', 'ko-KR']")
    page = carry("/ru/courses/first-steps/walk/", script)

    page.locator("[data-listen]").click()
    page.wait_for_function("() => window.said.some(([lang]) => lang === 'ko-KR')")

    said = page.evaluate("() => window.said")
    assert said[0][0] == "ru-RU"
    assert all(
        not re.search("[가-힣]", text) for lang, text, _ in said if lang != "ko-KR"
    )


def test_missing_voice_is_said_with_a_way_out(carry: Carry) -> None:
    """No voice for the language: the page says so and how to get one."""
    page = carry(
        "/ru/courses/first-steps/hong-bust/",
        phone.VOICES.replace("LANGUAGES", "['en-GB']"),
    )

    page.locator("read-aloud [data-listen]").click()

    expect(page.locator("read-aloud [data-said]")).not_to_be_empty()
    assert page.evaluate("() => window.said") == []


def test_walk_without_scripts_shows_every_stop(server: str, browser: Browser) -> None:
    """Text, order, ways and questions are there before any script."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}{WALK}")

    names = page.locator(".walk-stop h2:visible").all_text_contents()
    context.close()

    assert len(names) == 6
