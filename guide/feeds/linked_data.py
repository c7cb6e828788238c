"""Places, works, walks and shows in schema.org's words (JSON-LD 1.1).

What is not known is left out, and a day that nobody confirmed is no event.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from guide.domain.address import Addresses
from guide.domain.artwork import Artwork
from guide.domain.course import Course
from guide.domain.performance import Performance
from guide.domain.place import Place
from guide.domain.reference import Reference
from guide.domain.thing import Thing
from guide.domain.village import Village
from guide.feeds.linked_hours import opening
from guide.feeds.linked_shows import show
from guide.feeds.linked_shows import SpotTeller
from guide.words import labels
from guide.words.language import Words

CONTEXT = "https://schema.org"
Node = dict[str, object]

PLACES = {
    "museum": "Museum",
    "gallery": "ArtGallery",
    "park": "Park",
    "restaurant": "Restaurant",
    "market": "ShoppingCenter",
    "shop": "Store",
    "office": "GovernmentOffice",
    "information": "TouristInformationCenter",
    "community": "CivicStructure",
    "experience": "TouristAttraction",
    "parking": "ParkingFacility",
    "bus-stop": "BusStop",
    "toilet": "PublicToilet",
    "station": "TrainStation",
    "theatre": "PerformingArtsTheater",
    "radio": "RadioStation",
}
"""What schema.org calls each kind of place."""


@dataclass(frozen=True)
class Teller:
    """Whose data are told, in which language, with absolute addresses, on which day."""

    village: Village
    words: Words
    urls: Addresses
    today: date


def linked_data(teller: Teller, thing: Thing) -> Node | None:
    """Describe a thing; None for a family that schema.org has no word for."""
    if isinstance(thing, Place):
        node = _place(teller, thing)
    elif isinstance(thing, Artwork):
        node = _artwork(teller, thing)
    elif isinstance(thing, Course):
        node = _course(teller, thing)
    elif isinstance(thing, Performance):
        code, spot = teller.words.code, _spot_teller(teller)
        node = show(teller.village, thing, code, teller.today, spot)
    else:
        return None
    described = {**_described(teller, thing), **node}
    return {"@context": CONTEXT, **without_empty(described)}


def without_empty(node: Mapping[str, object]) -> Node:
    """Leave out what is not known."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def _described(teller: Teller, thing: Thing) -> Node:
    story = thing.story(teller.words.code)
    names = [thing.source.title, *story.also]
    return {
        "name": story.title,
        "alternateName": [name for name in names if name != story.title],
        "description": story.summary,
        "url": teller.urls.thing(thing),
    }


def _place(teller: Teller, place: Place) -> Node:
    return {
        "@type": PLACES[place.kind],
        **_located(teller, place),
        "telephone": place.phone,
        "sameAs": place.website,
        "isAccessibleForFree": True if place.admission == "free" else None,
        **opening(teller.village, place, teller.today),
    }


def _artwork(teller: Teller, work: Artwork) -> Node:
    terms = [teller.village.glossary.get(hand.who.slug) for hand in work.artists]
    code, source = teller.words.code, teller.village.source_locale
    return {
        "@type": ["VisualArtwork", "TouristAttraction"],
        **_located(teller, work),
        "artform": labels.label(teller.words, work.kind),
        "artMedium": work.story(code).medium,
        "creator": [
            {
                "@type": "Person" if term.kind == "person" else "Organization",
                "name": term.form(code, source),
            }
            for term in terms
            if term
        ],
        "dateCreated": _exact(work),
    }


def _course(teller: Teller, course: Course) -> Node:
    stops = [
        {
            "@type": "ListItem",
            "position": number,
            "item": _stop(teller, course, stop.slug, teller.village.find(stop.at)),
        }
        for number, stop in enumerate(course.stops, start=1)
    ]
    return {
        "@type": "TouristTrip",
        "touristType": [labels.label(teller.words, suit) for suit in course.suits],
        "itinerary": {
            "@type": "ItemList",
            "numberOfItems": len(stops),
            "itemListElement": stops,
        },
    }


def _stop(teller: Teller, course: Course, slug: str, thing: Thing | None) -> Node:
    section = course.story(teller.words.code).section(slug)
    name = thing.title(teller.words.code) if thing else ""
    located = _located(teller, thing) if thing else {}
    return without_empty(
        {
            "@type": "TouristAttraction",
            "name": name or (section.title if section else slug),
            "url": teller.urls.stop(course.slug, slug),
            **located,
        }
    )


def _located(teller: Teller, thing: Thing) -> Node:
    """Say where a thing is: latitude and longitude in degrees (WGS 84), address."""
    position = teller.village.position_of(thing)
    geo = position and {
        "@type": "GeoCoordinates",
        "latitude": position.lat,
        "longitude": position.lon,
    }
    return {"geo": geo, "address": teller.village.address_of(thing)}


def _spot_teller(teller: Teller) -> SpotTeller:
    def tell(spot: object) -> Node | None:
        if isinstance(spot, str):
            return {"@type": "Place", "name": spot}
        thing = teller.village.find(spot) if isinstance(spot, Reference) else None
        if thing is None:
            return None
        kind = PLACES[thing.kind] if isinstance(thing, Place) else "Place"
        known = {
            "@type": kind,
            "name": thing.title(teller.words.code),
            "url": teller.urls.thing(thing),
            **_located(teller, thing),
        }
        return without_empty(known)

    return tell


def _exact(work: Artwork) -> str | None:
    """Return the date of a work where it is one plain date (ISO 8601)."""
    made = work.made
    if made is None or made.is_span or made.start.about:
        return None
    return made.text
