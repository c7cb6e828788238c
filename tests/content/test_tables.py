"""The YAML files that belong to all stories."""

from pathlib import Path

import pytest

from guide.content.tables import read_glossary
from guide.content.tables import read_info
from guide.content.tables import read_sources
from guide.domain.glossary import Term

LANGUAGES = ("ko", "ru")


def write(root: Path, name: str, text: str) -> Path:
    """Write a table and return the village folder."""
    (root / "stories").mkdir(exist_ok=True)
    (root / "stories" / name).write_text(text, encoding="utf-8")
    return root


def test_read_info_takes_a_plain_name(tmp_path: Path) -> None:
    """A name without languages is in the source language."""
    text = "name: 언덕마을\nlanguages: [ko]\nbounds: [1, 2, 3, 4]\n"

    info, problems = read_info(write(tmp_path, "village.yaml", text))

    assert (info and info.name, problems) == ({"ko": "언덕마을"}, [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "languages: en\n",
            [
                (1, "The key “name” is missing."),
                (1, "“languages” needs a list: [one, two]."),
                (1, "The key “bounds” is missing."),
            ],
        ),
        ("# nothing\n- a\n", [(1, "Write lines of the form key: value.")]),
    ],
)
def test_read_info_of_a_broken_file_has_lines(
    text: str, told: list[tuple[int, str]], tmp_path: Path
) -> None:
    """Nothing can be shown without village.yaml, so its problems come alone."""
    info, problems = read_info(write(tmp_path, "village.yaml", text))

    assert info is None
    assert [(each.line, each.text) for each in problems] == told


def test_read_glossary_takes_forms_and_stems_apart(tmp_path: Path) -> None:
    """Languages are forms, `ru_stem` is a stem, the rest are keys of a term."""
    text = (
        "kim: {kind: person, ko: 김, ru: Ким, ru_stem: Ки, ours: [ru]}\n"
        "plov: {kind: food, ko: 플로프, means: {ko: 볶음밥}}\n"
    )

    terms, problems = read_glossary(write(tmp_path, "glossary.yaml", text), LANGUAGES)

    assert problems == []
    assert terms["kim"] == Term(
        slug="kim",
        kind="person",
        forms={"ko": "김", "ru": "Ким"},
        stems={"ru": "Ки"},
        ours=("ru",),
    )
    assert terms["plov"].means == {"ko": "볶음밥"}


def test_read_glossary_leaves_out_what_is_broken(tmp_path: Path) -> None:
    """A term that cannot be read is told on its line; the others stay."""
    text = "plov: {kind: food, ko: 플로프}\nkim: {kind: persn, ko: 김}\nyurt: 유르트\n"

    terms, problems = read_glossary(write(tmp_path, "glossary.yaml", text), LANGUAGES)

    assert list(terms) == ["plov"]
    assert [str(each) for each in problems] == [
        "stories/glossary.yaml:2: “persn” is no kind. Did you mean person?",
        "stories/glossary.yaml:3: “yurt” needs the form {key: value, …}, not “유르트”.",
    ]


@pytest.mark.parametrize(
    ("what", "told"), [('"hours"', {"ko": "hours"}), ("{ru: часы}", {"ru": "часы"})]
)
def test_read_sources_takes_plain_words(
    what: str, told: dict[str, str], tmp_path: Path
) -> None:
    """What a source was used for may be said in one language, or by language."""
    text = f'diary: {{url: "https://diary.example", what: {what}}}\n'

    sources, problems = read_sources(write(tmp_path, "sources.yaml", text), LANGUAGES)

    assert (sources["diary"].what, sources["diary"].id, problems) == (told, "diary", [])


def test_read_sources_without_words_is_fine(tmp_path: Path) -> None:
    """A source need not say what it was used for."""
    text = 'diary: {url: "https://diary.example"}\n'

    sources, _ = read_sources(write(tmp_path, "sources.yaml", text), LANGUAGES)

    assert sources["diary"].what == {}


def test_tables_that_are_not_there_are_empty(tmp_path: Path) -> None:
    """A village may begin without a glossary."""
    assert read_glossary(tmp_path, LANGUAGES) == ({}, [])
    assert read_sources(tmp_path, LANGUAGES) == ({}, [])


def test_table_that_is_no_text_has_a_problem(tmp_path: Path) -> None:
    """A table of bytes is told and empty."""
    root = write(tmp_path, "sources.yaml", "")
    (root / "stories/sources.yaml").write_bytes(b"\xff")

    sources, problems = read_sources(root, LANGUAGES)

    assert (sources, [each.line for each in problems]) == ({}, [1])
