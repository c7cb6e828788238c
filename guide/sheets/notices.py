"""Notices of the day on which a sheet is walked, as lines of text."""

from collections.abc import Iterator
from datetime import date

from guide.domain.notice import Notice
from guide.domain.notice_board import notices_on
from guide.domain.problem import N_
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.sheets.prose import bare
from guide.words import dates
from guide.words.language import Words


def notices(village: Village, thing: Thing, day: date, words: Words) -> Iterator[str]:
    """Say the notices that hold on a day and concern a thing, the newest first."""
    for notice in notices_on(village, thing, day):
        if notice.holds_on(day):
            story = notice.story(words.code)
            texts = [bare(each.text) for each in story.intro.paragraphs]
            yield f"{bare(story.title)}: {' '.join(texts)} ({_days(notice, words)})"


def _days(notice: Notice, words: Words) -> str:
    first = dates.fuzzy(words, notice.begins)
    last = dates.fuzzy(words, notice.ends)
    if first == last:
        return first
    return words.gettext(N_("{first} to {last}"), first=first, last=last)
