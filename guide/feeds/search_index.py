"""The index of everything that can be found, in one language."""

import json
from collections.abc import Iterable
from collections.abc import Iterator

from guide.domain.address import Addresses
from guide.domain.artwork import Artwork
from guide.domain.codes import stop_reference
from guide.domain.course import Course
from guide.domain.glossary import Term
from guide.domain.length import spoken
from guide.domain.place import Place
from guide.domain.problem import N_
from guide.domain.search import Entry
from guide.domain.search import fold
from guide.domain.search import initials_of
from guide.domain.search import RANKS
from guide.domain.search import spaceless
from guide.domain.story import Section
from guide.domain.story import Story
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.words import labels
from guide.words.language import Words
from guide.words.language import words_in

PAGES = {
    "visit/": (
        N_("Your visit"),
        N_("Getting here"),
        N_("By train"),
        N_("By bus"),
        N_("By car"),
        N_("Toilets"),
        N_("toilet"),
        N_("Emergency"),
    ),
    "map/": (N_("Map"),),
    "courses/": (N_("Walks"),),
    "places/": (N_("Places"),),
    "art/": (N_("Art in the streets"),),
    "streets/": (N_("Themed streets"),),
    "shows/": (N_("Shows and festivals"),),
    "chapters/": (N_("Stories"),),
    "glossary/": (N_("Glossary"),),
    "about/": (N_("About this guide"),),
    "about/sources/": (N_("Sources"),),
    "about/open/": (N_("What we do not know yet"),),
}
"""Pages that are no thing's, by their path: the title, then other names."""

VISIT = ("getting-here", "office", "booking", "money-and-food")
"""What of the village's own story stands on the visit page."""


def entries(village: Village, words: Words, urls: Addresses) -> tuple[Entry, ...]:
    """List everything that visitors can find, in a steady order."""
    found = [_of_home(village, words, urls), *_of_pages(village, words, urls)]
    for thing in village.things():
        if thing.family in RANKS:
            found.append(_of_thing(village, thing, words, urls))
        if isinstance(thing, Course):
            found += _of_stops(village, thing, words, urls)
    terms = (village.glossary[slug] for slug in sorted(village.glossary))
    found += (_of_term(village, term, words, urls) for term in terms)
    return tuple(found)


def index_json(found: Iterable[Entry]) -> str:
    """Write the index as compact JSON: one list an entry, in the order of `Entry`."""
    rows = [
        [
            each.title,
            each.kind,
            each.address,
            each.summary,
            each.names,
            each.initials,
            each.text,
            each.rank,
        ]
        for each in found
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _of_home(village: Village, words: Words, urls: Addresses) -> Entry:
    names = [village.info.title(code) for code in village.info.languages]
    story = village.story
    told = story.story(words.code) if story else None
    if story:
        names += [each.title for each in story.stories.values()]
    return _entry(
        title=told.title if told else village.info.title(words.code),
        kind=village.info.title(words.code),
        address=urls.page(),
        summary=told.summary if told else "",
        names=names,
        text="",
        rank=RANKS.index("pages"),
    )


def _of_pages(village: Village, words: Words, urls: Addresses) -> Iterator[Entry]:
    for path, titles in PAGES.items():
        told = village.story.story(words.code) if village.story else None
        sections = [told.section(slug) for slug in VISIT] if told else []
        seen = [each for each in sections if each] if path == "visit/" else []
        yield _entry(
            title=words.gettext(titles[0]),
            kind=village.info.title(words.code),
            address=urls.page(path),
            summary=", ".join(each.title for each in seen),
            names=[
                words_in(code).gettext(title)
                for code in village.info.languages
                for title in titles
            ],
            text=" ".join(_texts(seen)),
            rank=RANKS.index("pages"),
        )


def _of_thing(village: Village, thing: Thing, words: Words, urls: Addresses) -> Entry:
    story = thing.story(words.code)
    names = [
        name for each in thing.stories.values() for name in (each.title, *each.also)
    ]
    names += [getattr(thing, "romanised", ""), getattr(thing, "sign", "")]
    names += [*_kinds(village, thing), village.codes.of(thing.reference)]
    return _entry(
        title=story.title,
        kind=labels.family(words, thing.family),
        address=urls.thing(thing),
        summary=story.summary,
        names=names,
        text=" ".join(
            [story.summary, *_texts(_own(thing, story)), *_makers(village, thing)]
        ),
        rank=RANKS.index(thing.family),
    )


def _of_stops(
    village: Village, course: Course, words: Words, urls: Addresses
) -> Iterator[Entry]:
    for number, stop in enumerate(course.stops, start=1):
        section = course.story(words.code).section(stop.slug)
        if section is None or not section.title:
            continue
        titles = (story.section(stop.slug) for story in course.stories.values())
        where = {"course": course.title(words.code), "number": number}
        yield _entry(
            title=section.title,
            kind=labels.stop(words),
            address=urls.stop(course.slug, stop.slug),
            summary=words.gettext(labels.STOP, **where),
            names=[
                *(each.title for each in titles if each),
                village.codes.of(stop_reference(course, stop.slug)),
            ],
            text=" ".join(_texts([section])),
            rank=RANKS.index("stops"),
        )


def _of_term(village: Village, term: Term, words: Words, urls: Addresses) -> Entry:
    form = term.form(words.code, village.source_locale)
    return _entry(
        title=form,
        kind=labels.glossary(words),
        address=urls.page(f"glossary/#{term.slug}"),
        summary=term.means.get(words.code, ""),
        names=list(term.forms.values()),
        text=term.means.get(words.code, ""),
        rank=RANKS.index("glossary"),
    )


def _entry(  # noqa: PLR0913  (one value a field)
    *,
    title: str,
    kind: str,
    address: str,
    summary: str,
    names: list[str],
    text: str,
    rank: int,
) -> Entry:
    folded = dict.fromkeys(fold(name) for name in names if name)
    first = dict.fromkeys(initials_of(name) for name in names if initials_of(name))
    return Entry(
        title=title,
        kind=kind,
        address=address,
        summary=summary,
        names=tuple(each for each in folded if each),
        initials=tuple(first),
        text=spaceless(text),
        rank=rank,
    )


def _texts(sections: Iterable[Section]) -> Iterator[str]:
    """Go through what visitors may read; notes for guides stay out."""
    for section in sections:
        yield section.title
        yield from (spoken(each.text) for each in section.public)


def _own(thing: Thing, story: Story) -> Iterator[Section]:
    """Go through the sections that no other entry has: stops have their own."""
    for section in story.sections:
        is_stop = isinstance(thing, Course) and thing.number(section.slug)
        if not (is_stop and section.title):
            yield section


def _kinds(village: Village, thing: Thing) -> Iterator[str]:
    """Go through what kind of thing it is and whom it suits, in every language."""
    kinds: list[str] = []
    if isinstance(thing, Course):
        kinds += thing.suits
    if isinstance(thing, Place | Artwork):
        kinds.append(thing.kind)
    if isinstance(thing, Place) and thing.access.toilet == "yes":
        kinds.append("toilet")
    for code in village.info.languages:
        yield from (labels.label(words_in(code), kind) for kind in kinds)


def _makers(village: Village, thing: Thing) -> Iterator[str]:
    """Go through the names of a work's artists and street, in every language."""
    if not isinstance(thing, Artwork):
        return
    for hand in thing.artists:
        term = village.glossary.get(hand.who.slug)
        yield from term.forms.values() if term else ()
    street = village.find(thing.street) if thing.street else None
    if street:
        yield from (story.title for story in street.stories.values())
