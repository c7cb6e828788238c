"""What somebody wrote and did not save: kept, offered, and joined with other work."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from playwright.sync_api import Page

from tests.browser.curators import Enter

pytestmark = pytest.mark.needs_server("the desk writes what the pages are made from")

SHOP = "/desk/edit/places/coop-shop/ko"
CAFE = "/desk/edit/places/family-cafe/ko"
SAVED = "Saved, and kept in the history."


def write(page: Page, label: str, words: str) -> None:
    """Write into a field and wait until the browser keeps it."""
    # The browser keeps the words, then asks for the preview.
    with page.expect_request(lambda each: each.method == "POST"):
        page.get_by_label(label).fill(words)


def take_back(page: Page) -> None:
    """Take the words that are offered."""
    page.get_by_role("button", name="Take them back").click()


def save(page: Page) -> None:
    """Save and publish."""
    page.get_by_role("button", name="Save and publish").click()


def test_a_draft_is_joined_with_what_somebody_saved_meanwhile(
    enter: Enter, desk: tuple[str, Path]
) -> None:
    """Words that were taken back undo nothing: both changes are saved together."""
    olga, anna = enter("olga", SHOP), enter("anna", SHOP)
    write(olga, "In Latin letters", "Hyeopdong Johap")
    olga.goto(f"{desk[0]}/desk/")
    anna.get_by_label("In one line").fill("안나의 한 줄")
    save(anna)
    expect(anna.get_by_text(SAVED)).to_be_visible()

    olga.goto(f"{desk[0]}{SHOP}")
    take_back(olga)
    save(olga)
    title = olga.get_by_role("heading", level=1)
    expect(title).to_have_text("Somebody saved meanwhile")
    olga.get_by_role("button", name="Save it like this").click()
    expect(olga.get_by_text(SAVED)).to_be_visible()

    text = (desk[1] / "stories/places/coop-shop/ko.md").read_text()
    assert "summary: 안나의 한 줄" in text
    assert "romanised: Hyeopdong Johap" in text


def test_a_draft_survives_opening_again_what_was_saved(enter: Enter) -> None:
    """The address after a save is an address like any other."""
    page = enter("anna", CAFE)
    page.get_by_label("In one line").fill("저장한 말")
    save(page)
    expect(page.get_by_text(SAVED)).to_be_visible()

    write(page, "In one line", "저장하지 않은 말")
    page.reload()
    take_back(page)

    expect(page.get_by_label("In one line")).to_have_value("저장하지 않은 말")


def test_an_offered_draft_survives_other_writing(enter: Enter) -> None:
    """It is offered until somebody takes it or forgets it."""
    page = enter("anna", CAFE)
    write(page, "In one line", "먼저 쓴 말")
    page.reload()
    write(page, "In one line", "ㅁ")
    page.reload()

    take_back(page)

    expect(page.get_by_label("In one line")).to_have_value("먼저 쓴 말")
    page.reload()
    page.get_by_role("button", name="Forget them").click()
    page.reload()
    expect(page.get_by_role("button", name="Forget them")).to_be_hidden()


def test_words_written_just_before_leaving_are_kept(
    enter: Enter, desk: tuple[str, Path]
) -> None:
    """A link may be followed before the pause after which a draft is kept."""
    page = enter("olga", CAFE)
    page.get_by_label("In one line").fill("떠나기 바로 전의 말")
    page.get_by_role("link", name="What to do").click()
    page.goto(f"{desk[0]}{CAFE}")

    take_back(page)

    expect(page.get_by_label("In one line")).to_have_value("떠나기 바로 전의 말")


def test_the_form_and_the_whole_file_have_drafts_of_their_own(
    enter: Enter, desk: tuple[str, Path]
) -> None:
    """Writing in one does not lose what waits in the other."""
    page = enter("olga", SHOP)
    write(page, "In one line", "양식에 쓴 말")
    page.goto(f"{desk[0]}{SHOP}?whole=1")
    write(page, "The whole file", "파일에 쓴 말")
    page.goto(f"{desk[0]}{SHOP}")
    take_back(page)
    expect(page.get_by_label("In one line")).to_have_value("양식에 쓴 말")

    page.goto(f"{desk[0]}{SHOP}?whole=1")
    take_back(page)

    expect(page.get_by_label("The whole file")).to_have_value("파일에 쓴 말")
