"""`guide init`: start another village with a few pages that pass the check."""

from datetime import datetime
from datetime import UTC
from pathlib import Path

import click

from guide.errors import Refused

WORLD = "-0.01,-0.01,0.01,0.01"


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", default="", help="The village's name.")
@click.option("--languages", default="en", show_default=True, help="Like ko,en,ru.")
@click.option("--bounds", default=WORLD, help="West,south,east,north in degrees.")
@click.option("--timezone", default="UTC", show_default=True, help="Like Asia/Seoul.")
def init(folder: Path, name: str, languages: str, bounds: str, timezone: str) -> None:
    """Start a village in DIR; without a terminal nothing is asked."""
    from guide.content.starter import Start
    from guide.content.starter import start_village
    from guide.http.assets import shipped as templates
    from guide.words.language import is_known
    from guide.words.language import words_in
    from guide.words.own import begin
    from guide.words.own import shipped

    box = _box(bounds)
    codes = tuple(code.strip() for code in languages.split(",") if code.strip())
    if not codes:
        message = "Name at least one language: --languages en."
        raise Refused(message)
    unknown = [code for code in codes if not is_known(code)]
    if unknown:
        message = f"“{unknown[0]}” is no language code that is known here, like kk."
        raise Refused(message)
    start_village(
        folder,
        Start(
            " ".join(name.split()) or folder.resolve().name,
            codes,
            box,
            timezone,
            tuple(code for code in codes[1:] if code in shipped()),
        ),
        lambda code, sentence: words_in(code).gettext(sentence),
        datetime.now(UTC).date(),
    )
    for code in codes:
        if code not in shipped():
            file = begin(folder, code, templates("templates"))
            click.echo(f"The interface lacks “{code}”: fill in {file}")
    click.echo(f"{folder} is a village now: guide serve --root {folder}")


def _box(text: str) -> tuple[float, float, float, float]:
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError as error:
        message = f"“{text}” are no bounds: write --bounds W,S,E,N in degrees."
        raise Refused(message) from error
    return (west, south, east, north)
