"""What a phone needs to put the guide on its home screen: manifest and icons."""

import re
from functools import lru_cache
from typing import Literal

from flask import abort
from flask import Blueprint
from flask import jsonify
from flask import Response

from guide.domain.problem import N_
from guide.maps.icon import icon
from guide.maps.icon import SIZES
from guide.maps.palette import PAINT
from guide.web.page import locale
from guide.web.page import urls
from guide.web.page import village
from guide.web.page import words

bp = Blueprint("install", __name__)

NAME = re.compile(r"icon-(\d{3})(-maskable)?\.png")
MOST_SHORTCUTS = 4
LONGEST_SHORT_NAME = 12
"""Signs under an icon before phones cut."""

Purpose = Literal["any", "maskable"]
"""How phones may use an icon."""

PURPOSES: tuple[Purpose, ...] = ("any", "maskable")


@bp.get("/<locale>/manifest.webmanifest")
def manifest() -> Response:
    """Describe the guide as an app in one language."""
    here, name = urls(), village().info.title(locale())
    answer = jsonify(
        id=here.page(),
        name=name,
        short_name=name if len(name) <= LONGEST_SHORT_NAME else name.split()[0],
        lang=locale(),
        dir="ltr",
        start_url=here.page(),
        scope=f"{here.root}/",
        display="standalone",
        background_color=PAINT["land"],
        theme_color=PAINT["land"],
        icons=[_icon(size, use) for use in PURPOSES for size in (192, 512)],
        shortcuts=_shortcuts(),
    )
    answer.content_type = "application/manifest+json; charset=utf-8"
    return answer


@bp.get("/icons/<name>")
def picture(name: str) -> Response:
    """Send an icon: `icon-192.png` or `icon-512-maskable.png`."""
    found = NAME.fullmatch(name)
    if not found or int(found[1]) not in SIZES:
        abort(404)
    body = _drawn(int(found[1]), is_maskable=found[2] is not None)
    return Response(body, content_type="image/png")


@lru_cache(maxsize=2 * len(SIZES))
def _drawn(size: int, *, is_maskable: bool) -> bytes:
    return icon(size, maskable=is_maskable)


def _icon(size: int, purpose: Purpose) -> dict[str, str]:
    end = "-maskable" if purpose == "maskable" else ""
    return {
        "src": f"{urls().root}/icons/icon-{size}{end}.png",
        "sizes": f"{size}x{size}",
        "type": "image/png",
        "purpose": purpose,
    }


def _shortcuts() -> list[dict[str, str]]:
    courses = village().courses_in_order[: MOST_SHORTCUTS - 1]
    walks = [
        {"name": course.title(locale()), "url": urls().walk(course.slug)}
        for course in courses
    ]
    kept = words().gettext(N_("Walks on this phone"))
    return [*walks, {"name": kept, "url": urls().page("kept/")}]
