"""The written configurations, with the real servers from Debian."""

from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from guide.app import create_app
from guide.export.manifest import Manifest
from guide.export.manifest import Row
from guide.export.run import noon
from guide.http.security import policy
from guide.settings import Settings
from tests.export.conftest import BASE
from tests.export.conftest import DAY
from tests.export.web_servers import caddy
from tests.export.web_servers import nginx

Answer = tuple[int, dict[str, str], bytes]
COMPARED = ("Content-Type", "Cache-Control", "X-Frame-Options")
CODE = "K7QX"


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def port(
    request: pytest.FixtureRequest,
    made: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[int]:
    """Serve the export of the small village with one server, then with the other."""
    serve = {"nginx": nginx, "caddy": caddy}[request.param]
    with serve(made, tmp_path_factory.mktemp("server")) as found:
        yield found


def ask(port: int, path: str, **headers: str) -> Answer:
    """Ask for one address as it is, without following anything."""
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    wanted = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers=wanted)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, body


def files_of(site: Path) -> dict[str, Row]:
    """Return the exported files by address, but what servers answer by themselves."""
    manifest = Manifest.read(site)
    assert manifest is not None
    plain = {path: row for path, row in manifest.files.items() if not row.coding}
    own = ("index.html", "404.html", "s/")
    return {
        "/" + path.removesuffix("index.html"): row
        for path, row in plain.items()
        if path != "index.html" and not path.startswith(own)
    }


def test_servers_send_what_the_application_sends(
    port: int, made: Path, scratch_village: Path
) -> None:
    """Bytes, types, caching, policies and what is saved are the same everywhere."""
    settings = Settings(root=scratch_village, base_url=BASE, is_static=True)
    app = create_app(settings, noon(DAY))
    client, wrong = app.test_client(), []
    for path in files_of(made):
        status, headers, body = ask(port, path)
        wanted = client.get(path)
        if path.endswith("404.html"):
            continue
        told = {name: wanted.headers.get(name, "") for name in COMPARED}
        found = {name: headers.get(name.lower(), "") for name in COMPARED}
        if (status, body, found) != (200, wanted.data, told):
            wrong.append((path, status, found, told))
    assert wrong == []


def test_servers_let_only_cards_be_framed(port: int) -> None:
    """The policy of a card is its own; every other page has the strict one."""
    _, card, _ = ask(port, "/en/embed/courses/round/")
    _, page, _ = ask(port, "/en/")

    assert card["content-security-policy"] == policy(tiles=False, anywhere=True)
    assert page["content-security-policy"] == policy(tiles=False)


def test_servers_send_what_is_saved_as_files(port: int) -> None:
    """A take-away file has a style inside that no page may have."""
    names = ("take-away.html", "sheet-visitor.pdf")
    told = [ask(port, f"/en/courses/round/{name}")[1] for name in names]
    _, track, _ = ask(port, "/en/courses/round.gpx")

    saved = [each.get("content-disposition", "") for each in (*told, track)]
    assert saved == ["attachment", "", "attachment"]


@pytest.mark.parametrize("coding", ["gzip", "identity"])
def test_servers_send_compressed_copies(port: int, made: Path, coding: str) -> None:
    """The copies are sent as they are."""
    _, headers, body = ask(port, "/en/", Accept_Encoding=coding)

    ending = {"gzip": ".gz", "identity": ""}[coding]
    assert headers.get("content-encoding", "identity") == coding
    assert body == (made / "en" / f"index.html{ending}").read_bytes()


@pytest.mark.parametrize(
    ("accepted", "where"),
    [
        ("ko-KR,ko;q=0.9", "/ko/"),
        ("en-GB", "/en/"),
        ("de-DE,ko;q=0.8,en;q=0.5", "/ko/"),
        ("de", "/en/"),
    ],
)
def test_servers_choose_the_language(port: int, accepted: str, where: str) -> None:
    """As the application does at `/` and behind printed codes."""
    root = ask(port, "/", Accept_Language=accepted)
    code = ask(port, f"/s/{CODE}", Accept_Language=accepted)

    assert (root[0], root[1]["location"]) == (302, where)
    assert (code[0], code[1]["location"]) == (302, f"{where}courses/round/")
    assert {root[1]["vary"], code[1]["vary"]} == {"Accept-Language"}


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/nothing", "404.html"),
        ("/en/nothing/", "en/404.html"),
        ("/ko/nothing/", "ko/404.html"),
        ("/.guide/manifest.json", "404.html"),
        ("/en/index.html.br", "en/404.html"),
        ("/s/ZZZZ", "404.html"),
    ],
)
def test_servers_have_a_page_for_a_wrong_address(
    port: int, made: Path, path: str, page: str
) -> None:
    """In the language of the address; the export's own files are not sent."""
    status, _, body = ask(port, path)

    assert (status, body) == (404, (made / page).read_bytes())


def test_codes_of_the_small_hand_lead_too(port: int) -> None:
    """People copy a code by hand, in small letters."""
    status, headers, _ = ask(port, f"/s/{CODE.lower()}", Accept_Language="en")

    assert (status, headers["location"]) == (302, "/en/courses/round/")
