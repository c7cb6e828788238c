"""Cards: the picture of a page that somebody shares."""

from io import BytesIO

import pytest
from flask.testing import FlaskClient
from PIL import Image

from guide.domain.position import Point
from guide.maps.card import Card
from guide.maps.card import draw
from guide.maps.sketch import Sketch


def size_of(body: bytes) -> tuple[int, int]:
    """Return the width and height of a picture."""
    with Image.open(BytesIO(body), formats=("PNG",)) as picture:
        return picture.size


@pytest.mark.parametrize("title", ["첫걸음", "Why Were They Put on a Train?", "За что"])
def test_card_has_the_size_that_networks_want(title: str) -> None:
    """1200 × 630 pixels and light enough to be fetched on a phone."""
    body = draw(Card("고려인마을", title, "Walks", 7, 3))

    assert size_of(body) == (1200, 630)
    assert len(body) < 60_000


def test_card_is_the_same_for_the_same_words() -> None:
    """The export relies on it."""
    assert draw(Card("a", "b", "c", 5)) == draw(Card("a", "b", "c", 5))


def test_card_shows_the_station() -> None:
    """A stop's card is not its course's."""
    assert draw(Card("a", "b", "c", 5, 2)) != draw(Card("a", "b", "c", 5, 3))


def test_card_takes_a_very_long_title() -> None:
    """What does not fit in three lines is cut, not drawn over the line."""
    assert size_of(draw(Card("a", "word " * 200, "c", 40))) == (1200, 630)


@pytest.mark.parametrize(
    "path", ["home", "courses", "courses/first-steps", "courses/first-steps/hong-bust"]
)
def test_page_has_a_card(client: FlaskClient, path: str) -> None:
    """In every language."""
    for code in ("ko", "en", "ru"):
        response = client.get(f"/{code}/card/{path}.png")

        assert (response.status_code, size_of(response.data)) == (200, (1200, 630))


@pytest.mark.parametrize(
    "path",
    ["nothing", "courses/nothing", "places/damoa-park/more", "%00"],
)
def test_what_is_no_page_has_no_card(client: FlaskClient, path: str) -> None:
    """A wrong name draws nothing and keeps nothing."""
    assert client.get(f"/en/card/{path}.png").status_code == 404


def test_every_page_names_its_card(client: FlaskClient) -> None:
    """By its public address."""
    page = client.get("/ko/courses/first-steps/").text
    address = "https://guide.example/ko/card/courses/first-steps.png"

    assert f'property="og:image" content="{address}"' in page


@pytest.mark.parametrize("words", [3, 6, 12, 200])
def test_title_stays_above_the_line(words: int) -> None:
    """Between title and line, nothing is drawn."""
    body = draw(Card("", "Дорога " * words))

    with Image.open(BytesIO(body), formats=("PNG",)) as picture:
        gap = picture.convert("RGB").crop((0, 490, 1200, 510))
    assert len(gap.getcolors() or []) == 1


def test_card_sketches_the_land() -> None:
    """A walk's ways, its stations, and the one that is meant."""
    spots = (Point(126.80, 35.17), Point(126.81, 35.18))
    plain = draw(Card("a", "b", "c", 2))
    walk = draw(Card("a", "b", "c", 2, sketch=Sketch((spots,), spots)))
    stop = draw(Card("a", "b", "c", 2, sketch=Sketch((spots,), spots, here=spots[0])))

    assert len({plain, walk, stop}) == 3
    assert size_of(walk) == (1200, 630)


def test_title_leaves_the_land_free() -> None:
    """Beside a sketch even one long word is smaller, not wider."""
    sketch = Sketch(here=Point(126.80, 35.17))
    body = draw(Card("a", "Достопримечательностями", "c", sketch=sketch))

    with Image.open(BytesIO(body), formats=("PNG",)) as picture:
        beside = picture.convert("L").crop((722, 160, 738, 400))
    assert beside.getextrema()[0] == beside.getextrema()[1]
