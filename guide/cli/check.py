"""`guide check`: every mistake of every file, one sentence each."""

import json
import os
import sys
from dataclasses import replace
from datetime import datetime
from datetime import UTC
from pathlib import Path

import click

from guide.cli.options import root_option
from guide.domain.village import Village


@click.command()
@root_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--lang", default="", help="The language of the sentences: ko, en, ru.")
def check(root: Path, form: str, lang: str) -> None:
    """Print `path:line: sentence`; exit 1 on any error, 0 with warnings only."""
    from guide.content.load import load
    from guide.settings import Settings
    from guide.words.own import slips
    from guide.words.own import take_in

    village = load(root.resolve(), datetime.now(UTC).date())
    take_in(root.resolve(), Settings(root.resolve()).instance)
    problems = (*village.problems, *slips(root.resolve()))
    village = replace(village, problems=problems)
    code = lang or os.environ.get("LANG", "")[:2]
    lines = _json(village, code) if form == "json" else _text(village, code)
    click.echo(lines, nl=bool(lines))
    if any(each.is_error for each in village.problems):
        sys.exit(1)


def _text(village: Village, code: str) -> str:
    from guide.words.language import words_in

    words = words_in(code if code in village.info.languages else "en")
    warning = words.gettext("warning")
    return "\n".join(
        f"{each.path}:{each.line}: "
        f"{'' if each.is_error else f'{warning}: '}{words.problem(each)}"
        for each in village.problems
    )


def _json(village: Village, code: str) -> str:
    from guide.words.language import words_in

    words = words_in(code if code in village.info.languages else "en")
    found = [
        {
            "path": each.path,
            "line": each.line,
            "severity": each.severity,
            "message": words.problem(each),
        }
        for each in village.problems
    ]
    return json.dumps(found, ensure_ascii=False, indent=2)
