"""A phone that moves in its own time, and its walk along a course."""

from collections.abc import Iterator
from itertools import pairwise
from math import hypot
from pathlib import Path

from playwright.sync_api import Page

from guide.content.load import load
from guide.domain.position import Point
from tests.conftest import NOW
from tests.conftest import ROOT

START_MS = 1_790_000_000_000
METRES_A_SECOND = 1.3
SECONDS_AT_A_STOP = 40
METRES_A_DEGREE = (111_195.0, 91_000.0)
"""To the north, and to the east at 35 degrees."""

Fix = dict[str, float]

MOVING = """
const watchers = new Map()
let last = null
const send = (found, fix) => found({
  timestamp: fix.time,
  coords: {
    latitude: fix.lat, longitude: fix.lon, accuracy: fix.accuracy, speed: null,
  },
})
const geolocation = {
  watchPosition(found) {
    watchers.set(watchers.size + 1, found)
    if (last) send(found, last)
    return watchers.size
  },
  clearWatch(id) { watchers.delete(id) },
}
Object.defineProperty(navigator, "geolocation", { value: geolocation })
window.phone = {
  forget() { watchers.clear() },
  move(fixes) {
    for (const fix of fixes) {
      last = fix
      for (const found of watchers.values()) send(found, fix)
    }
  },
}
"""
"""Replaces the position of the browser; time is what the fixes say.

`forget` lets go of whoever watches, as some phones do when the screen is locked.
"""

VOICES = """
const said = []
class Utterance extends EventTarget {
  constructor(text) { super(); this.text = text }
}
const speech = {
  getVoices: () => LANGUAGES.map((lang) => ({ lang, localService: true })),
  addEventListener() {},
  cancel() {},
  speak(words) {
    said.push([words.lang, words.text, words.rate])
    setTimeout(() => words.dispatchEvent(new Event("end")), 5)
  },
}
Object.defineProperty(window, "speechSynthesis", { value: speech })
Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance })
window.said = said
"""
"""Headless browsers have no voice: this one notes what it would say."""


def spots(course: str, root: Path = ROOT) -> list[Point]:
    """Return the pins of a course in the order of its stops."""
    village = load(root, NOW.date())
    return [pin.position.point for pin in village.walks[course].pins]


def along(points: list[Point]) -> list[Fix]:
    """Walk from point to point, with a rest at each, a fix every two seconds."""
    return [fix for leg in legs(points) for fix in leg]


def legs(points: list[Point]) -> Iterator[list[Fix]]:
    """Go through the ways to each point, the first from a hundred metres before."""
    time = float(START_MS)
    before = Point(points[0].lat - 0.0015, points[0].lon)
    for one, other in pairwise([before, *points]):
        fixes = []
        steps = max(1, round(_metres(one, other) / METRES_A_SECOND / 2))
        for step in range(1, steps + SECONDS_AT_A_STOP // 2):
            share = min(1.0, step / steps)
            time += 2000
            fixes.append(
                {
                    "lat": one.lat + (other.lat - one.lat) * share,
                    "lon": one.lon + (other.lon - one.lon) * share,
                    "accuracy": 12.0,
                    "time": time,
                }
            )
        yield fixes


def move(page: Page, fixes: list[Fix]) -> None:
    """Let the phone of a page go along some fixes."""
    page.evaluate("fixes => window.phone.move(fixes)", fixes)


def _metres(one: Point, other: Point) -> float:
    north, east = METRES_A_DEGREE
    return hypot((other.lat - one.lat) * north, (other.lon - one.lon) * east)
