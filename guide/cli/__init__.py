"""The command line: thin functions over the same code as the pages."""

from importlib import import_module
from typing import Any
from typing import IO

import click

from guide.errors import GuideError

COMMANDS = {
    "backup": "backup",
    "basemap": "basemap",
    "check": "check",
    "codes": "codes",
    "export": "export",
    "geocode": "geocode",
    "init": "init",
    "publish": "publish",
    "pull": "exchange",
    "push": "exchange",
    "restore": "backup",
    "serve": "serve",
    "sheet": "sheet",
    "track": "track",
    "translations": "translations",
    "user": "user",
}
"""Every command and its module, which is read when the command is run: a sheet should
not wait for the parts of the desk."""


class OneSentence(click.ClickException):
    """An error of the guide: one sentence, exit 1, never a traceback."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence to standard error."""
        click.echo(f"guide: {self.message}", file=file, err=file is None)


class Guide(click.Group):
    """Finds commands when they are run, and turns the guide's errors into sentences."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Read the module of a command; None for an unknown one."""
        del ctx
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        found: click.Command = getattr(
            import_module(f"guide.cli.{module}"), cmd_name.replace("-", "_")
        )
        return found

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
