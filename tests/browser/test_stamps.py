"""Questions and stamps: answered, counted and drawn on the phone."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Carry

WALK = "/en/courses/first-steps/walk/"


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
    expect(page.locator(".line-row .disc:not(.is-ahead)")).to_have_count(1)


def test_printed_code_stamps_its_stop(carry: Carry) -> None:
    """A code leads to the stop in the phone's language and counts it, on the phone."""
    page = carry("/s/cnwk", language="ru-RU")

    expect(page).to_have_url(re.compile("/ru/courses/first-steps/museum-gyeol/#here$"))
    page.locator("[data-by-code] a").click()

    page.wait_for_url("**/walk/#museum-gyeol")
    expect(page.locator("#museum-gyeol [data-text]")).to_be_visible()
    assert page.locator(".line-row .disc:not(.is-ahead)").count() == 1


def test_stamp_card_is_drawn_and_saved(carry: Carry) -> None:
    """A finished walk gives a picture, made on the phone."""
    page = carry(f"{WALK}#finish")

    page.get_by_role("button", name="Make my stamp card").click()
    expect(page.get_by_role("img", name="Stamp card of First Steps")).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Save the picture").click()

    assert waiting.value.suggested_filename == "first-steps-en.png"
    assert waiting.value.path().read_bytes().startswith(b"\x89PNG")
