"""A village's own language: a catalogue beside its stories."""

import html
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner
from flask import g

from guide.app import create_app
from guide.cli import main
from guide.errors import Refused
from guide.http.assets import shipped as shipped_files
from guide.settings import Settings
from guide.words import language
from guide.words.dates import calendar
from guide.words.language import is_known
from guide.words.language import speak_from
from guide.words.language import words_in
from guide.words.own import begin
from guide.words.own import GAPS
from guide.words.own import shipped
from guide.words.own import slips
from guide.words.own import take_in
from tests.conftest import NOW

TEMPLATES = shipped_files("templates")
FILE = "translations/kk/LC_MESSAGES/messages.po"


@pytest.fixture(autouse=True)
def _only_shipped() -> Iterator[None]:
    """Forget afterwards what a test took in."""
    yield
    speak_from(None)


def write_words(root: Path, text: str) -> None:
    """Write a village's whole Kazakh catalogue."""
    (root / FILE).parent.mkdir(parents=True, exist_ok=True)
    (root / FILE).write_text(text, encoding="utf-8")


@pytest.fixture
def kazakh(scratch_village: Path) -> Path:
    """Return the small village with Kazakh as its third language."""
    info = scratch_village / "stories/village.yaml"
    text = info.read_text(encoding="utf-8")
    info.write_text(text.replace("[en, ko]", "[en, ko, kk]"), encoding="utf-8")
    file = begin(scratch_village, "kk", TEMPLATES)
    words = file.read_text(encoding="utf-8")
    words = words.replace('msgid "Search"\nmsgstr ""', 'msgid "Search"\nmsgstr "Іздеу"')
    file.write_text(words, encoding="utf-8")
    return scratch_village


def test_new_catalogue_has_every_sentence_and_no_words(tmp_path: Path) -> None:
    """It is what a translator opens."""
    file = begin(tmp_path, "kk", TEMPLATES)

    assert file == tmp_path / FILE
    with file.open("rb") as text:
        found = [each for each in read_po(text, locale="kk") if each.id]
    assert len(found) > 300
    assert {each.string for each in found} == {"", ("", "")}


def test_new_catalogue_begins_with_what_is_seen_first(tmp_path: Path) -> None:
    """A translator who stops after a while has done the head of every page."""
    with begin(tmp_path, "kk", TEMPLATES).open("rb") as text:
        found = [each for each in read_po(text, locale="kk") if each.id]
    files = [[name for name, _ in each.locations] for each in found]

    assert [each.id for each in found[:3]] == ["To the text", "Ways in", "Walks"]
    assert files[0] == ["templates/layout.html"]
    assert [each for each in files if not each] == []
    assert [name.startswith(("templates/desk", "guide/desk")) for [name] in files] == (
        sorted(name.startswith(("templates/desk", "guide/desk")) for [name] in files)
    )


def test_catalogue_is_the_same_when_nothing_is_new(kazakh: Path) -> None:
    """Bringing it up to date makes no noise in its history."""
    before = begin(kazakh, "kk", TEMPLATES).read_bytes()

    assert begin(kazakh, "kk", TEMPLATES).read_bytes() == before


def test_catalogue_that_is_begun_again_keeps_its_words(kazakh: Path) -> None:
    """New sentences come, nothing goes."""
    begin(kazakh, "kk", TEMPLATES)

    assert 'msgstr "Іздеу"' in (kazakh / FILE).read_text(encoding="utf-8")


def test_pages_speak_the_language_of_the_village(kazakh: Path) -> None:
    """What has no words yet is said in English; dates are Babel's."""
    client = create_app(Settings(root=kazakh), lambda: NOW).test_client()

    page = client.get("/kk/search/").text

    assert '<html lang="kk"' in page
    assert ("Іздеу" in page, "To the text" in page) == (True, True)
    assert words_in("kk").gettext("Search") == "Іздеу"
    assert words_in("kk").number(1234.5) == "1\xa0234,5"


def test_page_brings_the_calendar_that_browsers_lack(kazakh: Path) -> None:
    """Only in languages that the guide does not ship: those are known everywhere."""
    client = create_app(Settings(root=kazakh), lambda: NOW).test_client()

    told = [
        re.findall('id="calendar" data-words="([^"]*)"', client.get(f"/{code}/").text)
        for code in ("kk", "ko")
    ]

    assert [json.loads(html.unescape(each)) for each in told[0]] == [
        calendar(words_in("kk"))
    ]
    assert told[1] == []


def test_own_language_leaves_the_plurals_of_others_alone(kazakh: Path) -> None:
    """Beside a Kazakh catalogue, Russian still counts in three forms."""
    app = create_app(Settings(root=kazakh), lambda: NOW)
    counted = '{{ ngettext("%(num)s stop", "%(num)s stops", number) }}'

    with app.test_request_context("/"):
        g.locale = "ru"
        told = [
            app.jinja_env.from_string(counted).render(number=number)
            for number in (1, 3, 5, 21)
        ]

    assert told == ["1 остановка", "3 остановки", "5 остановок", "21 остановка"]


def test_village_never_changes_a_language_of_the_guide(kazakh: Path) -> None:
    """All villages of a server share those."""
    own = kazakh / "translations/ko/LC_MESSAGES/messages.po"
    own.parent.mkdir(parents=True)
    own.write_text('msgid "Search"\nmsgstr "Lookup"\n', encoding="utf-8")

    take_in(kazakh, kazakh / "instance")

    assert words_in("ko").gettext("Search") != "Lookup"


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


def test_rule_of_the_plural_that_cannot_be_read_is_one_sentence(kazakh: Path) -> None:
    """It would break the first page that counts something."""
    file = kazakh / FILE
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("plural=(n != 1)", "plural=(n !="), encoding="utf-8")

    with pytest.raises(Refused, match=r"messages\.po"):
        take_in(kazakh, kazakh / "instance")


@pytest.mark.parametrize(
    ("original", "slip", "gap"),
    [
        ("about {date}", "шамамен {күн}", "{date}"),
        ("about {date}", "шамамен {date} {", "{date}"),
        ("about {date}", "шамамен", "{date}"),
        ("seen %(date)s", "%(күні)s көрілді", "%(date)s"),
        ("seen %(date)s", "%(date)s, 100 %", "%(date)s"),
    ],
)
def test_sentence_that_cannot_be_filled_is_left_in_english(
    original: str, slip: str, gap: str, scratch_village: Path
) -> None:
    """A slip of a translator breaks no page, and its line is named."""
    write_words(scratch_village, f'msgid "{original}"\nmsgstr "{slip}"\n')

    take_in(scratch_village, scratch_village / "instance")

    assert words_in("kk").gettext(original) == original
    assert [str(each) for each in slips(scratch_village)] == [
        f"{FILE}:1: {GAPS.format(gaps=gap)}"
    ]


@pytest.mark.parametrize("name", ["ko", "ru"])
def test_gaps_of_good_words_are_no_slips(name: str, scratch_village: Path) -> None:
    """Translators of the guide's own languages kept them in every sentence."""
    shipped = language.FOLDER / name / "LC_MESSAGES" / "messages.po"

    write_words(scratch_village, shipped.read_text(encoding="utf-8"))

    assert slips(scratch_village) == ()


def test_check_names_a_gap_that_was_translated(
    runner: CliRunner, scratch_village: Path
) -> None:
    """It is a warning: the sentence is said in English."""
    write_words(scratch_village, 'msgid "about {date}"\nmsgstr "{күн}"\n')

    told = runner.invoke(main, ["check", "--root", str(scratch_village)])

    assert (told.exit_code, told.output) == (
        0,
        f"{FILE}:1: warning: {GAPS.format(gaps='{date}')}\n",
    )


@pytest.mark.parametrize("code", ["ja", "kk", "uk"])
def test_plural_without_all_its_forms_is_said_in_english(
    code: str, scratch_village: Path
) -> None:
    """Japanese has one form and Ukrainian three; English is right for every number."""
    begin(scratch_village, code, TEMPLATES)
    take_in(scratch_village, scratch_village / "instance")
    words = words_in(code)

    told = [
        words.ngettext("{count} stop", "{count} stops", count) for count in (1, 3, 21)
    ]

    assert told == ["1 stop", "3 stops", "21 stops"]


def test_plural_follows_the_rule_of_its_language(scratch_village: Path) -> None:
    """Kazakh has two forms; the number may stand in one of them only."""
    write_words(
        scratch_village,
        'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "{count} stop"\nmsgid_plural "{count} stops"\n'
        'msgstr[0] "бір аялдама"\nmsgstr[1] "{count} аялдама"\n',
    )
    take_in(scratch_village, scratch_village / "instance")

    told = [
        words_in("kk").ngettext("{count} stop", "{count} stops", count)
        for count in (1, 2)
    ]

    assert told == ["бір аялдама", "2 аялдама"]


def test_villages_of_one_server_have_words_of_their_own(
    kazakh: Path, tmp_path: Path
) -> None:
    """What one village calls a search, the other one may call otherwise."""
    other = shutil.copytree(kazakh, tmp_path / "other")
    write_words(kazakh, 'msgid "Walks"\nmsgstr "Серуендер"\n')
    write_words(other, 'msgid "Walks"\nmsgstr "Жорықтар"\n')
    clients = [
        create_app(Settings(root=root), lambda: NOW).test_client()
        for root in (kazakh, other)
    ]

    told = [
        {
            entry[0]
            for entry in json.loads(clients[each].get("/kk/search/index.json").text)
        }
        & {"Серуендер", "Жорықтар"}
        for each in (0, 1, 0)
    ]

    assert told == [{"Серуендер"}, {"Жорықтар"}, {"Серуендер"}]


def test_maps_of_villages_of_one_server_have_words_of_their_own(
    kazakh: Path, tmp_path: Path
) -> None:
    """What is remembered for one village is not said on the map of the other."""
    other = shutil.copytree(kazakh, tmp_path / "other")
    write_words(kazakh, 'msgid "N"\nmsgstr "Солт"\n')
    write_words(other, 'msgid "N"\nmsgstr "Терістік"\n')
    clients = [
        create_app(Settings(root=root), lambda: NOW).test_client()
        for root in (kazakh, other)
    ]

    told = [
        re.findall("Солт|Терістік", clients[each].get("/kk/map/").text)
        for each in (0, 1, 0)
    ]

    assert told == [["Солт"], ["Терістік"], ["Солт"]]


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
