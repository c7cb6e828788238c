"""Distances, durations and prices in words."""

from babel.numbers import format_currency
from babel.units import format_unit

from guide.domain.place import Won
from guide.domain.problem import N_
from guide.words.language import Words

MINUTES_AN_HOUR = 60
KILOMETRE = 1000
FREE = N_("free")


def metres(words: Words, value: float) -> str:
    """Write a distance: to 10 m below a kilometre, to 100 m above."""
    if value < KILOMETRE:
        return _unit(words, max(10, round(value, -1)), "length-meter")
    return _unit(words, round(value / KILOMETRE, 1), "length-kilometer")


def about_metres(words: Words, value: float) -> str:
    """Write the length of a whole walk: to 100 m from half a kilometre on."""
    if value < KILOMETRE / 2:
        return metres(words, value)
    return _unit(words, round(value / KILOMETRE, 1), "length-kilometer")


def exact_metres(words: Words, value: float) -> str:
    """Write a whole number of metres, as accuracies need it."""
    return _unit(words, round(value), "length-meter")


def minutes(words: Words, value: int) -> str:
    """Write a duration in hours and minutes."""
    hours, rest = divmod(value, MINUTES_AN_HOUR)
    parts = [(hours, "duration-hour"), (rest, "duration-minute")]
    texts = [_unit(words, count, unit) for count, unit in parts if count]
    return " ".join(texts) or _unit(words, 0, "duration-minute")


def about_minutes(words: Words, value: int) -> str:
    """Write a duration, to five minutes from half an hour on."""
    return minutes(words, round(value / 5) * 5 if value >= 30 else value)  # noqa: PLR2004


def seconds(words: Words, value: float) -> str:
    """Write a short duration, to ten seconds."""
    whole = max(10, round(value, -1))
    count, rest = divmod(int(whole), 60)
    parts = [(count, "duration-minute"), (rest, "duration-second")]
    return " ".join(_unit(words, number, unit) for number, unit in parts if number)


def price(words: Words, value: str | Won) -> str:
    """Write what something costs."""
    if isinstance(value, str):
        return words.gettext(FREE)
    single = _won(words, value.won)
    if value.group is None:
        return single
    return words.gettext(
        N_("{price}, in a group {group}"), price=single, group=_won(words, value.group)
    )


def _won(words: Words, value: int) -> str:
    if words.code == "ko":
        return f"{words.number(value)}원"
    return format_currency(value, "KRW", locale=words.locale)


def _unit(words: Words, value: float, unit: str) -> str:
    return format_unit(value, unit, length="short", locale=words.locale)
