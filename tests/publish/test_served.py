"""A link that turns while real web servers send what it leads to."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from threading import Event

import pytest

from guide.publish.switch import Switch
from tests.export.web_servers import caddy
from tests.export.web_servers import nginx
from tests.publish.conftest import Make
from tests.publish.conftest import send
from tests.publish.sites import NEW
from tests.publish.sites import OLD

Serve = Callable[[Path, Path], AbstractContextManager[int]]
MILL = "en/mill/index.html"


@pytest.mark.parametrize("serve", [nginx, caddy])
def test_servers_follow_the_link_without_a_reload(
    serve: Serve, make: Make, small_export: Path, tmp_path: Path
) -> None:
    """Every answer is the old page or the new one, and the last is the new one."""
    old, new, switch = make("old", OLD), make("new", NEW), Switch(tmp_path / "www")
    send(old, switch)
    for name in ("nginx.conf", "Caddyfile"):
        shutil.copy(small_export / ".guide" / name, switch.link / ".guide")
    (tmp_path / "server").mkdir()
    ended = Event()

    with serve(switch.link, tmp_path / "server") as port, ThreadPoolExecutor() as pool:

        def read() -> set[tuple[int, str]]:
            found = set()
            while not ended.is_set():
                found.add(ask(port))
            return found

        reader = pool.submit(read)
        for site in (new, old, new, old, new):
            send(site, switch)
        ended.set()
        assert reader.result() <= {(200, OLD[MILL]), (200, NEW[MILL])}
        assert ask(port) == (200, NEW[MILL])


def ask(port: int) -> tuple[int, str]:
    """Open the mill's page."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as line:
        line.request("GET", "/en/mill/")
        answer = line.getresponse()
        return answer.status, answer.read().decode()
