"""`guide export`: the whole public site as files."""

from datetime import datetime
from datetime import UTC
from pathlib import Path

import click

from guide.cli.options import root_option


@click.command()
@root_option
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--base-url", default="", help="The public address, for absolute links.")
@click.option("--jobs", default=2, show_default=True, type=click.IntRange(1, 32))
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Write the pages of this day (default: today).",
)
def export(
    root: Path, folder: Path, base_url: str, jobs: int, day: datetime | None
) -> None:
    """Write the public site into FOLDER; what did not change is left alone."""
    from dataclasses import replace

    from guide.cli.progress import progress
    from guide.export.run import export as write
    from guide.export.run import noon
    from guide.export.run import Order
    from guide.settings import Settings

    known = Settings.from_environment()
    wanted = replace(
        known,
        root=root.resolve(),
        base_url=base_url.rstrip("/") or known.base_url,
        tiles="none",
    )
    date = (day or datetime.now(UTC)).date()
    order = Order(wanted, folder.resolve(), date, jobs)
    with progress() as told:
        done = write(order, noon(date), told)
    click.echo(
        f"{folder}: {done.written} files written, {done.kept} as they were, "
        f"{done.removed} removed."
    )
