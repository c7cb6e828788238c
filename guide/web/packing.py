"""What a phone keeps of a course: its pages, and every file that they need."""

from collections.abc import Iterator

from guide.domain.course import Course
from guide.domain.pack import Pack
from guide.domain.pack import pack_of
from guide.domain.pack import PackFile
from guide.domain.thing import Thing
from guide.web.inside import ask
from guide.web.inside import modules
from guide.web.inside import resources
from guide.web.page import shelf
from guide.web.page import urls
from guide.web.page import village

HOURS = "hours.json"
PLAN = "plan/"
PAGES = ("kept/", "visit/", "search/", PLAN)
"""Pages that every pack has, beside those of its course. The shows of the year and the
walk of a plan, 180 KB in Russian, would carry the largest pack over its limit."""

FILES = ("search/index.json", "manifest.webmanifest")
"""What pages of a language ask for without naming it in their text."""


BESIDE = (HOURS, "icons/icon-192.png")
"""The same in every language."""


def packed(course: Course) -> Pack:
    """Collect the pack of a course in this page's language.

    It is collected again if the village changed meanwhile: a pack is of one version.
    """
    while True:
        before = shelf().generation()
        pack = pack_of(list(_files(course)))
        if shelf().generation() == before:
            return pack


def _files(course: Course) -> Iterator[PackFile]:
    daily = {f"{urls().root}/{HOURS}", urls().page(PLAN)}
    waiting = list(dict.fromkeys(_addresses(course)))
    seen = set(waiting)
    while waiting:
        address = waiting.pop()
        source = _small(address)
        body = ask(source or address)
        if body is None:
            continue
        yield PackFile.of(address, body, source, daily=address in daily)
        for more in _named_in(address, body):
            if more not in seen:
                seen.add(more)
                waiting.append(more)


def _addresses(course: Course) -> Iterator[str]:
    """Go through the pages of a course: itself, its stops and what stands there."""
    here = urls()
    yield from (here.thing(course), here.walk(course.slug))
    yield from (here.page(path) for path in (*PAGES, *FILES))
    yield from (f"{here.root}/{name}" for name in BESIDE)
    yield here.map_script(course.slug)
    if basemap := village().basemap:
        yield here.basemap(basemap.digest)
    for stop in course.stops:
        yield here.stop(course.slug, stop.slug)
        yield from (here.thing(thing) for thing in _things(village().find(stop.at)))


def _things(thing: Thing | None) -> list[Thing]:
    place = village().place_of(thing) if thing else None
    return [each for each in (thing, place) if each]


def _named_in(address: str, body: bytes) -> Iterator[str]:
    if address.endswith("/"):
        yield from resources(body)
    elif address.endswith(".js"):
        yield from modules(address, body)


def _small(address: str) -> str:
    """Return where a photo comes smaller; empty for what is no photo."""
    photos = f"{urls().root}/photos/"
    if not address.startswith(photos):
        return ""
    return f"{photos}small/{address.removeprefix(photos)}"
