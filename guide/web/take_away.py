"""The take-away file: a whole course as one page that needs nothing else."""

import re
from base64 import b64encode
from hashlib import sha256

from flask import Blueprint
from flask import current_app
from flask import Response
from markupsafe import Markup

from guide.http.assets import Assets
from guide.http.pictures import without_sizes
from guide.settings import LOOPBACK
from guide.web.inside import ask
from guide.web.page import found_or_404
from guide.web.page import locale
from guide.web.page import page
from guide.web.page import public_root
from guide.web.page import urls
from guide.web.page import village
from guide.web.walk import stations

bp = Blueprint("take_away", __name__, url_prefix="/<locale>/courses/<slug>")

PICTURE = re.compile(r'src="(/[^"]+)"')
LINK = re.compile(r'<a (?P<before>[^>]*?)href="(?P<path>/[^"]*)"(?P<after>[^>]*)>')
KINDS = {".svg": "image/svg+xml"}
NAME = "take-away"


@bp.get(f"/{NAME}.html")
def show(slug: str) -> Response:
    """Send text, map and small pictures of a course in one file without a script."""
    course = found_or_404(village().courses.get(slug))
    style = _style()
    body = page(
        "courses/take-away.html",
        thing=course,
        stations=stations(course),
        own_style=Markup(f"<style>{style}</style>"),  # noqa: S704  (our own files)
    )
    alone = LINK.sub(_link, PICTURE.sub(_picture, without_sizes(body)))
    name = f"{slug}-{locale()}.html"
    headers = {
        "Content-Security-Policy": _policy(style),
        "Content-Disposition": f'attachment; filename="{name}"',
    }
    return Response(alone, headers=headers)


def _style() -> str:
    assets: Assets = current_app.extensions["assets"]
    return assets.style.decode()


def _policy(style: str) -> str:
    """Allow this one style by its hash and pictures inside the file, nothing else."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:"


def _picture(found: re.Match[str]) -> str:
    """Put a picture of ours into the file itself; photos small."""
    path = found[1]
    photos = f"{urls().root}/photos/"
    small = path.replace(photos, f"{photos}small/", 1)
    body = ask(small)
    if body is None:
        return 'src="data:,"'
    kind = next((k for end, k in KINDS.items() if path.endswith(end)), "image/webp")
    return f'src="data:{kind};base64,{b64encode(body).decode()}"'


def _link(found: re.Match[str]) -> str:
    """Lead to the public page; without a public address a link leads nowhere."""
    root = public_root()
    if root == LOOPBACK:
        return f"<a {found['before']}{found['after'].strip()}>"
    # Below a folder of a host, both the address and the public one begin with it.
    path = found["path"].removeprefix(urls().root)
    return f'<a {found["before"]}href="{root}{path}"{found["after"]}>'
