"""What phones need for a home screen: a manifest a language, icons that are icons."""

from io import BytesIO

import pytest
from flask.testing import FlaskClient
from PIL import Image


@pytest.mark.parametrize("locale", ["ko", "en", "ru"])
def test_manifest_speaks_its_language(client: FlaskClient, locale: str) -> None:
    """Every language is an app of its own, with an id that stays."""
    answer = client.get(f"/{locale}/manifest.webmanifest")
    manifest = answer.get_json(force=True)

    assert answer.mimetype == "application/manifest+json"
    assert (manifest["id"], manifest["lang"]) == (f"/{locale}/", locale)
    assert len(manifest["shortcuts"]) == 4


def test_icons_of_the_manifest_have_their_size(client: FlaskClient) -> None:
    """Maskable ones are other pictures, with room to be cut."""
    icons = client.get("/en/manifest.webmanifest").get_json(force=True)["icons"]

    pictures = {icon["src"]: client.get(icon["src"]).data for icon in icons}

    for icon in icons:
        size = int(icon["sizes"].split("x")[0])
        with Image.open(BytesIO(pictures[icon["src"]])) as picture:
            assert picture.size == (size, size)
    assert len(set(pictures.values())) == 4


@pytest.mark.parametrize("name", ["icon-64.png", "icon-1024.png", "../app.py"])
def test_other_icons_are_not_drawn(client: FlaskClient, name: str) -> None:
    """Nobody makes the server draw what no phone asks for."""
    assert client.get(f"/icons/{name}").status_code == 404
