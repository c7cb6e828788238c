"""`guide pull` and `guide push`: the village's history shared through a git remote."""

from pathlib import Path
from typing import get_args

import click

from guide.cli.options import root_option
from guide.content.exchange import Exchange
from guide.content.exchange import Side


@click.command()
@root_option
@click.option(
    "--keep",
    type=click.Choice(get_args(Side)),
    help="Whose words go first where both sides changed the same lines.",
)
def pull(root: Path, keep: Side | None) -> None:
    """Take over what others did; a running guide shows it at once."""
    count = Exchange(root.resolve()).pull(keep)
    click.echo(f"{count} changes came." if count else "Nothing new.")


@click.command()
@root_option
def push(root: Path) -> None:
    """Send what was done here to the remote."""
    count = Exchange(root.resolve()).push()
    click.echo(f"{count} changes went." if count else "Nothing to send.")
