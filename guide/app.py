"""The application: wiring only, one `_setup_x` a concern."""

from datetime import datetime
from datetime import UTC

import jinja2
from flask import abort
from flask import Flask
from flask import g
from flask import request
from flask import Response

from guide.content.counting import Counting
from guide.content.darkroom import Darkroom
from guide.content.shelf import Clock
from guide.content.shelf import Shelf
from guide.desk import house
from guide.domain.village import Village
from guide.errors import KeysUnreadable
from guide.http import problems
from guide.http.assets import Assets
from guide.http.assets import shipped
from guide.http.bodies import Bodies
from guide.http.front_cache import FrontCache
from guide.http.proxy import networks
from guide.http.proxy import Proxied
from guide.http.security import harden
from guide.settings import Settings
from guide.sheets.press import Press
from guide.web import about
from guide.web import artworks
from guide.web import babel
from guide.web import cards
from guide.web import chapters
from guide.web import codes
from guide.web import courses
from guide.web import downloads
from guide.web import embed
from guide.web import files
from guide.web import filters
from guide.web import health
from guide.web import home
from guide.web import hours
from guide.web import install
from guide.web import keyless
from guide.web import map_page
from guide.web import packs
from guide.web import page
from guide.web import performances
from guide.web import places
from guide.web import plan
from guide.web import search
from guide.web import sheets
from guide.web import sound
from guide.web import streets
from guide.web import take_away
from guide.web import visit
from guide.web import walk
from guide.words.language import speak_from
from guide.words.own import take_in

BLUEPRINTS = (
    files.bp,
    health.bp,
    home.bp,
    codes.bp,
    visit.bp,
    courses.bp,
    sheets.bp,
    sheets.plan_bp,
    downloads.bp,
    walk.bp,
    sound.bp,
    packs.bp,
    take_away.bp,
    install.bp,
    places.bp,
    artworks.bp,
    streets.bp,
    performances.bp,
    chapters.bp,
    map_page.bp,
    about.bp,
    hours.bp,
    plan.bp,
    search.bp,
    cards.bp,
    embed.bp,
)
LONGEST_REQUEST = 64_000
"""Bytes that a public page accepts; none of them takes a body."""

REVALIDATE = "public, max-age=0, must-revalidate"


def utc_now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


def create_app(settings: Settings, clock: Clock = utc_now) -> Flask:
    """Make the application of one village.

    Raises:
        GuideError: the village cannot be opened.
    """
    app = Flask("guide", static_folder=None, template_folder=str(shipped("templates")))
    app.config.update(MAX_CONTENT_LENGTH=LONGEST_REQUEST, JSON_SORT_KEYS=False)
    app.extensions["settings"] = settings
    app.extensions["shelf"] = Shelf(settings.root, clock)
    app.extensions["darkroom"] = Darkroom(settings.root, settings.instance)
    app.extensions["counts"] = _counting(app, settings)
    app.extensions["health"] = health.Watch(clock)
    app.extensions["press"] = Press(shipped("templates") / "sheets", settings.fonts)
    app.extensions["sheet_queue"] = sheets.queue()
    app.extensions["assets"] = Assets(shipped("static"))
    _setup_templates(app, settings)
    _setup_words(app)
    _setup_locale(app)
    _setup_security(app, settings)
    _setup_routes(app)
    _setup_desk(app, settings, clock)
    _setup_problems(app)
    app.wsgi_app = Bodies(app.wsgi_app)  # type: ignore[method-assign]
    _setup_cache(app)
    _setup_proxy(app, settings)
    return app


def _counting(app: Flask, settings: Settings) -> Counting | None:
    shelf: Shelf = app.extensions["shelf"]
    if not settings.statistics:
        return None
    return Counting(
        settings.instance, shelf.today, lambda: shelf.village.info.languages
    )


def _setup_templates(app: Flask, settings: Settings) -> None:
    environment = app.jinja_env
    environment.undefined = jinja2.StrictUndefined
    environment.trim_blocks = True
    environment.lstrip_blocks = True
    environment.auto_reload = settings.debug
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    filters.register(app, app.extensions["assets"])


def _setup_words(app: Flask) -> None:
    settings: Settings = app.extensions["settings"]
    own = take_in(settings.root, settings.instance)
    # Before the language of an address is read: a page that is not there has words too.
    app.url_value_preprocessor(lambda _endpoint, _values: speak_from(own))
    babel.setup_words(app)


def _setup_locale(app: Flask) -> None:
    def pull_locale(_endpoint: str | None, values: dict[str, object] | None) -> None:
        code = (values or {}).pop("locale", None)
        if code is None:
            return
        if code not in page.village().info.languages:
            abort(404)
        g.locale = code

    app.url_value_preprocessor(pull_locale)


def _setup_security(app: Flask, settings: Settings) -> None:
    def finish(response: Response) -> Response:
        response.headers.setdefault("Cache-Control", REVALIDATE)
        return harden(response, tiles=settings.tiles == "osm")

    app.after_request(finish)


def _setup_routes(app: Flask) -> None:
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)


def _setup_desk(app: Flask, settings: Settings, clock: Clock) -> None:
    def render(village: Village, path: str) -> Response:
        prefix = {"SCRIPT_NAME": request.script_root}
        with app.test_request_context(path, environ_overrides=prefix):
            g.village = village
            return app.full_dispatch_request()

    house.move_in(app, settings, clock, render)


def _setup_problems(app: Flask) -> None:
    def show(status: int) -> str:
        if "locale" not in g:
            g.locale = page.reader_language()
        return page.page("problems/show.html", status=status, said="")

    problems.register(app, show)
    app.register_error_handler(KeysUnreadable, keyless.show)


def queries(path: str, query: str) -> str:
    """Let the query of a search or a sheet through; nothing else depends on one."""
    if path.endswith("/search/"):
        return query
    return sheets.query_of_sheet(path, query)


def _setup_cache(app: Flask) -> None:
    shelf: Shelf = app.extensions["shelf"]
    if app.extensions["settings"].debug:
        return

    count = counting.add if (counting := app.extensions["counts"]) else None
    app.wsgi_app = FrontCache(  # type: ignore[method-assign]
        app.wsgi_app, shelf.generation, queries, count
    )


def _setup_proxy(app: Flask, settings: Settings) -> None:
    if settings.trusted:
        trusted = networks(settings.trusted)
        app.wsgi_app = Proxied(app.wsgi_app, trusted)  # type: ignore[method-assign]
