"""`guide geocode`: the position of an address, from the services that are allowed."""

from pathlib import Path

import click

from guide.cli.options import root_option
from guide.errors import Refused


@click.command()
@click.argument("address")
@root_option
def geocode(root: Path, address: str) -> None:
    """Find an ADDRESS, or read copied coordinates or a map link.

    One line a hit: latitude, longitude, metres, source, service, name. Look at it on
    a map before you write it into a story.
    """
    import os
    from dataclasses import replace
    from datetime import datetime
    from datetime import UTC

    from guide.content.geocoding.finder import finder_of
    from guide.content.load import load
    from guide.domain.pasted import pasted_point
    from guide.settings import Settings

    point = pasted_point(address)
    if point:
        click.echo(f"{point.lat}\t{point.lon}")
        return
    settings = replace(Settings.from_environment(os.environ), root=root.resolve())
    village = load(settings.root, datetime.now(UTC).date())
    finder = finder_of(settings, village.info.box, lambda: datetime.now(UTC))
    if not finder.services:
        message = (
            "No address service is allowed: set GUIDE_JUSO_KEY and "
            "GUIDE_JUSO_COORD_KEY, or GUIDE_NOMINATIM."
        )
        raise Refused(message)
    hits = finder.find(address)
    if not hits:
        message = f"Nobody knows “{address}”."
        raise Refused(message)
    for hit in hits:
        told = (hit.lat, hit.lon, hit.accuracy, hit.source, hit.service, hit.name)
        click.echo("\t".join(map(str, told)))
