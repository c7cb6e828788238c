"""Whose data a base map is made of, said beside every map."""

from guide.domain.basemap import Origin
from guide.domain.edtf import FuzzyDate
from guide.words.dates import fuzzy
from guide.words.language import Words


def credit(words: Words, origin: Origin) -> str:
    """Write attribution, licence and the day of the data, as far as they are known."""
    when = fuzzy(words, FuzzyDate.parse(origin.date)) if origin.date else ""
    return ", ".join(filter(None, (origin.attribution, origin.licence, when)))
