"""Recordings of stories, where somebody read them aloud."""

from flask import Blueprint
from flask import Response

from guide.domain.recording import recording_of
from guide.domain.thing import Thing
from guide.web.page import found_or_404
from guide.web.page import locale
from guide.web.page import shelf
from guide.web.page import urls
from guide.web.page import village

bp = Blueprint("sound", __name__, url_prefix="/<locale>/sound")

MOST_BYTES = 8_000_000
"""A recording above this is no stop but a lecture."""


@bp.get("/<family>/<slug>/<section>.mp3")
def show(family: str, slug: str, section: str) -> Response:
    """Send a recording of a text that has not changed since."""
    thing = found_or_404(village().family(family).get(slug))
    body = found_or_404(_bytes(thing, section))
    return Response(body, content_type="audio/mpeg")


def recording(thing: Thing, section: str) -> str | None:
    """Return the address of a section's recording; None where the voice reads."""
    if _bytes(thing, section) is None:
        return None
    return f"{urls().page('sound/')}{thing.family}/{thing.slug}/{section}.mp3"


def _bytes(thing: Thing, section: str) -> bytes | None:
    name = recording_of(thing, section, locale())
    if name is None:
        return None
    file = (shelf().root / thing.source.path).parent / name
    if not file.is_file() or file.stat().st_size > MOST_BYTES:
        return None
    return file.read_bytes()
