"""Files: styles and scripts, patterns, photos, sitemap, robots."""

from flask import abort
from flask import Blueprint
from flask import current_app
from flask import Response

from guide.content.basemap.file import drawing_text
from guide.content.photos import published
from guide.content.photos import SMALL
from guide.domain.reference import SLUG
from guide.feeds.sitemap import sitemap
from guide.http.assets import Assets
from guide.maps import cloth
from guide.web.page import found_or_404
from guide.web.page import public_root
from guide.web.page import settings
from guide.web.page import shelf
from guide.web.page import village
from guide.web.pictures import darkroom

bp = Blueprint("files", __name__)

FOREVER = "public, max-age=31536000, immutable"
SOBER_YEARS = ("1937",)


@bp.get("/static/<version>/<path:name>")
def static(version: str, name: str) -> Response:
    """Send a static file; its version is part of the address, so it never changes."""
    assets: Assets = current_app.extensions["assets"]
    if version != assets.version:
        abort(404)
    body, kind = found_or_404(assets.read(name))
    return Response(body, content_type=kind, headers={"Cache-Control": FOREVER})


@bp.get("/cloth/<slug>.svg")
def pattern(slug: str) -> Response:
    """Send the pattern of a slug: a sober one where 1937 is told."""
    if not SLUG.fullmatch(slug):
        abort(404)
    is_sober = any(year in slug for year in SOBER_YEARS)
    drawing = cloth.draw(slug, sober=is_sober)
    return Response(drawing, content_type="image/svg+xml; charset=utf-8")


@bp.get("/photos/<family>/<slug>/<name>")
def photo(family: str, slug: str, name: str) -> Response:
    """Send a photo of a story, cleaned of place and camera data."""
    thing = found_or_404(village().family(family).get(slug))
    body = found_or_404(published(shelf().root, settings().instance, thing, name))
    return Response(body, content_type="image/webp")


@bp.get("/photos/<int:width>/<family>/<slug>/<name>")
def sized_photo(width: int, family: str, slug: str, name: str) -> Response:
    """Send a photo in one of its widths and formats: `wall.jpg.avif`."""
    thing = found_or_404(village().family(family).get(slug))
    file, _, kind = name.rpartition(".")
    body = found_or_404(darkroom().picture(thing, file, width, kind))
    return Response(body, content_type=f"image/{kind}")


@bp.get("/basemap/<digest>.json")
def basemap(digest: str) -> Response:
    """Send the base map's vectors; their address is their digest: they never change."""
    found = found_or_404(village().basemap)
    if digest != found.digest[:16]:
        abort(404)
    return Response(
        drawing_text(found),
        content_type="application/json; charset=utf-8",
        headers={"Cache-Control": FOREVER},
    )


@bp.get("/photos/small/<family>/<slug>/<name>")
def small_photo(family: str, slug: str, name: str) -> Response:
    """Send a photo as phones keep it: half as wide."""
    thing = found_or_404(village().family(family).get(slug))
    folder = settings().instance
    body = found_or_404(published(shelf().root, folder, thing, name, widest=SMALL))
    return Response(body, content_type="image/webp")


@bp.get("/sitemap.xml")
def site_map() -> Response:
    """Send every page with its languages."""
    body = sitemap(village(), public_root())
    return Response(body, content_type="application/xml; charset=utf-8")


@bp.get("/robots.txt")
def robots() -> Response:
    """Tell robots where the sitemap is; the desk is not for them."""
    lines = (
        "User-agent: *",
        "Disallow: /desk/",
        f"Sitemap: {public_root()}/sitemap.xml",
        "",
    )
    return Response("\n".join(lines), content_type="text/plain; charset=utf-8")
