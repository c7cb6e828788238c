"""`guide codes list` and `guide codes check`: where printed codes lead."""

import os
import sys
from datetime import datetime
from datetime import UTC
from pathlib import Path

import click

from guide.domain.village import Village
from guide.settings import LOOPBACK


@click.command("list")
@click.option("--base-url", default="", help="The public address, for whole links.")
@click.pass_obj
def list_(root: Path, base_url: str) -> None:
    """Print every code with its address and what it leads to."""
    village = _load(root)
    base = _base(village, base_url)
    for code in dict.fromkeys(row.code for row in village.codes.rows):
        click.echo(f"{code}  {base}/s/{code}  {village.codes.target(code)}")


@click.command()
@click.pass_obj
def check(root: Path) -> None:
    """Follow every printed code; exit 1 if one leads nowhere."""
    from guide.domain.crosscheck.codes import LEDGER

    village = _load(root)
    wrong = [each for each in village.problems if each.path == LEDGER]
    for each in wrong:
        click.echo(str(each))
    count = len({row.code for row in village.codes.rows})
    if any(each.is_error for each in wrong):
        sys.exit(1)
    click.echo(f"{LEDGER}: {count} codes, all lead somewhere")


def _load(root: Path) -> Village:
    from guide.content.load import load

    return load(root, datetime.now(UTC).date())


def _base(village: Village, wanted: str) -> str:
    base = wanted or os.environ.get("GUIDE_BASE_URL", "") or village.info.base_url
    if not base:
        click.echo(
            f"guide: no public address is set; these links say {LOOPBACK}. "
            "Set base_url in village.yaml or pass --base-url.",
            err=True,
        )
    return (base or LOOPBACK).rstrip("/")
