"""A story that is written on a phone, in the street."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from playwright.sync_api import Page

from tests.browser.curators import Enter
from tests.desk.test_photos import phone_photo

pytestmark = pytest.mark.needs_server("the desk writes what the pages are made from")


class Hand:
    """A thumb on a phone that counts what it does."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0

    def tap(self, name: str) -> None:
        """Press what is called so."""
        self.taps += 1
        self.page.get_by_role("main").get_by_text(name, exact=True).first.click()

    def add_photo(self, file: Path, said: str) -> None:
        """Go from the editor to the photos, choose one (two taps) and describe it."""
        self.taps += 4
        self.page.get_by_role("main").get_by_role("link", name="Photos").click()
        self.page.get_by_label("Photo from this device").set_input_files(file)
        label = "What is in the picture, for people who cannot see it (한국어)"
        self.write(label, said)
        self.page.get_by_label("Nobody can be recognised").check()
        self.tap("Clean and save")
        done = self.page.get_by_text("The photo is cleaned and saved.")
        expect(done).to_be_visible()

    def write(self, label: str, text: str) -> None:
        """Fill in one field."""
        self.taps += 1
        self.page.get_by_label(label, exact=True).fill(text)


def test_a_story_is_written_on_a_phone_in_25_taps(
    enter: Enter, desk: tuple[str, Path], tmp_path: Path
) -> None:
    """From nothing to published: with a photo, and where the phone stands."""
    picture = tmp_path / "wall.jpg"
    picture.write_bytes(phone_photo(35.17, 126.81))
    page = enter("olga", size="phone")
    hand = Hand(page)

    hand.tap("New story")
    hand.write("Name", "붉은 벽")
    hand.write("Short name for the address", "red-wall")
    hand.tap("Begin a draft")
    hand.write("In one line", "골목 끝의 벽")
    hand.write("Text", "벽이 붉습니다.")
    hand.tap("I stand there now")
    latitude = page.get_by_label("Latitude (35.…)")
    expect(latitude).to_have_value("35.170100", timeout=30_000)
    hand.write("Sources", "[cafe-521]")
    hand.tap("Publish")
    expect(page.get_by_text("Saved, and kept in the history.")).to_be_visible()
    hand.add_photo(picture, "붉은 벽")

    assert hand.taps <= 25
    page.goto(f"{desk[0]}/ko/places/red-wall/")
    expect(page.get_by_text("±9")).to_be_visible()
    photo = page.get_by_role("img", name="붉은 벽", exact=True)
    assert photo.evaluate("each => each.currentSrc.split('.').pop()") == "avif"
