"""The command line: thin functions over the same code as the pages."""

from typing import Any
from typing import IO

import click

from guide.cli.backup import backup
from guide.cli.backup import restore
from guide.cli.basemap import basemap
from guide.cli.check import check
from guide.cli.codes import codes
from guide.cli.exchange import pull
from guide.cli.exchange import push
from guide.cli.export import export
from guide.cli.geocode import geocode
from guide.cli.init import init
from guide.cli.ledger import check as check_codes
from guide.cli.ledger import list_ as list_codes
from guide.cli.publish import publish
from guide.cli.serve import serve
from guide.cli.sheet import sheet
from guide.cli.track import track
from guide.cli.translations import translations
from guide.cli.user import user
from guide.errors import GuideError


class OneSentence(click.ClickException):
    """An error of the guide: one sentence, exit 1, never a traceback."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence to standard error."""
        click.echo(f"guide: {self.message}", file=file, err=file is None)


class Guide(click.Group):
    """Turns the guide's own errors into sentences."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except GuideError as error:
            raise OneSentence(str(error)) from error
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            message = f"{where}{error.strerror or error}."
            raise OneSentence(message) from error


@click.group(cls=Guide)
@click.version_option(package_name="koryoin-guide", prog_name="guide")
def main() -> None:
    """Serve and look after the walking guide of a village."""


for command in (
    backup,
    basemap,
    check,
    codes,
    export,
    geocode,
    init,
    pull,
    push,
    restore,
    publish,
    serve,
    sheet,
    track,
    translations,
    user,
):
    main.add_command(command)

for command in (check_codes, list_codes):
    codes.add_command(command)
