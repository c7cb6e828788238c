"""`guide publish`: the whole public site, where visitors read it."""

from datetime import datetime
from datetime import UTC
from pathlib import Path

import click

from guide.cli.options import root_option
from guide.publish.parcels import Coding
from guide.publish.parcels import ENDINGS
from guide.publish.stores import Folder
from guide.publish.stores import Store
from guide.publish.switch import Switch

ONE_BY_ONE = (
    "{} is a folder of its own: its files were changed one after another. Publish to a "
    "name that is free, and the whole site changes at once."
)


@click.command()
@root_option
@click.argument("target")
@click.option("--base-url", default="", help="The public address, for absolute links.")
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Publish the pages of this day (default: today).",
)
@click.option("--jobs", default=8, show_default=True, type=click.IntRange(1, 64))
@click.option(
    "--encoding",
    default="gzip",
    show_default=True,
    type=click.Choice(list(ENDINGS)),
    help="How a bucket holds pages: gzip everywhere, br over HTTPS only.",
)
def publish(  # noqa: PLR0913, PLR0917  (one parameter an option)
    root: Path,
    target: str,
    base_url: str,
    day: datetime | None,
    jobs: int,
    encoding: Coding,
) -> None:
    """Bring the public site to TARGET: s3://bucket/prefix or a folder.

    The site is exported first, into the village's own instance folder; of it only what
    changed is sent. Interrupted, it goes on where it was. A folder that is not there
    becomes a link, by which the whole site changes at once.
    """
    from dataclasses import replace

    from guide.cli.progress import progress
    from guide.export.run import Order
    from guide.publish.village import publish_village
    from guide.settings import Settings

    known = Settings.from_environment()
    address = base_url.rstrip("/") or known.base_url
    wanted = replace(known, root=root.resolve(), base_url=address, tiles="none")
    date = (day or datetime.now(UTC)).date()
    order = Order(wanted, wanted.instance / "public", date)
    store = _opened(target)
    with progress() as told:
        done = publish_village(order, store, encoding, jobs, told)
    click.echo(
        f"{target}: {done.sent} files sent, {done.kept} as they were, "
        f"{done.removed} removed."
    )
    if isinstance(store, Folder):
        click.echo(ONE_BY_ONE.format(target))


def _opened(target: str) -> Store | Switch:
    if not target.startswith("s3://"):
        path = Path(target).absolute()
        return Switch.at(path) or Folder(path)
    # optional dependency
    from guide.publish.bucket import opened

    return opened(target)
