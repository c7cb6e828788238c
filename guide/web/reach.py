"""How to get somewhere with other people's maps, for templates."""

from collections.abc import Callable
from dataclasses import dataclass

from guide.domain.course import Course
from guide.domain.handoff import along
from guide.domain.handoff import Handoff
from guide.domain.handoff import order
from guide.domain.handoff import Target
from guide.domain.handoff import to_target
from guide.domain.problem import N_
from guide.domain.thing import Thing
from guide.web.page import locale
from guide.web.page import public_root
from guide.web.page import village
from guide.web.page import words
from guide.words import ways
from guide.words.language import words_in

PLEASE = N_("Please take me to this address.")
NAMES = {
    "naver": N_("Naver Map"),
    "kakao": N_("KakaoMap"),
    "apple": N_("Apple Maps"),
    "google": N_("Google Maps"),
    "geo": N_("Another map app"),
}


@dataclass(frozen=True)
class Reach:
    """Services in the order for a computer, and the orders of phones."""

    links: tuple[Handoff, ...]
    ios: str
    android: str


def reach(thing: Thing) -> Reach | None:
    """Return the services for a thing; None where it has no position."""
    target = _target(thing)
    if target is None:
        return None
    return _sorted(to_target(target, public_root(), village().info.providers))


def reach_along(course: Course) -> Reach | None:
    """Return the services that lead along a whole course."""
    walk = village().walks[course.slug]
    pins = [walk.pin_of(number) for number in range(1, len(walk.stops) + 1)]
    targets = []
    for stop, pin in zip(walk.stops, pins, strict=True):
        target = _target(village().find(stop.at)) if pin else None
        if target and pin:
            point = pin.position.point
            targets.append(Target(target.name, point, target.address))
    return _sorted(along(targets, public_root(), village().info.providers))


def start_of(course: Course) -> Thing | None:
    """Return where a course can be begun: the first stop with a position."""
    things = (village().find(stop.at) for stop in course.stops)
    return next((thing for thing in things if village().position_of(thing)), None)


def way_words(course: Course, number: int) -> str:
    """Say the way from the stop of this number to the next one; perhaps nothing."""
    return ways.way_words(words(), village(), course, number)


def please() -> str:
    """Ask a driver in the language of the signs."""
    return words_in(village().source_locale).gettext(PLEASE)


def _target(thing: Thing | None) -> Target | None:
    position = village().position_of(thing)
    if thing is None or position is None:
        return None
    name = (village().place_of(thing) or thing).source.title
    return Target(name, position.point, village().address_of(thing))


def _sorted(links: tuple[Handoff, ...]) -> Reach | None:
    known = [link.provider for link in links]
    by_name = {link.provider: link for link in links}
    computer = order("other", locale(), known)
    later = [name for name in by_name if name not in computer]
    if not links:
        return None
    return Reach(
        tuple(by_name[name] for name in (*computer, *later)),
        " ".join(order("ios", locale(), known)),
        " ".join(order("android", locale(), known)),
    )


def provider_name(provider: str) -> str:
    """Name a service."""
    return words().gettext(NAMES[provider])


REACHES: dict[str, Callable[..., object]] = {
    "reach": reach,
    "reach_along": reach_along,
    "start_of": start_of,
    "please_driver": please,
    "way_words": way_words,
    "provider_name": provider_name,
}
