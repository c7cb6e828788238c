"""The words around a map in a language: scale in metres and minutes, north, credit."""

from dataclasses import replace
from functools import lru_cache

from babel.support import NullTranslations
from babel.units import format_unit

from guide.domain.basemap import Basemap
from guide.domain.problem import N_
from guide.domain.walking import METRES_A_MINUTE
from guide.maps.legend import BAR_WIDTHS
from guide.maps.legend import Legend
from guide.words.credits import credit
from guide.words.language import Words


def legend(words: Words, basemap: Basemap | None = None) -> Legend:
    """Return the words of a drawing, with the credit of the base map below it."""
    said = credit(words, basemap.origin) if basemap else ""
    return replace(_legend(words, words.catalogue), credit=said)


@lru_cache
def _legend(words: Words, _catalogue: NullTranslations) -> Legend:
    """Say it once a catalogue: villages of one server may share a language's code."""
    minutes = {bar: bar / METRES_A_MINUTE["alone"] for bar in BAR_WIDTHS}
    return Legend(
        north=words.gettext(N_("N")),
        metres={bar: _unit(words, bar, "length-meter") for bar in BAR_WIDTHS},
        minutes={
            bar: words.gettext(
                N_("{minutes} on foot"),
                minutes=_unit(words, max(0.5, round(value * 2) / 2), "duration-minute"),
            )
            for bar, value in minutes.items()
        },
    )


def _unit(words: Words, value: float, unit: str) -> str:
    return format_unit(value, unit, length="short", locale=words.locale)
