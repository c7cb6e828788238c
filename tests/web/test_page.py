"""What every page is rendered with."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from guide.app import create_app
from guide.settings import LOOPBACK
from guide.settings import Settings
from tests.web.conftest import NOON
from tests.web.document import read_html


@pytest.mark.parametrize(
    ("setting", "written", "root"),
    [
        ("https://a.example", "https://b.example", "https://a.example"),
        ("", "https://b.example", "https://b.example"),
        ("", "https://b.example/guide/", "https://b.example/guide"),
        ("", "", LOOPBACK),
    ],
)
def test_public_address_is_never_the_host_header(
    scratch_village: Path, setting: str, written: str, root: str
) -> None:
    """The operator's word counts, then village.yaml, then loopback."""
    file = scratch_village / "stories" / "village.yaml"
    text = file.read_text(encoding="utf-8")
    line = "base_url: https://hillside.example"
    file.write_text(text.replace(line, f'base_url: "{written}"'), encoding="utf-8")
    settings = Settings(root=scratch_village, base_url=setting)
    client = create_app(settings, lambda: NOON).test_client()

    page = read_html(client.get("/en/map/", headers={"Host": "evil.example"}).text)

    assert page.canonical == f"{root}/en/map/"


@pytest.mark.parametrize("path", ["/en/", "/en/courses/round/", "/en/nothing/"])
def test_links_keep_the_prefix_of_a_proxy(small: FlaskClient, path: str) -> None:
    """Under a prefix every internal address begins with it."""
    page = read_html(small.get(path, base_url="http://localhost/village").text)

    found = page.addresses("a", "script", "img", "walk-map")
    internal = [address for address in found if address.startswith("/")]
    astray = [each for each in internal if not each.startswith("/village/")]
    assert (bool(internal), astray) == (True, [])


def test_prefix_is_part_of_the_redirect(small: FlaskClient) -> None:
    """The choice of a language stays below the prefix."""
    response = small.get("/", base_url="http://localhost/village")

    assert response.location == "/village/en/"


def test_every_request_sees_one_village(scratch_village: Path) -> None:
    """A page never mixes two versions: a changed file shows after a reload."""
    app = create_app(Settings(root=scratch_village), lambda: NOON)
    client = app.test_client()
    file = scratch_village / "stories" / "places" / "pond" / "en.md"
    text = file.read_text(encoding="utf-8").replace("The Pond", "The Lake")
    before = read_html(client.get("/en/places/pond/").text).one("h1").text

    file.write_text(text, encoding="utf-8")
    kept = read_html(client.get("/en/places/pond/").text).one("h1").text
    app.extensions["shelf"].reload()
    after = read_html(client.get("/en/places/pond/").text).one("h1").text

    assert (before, kept, after) == ("The Pond", "The Pond", "The Lake")


def test_broken_village_stays_up(scratch_village: Path) -> None:
    """Whatever is saved, the last good pages go on."""
    app = create_app(Settings(root=scratch_village), lambda: NOON)
    client = app.test_client()
    stories = scratch_village / "stories"

    (stories / "places" / "pond" / "en.md").write_bytes(b"\xff\xfe\x00broken")
    (stories / "courses" / "round" / "en.md").unlink()
    (stories / "village.yaml").write_text("languages: nonsense\n", encoding="utf-8")
    app.extensions["shelf"].reload()

    paths = ("/en/", "/en/places/", "/en/places/pond/", "/en/places/gate/", "/en/map/")
    assert {path: client.get(path).status_code for path in paths} == dict.fromkeys(
        paths, 200
    )
