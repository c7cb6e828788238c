"""The container file, step by step, where no engine is: its commands in a folder."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.conftest import SMALL
from tests.deploy.test_deploy import ask
from tests.deploy.test_deploy import free_port
from tests.deploy.test_deploy import wait_for

FILE = ROOT / "deploy" / "Containerfile"
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)
NAME = re.compile(r"[a-z0-9-]+")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Do what the build stage does, but take the packages from here."""
    here = tmp_path_factory.mktemp("container")
    wheel = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o"]
    subprocess.run([*wheel, here / "build", ROOT], check=True, stdout=subprocess.PIPE)
    venv, _, install = [_moved(each, here) for each in _said("RUN", stage=0)]
    subprocess.run(venv, shell=True, check=True)  # noqa: S602  (a shell, as in a build)
    packages = sysconfig.get_path("purelib", vars={"base": str(here / "opt/guide")})
    ours = sysconfig.get_path("purelib")
    (Path(packages) / "packages-of-the-tests.pth").write_text(ours)
    subprocess.run(install, shell=True, check=True, stdout=subprocess.PIPE)  # noqa: S602
    return here


def test_container_copies_only_what_a_build_sees() -> None:
    """Every source is in git, or made by `make wheel`; keys and drafts are not seen."""
    sources = [copied.split()[0] for copied in _said("COPY", stage=0)]
    ignored = FILE.with_suffix(".dockerignore").read_text().splitlines()

    assert sources == ["deploy/requirements.lock", "dist/*.whl"]
    assert sorted(line[1:] for line in ignored if line[0] == "!") == sources
    assert "*" in ignored
    assert (ROOT / sources[0]).is_file()


def test_container_installs_what_the_wheel_wants_and_no_tools() -> None:
    """The servers' lock has the versions of the developers', and fewer packages."""
    all_of_them = dict(PINNED.findall((ROOT / "requirements.lock").read_text()))
    served = dict(PINNED.findall((ROOT / "deploy/requirements.lock").read_text()))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *extras["basemap"], *extras["publish"]]

    assert served.items() < all_of_them.items()
    assert {match[0] for each in wanted if (match := NAME.match(each))} < served.keys()
    assert not {"pytest", "mypy", "moto", "playwright"} & served.keys()


def test_container_serves_from_the_wheel_and_is_healthy(
    built: Path, tmp_path: Path
) -> None:
    """Its command and its health check, with another port and folder."""
    shutil.copytree(SMALL, built / "village")
    port = str(free_port())
    (command,), (health,) = (_said(each, stage=1) for each in ("CMD", "HEALTHCHECK"))
    serve = json.loads(_moved(command, built).replace("8000", port))
    check = json.loads(_moved(health.partition("CMD ")[2], built).replace("8000", port))
    process = subprocess.Popen(serve, cwd=tmp_path, env=_surroundings(built))
    try:
        wait_for(int(port))
        pages = [ask(int(port), path)[0] for path in ("/en/", "/en/courses/round/")]
        is_healthy = subprocess.run(check, check=False).returncode == 0
    finally:
        process.terminate()
        process.wait(30)
    gone = subprocess.run(check, check=False, stderr=subprocess.DEVNULL)

    assert (pages, is_healthy, gone.returncode) == ([200, 200], True, 1)


def _said(name: str, stage: int) -> list[str]:
    """Return what an instruction of a stage says, each time."""
    found = FILE.read_text().split("\nFROM ")[1:][stage]
    return re.findall(rf"^{name} (.*)$", found, re.MULTILINE)


def _moved(words: str, here: Path) -> str:
    """Put the folders of the container below one of ours."""
    return re.sub(r"(?<![\w.])/(opt|build|village)\b", rf"{here}/\1", words)


def _surroundings(here: Path) -> dict[str, str]:
    (told,) = _said("ENV", stage=1)
    pairs = (each.partition("=") for each in shlex.split(_moved(told, here)))
    return {**os.environ, **{name: value for name, _, value in pairs}}
