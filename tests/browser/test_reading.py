"""Texts are read aloud by the phone's own voice, sentence by sentence."""

import re

from playwright.sync_api import expect

from tests.browser import phone
from tests.browser.conftest import Carry


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


def test_nothing_is_marked_after_the_reading(carry: Carry) -> None:
    """The sentence that was begun ends, and the next one is not shown as read."""
    script = phone.VOICES.replace("LANGUAGES", "['en-GB', 'ko-KR']")
    page = carry("/en/courses/first-steps/hong-bust/", script)
    page.locator("read-aloud [data-listen]").click()
    page.wait_for_function("() => CSS.highlights.has('spoken')")

    page.locator("read-aloud [data-listen]").click()
    page.wait_for_timeout(100)

    assert not page.evaluate("() => CSS.highlights.has('spoken')")
