"""Rules by which days come again (RFC 5545, RRULE)."""

import re
from datetime import date
from datetime import datetime
from typing import Annotated

from dateutil.rrule import rrulestr
from pydantic import BeforeValidator

from guide.domain.problem import Mistake
from guide.domain.problem import N_

WEEKDAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
PARTS = {
    "INTERVAL": "[1-9][0-9]?",
    "COUNT": "[1-9][0-9]*",
    "UNTIL": "[0-9]{8}",
    "WKST": WEEKDAY,
    "BYDAY": f"(?:[+-]?[1-5])?{WEEKDAY}",
    "BYMONTH": "(?:[1-9]|1[0-2])",
    "BYMONTHDAY": "-?(?:[1-9]|[12][0-9]|3[01])",
    "BYSETPOS": "-?[1-9]",
}
"""Parts of a repetition in whole days; others a computer may never finish."""

PART = "|".join(f"{key}={one}(?:,{one})*" for key, one in PARTS.items())
FORM = re.compile(
    r"(?!.*COUNT.*UNTIL|.*UNTIL.*COUNT)"
    rf"FREQ=(?:YEARLY|MONTHLY|WEEKLY|DAILY)(?:;(?:{PART}))*"
)


def read_rule(value: object) -> str:
    """Read a rule; the word RRULE before it is left out.

    Raises:
        Mistake: it is none, or one that does not give whole days.
    """
    text = str(value).removeprefix("RRULE:")
    wrong = Mistake(
        N_("“{text}” is no repetition: write it like FREQ=YEARLY;BYMONTH=10."),
        text=text,
    )
    if not FORM.fullmatch(text):
        raise wrong
    try:
        days_by(text, date(2000, 1, 1), date(2000, 1, 1), date(2000, 1, 1))
    except (ValueError, KeyError, TypeError) as error:
        raise wrong from error
    return text


def days_by(rule: str, begins: date, first: date, last: date) -> tuple[date, ...]:
    """List the days of a rule from `first` to `last`, both included."""
    midnight = datetime.min.time()
    found = rrulestr(rule, dtstart=datetime.combine(begins, midnight)).between(
        datetime.combine(first, midnight), datetime.combine(last, midnight), inc=True
    )
    return tuple(one.date() for one in found)


Rule = Annotated[str, BeforeValidator(read_rule)]
