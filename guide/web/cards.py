"""Cards: the picture of every page for those who share it."""

from hashlib import sha256
from pathlib import Path

from flask import Blueprint
from flask import Response

from guide.content.writing import keep_made
from guide.domain.address import FOLDERS
from guide.domain.course import Course
from guide.domain.thing import Thing
from guide.feeds.news import news_feed
from guide.feeds.search_index import PAGES
from guide.maps.card import Card
from guide.maps.card import draw
from guide.maps.card import hand
from guide.maps.sketch import Sketch
from guide.web.page import found_or_404
from guide.web.page import locale
from guide.web.page import public_root
from guide.web.page import settings
from guide.web.page import shelf
from guide.web.page import village
from guide.web.page import words
from guide.words import labels

bp = Blueprint("cards", __name__, url_prefix="/<locale>")

HOME = "home"
FAMILIES = {folder: family for family, folder in FOLDERS.items()}


@bp.get("/card/<path:name>.png")
def show(name: str) -> Response:
    """Send the card of a page; its name is the page's path."""
    card = found_or_404(card_of("" if name == HOME else f"{name}/"))
    return Response(_kept(card), content_type="image/png")


@bp.get("/feed.atom")
def atom() -> Response:
    """Send the new and changed stories."""
    body = news_feed(village(), locale(), public_root(), shelf().today())
    return Response(body, content_type="application/atom+xml; charset=utf-8")


def card_of(tail: str) -> Card | None:
    """Describe the card of a page by its path inside the language, if it has one."""
    name = village().info.title(locale())
    if not tail:
        story = village().story
        return Card(name, story.title(locale()) if story else name)
    if tail in PAGES:
        return Card(name, words().gettext(PAGES[tail][0]))
    folder, _, rest = tail.rstrip("/").partition("/")
    slug, _, stop = rest.partition("/")
    thing = village().family(FAMILIES.get(folder, "")).get(slug)
    if isinstance(thing, Course):
        return _of_course(name, thing, stop)
    if thing is None or stop:
        return None
    kicker = labels.family(words(), thing.family)
    return Card(name, thing.title(locale()), kicker, sketch=_around(thing))


def card_address(tail: str) -> str:
    """Return the public address of a page's card; empty where it has none."""
    if card_of(tail) is None:
        return ""
    return f"{public_root()}/{locale()}/card/{tail.rstrip('/') or HOME}.png"


def _of_course(name: str, course: Course, stop: str) -> Card | None:
    title, count = course.title(locale()), len(course.stops)
    if not stop:
        kicker, land = labels.family(words(), course.family), _of_walk(course, 0)
        return Card(name, title, kicker, count, sketch=land)
    number, section = course.number(stop), course.story(locale()).section(stop)
    if number is None:
        return None
    there: Thing | None = village().find(course.stops[number - 1].at)
    told = (section.title if section else "") or (
        there.title(locale()) if there else ""
    )
    land = _of_walk(course, number)
    return Card(name, told or title, title if told else "", count, number, land)


def _of_walk(course: Course, number: int) -> Sketch | None:
    """Sketch the ways of a walk; a stop is the spot that is meant."""
    walk = village().walks[course.slug]
    if not walk.pins:
        return None
    spots = tuple(pin.position.point for pin in walk.pins)
    here = (pin.position.point for pin in walk.pins if number in pin.numbers)
    lines = tuple(leg.line for leg in walk.legs if leg.line)
    return Sketch(lines, spots, here=next(here, None))


def _around(thing: Thing) -> Sketch | None:
    """Sketch where a thing stands among all others."""
    position = village().position_of(thing)
    if position is None:
        return None
    return Sketch(around=village().spots, here=position.point)


def _kept(card: Card) -> bytes:
    """Return a card, drawn once for each content."""
    more = _more_fonts()
    seen = (hand(), card, *(file.name for file in more))
    key = sha256(repr(seen).encode()).hexdigest()[:32]
    file = settings().instance / "cards" / f"{key}.png"
    if file.is_file():
        return file.read_bytes()
    body = draw(card, more)
    keep_made(file, body)
    return body


def _more_fonts() -> tuple[Path, ...]:
    folder = settings().fonts
    files = sorted(folder.iterdir()) if folder else []
    return tuple(file for file in files if file.suffix in {".otf", ".ttf"})
