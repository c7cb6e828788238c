"""Opening hours in words: the rhythm of an ordinary week."""

from babel.dates import get_day_names

from guide.domain.hours import DayGroup
from guide.domain.hours import Hours
from guide.domain.problem import N_
from guide.words.language import Words

WHOLE_WEEK = (0, 6)


def week(words: Words, hours: Hours) -> str:
    """Write the week: `Tue–Sun 10:00–17:00, closed Mon`."""
    if hours.is_always:
        return words.gettext(N_("always open"))
    groups = hours.week()
    openings = [_opening(words, group) for group in groups if group.spans]
    closed = [_days(words, group) for group in groups if not group.spans]
    text = " · ".join(openings)
    if not openings:
        return hours.text
    if closed and len(closed) == 1:
        return f"{text} · {words.gettext(N_('closed {days}'), days=closed[0])}"
    return text


def _opening(words: Words, group: DayGroup) -> str:
    spans = ", ".join(f"{start}–{end}" for start, end in group.spans)
    if (group.first, group.last) == WHOLE_WEEK:
        return words.gettext(N_("every day {times}"), times=spans)
    return f"{_days(words, group)} {spans}"


def _days(words: Words, group: DayGroup) -> str:
    names = get_day_names("abbreviated", locale=words.locale)
    first, last = names[group.first], names[group.last]
    return first if group.first == group.last else f"{first}–{last}"
