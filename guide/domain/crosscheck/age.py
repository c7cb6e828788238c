"""Facts grow old: nobody looked for two years."""

from collections.abc import Iterator
from datetime import date

from guide.domain.problem import N_
from guide.domain.problem import Problem
from guide.domain.problem import problem
from guide.domain.thing import Thing

MONTHS = 24


def check_age(thing: Thing, today: date) -> Iterator[Problem]:
    """Warn where the newest source or visit is older than 24 months."""
    dates = [each for each in (thing.checked, thing.seen) if each]
    if not dates:
        return
    newest = max(dates, key=lambda each: each.last)
    months = (today.year - newest.last.year) * 12 + today.month - newest.last.month
    if months > MONTHS:
        story = thing.source
        yield problem(
            story.path,
            story.line("checked"),
            N_("Last checked {date}: more than {months} months ago."),
            severity="warning",
            date=newest,
            months=MONTHS,
        )
