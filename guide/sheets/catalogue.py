"""The artworks as a booklet: map, entries, index by artist and by street."""

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping
from itertools import count
from itertools import product
from pathlib import Path
from string import ascii_uppercase

from guide.domain.artwork import Artwork
from guide.domain.notes import noted
from guide.domain.position import Position
from guide.domain.problem import N_
from guide.domain.prose import picture_alone
from guide.domain.story import Passage
from guide.domain.village import Village
from guide.sheets.band import selvedge
from guide.sheets.frame import frame
from guide.sheets.land import lettered_map
from guide.sheets.land import Spot
from guide.sheets.order import Order
from guide.sheets.photos import Photos
from guide.sheets.photos import Placed
from guide.sheets.press import Manuscript
from guide.sheets.prose import bare
from guide.sheets.prose import blocks
from guide.sheets.prose import Data
from guide.sheets.prose import data_of
from guide.sheets.squares import Squares
from guide.words import dates
from guide.words import labels
from guide.words.language import Words
from guide.words.language import words_in

Numbered = tuple[tuple[int, Artwork], ...]


def catalogue(village: Village, order: Order, folder: Path | None = None) -> Manuscript:
    """Write the booklet of all works in one language, with photos from a folder."""
    words = words_in(order.locale)
    squares = Squares(village, order, words)
    photos = Photos(folder)
    works = numbered(village)
    spots = list(_spots(village, works, words))
    title = words.gettext(N_("Art in the streets"))
    printed = lettered_map(village, spots, words, is_black=order.is_black)
    data = {
        **frame(village, "catalogue", order, words),
        "title": title,
        "heading": title,
        "count": words.ngettext(
            "{count} work described", "{count} works described", len(works)
        ),
        "square": squares.page("art/"),
        "map": printed.data,
        "spots": [_spot_line(spot, words, printed.squares) for spot in spots],
        "nowhere": [n for n, work in works if village.position_of(work) is None],
        "works": [_entry(village, n, work, words, photos) for n, work in works],
        "artists": _listed(_by_artist(village, works, words)),
        "streets": _listed(_by_street(village, works, words)),
        "said": _words(words),
    }
    band = {"band.svg": selvedge("artworks")}
    pictures = {**band, **printed.pictures, **squares.pictures, **photos.pictures}
    return Manuscript("catalogue", data, pictures)


def numbered(village: Village) -> Numbered:
    """Give each work a number: by place, then by name, without position last."""

    def key(work: Artwork) -> tuple[bool, str, str]:
        where = str(work.at or work.street or "")
        return (village.position_of(work) is None, where, work.slug)

    return tuple(enumerate(sorted(village.artworks.values(), key=key), start=1))


def _spots(village: Village, works: Numbered, words: Words) -> Iterator[Spot]:
    """Gather the works that share a position under one letter."""
    groups: dict[tuple[float, float], list[tuple[int, Artwork]]] = defaultdict(list)
    positions: dict[tuple[float, float], Position] = {}
    for number, work in works:
        position = village.position_of(work)
        if position:
            where = (position.lat, position.lon)
            groups[where].append((number, work))
            known = positions.setdefault(where, position)
            positions[where] = known.loosened(position.accuracy)
    for letter, (where, found) in zip(letters(), groups.items(), strict=False):
        first = found[0][1]
        name = (village.place_of(first) or first).title(words.code)
        numbers = tuple(number for number, _ in found)
        yield Spot(letter, bare(name), positions[where], numbers)


def letters() -> Iterator[str]:
    """Count A to Z, then AA to ZZ and on: no spot is left without a letter."""
    for size in count(1):
        yield from map("".join, product(ascii_uppercase, repeat=size))


def _spot_line(spot: Spot, words: Words, cells: Mapping[str, str]) -> Data:
    return {
        "letter": spot.letter,
        "cell": cells[spot.letter],
        "name": spot.name,
        "numbers": words.listing(str(number) for number in spot.numbers),
    }


def _entry(
    village: Village, number: int, work: Artwork, words: Words, photos: Photos
) -> Data:
    story = work.story(words.code)
    photo = photos.first(work, words.code)
    others = [text for code, text in work.stories.items() if code != story.locale]
    title = bare(story.title)
    return {
        "n": number,
        "lang": story.locale,
        "title": f"[{title}]" if story.ours else title,
        "others": [{"lang": s.locale, "said": bare(s.title)} for s in others],
        "facts": [fact for fact in _facts(village, work, words) if fact],
        "text": [
            data_of(blocks(each.passage))
            for each in noted(work, story.intro)
            if each.passage.word is None and not _is_of(photo, each.passage)
        ],
        "photo": photo.data if photo else None,
        "where": _where(village, work, words),
        "known": village.position_of(work) is not None,
    }


def _is_of(photo: Placed | None, passage: Passage) -> bool:
    """Tell whether a passage only shows what is printed beside the text anyway."""
    return photo is not None and picture_alone(passage) == photo.file


def _facts(village: Village, work: Artwork, words: Words) -> list[str]:
    return [
        words.listing(_artists(village, work, words)),
        dates.fuzzy(words, work.made) if work.made else "",
        bare(work.story(words.code).medium) or labels.label(words, work.kind),
        "" if work.condition == "unknown" else labels.label(words, work.condition),
    ]


def _artists(village: Village, work: Artwork, words: Words) -> list[str]:
    terms = [village.glossary.get(hand.who.slug) for hand in work.artists]
    names = [term.form(words.code, village.source_locale) for term in terms if term]
    return list(dict.fromkeys(names)) or [words.gettext(N_("names not published"))]


def _where(village: Village, work: Artwork, words: Words) -> str:
    place = village.place_of(work)
    spot = bare(work.story(words.code).spot)
    return spot or (bare(place.title(words.code)) if place else "")


def _by_artist(
    village: Village, works: Numbered, words: Words
) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, work in works:
        for name in _artists(village, work, words):
            found[name].append(number)
    return found


def _by_street(
    village: Village, works: Numbered, words: Words
) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    unknown = words.gettext(N_("street not published"))
    for number, work in works:
        place = village.place_of(work)
        street = work.street or (place.street if place else None)
        thing = village.find(street) if street else None
        found[bare(thing.title(words.code)) if thing else unknown].append(number)
    return found


def _listed(found: Mapping[str, list[int]]) -> list[Data]:
    return [
        {"name": name, "numbers": ", ".join(str(number) for number in found[name])}
        for name in sorted(found)
    ]


def _words(words: Words) -> dict[str, str]:
    found = {
        "here": N_("Where the works are"),
        "known": N_("Its position is known, within the circle on the map."),
        "unknown": N_("Its position is not published: described, not drawn."),
        "ours": N_("Names in brackets are our own rendering."),
        "checked": N_("From published sources, not checked on site."),
        "nowhere": N_("position not known"),
        "works": N_("The works"),
        "artists": N_("By artist"),
        "streets": N_("By street"),
    }
    return {name: words.gettext(message) for name, message in found.items()}
