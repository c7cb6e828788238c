"""`guide export` without its words: one village, one folder, one date."""

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import time
from datetime import UTC
from functools import partial
from hashlib import sha256
from pathlib import Path

from flask import Flask

from guide import __version__
from guide.app import create_app
from guide.content.basemap.file import FOLDER as BASEMAP
from guide.content.shelf import Clock
from guide.domain.address import Addresses
from guide.domain.village import Village
from guide.errors import Refused
from guide.export import servers
from guide.export.crawl import crawl
from guide.export.crawl import Crew
from guide.export.crawl import Hand
from guide.export.folder import Draft
from guide.export.folder import missing
from guide.export.folder import opened
from guide.export.folder import Outcome
from guide.export.manifest import OWN
from guide.export.place import Place
from guide.export.site import Site
from guide.export.staging import Stage
from guide.http.assets import Assets
from guide.http.assets import shipped
from guide.settings import LOOPBACK
from guide.settings import Settings
from guide.web.codes import page_of
from guide.words.language import OWN as WORDS

READ = ("stories", "routes_data", WORDS, BASEMAP)
CODE = ("*.py", "*.mo")
SHARED_HOUR = time(11)
"""In UTC; it is the same day from 11 hours west to almost 13 hours east of it."""


@dataclass(frozen=True)
class Order:
    """What is wanted.

    Attributes:
        day: the date that the pages are written for.
        jobs: processes that work at a time.
    """

    settings: Settings
    folder: Path
    day: date
    jobs: int = 1


def export(order: Order, clock: Clock, told: Callable[[], None]) -> Outcome:
    """Write the site.

    Args:
        order: what is wanted.
        clock: a moment of the day that the village's time zone is asked for.
        told: called once for each answer.

    Raises:
        Refused: the content has errors, a link is broken, or the folder is not ours.
    """
    before = opened(order.folder)
    made_from = _made_from(order)
    if before.made_from == made_from and not any(missing(order.folder, before)):
        return Outcome(0, len(before.files), 0)
    make_site = partial(site_of, order.settings, clock())
    site = make_site()
    _refuse_errors(site.app)
    draft = Draft(order.folder, before)
    hand = Hand(site, Stage(order.folder, before))
    for taken in crawl(hand, Crew(make_site, order.jobs), told):
        draft.take(taken)
    draft.check()
    needs = _needs(site.village, site.place.prefix)
    (order.folder / OWN).mkdir(parents=True, exist_ok=True)
    for name, text in servers.configurations(needs).items():
        (order.folder / OWN / name).write_text(text, encoding="utf-8")
    return draft.finish(made_from)


def site_of(settings: Settings, moment: datetime) -> Site:
    """Open the site as it is at a moment."""
    app = create_app(replace(settings, is_static=True), lambda: moment)
    base = settings.base_url or app.extensions["shelf"].village.info.base_url
    return Site(app, Place(base.rstrip("/") or LOOPBACK))


def noon(day: date) -> Clock:
    """Return a clock that stands at a moment of a day that most of the world shares."""
    moment = datetime.combine(day, SHARED_HOUR, tzinfo=UTC)
    return lambda: moment


def _refuse_errors(app: Flask) -> None:
    problems = app.extensions["shelf"].whole.problems
    count = sum(each.is_error for each in problems)
    if count:
        message = f"The content has {count} errors: mend them first (guide check)."
        raise Refused(message)


def _needs(village: Village, prefix: str) -> servers.Needs:
    urls = Addresses(village.source_locale)
    codes = {
        code: page_of(village, target, urls).removeprefix(urls.page())
        for code, target in village.codes.targets.items()
        if village.find(target)
    }
    return servers.Needs(village.info.languages, codes, prefix)


def _made_from(order: Order) -> str:
    """Name everything that decides the bytes of an export."""
    digest = sha256(f"{__version__} {order.day} {order.settings.base_url}".encode())
    digest.update(order.settings.tiles.encode())
    digest.update(Assets(shipped("static")).version.encode())
    for name, file in _files(order.settings):
        body = file.read_bytes()
        digest.update(f"{name} {len(body)} ".encode() + body)
    return digest.hexdigest()


def _files(settings: Settings) -> list[tuple[str, Path]]:
    """List the content, the templates, the fonts and the code by their names."""
    own = Path(__file__).resolve().parent.parent
    folders = [*(settings.root / name for name in READ), shipped("templates")]
    folders += [settings.fonts] if settings.fonts else []
    found = [(folder, file) for folder in folders for file in folder.rglob("*")]
    found += [(own, file) for pattern in CODE for file in own.rglob(pattern)]
    return sorted(
        (f"{folder.name}/{file.relative_to(folder).as_posix()}", file)
        for folder, file in found
        if file.is_file()
    )
