"""Words for the closed lists of the format: kinds, conditions, statuses."""

from guide.domain.problem import N_
from guide.words.language import Words

KINDS = {
    "museum": N_("museum"),
    "gallery": N_("gallery"),
    "park": N_("park"),
    "restaurant": N_("restaurant"),
    "market": N_("market"),
    "shop": N_("shop"),
    "office": N_("office"),
    "information": N_("information"),
    "community": N_("meeting place"),
    "experience": N_("things to do"),
    "parking": N_("car park"),
    "bus-stop": N_("bus stop"),
    "toilet": N_("toilet"),
    "station": N_("railway station"),
    "theatre": N_("theatre"),
    "radio": N_("radio"),
    "mural": N_("mural"),
    "sculpture": N_("sculpture"),
    "painting": N_("painting"),
    "sign": N_("sign"),
    "gate": N_("gate"),
    "tile": N_("tile"),
    "ensemble": N_("group of works"),
    "play": N_("play"),
    "concert": N_("concert"),
    "festival": N_("festival"),
    "exhibition": N_("exhibition"),
    "commemoration": N_("commemoration"),
    "open-day": N_("open day"),
}
TROUPE = N_("troupes")
"""What `ensemble` means for a performance."""

SUITS = {
    "first-visit": N_("First visit"),
    "children": N_("With children"),
    "school": N_("School class"),
    "group": N_("Groups"),
    "slow": N_("Slow and short"),
    "food": N_("Food"),
    "art": N_("Art"),
    "history": N_("History"),
    "evening": N_("Evening"),
}
CONDITIONS = {
    "here": N_("still here"),
    "faded": N_("faded"),
    "painted-over": N_("painted over"),
    "gone": N_("gone"),
    "planned": N_("planned"),
    "unknown": N_("not known"),
}
STATUSES = {
    "confirmed": N_("confirmed"),
    "announced": N_("announced"),
    "unconfirmed": N_("not confirmed"),
    "cancelled": N_("cancelled"),
    "moved": N_("moved"),
    "held": N_("held"),
}
POSITION_SOURCES = {
    "survey": N_("measured on site"),
    "official": N_("from an official source"),
    "open-data": N_("from open data"),
    "unofficial": N_("from an unofficial source"),
}
DID = {
    "painting": N_("Painting"),
    "tiles": N_("Tiles"),
    "sculpture": N_("Sculpture"),
    "design": N_("Design"),
    "words": N_("Text"),
    "idea": N_("Idea"),
    "pictures": N_("Pictures"),
}
ARTIST = N_("Artist")
TERMS = {
    "person": N_("People"),
    "group": N_("Groups and companies"),
    "place": N_("Places far and near"),
    "food": N_("Food and drink"),
    "term": N_("Words"),
    "work": N_("Songs, papers, works"),
}
FAMILIES = {
    "places": N_("Places"),
    "artworks": N_("Art in the streets"),
    "streets": N_("Themed streets"),
    "courses": N_("Walks"),
    "performances": N_("Shows and festivals"),
    "chapters": N_("Stories"),
}

ALL = (
    KINDS,
    SUITS,
    CONDITIONS,
    STATUSES,
    POSITION_SOURCES,
    DID,
    TERMS,
    FAMILIES,
)


def label(words: Words, value: str) -> str:
    """Name a value of a closed list; an unknown one stays as it is."""
    for table in ALL:
        if value in table:
            return words.gettext(table[value])
    return value


STOP = N_("{course}, stop {number}")
"""Where a stop belongs, in a list of hits."""


def family(words: Words, value: str) -> str:
    """Name a family of things."""
    return words.gettext(FAMILIES[value])


def stop(words: Words) -> str:
    """Name a stop of a walk as a kind of hit."""
    return words.gettext(N_("Stop of a walk"))


def glossary(words: Words) -> str:
    """Name the glossary as a kind of hit."""
    return words.gettext(N_("Glossary"))


def capital(text: str) -> str:
    """Write the first letter large, where the script has large letters."""
    return text[:1].upper() + text[1:]


def did(words: Words, value: str | None) -> str:
    """Name what somebody did for a work."""
    return words.gettext(DID[value] if value else ARTIST)


def position_source(words: Words, value: str) -> str:
    """Say where a position comes from."""
    return words.gettext(POSITION_SOURCES[value])


def term_kind(words: Words, value: str) -> str:
    """Name a part of the glossary."""
    return words.gettext(TERMS[value])


def performance_kind(words: Words, value: str) -> str:
    """Name a kind of performance; an ensemble is a troupe here."""
    if value == "ensemble":
        return words.gettext(TROUPE)
    return words.gettext(KINDS[value])
