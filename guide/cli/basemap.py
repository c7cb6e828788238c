"""`guide basemap`: draw the land between the stops from an OpenStreetMap extract."""

from pathlib import Path

import click

from guide.cli.options import root_option
from guide.domain.basemap import Basemap
from guide.domain.basemap import Origin
from guide.domain.problem import Mistake
from guide.errors import Refused

OSM_CREDIT = "© OpenStreetMap contributors"
OSM_LICENCE = "ODbL 1.0"


@click.group()
def basemap() -> None:
    """Build the village's own map, which works offline and on paper."""


@basemap.command()
@root_option
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--attribution", default="", help="Whose data it is, if not OSM's.")
@click.option("--licence", default="", help="Their licence, if not ODbL 1.0.")
@click.option("--date", "day", default="", help="The day of the data, if not inside.")
def build(root: Path, file: Path, attribution: str, licence: str, day: str) -> None:
    """Build it from FILE: .osm, .osm.gz, .osm.bz2, .osm.pbf or .geojson."""
    from rich.console import Console
    from rich.progress import Progress

    from guide.content.basemap import build as building
    from guide.content.basemap.file import write_basemap
    from guide.content.extract.read import read_extract
    from guide.content.tables import read_info

    _check_day(day)
    info, problems = read_info(root.resolve())
    if info is None:
        raise Refused(" ".join(str(each) for each in problems))
    console = Console(stderr=True)
    with Progress(
        console=console, transient=True, disable=not console.is_terminal
    ) as progress:
        task = progress.add_task(file.name, total=1.2)
        extract = read_extract(file, lambda done: progress.update(task, completed=done))
        credit = (attribution, licence) if attribution else _osm(is_osm=extract.is_osm)
        origin = Origin(file.name, day or extract.date, credit[1], credit[0])
        found = building.build(extract, info.box, info.languages, origin)
        written = write_basemap(root.resolve(), found)
        progress.update(task, completed=1.2)
    click.echo(_summary(found, written))


def _check_day(day: str) -> None:
    from guide.domain.edtf import FuzzyDate

    try:
        FuzzyDate.parse(day or "2000")
    except Mistake as mistake:
        raise Refused(str(mistake)) from mistake


def _osm(*, is_osm: bool) -> tuple[str, str]:
    if not is_osm:
        message = (
            "The file does not say whose data it holds: name them with "
            "--attribution and --licence."
        )
        raise Refused(message)
    return (OSM_CREDIT, OSM_LICENCE)


def _summary(found: Basemap, written: Path) -> str:
    shapes = sum(len(each) for each in found.shapes.values())
    size = written.stat().st_size // 1000
    origin = found.origin
    when = f"data of {origin.date}" if origin.date else "the day of the data not known"
    return (
        f"{written} ({size} kB): {shapes} shapes, {len(found.names)} names, "
        f"{len(found.network.edges)} walkable ways.\n"
        f"{origin.attribution}, {origin.licence}, {when}."
    )
