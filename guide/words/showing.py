"""What is known of a showing, in sentences: for pages, calendars and feeds."""

from collections.abc import Iterator

from babel import Locale
from babel import UnknownLocaleError

from guide.domain.changelist import Noted
from guide.domain.problem import N_
from guide.domain.programme import Occurrence
from guide.domain.reference import Reference
from guide.domain.village import Village
from guide.words import dates
from guide.words import measures
from guide.words.language import Words

CHANGES = {
    "moved": N_("Moved"),
    "cancelled": N_("Cancelled"),
    "confirmed": N_("Confirmed"),
    "added": N_("New"),
    "changed": N_("Changed"),
}
DOUBTS = {
    "announced": N_("Announced: the organisers may still change it."),
    "unconfirmed": N_("Nobody has confirmed it yet."),
}


def standing(words: Words, shown: Occurrence) -> str:
    """Say what happened to it or is open, in one sentence; empty if all is well."""
    if shown.is_cancelled:
        if not shown.reason:
            return words.gettext(N_("It does not take place."))
        return words.gettext(
            N_("It does not take place: {reason}"), reason=shown.reason
        )
    if shown.moved_from:
        when = dates.when(words, shown.moved_from)
        return words.gettext(N_("Moved: it was to be on {when}."), when=when)
    return words.gettext(DOUBTS[shown.status]) if shown.status in DOUBTS else ""


def terms(words: Words, village: Village, shown: Occurrence) -> Iterator[str]:
    """Say what to know before going: doors, language, rain, booking."""
    if shown.doors:
        yield words.gettext(N_("Doors open at {time}"), time=shown.doors)
    if shown.language:
        names = words.listing(tongue(words, code) for code in shown.language)
        yield words.gettext(N_("Language: {languages}"), languages=names)
    spot = spot_name(words, village, shown.rain)
    if spot:
        yield words.gettext(N_("In rain: {spot}"), spot=spot)
    if shown.booking:
        yield words.gettext(N_("Booking: {how}"), how=shown.booking)


def spot_name(words: Words, village: Village, spot: Reference | str | None) -> str:
    """Name a place of the guide, or repeat what an author wrote."""
    if not isinstance(spot, Reference):
        return spot or ""
    thing = village.find(spot)
    return thing.title(words.code) if thing else ""


def tongue(words: Words, code: str) -> str:
    """Name a language."""
    try:
        return Locale.parse(code).get_language_name(words.locale) or code
    except UnknownLocaleError:
        return code


def change(words: Words, noted: Noted) -> str:
    """Say a change: what, from when to when, why."""
    what = words.gettext(CHANGES[noted.change.what])
    told = [_course_of(words, noted), noted.change.note]
    text = " ".join(part for part in told if part)
    if not text:
        return what
    return words.gettext(N_("{what}. {text}"), what=what, text=text)


def price(words: Words, shown: Occurrence) -> str:
    """Say what it costs; empty where that is not known."""
    if not shown.price:
        return ""
    cost = measures.price(words, shown.price)
    return words.gettext(N_("Admission: {price}"), price=cost)


def _course_of(words: Words, noted: Noted) -> str:
    before, shown = noted.change.before, noted.shown
    if not before:
        return ""
    old = dates.when(words, before)
    if not shown or shown.is_cancelled or noted.number < len(shown.changes):
        return words.gettext(N_("It was to be on {when}."), when=old)
    new = dates.when(words, shown.when)
    return words.gettext(N_("From {old} to {new}."), old=old, new=new)
