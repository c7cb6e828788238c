"""Read the YAML files that belong to all stories: village, glossary, sources."""

from collections.abc import Callable
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from guide.content import frontmatter
from guide.content.folder import STORIES
from guide.content.frontmatter import FrontMatter
from guide.content.models import build
from guide.content.page import at_line
from guide.content.source import read_text
from guide.domain.glossary import Term
from guide.domain.holiday import is_known
from guide.domain.info import VillageInfo
from guide.domain.problem import Mistake
from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.source import Source

M = TypeVar("M", bound=BaseModel)


def read_info(root: Path) -> tuple[VillageInfo | None, list[Problem]]:
    """Read village.yaml; a name in one language may be plain text."""
    path = f"{STORIES}/village.yaml"
    matter, problems = _read_yaml(root, path)
    if matter is None or problems:
        return None, problems
    values = dict(matter.values)
    languages = values.get("languages")
    first = str(languages[0]) if isinstance(languages, list) and languages else "en"
    if isinstance(values.get("name"), str):
        values["name"] = {first: values["name"]}
    built = build(VillageInfo, values)
    if isinstance(built, VillageInfo):
        return built, []
    return None, [at_line(path, matter.line(key), mistake) for key, mistake in built]


def check_country(root: Path, country: str) -> list[Problem]:
    """Name the line of a country that has no calendar of holidays."""
    if not country or is_known(country):
        return []
    path = f"{STORIES}/village.yaml"
    matter, _ = _read_yaml(root, path)
    mistake = Mistake(
        N_("The holidays of “{country}” are not known: write two letters, KR."),
        country=country,
    )
    return [at_line(path, matter.line(("country",)) if matter else 1, mistake)]


def read_glossary(
    root: Path, languages: tuple[str, ...]
) -> tuple[Mapping[str, Term], list[Problem]]:
    """Read glossary.yaml: every term by its slug."""

    def arrange(slug: str, values: Mapping[str, object]) -> Mapping[str, object]:
        stems = {code: values.get(f"{code}_stem") for code in languages}
        return {
            "slug": slug,
            "forms": {code: values[code] for code in languages if code in values},
            "stems": {code: stem for code, stem in stems.items() if stem},
            **{k: v for k, v in values.items() if not _is_language(k, languages)},
        }

    return _read_table(root, f"{STORIES}/glossary.yaml", Term, arrange)


def read_sources(
    root: Path, languages: tuple[str, ...]
) -> tuple[Mapping[str, Source], list[Problem]]:
    """Read sources.yaml: every source by its id."""

    def arrange(slug: str, values: Mapping[str, object]) -> Mapping[str, object]:
        what = values.get("what")
        by_language = {languages[0]: what} if isinstance(what, str) else what or {}
        return {**values, "id": slug, "what": by_language}

    return _read_table(root, f"{STORIES}/sources.yaml", Source, arrange)


def _is_language(key: str, languages: tuple[str, ...]) -> bool:
    return key.removesuffix("_stem") in languages


def _read_table(
    root: Path,
    path: str,
    model: type[M],
    arrange: Callable[[str, Mapping[str, object]], Mapping[str, object]],
) -> tuple[Mapping[str, M], list[Problem]]:
    if not (root / path).exists():
        return {}, []
    matter, problems = _read_yaml(root, path)
    found: dict[str, M] = {}
    for slug, values in (matter.values if matter else {}).items():
        line = matter.line((slug,)) if matter else 1
        if not isinstance(values, dict):
            wrong = Mistake(
                N_("“{key}” needs the form {{key: value, …}}, not “{value}”."),
                key=slug,
                value=values,
            )
            problems.append(at_line(path, line, wrong))
            continue
        built = build(model, arrange(slug, values))
        if isinstance(built, list):
            problems += [at_line(path, line, mistake) for _, mistake in built]
        else:
            found[slug] = built
    return found, problems


def _read_yaml(root: Path, path: str) -> tuple[FrontMatter | None, list[Problem]]:
    try:
        text = read_text(root / path)
    except Mistake as mistake:
        return None, [at_line(path, 1, mistake)]
    matter = frontmatter.parse(text, first_line=1)
    return matter, [at_line(path, line, mistake) for line, mistake in matter.mistakes]
