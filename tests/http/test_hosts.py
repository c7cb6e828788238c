"""Several villages by host name: each is itself, and an unknown name is none."""

import re
from collections.abc import Iterable
from pathlib import Path
from wsgiref.types import StartResponse
from wsgiref.types import WSGIApplication
from wsgiref.types import WSGIEnvironment

import pytest
from werkzeug.test import Client

from guide.app import create_app
from guide.content.users import Users
from guide.errors import Refused
from guide.http.hosts import ByHost
from guide.http.hosts import Patient
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
        ("own.example", b"first"),
        ("localhost:8000", b"first"),
        ("", b"first"),
        ("192.0.2.7:8000", b"first"),
        ("[::1]:8000", b"first"),
    ],
)
def test_name_chooses_the_village(host: str, village: bytes) -> None:
    """The first village is had by its own name, and on this computer."""
    others = {"hill.example": named("hill")}
    server = ByHost(named("first"), others, lambda: "own.example")

    assert list(server({"HTTP_HOST": host}, lambda *_: lambda _: None)) == [village]


@pytest.mark.parametrize(
    "host",
    ["other.example", "hill.example.evil.example", "hill.example/../x", "[x"],
)
def test_name_that_no_village_has_is_told_so(host: str) -> None:
    """Whoever set a name up wrongly sees it, instead of another village."""
    others = {"hill.example": named("hill")}
    server = ByHost(named("first"), others, lambda: "")
    seen: list[str] = []

    body = server({"HTTP_HOST": host}, lambda status, *_: seen.append(status))  # type: ignore[arg-type]

    assert (seen, b"".join(body).decode()) == (
        ["421 Misdirected Request"],
        "No village of this server has this name.\n",
    )


def test_broken_village_waits_alone(scratch_village: Path, tmp_path: Path) -> None:
    """The others answer meanwhile; mended, it opens by itself after a while."""
    now = [0.0]
    other = tmp_path / "other"
    settings = Settings(scratch_village)
    second = Patient(
        "other.example",
        lambda: create_app(settings.of("other.example", other), lambda: NOW),
        lambda: now[0],
    )
    first = create_app(settings, lambda: NOW)
    server = ByHost(first, {"other.example": second}, lambda: "")
    path = {"path": "/healthz", "headers": {"Host": "other.example"}}

    broken = Client(server).get(**path)
    write_village(other, {})
    early = Client(server).get(**path)
    now[0] = 10.0
    mended = Client(server).get(**path)

    assert (broken.status_code, early.status_code, mended.status_code) == (
        503,
        503,
        200,
    )
    assert broken.text.startswith("This village cannot be opened now.")
    assert Client(server).get("/healthz").json != mended.json


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
            lambda: "first.example",
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


def test_curator_of_one_village_is_nobody_in_another(
    scratch_village: Path, tmp_path: Path
) -> None:
    """A cookie that somebody carries over opens nothing: each has its own key."""
    other = write_village(tmp_path / "other", {})
    settings = Settings(scratch_village)
    first = create_app(settings, lambda: NOW)
    second = create_app(settings.of("other.example", other), lambda: NOW)
    for root in (scratch_village, other):
        Users(root / "instance").add("anna", "publisher", "password of anna")
    server = ByHost(first, {"other.example": second}, lambda: "")
    client = Client(server, use_cookies=False)
    form = client.get("/desk/login")
    cookie = form.headers["Set-Cookie"].partition(";")[0]
    token = re.findall(r'name="csrf_token"[^>]*value="([^"]+)"', form.text)[0]
    entered = client.post(
        "/desk/login",
        data={"csrf_token": token, "name": "anna", "password": "password of anna"},
        headers={"Cookie": cookie},
    )
    key = entered.headers["Set-Cookie"].partition(";")[0]

    statuses = [
        client.get("/desk/", headers={"Host": host, "Cookie": key}).status_code
        for host in ("localhost", "other.example")
    ]

    assert (entered.status_code, statuses) == (303, [200, 303])
