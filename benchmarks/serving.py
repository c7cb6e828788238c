"""Start a server for a measurement and stop it again."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from datetime import UTC
from pathlib import Path
from urllib.request import urlopen

from guide.export.run import export
from guide.export.run import noon
from guide.export.run import Order
from guide.settings import Settings

PROJECT = Path(__file__).parents[1]
USER = "user root; " if os.getuid() == 0 else ""
"""Started by root, nginx would become nobody, who may not read these folders."""


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def guide(root: Path) -> Iterator[str]:
    """Serve a village with granian; gives its address."""
    port = free_port()
    command = [sys.executable, "-m", "guide", "serve", "--root", str(root)]
    with _running([*command, "--port", str(port)], port):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def bare() -> Iterator[str]:
    """Serve `benchmarks.bare` with granian as the guide is served."""
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi"]
    command += ["--blocking-threads", "4", "--port", str(port), "benchmarks.bare:app"]
    with _running(command, port):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def nginx(folder: Path, files: Path) -> Iterator[str]:
    """Serve static files with one nginx worker; gives its address."""
    port = free_port()
    settings = folder / "nginx.conf"
    settings.write_text(
        f"{USER}worker_processes 1; daemon off; pid {folder}/nginx.pid;\n"
        "error_log stderr; events { worker_connections 512; }\n"
        "http { access_log off; sendfile on; gzip_static on;\n"
        f"server {{ listen 127.0.0.1:{port}; root {files};\n"
        "default_type 'text/html; charset=utf-8'; } }\n"
    )
    binary = shutil.which("nginx") or "/usr/sbin/nginx"
    with _running([binary, "-c", str(settings), "-p", str(folder)], port):
        yield f"http://127.0.0.1:{port}"


def written() -> Path:
    """Export the real village as it is today; gives the folder."""
    settings = Settings(PROJECT, "https://guide.example")
    day = datetime.now(UTC).date()
    order = Order(settings, settings.instance / "public", day)
    export(order, noon(day), lambda: None)
    return order.folder


@contextmanager
def exported(folder: Path, site: Path) -> Iterator[str]:
    """Serve an export with one nginx worker and the export's own configuration."""
    port = free_port()
    text = (site / ".guide" / "nginx.conf").read_text()
    text = text.replace("listen 80", f"listen 127.0.0.1:{port}")
    text = text.replace("NAME", "localhost").replace("DIR", str(site))
    settings = folder / "exported.conf"
    settings.write_text(
        f"{USER}worker_processes 1; daemon off; pid {folder}/exported.pid;\n"
        "error_log stderr; events { worker_connections 512; }\n"
        f"http {{ access_log off; sendfile on;\n{text}}}\n"
    )
    binary = shutil.which("nginx") or "/usr/sbin/nginx"
    with _running([binary, "-c", str(settings), "-p", str(folder)], port):
        yield f"http://127.0.0.1:{port}"


def fetch(address: str) -> bytes:
    """Read an address of this machine."""
    with urlopen(address, timeout=30) as answer:  # noqa: S310  (loopback)
        return bytes(answer.read())


@contextmanager
def _running(command: list[str], port: int) -> Iterator[None]:
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "GUIDE_TILES": "none"},
    )
    try:
        _wait(port)
        yield
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(port: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.01)
