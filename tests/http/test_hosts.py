"""Several villages by host name: each is itself, and an unknown name is the first."""

from collections.abc import Iterable
from pathlib import Path
from wsgiref.types import StartResponse
from wsgiref.types import WSGIApplication
from wsgiref.types import WSGIEnvironment

import pytest
from werkzeug.test import Client

from guide.app import create_app
from guide.errors import Refused
from guide.http.hosts import ByHost
from guide.settings import Settings
from tests.conftest import NOW
from tests.scratch_villages import write_village


def named(text: str) -> WSGIApplication:
    """Return an application that says its name."""

    def app(_environ: WSGIEnvironment, _start: StartResponse) -> Iterable[bytes]:
        return [text.encode()]

    return app


@pytest.mark.parametrize(
    ("host", "village"),
    [
        ("hill.example", b"hill"),
        ("HILL.example:8443", b"hill"),
        ("other.example", b"first"),
        ("", b"first"),
        ("hill.example.evil.example", b"first"),
        ("[::1]:8000", b"first"),
        ("hill.example/../x", b"first"),
    ],
)
def test_name_chooses_the_village(host: str, village: bytes) -> None:
    """Only names of the settings choose; all else is the first village."""
    server = ByHost(named("first"), {"hill.example": named("hill")})

    assert list(server({"HTTP_HOST": host}, lambda *_: lambda _: None)) == [village]


def test_each_village_has_its_own_pages_and_address(
    scratch_village: Path, tmp_path: Path
) -> None:
    """Two villages in one process share nothing that a visitor sees."""
    other = write_village(tmp_path / "other", {})
    settings = Settings(root=scratch_village, base_url="https://first.example")
    named = settings.of("other.example", other)
    server = Client(
        ByHost(
            create_app(settings, lambda: NOW),
            {"other.example": create_app(named, lambda: NOW)},
        )
    )

    first = server.get("/en/").text
    second = server.get("/en/", headers={"Host": "other.example"}).text

    assert ("Hillside" in first, "Testing" in second) == (True, True)
    assert 'href="https://first.example/en/"' in first
    assert 'href="https://other.example/en/"' in second
    assert "Hillside" not in second


def test_settings_read_villages_by_name(tmp_path: Path) -> None:
    """A name and a folder each, with an equals sign between."""
    told = f"Hill.example={tmp_path}, sea.example={tmp_path}"

    found = Settings.from_environment({"GUIDE_VILLAGES": told})

    assert found.others == (("hill.example", tmp_path), ("sea.example", tmp_path))


@pytest.mark.parametrize("told", ["hill.example", "=x", "hill.example="])
def test_settings_refuse_half_a_village(told: str) -> None:
    """A slip stops the start, with a sentence."""
    with pytest.raises(Refused, match="GUIDE_VILLAGES"):
        Settings.from_environment({"GUIDE_VILLAGES": told})
