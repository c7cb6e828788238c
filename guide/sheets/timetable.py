"""The shows of a month for the notice board, in all languages at once."""

import re
from collections.abc import Callable
from datetime import date
from datetime import timedelta

from guide.domain.performance import Performance
from guide.domain.problem import N_
from guide.domain.programme import Occurrence
from guide.domain.programme import occurrences
from guide.domain.reference import Reference
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.errors import Refused
from guide.sheets.band import selvedge
from guide.sheets.frame import frame
from guide.sheets.order import Order
from guide.sheets.order import TOO_FAR
from guide.sheets.order import YEARS
from guide.sheets.press import Manuscript
from guide.sheets.prose import bare
from guide.sheets.prose import Data
from guide.sheets.squares import Squares
from guide.words import dates
from guide.words import labels
from guide.words import measures
from guide.words.language import Words
from guide.words.language import words_in

MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
NO_DATE = N_("date not known")
NO_TIME = N_("time not known")
FIRM = {"confirmed", "held", "moved"}


def month_of(text: str, today: date) -> str:
    """Return a month as `2026-10`, this one where nobody said.

    Raises:
        Refused: the text is no month, or of a year that is too far away.
    """
    month = text or f"{today:%Y-%m}"
    if not MONTH.fullmatch(month):
        message = f"“{month}” is no month: write it like 2026-10."
        raise Refused(message)
    if int(month[:4]) not in YEARS:
        raise Refused(TOO_FAR.format(text=month, first=YEARS[0], last=YEARS[-1]))
    return month


def months_with_shows(village: Village, today: date) -> list[str]:
    """List the months from this one on for which a day or the month is known."""
    found = {
        f"{each.when.first:%Y-%m}"
        for work in village.performances.values()
        for each in occurrences(work, today)
        if each.when.day.start.month and each.when.first >= today.replace(day=1)
    }
    return sorted(found)


def timetable(village: Village, order: Order, month: str) -> Manuscript:
    """Write the notice of a month; a month without shows says so."""
    words = words_in(order.locale)
    squares = Squares(village, order, words)
    first = date.fromisoformat(f"{month}-01")
    spoken = [words_in(code) for code in village.info.languages]
    shows = N_("Shows and festivals")
    data = {
        **frame(village, "timetable", order, words),
        "title": f"{dates.month(words, first)} · {words.gettext(shows)}",
        "months": _said(spoken, lambda each: dates.month(each, first)),
        "shows": _said(spoken, lambda each: each.gettext(shows)),
        "nothing": _said(
            spoken, lambda each: each.gettext(N_("No show is known for this month."))
        ),
        "square": squares.page("shows/"),
        "rows": [_row(village, each, spoken) for each in shown_in(village, first)],
    }
    pictures = {"band.svg": selvedge("shows"), **squares.pictures}
    return Manuscript("timetable", data, pictures)


def shown_in(village: Village, first: date) -> list[Occurrence]:
    """List the showings of a month: by their day, then those without one."""
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    found: dict[tuple[str, str], Occurrence] = {}
    for slug, work in sorted(village.performances.items()):
        for each in occurrences(work, first):
            if each.when.day.first <= last and each.when.day.last >= first:
                found.setdefault((slug, str(each.when)), each)
    return sorted(
        found.values(), key=lambda each: (not each.when.is_firm, each.when.sort_key)
    )


def _row(village: Village, shown: Occurrence, spoken: list[Words]) -> Data:
    work, when = shown.performance, shown.when
    return {
        "day": when.first.day if when.is_firm else None,
        "weekday": _said(spoken, lambda each: dates.weekday(each, when.first)),
        "time": dates.clock(spoken[0], when.time) if when.time else "",
        "names": _said(spoken, lambda each: bare(work.title(each.code)), work),
        "status": _said(spoken, lambda each: _status(each, shown)),
        "warn": shown.status not in FIRM or not when.is_firm,
        "no_time": _said(spoken, lambda each: each.gettext(NO_TIME)),
        "places": _said(spoken, lambda each: _place(village, shown, each)),
        "prices": _said(spoken, lambda each: _price(each, work)),
        "more": _said(spoken, lambda each: bare(work.story(each.code).summary), work),
    }


def _status(words: Words, shown: Occurrence) -> str:
    status = labels.label(words, shown.status)
    if shown.when.is_firm:
        return status
    return f"{words.gettext(NO_DATE)}, {status}"


def _place(village: Village, shown: Occurrence, words: Words) -> str:
    if isinstance(shown.at, Reference):
        thing = village.find(shown.at)
        return bare(thing.title(words.code)) if thing else ""
    return bare(shown.at or "")


def _price(words: Words, work: Performance) -> str:
    return measures.price(words, work.price) if work.price else ""


def _said(
    spoken: list[Words], say: Callable[[Words], str], thing: Thing | None = None
) -> list[Data]:
    """Say something in every language, each marked; each different text once."""
    found: dict[str, str] = {}
    for words in spoken:
        lang = thing.story(words.code).locale if thing else words.code
        found.setdefault(say(words), lang)
    return [{"lang": lang, "said": said} for said, lang in found.items() if said]
