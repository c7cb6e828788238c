"""A photo on public pages: every size, a blur, its author."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from PIL import Image

from guide.app import create_app
from guide.settings import Settings
from tests.conftest import NOW
from tests.content.test_photos import jpeg

KEYS = (
    "photos:\n"
    "  - {file: wall.jpg, credit: Olga, licence: CC BY 4.0, consent: not-needed}\n"
    "  - {file: door.jpg, credit: Anna, licence: CC0 1.0, consent: yes}\n"
)
BODY = '\n![The wall](wall.jpg)\n\n![A door](door.jpg "Of oak")\n'


@pytest.fixture
def client(scratch_village: Path) -> FlaskClient:
    """Return a reader of a village whose mill has two photos."""
    story = scratch_village / "stories" / "places" / "mill" / "en.md"
    text = story.read_text()
    head = text.index("\n---", 4) + 1
    story.write_text(text[:head] + KEYS + text[head:] + BODY)
    for name, size in (("wall.jpg", (1200, 800)), ("door.jpg", (300, 600))):
        story.with_name(name).write_bytes(jpeg(*size))
    app = create_app(Settings(root=scratch_village), clock=lambda: NOW)
    return app.test_client()


def test_a_page_offers_every_size_once(client: FlaskClient) -> None:
    """The first photo stands above the text and not in it again."""
    page = client.get("/en/places/mill/").text

    assert page.count('alt="The wall"') == 1
    assert re.search(r'alt="The wall" width="1200" height="800"', page)
    offered = re.findall(r'<source type="image/(\w+)" srcset="([^"]+)"', page)
    assert [kind for kind, _ in offered] == ["avif", "webp"]
    widths = [each.split()[-1] for each in offered[0][1].split(", ")]
    assert widths == ["320w", "640w", "960w"]
    assert "Of oak · Anna · CC0 1.0" in page
    assert page.count("data:image/webp;base64,") == 2
    assert "style=" not in page


def test_every_offered_address_answers(client: FlaskClient) -> None:
    """What a page names is there, in the format that it says."""
    page = client.get("/en/places/mill/").text
    sets = re.findall(r'srcset="([^"]+)"', page)
    addresses = [each.split()[0] for found in sets for each in found.split(", ")]

    for address in addresses:
        answer = client.get(address)
        kind = address.rpartition(".")[2]
        assert (answer.status_code, answer.content_type) == (200, f"image/{kind}")
        with Image.open(BytesIO(answer.data)) as picture:
            assert (picture.format, dict(picture.getexif())) == (kind.upper(), {})
    assert len(addresses) == 9


@pytest.mark.parametrize(
    "path",
    [
        "/photos/320/places/mill/other.jpg.webp",
        "/photos/1920/places/mill/wall.jpg.webp",
        "/photos/320/places/mill/wall.jpg.svg",
        "/photos/320/places/mill/wall.jpg",
        "/photos/0/places/mill/wall.jpg.webp",
        "/photos/320/places/nobody/wall.jpg.webp",
    ],
)
def test_other_sizes_are_not_there(client: FlaskClient, path: str) -> None:
    """An address that no page names is 404."""
    assert client.get(path).status_code == 404


def test_the_take_away_file_holds_its_photos(client: FlaskClient) -> None:
    """A page on its own asks for no size that is not in it."""
    page = client.get("/en/courses/round/take-away.html").text

    assert "srcset" not in page
    assert "<source" not in page
