"""Translating paragraph by paragraph."""

import html
import re
from pathlib import Path

from tests.desk.conftest import Curator
from tests.desk.conftest import DIGEST
from tests.desk.conftest import Enter
from tests.desk.test_editor import EDIT
from tests.desk.test_editor import opened

KO = "stories/places/gate/ko.md"
PAGE = "/desk/translate/places/gate/ko"


def sheet(curator: Curator, path: str = PAGE) -> dict[str, str]:
    """Return what the sheet would send unchanged."""
    return fields_of(curator.get(path).text)


def fields_of(page: str) -> dict[str, str]:
    """Return what a page of the sheet would send; ticks are left to the test."""
    digest = DIGEST.search(page)
    assert digest
    found = {"digest": digest[1]}
    for tag in re.finditer(r'<input class="input"[^>]*name="([^"]+)"[^>]*>', page):
        found[tag[1]] = html.unescape(tag[0].split('value="')[1].split('"')[0])
    for area in re.finditer(
        r'<textarea (?:class[^>]*)?name="([^"]+)"[^>]*>\n(.*?)</textarea>',
        page,
        re.DOTALL,
    ):
        found[area[1]] = html.unescape(area[2]).replace("\n", "\r\n")
    return found


def begun(curator: Curator, body: str) -> str:
    """Publish a new story, and return the sheet of its translation."""
    curator.post("/desk/new/", family="places", slug="well", title="The well")
    path = "/desk/edit/places/well/en"
    curator.post(path, **opened(curator, path), body=body, do="publish")
    return "/desk/translate/places/well/ko"


def test_an_unchanged_sheet_changes_only_the_prints(
    enter: Enter, desk_root: Path
) -> None:
    """Words, comments and order stay as they were."""
    olga = enter("olga")
    before = (desk_root / KO).read_text()

    answer = olga.post(PAGE, **sheet(olga))

    after = (desk_root / KO).read_text()
    cut = re.compile(r"^translated:\n(?:  .*\n)*", re.MULTILINE)
    assert answer.status_code == 303
    assert cut.sub("", after) == cut.sub("", before)


def test_a_changed_paragraph_is_marked_until_somebody_read_it(enter: Enter) -> None:
    """The mark goes only where the curator says that it is right."""
    olga = enter("olga")
    every = {
        f"read-{name}": "1"
        for name in re.findall(r'name="read-([^"]+)"', olga.get(PAGE).text)
    }
    olga.post(PAGE, **sheet(olga), **every)
    assert "is-changed" not in olga.get(PAGE).text

    olga.post(EDIT, **opened(olga), summary="Quite another line", do="save")
    olga.post(PAGE, **sheet(olga))
    assert olga.get(PAGE).text.count("is-changed") == 1
    olga.post(PAGE, **sheet(olga), **{"read-summary": "1"})

    assert "is-changed" not in olga.get(PAGE).text


def test_a_story_is_translated_from_nothing(enter: Enter, desk_root: Path) -> None:
    """The new file has the sections of the source, with its prints."""
    olga = enter("olga")
    body = "\nWater.\n\n## Deep {#deep}\n\n::: children\nLook down.\n:::\n"
    sheet_path = begun(olga, body)

    answers = {
        **sheet(olga, sheet_path),
        "title": "우물",
        "intro-1": "물.",
        "deep-0": "깊이",
        "deep-1": "내려다보세요.",
        **{f"read-{n}": "1" for n in ("title", "intro-1", "deep-0", "deep-1")},
    }
    olga.post(sheet_path, **answers)

    text = (desk_root / "stories/places/well/ko.md").read_text()
    assert text.startswith("---\ntitle: 우물\ntranslated:\n")
    assert text.endswith(
        "---\n\n물.\n\n## 깊이 {#deep}\n\n::: children\n내려다보세요.\n:::\n"
    )
    assert "is-changed" not in olga.get(sheet_path).text
    assert "물." in olga.get("/ko/places/well/").text


def test_the_second_of_two_translators_keeps_their_words(enter: Enter) -> None:
    """Nothing is overwritten, and what was typed is still in the form."""
    olga, other = enter("olga"), enter("olga")
    mine = sheet(other)
    olga.post(PAGE, **{**sheet(olga), "title": "올가"})

    answer = other.post(PAGE, **{**mine, "title": "다른 이름"})

    assert answer.status_code == 409
    assert 'value="다른 이름"' in answer.text
    assert '<p class="desk-source">올가</p>' in answer.text


def test_the_second_of_two_translators_takes_nothing_back(
    enter: Enter, desk_root: Path
) -> None:
    """What only the first one changed stays, though the second saves twice."""
    olga, other = enter("olga"), enter("olga")
    mine = sheet(other)
    olga.post(PAGE, **{**sheet(olga), "summary": "올가의 말"})

    behind = other.post(PAGE, **{**mine, "title": "다른 이름"})
    done = other.post(PAGE, **fields_of(behind.text))

    head = (desk_root / KO).read_text().partition("also")[0]
    assert (behind.status_code, done.status_code) == (409, 303)
    assert '<p class="desk-source">올가의 말</p>' not in behind.text
    assert head == "---\ntitle: 다른 이름\nsummary: 올가의 말\n"


def test_a_blank_before_a_filled_paragraph_is_refused(
    enter: Enter, desk_root: Path
) -> None:
    """The filled one would stand beside the wrong original; no word is lost."""
    olga = enter("olga")
    page = begun(olga, "\nOne.\n\nTwo.\n\nThree.\n")
    typed = {"title": "우물", "intro-1": "하나.", "intro-3": "셋.", "read-intro-3": "1"}

    answer = olga.post(page, **{**sheet(olga, page), **typed})

    again = fields_of(answer.text)
    ticks = re.findall(r'name="read-([^"]+)" value="1" checked', answer.text)
    assert answer.status_code == 422
    assert not (desk_root / "stories/places/well/ko.md").exists()
    assert [again[f"intro-{n}"] for n in (1, 2, 3)] == ["하나.", "", "셋."]
    assert 'id="t-intro-2"' in answer.text.split('aria-invalid="true"')[0]
    assert 'aria-describedby="e-intro-2"' in answer.text
    assert ticks == ["intro-3"]


def test_what_is_blank_at_the_end_waits(enter: Enter, desk_root: Path) -> None:
    """A translation may be written from the top, a piece a day."""
    olga = enter("olga")
    page = begun(olga, "\nOne.\n\nTwo.\n")

    olga.post(page, **{**sheet(olga, page), "title": "우물", "intro-1": "하나."})

    text = (desk_root / "stories/places/well/ko.md").read_text()
    assert text.endswith("---\n\n하나.\n")


def test_a_changed_paragraph_shows_its_difference(enter: Enter) -> None:
    """What the translator had read comes from the history, word by word."""
    olga = enter("olga")
    every = {
        f"read-{name}": "1"
        for name in re.findall(r'name="read-([^"]+)"', olga.get(PAGE).text)
    }
    olga.post(PAGE, **sheet(olga), **every)
    assert "What changed since" not in olga.get(PAGE).text
    olga.post(EDIT, **opened(olga), summary="Where one begins", do="save")

    olga.post(EDIT, **opened(olga), summary="Where two begin", do="save")

    page = olga.get(PAGE).text
    assert page.count("What changed since") == 1
    assert "<ins>two</ins>" in page or "<ins>Where two begin</ins>" in page
