"""`guide serve`: check the content in one line, then serve it with granian."""

import os
import socket
from pathlib import Path

import click

from guide.cli.options import root_option
from guide.errors import Refused


@click.command()
@root_option
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--debug", is_flag=True, help="Read templates again at every page.")
@click.option("--base-url", default="", help="The public address, for absolute links.")
def serve(root: Path, host: str, port: int, base_url: str, *, debug: bool) -> None:
    """Serve the village; a saved file shows within a second."""
    from guide.app import utc_now
    from guide.cli.summary import summary
    from guide.content.shelf import Shelf

    shelf = Shelf(root.resolve(), utc_now)
    click.echo(summary(shelf.whole))
    _check_port(host, port)
    os.environ["GUIDE_ROOT"] = str(root.resolve())
    if debug:
        os.environ["GUIDE_DEBUG"] = "1"
    if base_url:
        os.environ["GUIDE_BASE_URL"] = base_url
    click.echo(f"http://{host}:{port}")
    _run(host, port)


def _check_port(host: str, port: int) -> None:
    """Refuse a port that somebody serves already: granian would share it."""
    with socket.socket() as probe:
        if probe.connect_ex((host, port)) == 0:
            message = f"Port {port} is taken: choose another one with --port."
            raise Refused(message)


def _run(host: str, port: int) -> None:
    from granian.constants import Interfaces
    from granian.server import Server

    try:
        Server(
            "guide.server:app",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=1,
            blocking_threads=1,
            log_access=False,
        ).serve()
    except (OSError, RuntimeError) as error:
        message = f"The server could not start on {host}:{port}: {error}."
        raise Refused(message) from error
