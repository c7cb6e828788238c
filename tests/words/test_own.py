"""A village's own language: a catalogue beside its stories."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner

from guide.app import create_app
from guide.cli import main
from guide.errors import Refused
from guide.settings import Settings
from guide.words import language
from guide.words.language import is_known
from guide.words.language import words_in
from guide.words.own import begin
from guide.words.own import shipped
from guide.words.own import take_in
from tests.conftest import NOW

FILE = "translations/kk/LC_MESSAGES/messages.po"


@pytest.fixture(autouse=True)
def _only_shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget afterwards what a test took in."""
    monkeypatch.setattr(language, "_folders", [language.FOLDER])
    language._catalogue.cache_clear()


@pytest.fixture
def kazakh(scratch_village: Path) -> Path:
    """Return the small village with Kazakh as its third language."""
    info = scratch_village / "stories/village.yaml"
    text = info.read_text(encoding="utf-8")
    info.write_text(text.replace("[en, ko]", "[en, ko, kk]"), encoding="utf-8")
    file = begin(scratch_village, "kk")
    words = file.read_text(encoding="utf-8")
    words = words.replace('msgid "Search"\nmsgstr ""', 'msgid "Search"\nmsgstr "Іздеу"')
    file.write_text(words, encoding="utf-8")
    return scratch_village


def test_new_catalogue_has_every_sentence_and_no_words(tmp_path: Path) -> None:
    """It is what a translator opens."""
    file = begin(tmp_path, "kk")

    assert file == tmp_path / FILE
    with file.open("rb") as text:
        found = [each for each in read_po(text, locale="kk") if each.id]
    assert len(found) > 300
    assert {each.string for each in found} == {"", ("", "")}


def test_catalogue_that_is_begun_again_keeps_its_words(kazakh: Path) -> None:
    """New sentences come, nothing goes."""
    begin(kazakh, "kk")

    assert 'msgstr "Іздеу"' in (kazakh / FILE).read_text(encoding="utf-8")


def test_pages_speak_the_language_of_the_village(kazakh: Path) -> None:
    """What has no words yet is said in English; dates are Babel's."""
    client = create_app(Settings(root=kazakh), lambda: NOW).test_client()

    page = client.get("/kk/search/").text

    assert '<html lang="kk"' in page
    assert ("Іздеу" in page, "To the text" in page) == (True, True)
    assert words_in("kk").gettext("Search") == "Іздеу"
    assert words_in("kk").number(1234.5) == "1\xa0234,5"


def test_village_never_changes_a_language_of_the_guide(kazakh: Path) -> None:
    """All villages of a server share those."""
    own = kazakh / "translations/ko/LC_MESSAGES/messages.po"
    own.parent.mkdir(parents=True)
    own.write_text('msgid "Search"\nmsgstr "XXX"\n', encoding="utf-8")

    take_in(kazakh, kazakh / "instance")

    assert words_in("ko").gettext("Search") != "XXX"


def test_disk_that_cannot_be_written_is_no_obstacle(kazakh: Path) -> None:
    """The compiled words stand elsewhere then."""
    (kazakh / "instance").write_text("a file where a folder should be")

    folder = take_in(kazakh, kazakh / "instance")

    assert folder
    assert not folder.is_relative_to(kazakh)
    assert words_in("kk").gettext("Search") == "Іздеу"


def test_broken_catalogue_is_one_sentence(kazakh: Path) -> None:
    """Its file and line are named."""
    (kazakh / FILE).write_bytes(b'msgid "a"\nmsgstr "\xff"\n')

    with pytest.raises(Refused, match=r"messages\.po"):
        take_in(kazakh, kazakh / "instance")


def test_language_that_nobody_knows_is_served_in_english_forms(
    scratch_village: Path,
) -> None:
    """A code that Babel lacks breaks no page."""
    info = scratch_village / "stories/village.yaml"
    text = info.read_text(encoding="utf-8")
    info.write_text(text.replace("[en, ko]", "[en, ko, xxx]"), encoding="utf-8")
    client = create_app(Settings(root=scratch_village), lambda: NOW).test_client()

    assert client.get("/xxx/courses/round/").status_code == 200


@pytest.mark.parametrize(
    ("code", "known"), [("kk", True), ("zh-Hant", True), ("xxx", False), ("k", False)]
)
def test_language_codes_are_babels(code: str, known: bool) -> None:  # noqa: FBT001
    """What init and the catalogue accept."""
    assert is_known(code) is known


def test_command_writes_the_catalogue(runner: CliRunner, scratch_village: Path) -> None:
    """And says what comes next."""
    root = ["translations", "--root", str(scratch_village), "interface"]
    made = runner.invoke(main, [*root, "kk"])

    path = scratch_village / FILE
    assert made.output == f"{path}: fill in msgstr, then start the guide again\n"
    told = runner.invoke(main, [*root, "ko"]).stderr
    assert told == "guide: The guide speaks “ko” already.\n"
    wrong = runner.invoke(main, [*root, "xxx"]).stderr
    assert wrong.startswith("guide: “xxx” is no language code")
    assert shipped() == ("en", "ko", "ru")
