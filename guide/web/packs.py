"""What a phone keeps of a course: the list, the page of kept walks, the worker."""

from collections.abc import Iterator

from flask import Blueprint
from flask import current_app
from flask import jsonify
from flask import Response

from guide.domain.course import Course
from guide.domain.pack import Pack
from guide.domain.pack import pack_of
from guide.domain.pack import PackFile
from guide.domain.thing import Thing
from guide.http.assets import Assets
from guide.web.inside import ask
from guide.web.inside import modules
from guide.web.inside import resources
from guide.web.page import found_or_404
from guide.web.page import locale
from guide.web.page import page
from guide.web.page import shelf
from guide.web.page import urls
from guide.web.page import village

bp = Blueprint("packs", __name__)

WORKER = "js/worker.js"
KEPT_PAGES = ("kept", "visit", "plan", "plan/walk", "shows")
"""Pages that are wanted on every walk."""

BESIDE = ("hours.json", "icons/icon-192.png", "icons/icon-512.png")
"""What pages ask for without naming it; what is not there is left out."""


@bp.get("/<locale>/courses/<slug>/pack.json")
def show(slug: str) -> Response:
    """List every file of a course's pack with its bytes and SHA-256."""
    course = found_or_404(village().courses.get(slug))
    pack = _steady(course)
    return jsonify(
        name=f"{locale()}/{slug}",
        title=course.title(locale()),
        start=urls().walk(slug),
        shelf=urls().page("kept/"),
        version=pack.version,
        bytes=pack.size,
        files=[_row(file) for file in pack.files],
    )


@bp.get("/<locale>/kept/")
def kept() -> str:
    """Show the walks that this phone keeps, and say so where a page is not kept."""
    return page("packs/kept.html")


@bp.get("/sw.js")
def worker() -> Response:
    """Send the worker; it stands at the root so that it may answer for every page."""
    assets: Assets = current_app.extensions["assets"]
    body, kind = found_or_404(assets.read(WORKER))
    return Response(body, content_type=kind, headers={"Cache-Control": "no-cache"})


def _row(file: PackFile) -> dict[str, str | int]:
    row: dict[str, str | int] = {
        "address": file.address,
        "bytes": file.size,
        "sha256": file.digest,
    }
    return {**row, "from": file.source} if file.source else row


def _steady(course: Course) -> Pack:
    """Collect again if the village changed meanwhile: a pack is of one version."""
    while True:
        before = shelf().generation()
        pack = pack_of(list(_files(course)))
        if shelf().generation() == before:
            return pack


def _files(course: Course) -> Iterator[PackFile]:
    waiting = list(dict.fromkeys(_pages(course)))
    seen = set(waiting)
    while waiting:
        address = waiting.pop()
        source = _small(address)
        body = ask(source or address)
        if body is None:
            continue
        yield PackFile.of(address, body, source)
        for more in _named_in(address, body):
            if more not in seen:
                seen.add(more)
                waiting.append(more)


def _pages(course: Course) -> Iterator[str]:
    """Go through the pages of a course: itself, its stops and what stands there."""
    here = urls()
    yield from (here.thing(course), here.walk(course.slug))
    yield from (here.page(f"{name}/") for name in KEPT_PAGES)
    yield from (here.map_script(course.slug), here.page("manifest.webmanifest"))
    yield from (f"{here.root}/{name}" for name in BESIDE)
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
