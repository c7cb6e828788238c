"""`guide codes`: the four signs under every printed square."""

import secrets
from datetime import datetime
from datetime import UTC
from pathlib import Path

import click

from guide.cli.ledger import check
from guide.cli.ledger import list_
from guide.cli.options import root_option
from guide.errors import Refused


@click.group()
@root_option
@click.pass_context
def codes(context: click.Context, root: Path) -> None:
    """Look after the short codes on printed paper."""
    context.obj = root.resolve()


@codes.command()
@click.pass_obj
def issue(root: Path) -> None:
    """Give a code to every course and stop that has none; rows are only appended."""
    from guide.content.codes import append_codes
    from guide.content.codes import CODES
    from guide.content.load import load
    from guide.domain.codes import issue as made_for
    from guide.domain.codes import printed_targets

    now = datetime.now(UTC)
    village = load(root, now.date())
    broken = next((p for p in village.problems if p.path == CODES), None)
    if broken:
        message = f"{broken} No code is issued before this is mended."
        raise Refused(message)
    targets = printed_targets(village.courses_in_order)
    day = now.astimezone(village.zone).date()
    rows = made_for(village.codes, targets, day, secrets.choice)
    if rows:
        append_codes(root, rows)
    click.echo(f"{CODES}: {len(rows)} new codes, {len(targets)} in use")


codes.add_command(list_)
codes.add_command(check)
