"""`guide sheet`: paper for visitors, guides and walls."""

from pathlib import Path

import click

from guide.cli.options import root_option

STYLES = (
    "visitor",
    "guide",
    "large",
    "bilingual",
    "pocket",
    "stamps",
    "poster",
    "catalogue",
    "timetable",
)


@click.command()
@click.argument("course", default="")
@root_option
@click.option("--lang", default="", help="One language or two: ko or ru,ko.")
@click.option("--style", type=click.Choice(STYLES), default="visitor")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4")
@click.option("--group", default="", help="How many people walk.")
@click.option("--start", default="", help="When they start: 14:00.")
@click.option("--pace", default="", help="alone, family or group.")
@click.option("--date", default="", help="The day of the walk: 2026-12-05.")
@click.option("--stop", default="", help="One stop, for --style poster.")
@click.option("--month", default="", help="For --style timetable: 2026-10.")
@click.option("--black", is_flag=True, help="Keep to black ink.")
@click.option("--base-url", default="", help="The public address for the squares.")
@click.option("-o", "--output", default="", help="The PDF to write.")
@click.option("--all", "everything", default="", help="Write all sheets to a folder.")
@click.option("--posters", default="", help="Write the sign of every stop to a folder.")
def sheet(root: Path, everything: str, posters: str, **given: str | bool) -> None:
    """Print a COURSE, or much into a folder.

    With two languages the first is the guests'; the second is the other column, or
    the guide's own language.
    """
    from guide.cli.printing import print_all
    from guide.cli.printing import print_one
    from guide.cli.printing import print_signs
    from guide.cli.wishes import Wishes

    is_one = not (everything or posters)
    wishes = Wishes.read(root.resolve(), given, is_one=is_one)
    if everything:
        print_all(wishes, Path(everything))
    elif posters:
        print_signs(wishes, Path(posters))
    else:
        print_one(wishes)
