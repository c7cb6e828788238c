"""Opening hours in words: the rhythm of an ordinary week, where there is one."""

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
    text = open_days(words, hours)
    closed = [_days(words, group) for group in hours.week if not group.spans]
    if len(closed) == 1 and text != hours.text:
        shut = words.gettext(N_("closed {days}"), days=closed[0])
        return f"{text} · {shut}"
    return text


def open_days(words: Words, hours: Hours) -> str:
    """Write only when it is open; an expression without a rhythm as it stands."""
    if not hours.is_weekly:
        return hours.text
    openings = [_opening(words, group) for group in hours.week if group.spans]
    return " · ".join(openings) or hours.text


def _opening(words: Words, group: DayGroup) -> str:
    spans = ", ".join(f"{start}–{end}" for start, end in group.spans)
    if (group.first, group.last) == WHOLE_WEEK:
        return words.gettext(N_("every day {times}"), times=spans)
    return f"{_days(words, group)} {spans}"


def _days(words: Words, group: DayGroup) -> str:
    names = get_day_names("abbreviated", locale=words.locale)
    first, last = names[group.first], names[group.last]
    return first if group.first == group.last else f"{first}–{last}"
