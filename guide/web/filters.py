"""What templates may call: words, formats, prose, drawings and addresses."""

from collections.abc import Callable
from collections.abc import Sequence
from datetime import date
from functools import partial

from flask import Flask
from flask import g
from flask import request
from markupsafe import Markup

from guide.content import markdown
from guide.domain import length
from guide.domain.notes import Noted
from guide.domain.notes import noted
from guide.domain.notes import numbers
from guide.domain.notes import used
from guide.domain.prose import picture_alone
from guide.domain.reference import Reference
from guide.domain.story import Passage
from guide.domain.story import Section
from guide.domain.thing import Thing
from guide.domain.translation import differences
from guide.domain.village import Village
from guide.http.assets import Assets
from guide.web import pictures
from guide.web import reach
from guide.web import timely
from guide.web.cards import card_address
from guide.web.page import locale
from guide.web.page import public_root
from guide.web.page import settings
from guide.web.page import shelf
from guide.web.page import urls
from guide.web.page import village
from guide.web.page import words
from guide.words import dates
from guide.words import labels
from guide.words import measures
from guide.words import opening
from guide.words import showing
from guide.words.language import described
from guide.words.language import Words

HEADED = frozenset({"places", "artworks", "streets", "performances", "chapters"})
"""Families whose pages begin with their first photo."""

FORMATS: dict[str, Callable[..., str]] = {
    "metres": measures.metres,
    "about_metres": measures.about_metres,
    "exact_metres": measures.exact_metres,
    "minutes": measures.minutes,
    "about_minutes": measures.about_minutes,
    "seconds": measures.seconds,
    "price": measures.price,
    "fuzzy": dates.fuzzy,
    "day": dates.day,
    "weekday": dates.weekday,
    "month": dates.month,
    "month_of_day": dates.month_of_day,
    "when": dates.when,
    "clock": dates.clock,
    "week": opening.week,
    "open_days": opening.open_days,
    "label": labels.label,
    "did": labels.did,
    "position_source": labels.position_source,
    "term_kind": labels.term_kind,
    "performance_kind": labels.performance_kind,
    "standing": showing.standing,
    "change": showing.change,
    "tongue": showing.tongue,
}


def register(app: Flask, assets: Assets) -> None:
    """Give templates their filters and globals."""
    for name, function in FORMATS.items():
        app.jinja_env.filters[name] = partial(_format, function)
    app.jinja_env.globals["counts_pages"] = app.extensions["settings"].statistics
    app.jinja_env.filters["capital"] = labels.capital
    app.jinja_env.filters["prose"] = prose
    app.jinja_env.filters["block_text"] = block_text
    app.jinja_env.filters["prose_line"] = prose_line
    app.jinja_env.filters["plain"] = markdown.plain
    app.jinja_env.filters["listing"] = lambda texts: words().listing(texts)
    app.jinja_env.filters["number"] = lambda value: words().number(value)
    app.jinja_env.globals.update(
        icon=assets.icon,
        static=partial(_static, assets),
        language=described,
        noted=noted,
        numbers=numbers,
        used=used,
        reading_time=reading_time,
        today=today,
        page_tail=page_tail,
        card_address=card_address,
        stale_count=stale_count,
        settings=settings,
        public_root=public_root,
        **pictures.DRAWINGS,
        **reach.REACHES,
        **timely.HELPERS,
    )
    app.context_processor(_context)


def prose(
    passages: Sequence[Noted] | Sequence[Passage], thing: Thing | None = None
) -> Markup:
    """Render paragraphs with their source numbers; blocks have places of their own."""
    shown = [each for each in passages if not _is_block(each)]
    return Markup("").join(_passage(each, thing) for each in shown)


def block_text(passage: Passage) -> Markup:
    """Render the text of a block."""
    return _passage(passage, None)


def prose_line(text: str) -> Markup:
    """Render one line of Markdown."""
    return markdown.render_line(text, resolve)


def resolve(reference: Reference) -> str | None:
    """Return the address of what a reference names, if visitors may see it."""
    here = village()
    if reference.family == "glossary":
        known = reference.slug in here.glossary
    else:
        known = here.find(reference) is not None and reference.family != "notices"
    return urls().thing(reference) if known else None


def reading_time(sections: Sequence[Section]) -> float:
    """Return the seconds that the paragraphs take to read aloud."""
    return sum(length.seconds_of(section, locale()) for section in sections)


def today() -> date:
    """Return the day that it is in the village."""
    return shelf().today()


def page_tail() -> str | None:
    """Return the path behind the language; None where there is no language."""
    if request.url_rule is None or g.get("locale") is None:
        return None
    return request.path.removeprefix(f"/{locale()}/")


def stale_count(thing: Thing) -> int:
    """Count the paragraphs that changed in the original since the translation."""
    story = thing.story(locale())
    if not story.translated:
        return 0
    found = differences(thing.source, story.translated)
    return sum(each.count for each in found if each.what != "removed")


def _is_block(each: Noted | Passage) -> bool:
    passage = each.passage if isinstance(each, Noted) else each
    return passage.word is not None


def _passage(each: Noted | Passage, thing: Thing | None) -> Markup:
    passage, marks = (
        (each.passage, each.marks) if isinstance(each, Noted) else (each, ())
    )
    if thing and (file := picture_alone(passage)):
        return _photo(thing, file)
    known = numbers(thing) if thing else {}
    notes = sorted((known[m], f"#source-{known[m]}") for m in marks if m in known)
    picture = partial(pictures.address, thing) if thing else markdown.no_picture
    return markdown.render(passage.text, resolve, picture, notes)


def _photo(thing: Thing, file: str) -> Markup:
    """Show a photo with its author; the first one stands above the text already."""
    is_above = thing.family in HEADED and file in {
        each.file for each in thing.photos[:1]
    }
    return Markup("") if is_above else pictures.figure(thing, file) or Markup("")


def _format(function: Callable[..., str], value: object, *rest: object) -> str:
    return function(words(), value, *rest)


def _static(assets: Assets, name: str) -> str:
    return f"{urls().root}/static/{assets.version}/{name}"


def _context() -> dict[str, Village | Words | object]:
    return {
        "village": village(),
        "words": words(),
        "urls": urls(),
        "locale": locale(),
        "name": village().info.title(locale()),
    }
