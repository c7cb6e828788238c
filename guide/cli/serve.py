"""`guide serve`: check the content in one line, then serve it with granian."""

import os
import socket
from pathlib import Path

import click

from guide.cli.options import root_option
from guide.errors import GuideError
from guide.errors import Refused

THREADS = 4
"""Two may wait for what clients send, and two answer pages meanwhile."""

HEADER_MILLISECONDS = 8_000
"""How long a client may take for the head of a request."""

LONGEST_HEAD_BYTES = 32_768
GRACE_SECONDS = 20
"""How long answers that were begun may take when the server stops or reloads."""


@click.command()
@root_option
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--debug", is_flag=True, help="Read templates again at every page.")
@click.option("--base-url", default="", help="The public address, for absolute links.")
@click.option(
    "--log",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    envvar="GUIDE_LOG",
    help="How the log is written.",
)
@click.option(
    "--log-requests",
    is_flag=True,
    envvar="GUIDE_LOG_REQUESTS",
    help="Write a line for every request, without the visitor's address.",
)
def serve(root: Path, host: str, port: int, base_url: str, **told: bool | str) -> None:
    """Serve the village; a saved file shows within a second."""
    os.environ["GUIDE_ROOT"] = str(root.resolve())
    if told["debug"]:
        os.environ["GUIDE_DEBUG"] = "1"
    if base_url:
        os.environ["GUIDE_BASE_URL"] = base_url
    _sum_up()
    _check_port(host, port)
    click.echo(f"http://{host}:{port}")
    _run(host, port, as_json=told["log"] == "json", requests=bool(told["log_requests"]))


def _sum_up() -> None:
    """Say what there is in every village, one line each; nothing of it is kept."""
    from guide.app import utc_now
    from guide.cli.summary import summary
    from guide.content.shelf import Shelf
    from guide.settings import Settings

    settings = Settings.from_environment()
    click.echo(summary(Shelf(settings.root, utc_now).whole))
    for name, root in settings.others:
        click.echo(f"{name}: {_told(root)}")


def _told(root: Path) -> str:
    """Sum up one of several villages; a broken one does not stop the others."""
    from guide.app import utc_now
    from guide.cli.summary import summary
    from guide.content.shelf import Shelf

    try:
        return summary(Shelf(root, utc_now).whole)
    except GuideError as error:
        return str(error)


def _check_port(host: str, port: int) -> None:
    """Refuse a port that somebody serves already: granian would share it."""
    with socket.socket() as probe:
        if probe.connect_ex((host, port)) == 0:
            message = f"Port {port} is taken: choose another one with --port."
            raise Refused(message)


def _run(host: str, port: int, *, as_json: bool, requests: bool) -> None:
    from granian.constants import HTTPModes
    from granian.constants import Interfaces
    from granian.http import HTTP1Settings
    from granian.server import Server

    from guide.http import logs

    try:
        Server(
            "guide.server:app",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            http=HTTPModes.http1,
            http1_settings=HTTP1Settings(
                header_read_timeout=HEADER_MILLISECONDS,
                max_buffer_size=LONGEST_HEAD_BYTES,
            ),
            websockets=False,
            workers=1,
            blocking_threads=THREADS,
            respawn_failed_workers=True,
            workers_kill_timeout=GRACE_SECONDS,
            log_dictconfig=logs.configuration(as_json=as_json),
            log_access=requests,
            log_access_format=logs.REQUEST,
        ).serve()
    except (OSError, RuntimeError) as error:
        message = f"The server could not start on {host}:{port}: {error}."
        raise Refused(message) from error
