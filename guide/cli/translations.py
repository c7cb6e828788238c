"""`guide translations`: what is translated, and what has gone stale."""

from collections.abc import Iterator
from datetime import datetime
from datetime import UTC
from pathlib import Path

import click

from guide.cli.options import root_option
from guide.domain.reference import FORM
from guide.domain.reference import Reference
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.errors import Refused


@click.group(invoke_without_command=True)
@root_option
@click.pass_context
def translations(context: click.Context, root: Path) -> None:
    """Print the counts by family and language."""
    context.obj = root
    if context.invoked_subcommand is None:
        _print_table(_load(root))


@translations.command()
@click.argument("what", metavar="FAMILY/SLUG|all")
@click.argument("languages", nargs=-1)
@click.pass_obj
def accept(root: Path, what: str, languages: tuple[str, ...]) -> None:
    """Note that somebody compared the translation with the text as it is now."""
    from guide.content.prints import accept_translation

    village = _load(root)
    others = village.info.languages[1:]
    unknown = [code for code in languages if code not in others]
    if unknown:
        known = f"use {', '.join(others)}" if others else "the village has one language"
        message = f"There is no translation into {unknown[0]}: {known}."
        raise Refused(message)
    for thing in _chosen(village, what):
        for code in languages or others:
            if thing.speaks(code):
                accept_translation(root.resolve(), thing, code)
                click.echo(f"{thing.stories[code].path}: accepted")


@translations.command()
@click.argument("language")
@click.pass_obj
def interface(root: Path, language: str) -> None:
    """Write the file for the interface's words in a language the guide lacks."""
    from guide.http.assets import shipped
    from guide.words.language import is_known
    from guide.words.own import begin

    if not is_known(language):
        message = f"“{language}” is no language code that is known here, like kk."
        raise Refused(message)
    file = begin(root.resolve(), language, shipped("templates"))
    click.echo(f"{file}: fill in msgstr, then start the guide again")


def _load(root: Path) -> Village:
    from guide.content.load import load

    return load(root.resolve(), datetime.now(UTC).date())


def _chosen(village: Village, what: str) -> list[Thing]:
    if what == "all":
        return list(village.things())
    if what == "village" and village.story:
        return [village.story]
    thing = village.find(Reference.parse(what)) if FORM.fullmatch(what) else None
    if thing is None:
        message = f"There is no {what}: name a story like courses/first-steps, or all."
        raise Refused(message)
    return [thing]


def _print_table(village: Village) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("family", *village.info.languages, box=None)
    families = dict.fromkeys(thing.family for thing in village.things())
    for family in families:
        things = [thing for thing in village.things() if thing.family == family]
        table.add_row(family, *_cells(things, village.info.languages))
    Console().print(table)


def _cells(things: list[Thing], languages: tuple[str, ...]) -> Iterator[str]:
    from guide.domain.translation import differences

    yield str(len(things))
    for code in languages[1:]:
        there = [thing for thing in things if thing.speaks(code)]
        stale = [
            thing
            for thing in there
            if differences(thing.source, thing.stories[code].translated)
        ]
        missing = len(things) - len(there)
        parts = [str(len(there))]
        parts += [f"{missing} missing"] if missing else []
        parts += [f"{len(stale)} stale"] if stale else []
        yield ", ".join(parts)
