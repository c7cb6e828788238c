"""Whatever a story holds: a sheet that is still right, or a sentence."""

from pathlib import Path

import pytest

from guide.content.village import read_village
from guide.domain.village import Village
from guide.errors import Refused
from guide.sheets.glyphs import located
from guide.sheets.order import STYLES
from guide.sheets.press import GlyphMissing
from tests.sheets.conftest import copied
from tests.sheets.conftest import Printing
from tests.sheets.conftest import squeezed
from tests.sheets.conftest import text_of

COURSE = "stories/courses/first-steps"
LONG = " ".join(f"слово{n}" for n in range(3000))
FLOWING = [style for style in STYLES if style not in {"pocket", "poster"}]


def changed(scratch: Path, old: str, new: str, locale: str = "ko") -> Village:
    """Replace a text in the course and load the village."""
    file = scratch / COURSE / f"{locale}.md"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return read_village(scratch)


def forty(scratch: Path) -> Village:
    """Make a course of forty stops."""
    stops = [f"  - {{at: places/damoa-park, stay: 2, as: stop-{n}}}" for n in range(40)]
    texts = [f"## 정류장{n} {{#stop-{n}}}\n\n여기는 {n}번입니다." for n in range(40)]
    head = "---\ntitle: 마흔\nsummary: 아주 긴 길\nstops:\n" + "\n".join(stops)
    folder = scratch / "stories/courses/forty"
    folder.mkdir()
    body = f"{head}\n---\n\n머리말입니다.\n\n" + "\n\n".join(texts) + "\n"
    for code in ("ko", "en"):
        (folder / f"{code}.md").write_text(body, encoding="utf-8")
    return read_village(scratch)


def test_missing_glyph_names_letter_file_and_line(
    scratch: Path, printed: Printing
) -> None:
    """An emoji is an error that tells the author where it stands."""
    village = changed(scratch, "여기서 조금 쉽니다.", "여기서 조금 🥕 쉽니다.")
    text = (scratch / COURSE / "ko.md").read_text(encoding="utf-8")
    number = text[: text.index("🥕")].count("\n") + 1

    with pytest.raises(GlyphMissing) as caught:
        printed(village, "visitor", "ko")

    said = str(located(caught.value, village))
    assert said.startswith(f"{COURSE}/ko.md:{number}: ")
    assert "🥕" in said
    assert "U+1F955" in said
    assert said.endswith("GUIDE_FONTS. Or write it in words.")


def test_missing_letter_of_a_language_is_not_to_be_written_in_words(
    scratch: Path, printed: Printing
) -> None:
    """Nobody can leave Қ out of Kazakh: the font is the only way."""
    village = changed(scratch, "여기서 조금 쉽니다.", "여기서 Қ 조금 쉽니다.")

    with pytest.raises(GlyphMissing) as caught:
        printed(village, "visitor", "ko")

    assert str(located(caught.value, village)).endswith(
        "name the folder in GUIDE_FONTS."
    )


def test_typst_and_html_stay_letters(scratch: Path, printed: Printing) -> None:
    """Syntax in a story neither runs nor disappears."""
    syntax = '#panic("x") $a_b$ @ref \\ [not] *'
    village = changed(scratch, "여기서 조금 쉽니다.", f"여기서 {syntax} 쉽니다.")

    text = text_of(printed(village, "visitor", "ko"))

    assert squeezed(f"여기서{syntax}쉽니다") in text


@pytest.fixture(scope="module")
def long_walk(tmp_path_factory: pytest.TempPathFactory) -> Village:
    """Return the village with a course of forty stops."""
    return forty(copied(tmp_path_factory.mktemp("forty")))


@pytest.fixture(scope="module")
def long_stop(tmp_path_factory: pytest.TempPathFactory) -> Village:
    """Return the village with a stop of three thousand words."""
    scratch = copied(tmp_path_factory.mktemp("long"))
    return changed(scratch, "여기서 조금 쉽니다.", f"{LONG}. 여기서 조금 쉽니다.")


@pytest.mark.parametrize("style", FLOWING)
def test_forty_stops_are_all_there(
    style: str, long_walk: Village, printed: Printing
) -> None:
    """A long course goes on over pages, and no stop is lost."""
    text = text_of(printed(long_walk, style, "ko", "forty"))

    assert [n for n in range(40) if f"정류장{n}" not in text] == []


def test_pocket_says_that_forty_stops_do_not_fit(
    long_walk: Village, printed: Printing
) -> None:
    """The one sheet with fixed room refuses in a sentence."""
    with pytest.raises(Refused, match="too many stops for the pocket sheet"):
        printed(long_walk, "pocket", "ko", "forty")


@pytest.mark.parametrize("style", ["visitor", "guide", "large", "bilingual"])
def test_long_stop_is_whole(style: str, long_stop: Village, printed: Printing) -> None:
    """A paragraph of 3,000 words runs over pages to its end."""
    text = text_of(printed(long_stop, style, "ko"))

    assert all(word in text for word in ("слово0", "слово1500", "слово2999"))


def test_two_columns_need_two_languages(scratch: Path, printed: Printing) -> None:
    """A course in one language says so instead of failing."""
    forty(scratch)
    (scratch / "stories/courses/forty/en.md").unlink()
    village = read_village(scratch)

    with pytest.raises(Refused, match="forty is written in one language only: ko"):
        printed(village, "bilingual", "ko", "forty")


def test_long_word_does_not_leave_the_page(scratch: Path, printed: Printing) -> None:
    """A Korean word that no line holds breaks instead of running off."""
    word = "가" * 200
    village = changed(scratch, "여기서 조금 쉽니다.", f"{word} 여기서 조금 쉽니다.")

    assert word in text_of(printed(village, "large", "ko"))
