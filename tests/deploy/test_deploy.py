"""The container file and the unit: what in them can be held without building them."""

import configparser
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
from click.testing import CliRunner

from guide.cli import main
from guide.cli.serve import GRACE_SECONDS
from guide.settings import Settings
from tests.conftest import ROOT
from tests.conftest import SMALL

DEPLOY = ROOT / "deploy"
CARD = "/en/card/home.png"


def instructions(name: str) -> list[str]:
    """Return what an instruction of the container's last stage says, each time."""
    stage = (DEPLOY / "Containerfile").read_text().rpartition("\nFROM ")[2]
    return re.findall(rf"^{name} (.*)$", stage, re.MULTILINE)


def unit() -> configparser.ConfigParser:
    """Return the unit; of keys that come several times the last is enough here."""
    found = configparser.ConfigParser(strict=False, interpolation=None)
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read(DEPLOY / "guide.service")
    return found


def test_container_runs_as_nobody_special() -> None:
    """Whoever breaks out of the guide is still no root."""
    assert instructions("USER") == ["guide"]
    assert "--uid 10001" in instructions("RUN")[0]


def test_container_and_unit_start_with_options_that_exist() -> None:
    """What they call is what the guide understands."""
    container = [word.strip('", ') for word in instructions("CMD")[0][1:-1].split(",")]
    service = shlex.split(unit()["Service"]["ExecStart"])

    for command in (container, service):
        told = CliRunner().invoke(main, [command[1], "--help"]).output
        options = {word for word in command if word.startswith("--")}
        assert (command[0], command[1]) == ("/opt/guide/bin/guide", "serve")
        assert all(option in told for option in options)


def test_container_and_unit_name_settings_that_exist() -> None:
    """Every GUIDE_ variable in them is read somewhere."""
    named = {
        name
        for file in DEPLOY.iterdir()
        for name in re.findall(r"GUIDE_[A-Z_]+", file.read_text())
    }
    read = "".join(file.read_text() for file in (ROOT / "guide").rglob("*.py"))

    assert {
        name for name in named if name not in read and name[6:] not in read
    } == set()
    assert Settings.from_environment({"GUIDE_ROOT": "/village"}).instance == Path(
        "/village/instance"
    )


def test_unit_gives_a_stop_the_time_that_the_server_takes() -> None:
    """Answers that were begun are sent before systemd loses its patience."""
    service = unit()["Service"]

    assert int(service["TimeoutStopSec"]) > GRACE_SECONDS
    assert service["ExecReload"] == "/bin/kill -HUP $MAINPID"
    assert {"User", "ProtectSystem", "NoNewPrivileges"} <= set(service)


@pytest.mark.parametrize("is_closed", [True, False])
def test_guide_serves_a_village_whose_disk_is_read_only(
    tmp_path: Path, *, is_closed: bool
) -> None:
    """As in the container: nothing but instance/ is written, and that need not be."""
    root = shutil.copytree(SMALL, tmp_path / "village")
    if is_closed:
        # /proc takes no files from anybody, root included.
        (root / "instance").symlink_to("/proc/self")
    before = files_of(root)

    told = served(root)

    assert (told["/en/"][0], told[CARD][0]) == (200, 200)
    assert ("takes no files" in told["/healthz"][1]) is is_closed
    assert files_of(root) == before


def files_of(root: Path) -> dict[str, int]:
    """List what lies in a village, outside of instance/, with its time."""
    return {
        str(file.relative_to(root)): file.stat().st_mtime_ns
        for file in root.rglob("*")
        if "instance" not in file.relative_to(root).parts
    }


def served(root: Path) -> dict[str, tuple[int, str]]:
    """Serve a village as the container does, and ask for some pages."""
    port = free_port()
    command = [sys.executable, "-m", "guide", "serve", "--root", str(root)]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "GUIDE_LOG": "json"}
    process = subprocess.Popen(
        [*command, "--port", str(port)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(port)
        return {path: ask(port, path) for path in ("/en/", CARD, "/healthz")}
    finally:
        process.terminate()
        process.wait(30)


def ask(port: int, path: str) -> tuple[int, str]:
    """Open an address; gives status and body, its bytes as Latin-1."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as line:
        line.request("GET", path)
        answer = line.getresponse()
        return answer.status, answer.read().decode("latin-1")


def wait_for(port: int) -> None:
    """Wait until somebody listens."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
