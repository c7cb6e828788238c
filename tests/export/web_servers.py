"""Debian's nginx and Caddy over an export, on loopback, until a block ends."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path

NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
CADDY = shutil.which("caddy") or "/usr/bin/caddy"
# In a namespace of its own there is nobody but root to work as.
AROUND = """\
user root; daemon off; master_process off; pid {folder}/pid; error_log {folder}/errors;
events {{}}
http {{
access_log off; client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2;
fastcgi_temp_path {folder}/t3; uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
include {folder}/guide.conf;
}}
"""


def free_port() -> int:
    """Find a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def nginx(site: Path, folder: Path, port: int = 0) -> Iterator[int]:
    """Serve an export with its own configuration; gives the port."""
    port = port or free_port()
    text = (site / ".guide" / "nginx.conf").read_text()
    text = text.replace("listen 80", f"listen 127.0.0.1:{port}")
    text = text.replace("NAME", "localhost").replace("DIR", str(site))
    (folder / "guide.conf").write_text(text)
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder))
    command = [NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf")]
    with _running(command, folder, port):
        yield port


@contextmanager
def caddy(site: Path, folder: Path) -> Iterator[int]:
    """Serve an export with its own configuration; gives the port."""
    port = free_port()
    text = (site / ".guide" / "Caddyfile").read_text()
    text = text.replace("NAME", f"http://127.0.0.1:{port}").replace("DIR", str(site))
    file = folder / "Caddyfile"
    file.write_text("{\n    admin off\n}\n" + text)
    command = [CADDY, "run", "--config", str(file), "--adapter", "caddyfile"]
    with _running(command, folder, port):
        yield port


@contextmanager
def _running(command: Sequence[str], folder: Path, port: int) -> Iterator[None]:
    environment = {"HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    with (folder / "said").open("w") as said:
        process = subprocess.Popen(command, env=environment, stderr=said)
    try:
        _wait(port, process)
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(400):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    message = "the server did not start"
    raise RuntimeError(message)
