"""Writing the prints of a translation, and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content import frontmatter
from guide.content.prints import accept_translation
from guide.content.prints import with_prints
from guide.content.prints import write_text
from guide.domain.place import Place
from guide.domain.story import Passage
from guide.domain.story import Section
from guide.domain.story import Story
from guide.domain.translation import prints

PRINTS = {"title": ("aaaaaa",), "gate": ("bbbbbb", "cccccc")}
BLOCK = "translated:\n  title: aaaaaa\n  gate: bbbbbb cccccc\n"
OLD = "translated:\n  title: 111111\n  door: 222222\n"
LINE = st.text(alphabet="ab 한글:#-", max_size=12).map(lambda text: f"k: x{text}")


def gate(locale: str = "ko") -> Place:
    """Make a place with a translation."""
    sections = (Section("", "", 4, (Passage("Low.", 4),)),)
    english = Story("en", "en.md", "Gate", sections=sections)
    stories = {"en": english, locale: Story(locale, f"{locale}.md", "문")}
    return Place(slug="gate", stories=stories, source_locale="en", kind="museum")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: 문\n---\n\nText\n", f"---\ntitle: 문\n{BLOCK}---\n\nText\n"),
        (f"---\ntitle: 문\n{OLD}---\nText", f"---\ntitle: 문\n{BLOCK}---\nText"),
        (
            f"---\n{OLD}# a note\ntitle: 문\n---\n",
            f"---\n# a note\ntitle: 문\n{BLOCK}---\n",
        ),
        (
            "---\ntranslated: {title: 1}\ntitle: 문\n---\n",
            f"---\ntitle: 문\n{BLOCK}---\n",
        ),
        (
            "---\ntranslated:\n  title: 1\n\n  door: 2\ntitle: 문\n---\n",
            f"---\ntitle: 문\n{BLOCK}---\n",
        ),
        ("---\ntitle: 문\n---", f"---\ntitle: 문\n{BLOCK}---"),
        ("---  \ntitle: 문\n--- \nText", f"---  \ntitle: 문\n{BLOCK}--- \nText"),
        ("\ufeff---\ntitle: 문\n---\n", f"\ufeff---\ntitle: 문\n{BLOCK}---\n"),
        (
            "---\ntitle: 문\n---\n\ntranslated:\n  not: mine\n---\n",
            f"---\ntitle: 문\n{BLOCK}---\n\ntranslated:\n  not: mine\n---\n",
        ),
    ],
)
def test_with_prints_changes_nothing_else(before: str, after: str) -> None:
    """Old prints go, new ones stand at the end of the front matter."""
    assert with_prints(before, PRINTS) == after


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_with_prints_keeps_line_ends(end: str) -> None:
    """A file from another system stays one."""
    before = f"---\ntitle: 문\n{OLD}---\n\nText\n".replace("\n", end)

    after = with_prints(before, PRINTS)

    assert after == f"---\ntitle: 문\n{BLOCK}---\n\nText\n".replace("\n", end)


@given(st.lists(LINE), st.text(), st.sampled_from(["", OLD]))
def test_with_prints_keeps_every_other_line(
    keys: list[str], body: str, old: str
) -> None:
    """Whatever the file says, only the prints are new, and twice is once."""
    lines = "".join(f"{key}\n" for key in keys)
    before = f"---\n{old}{lines}---\n{body}"

    after = with_prints(before, PRINTS)

    assert after == f"---\n{lines}{BLOCK}---\n{body}"
    assert with_prints(after, PRINTS) == after


def test_accept_translation_stores_the_prints_of_the_source(tmp_path: Path) -> None:
    """What is stored is what the check compares."""
    place = gate()
    (tmp_path / "ko.md").write_text("---\ntitle: 문\n---\n", encoding="utf-8")

    accept_translation(tmp_path, place, "ko")

    text, _, _ = frontmatter.split((tmp_path / "ko.md").read_text(encoding="utf-8"))
    stored = frontmatter.parse(text).values["translated"]
    assert stored == {key: " ".join(each) for key, each in prints(place.source).items()}


def test_accept_translation_keeps_the_bytes_of_the_rest(tmp_path: Path) -> None:
    """Byte order mark, line ends and odd spaces are the author's."""
    file = tmp_path / "ko.md"
    file.write_bytes(b"\xef\xbb\xbf---\r\ntitle: \xeb\xac\xb8\r\n---\r\n\r\nA \t\x0bB")

    accept_translation(tmp_path, gate(), "ko")

    head, _, rest = file.read_bytes().partition(b"translated:\r\n")
    assert head == b"\xef\xbb\xbf---\r\ntitle: \xeb\xac\xb8\r\n"
    assert rest.partition(b"---\r\n")[2] == b"\r\nA \t\x0bB"


def test_accept_translation_twice_leaves_the_file_alone(tmp_path: Path) -> None:
    """A file that says the same is not written again."""
    file = tmp_path / "ko.md"
    file.write_text("---\ntitle: 문\n---\n", encoding="utf-8")
    accept_translation(tmp_path, gate(), "ko")
    before = file.stat()

    accept_translation(tmp_path, gate(), "ko")

    assert file.stat() == before


def test_write_text_keeps_the_mode(tmp_path: Path) -> None:
    """A file that others may write stays so; nothing else is left in the folder."""
    file = tmp_path / "ko.md"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o664)

    write_text(file, "new")

    assert file.read_text(encoding="utf-8") == "new"
    assert (file.stat().st_mode & 0o777, list(tmp_path.iterdir())) == (0o664, [file])


def test_write_text_makes_a_readable_file(tmp_path: Path) -> None:
    """A new file may be read by the server, whoever wrote it."""
    file = tmp_path / "ko.md"

    write_text(file, "new\r\n")

    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new\r\n", 0o644)
