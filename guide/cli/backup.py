"""`guide backup` and `guide restore`: everything in one file, and back."""

from datetime import datetime
from datetime import UTC
from pathlib import Path

import click

from guide.cli.options import root_option

archive = click.argument("file", type=click.Path(dir_okay=False, path_type=Path))


@click.command()
@root_option
@archive
def backup(root: Path, file: Path) -> None:
    """Put village and instance folder into one file; it holds secrets."""
    from guide.content.backup import back_up
    from guide.errors import VillageMissing

    if not (root / "stories" / "village.yaml").is_file():
        raise VillageMissing(str(root))
    count = back_up(root.resolve(), file)
    megabytes = file.stat().st_size / 10**6
    click.echo(
        f"{file}: {count} files, {megabytes:.1f} MB. Keep it where only you read."
    )


@click.command()
@root_option
@archive
@click.option("--replace", is_flag=True, help="Move a village that is there aside.")
def restore(root: Path, file: Path, *, replace: bool) -> None:
    """Put village and instance folder back from a backup, byte for byte."""
    from guide.content.backup import restore as put_back

    count = put_back(file, root.resolve(), datetime.now(UTC), replace=replace)
    click.echo(f"{count} files are back in {root}.")
