"""A walk in a list: a line and numbers, the same shape for all, no words."""

import re
from xml.etree import ElementTree as ET

from guide.domain.village import Village
from guide.maps.projection import WIDTH
from guide.maps.scene import course_scene
from guide.maps.scene import Scene
from guide.maps.thumbnail import draw_small
from guide.maps.thumbnail import SHAPE

SVG = "{http://www.w3.org/2000/svg}"


def scene_of(village: Village, slug: str) -> Scene:
    """Return what there is to draw of a course of the real village."""
    scene = course_scene(village, village.courses[slug], "en", ("", ""))
    assert scene
    return scene


def test_draw_small_writes_numbers_only(village: Village) -> None:
    """The name of the walk stands beside the picture, not in it."""
    scene = scene_of(village, "first-steps")

    root = ET.fromstring(draw_small(scene, "k"))  # noqa: S314  (our own drawing)

    words = ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]
    assert words == [mark.label for mark in scene.marks]
    assert root.get("aria-hidden") == "true"


def test_draw_small_has_one_shape(village: Village) -> None:
    """Long walks and short ones fill the same box, so a list stays even."""
    boxes = {
        found[1]
        for slug in ("first-steps", "short-slow", "art-walk")
        if (
            found := re.search(
                r'viewBox="([^"]+)"', draw_small(scene_of(village, slug), "k")
            )
        )
    }

    assert boxes == {f"0 0 {WIDTH:g} {WIDTH * SHAPE:g}"}


def test_draw_small_is_deterministic(village: Village) -> None:
    """The same scene gives the same bytes."""
    scene = scene_of(village, "first-steps")

    assert draw_small(scene, "k") == draw_small(scene, "k")
