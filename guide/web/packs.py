"""What a phone keeps of a course: the list, the page of kept walks, the worker."""

from flask import Blueprint
from flask import current_app
from flask import jsonify
from flask import Response

from guide.domain.pack import PackFile
from guide.http.assets import Assets
from guide.web.packing import packed
from guide.web.page import found_or_404
from guide.web.page import locale
from guide.web.page import page
from guide.web.page import urls
from guide.web.page import village

bp = Blueprint("packs", __name__)

WORKER = "js/worker.js"


@bp.get("/<locale>/courses/<slug>/pack.json")
def show(slug: str) -> Response:
    """List every file of a course's pack with its bytes and SHA-256."""
    course = found_or_404(village().courses.get(slug))
    pack = packed(course)
    return jsonify(
        name=f"{locale()}/{slug}",
        title=course.title(locale()),
        start=urls().walk(slug),
        shelf=urls().page("kept/"),
        version=pack.version,
        bytes=pack.size,
        files=[_row(file) for file in pack.files],
    )


@bp.get("/<locale>/kept/")
def kept() -> str:
    """Show the walks that this phone keeps, and say so where a page is not kept."""
    return page("packs/kept.html")


@bp.get("/sw.js")
def worker() -> Response:
    """Send the worker; it stands at the root so that it may answer for every page."""
    assets: Assets = current_app.extensions["assets"]
    body, kind = found_or_404(assets.read(WORKER))
    return Response(body, content_type=kind, headers={"Cache-Control": "no-cache"})


def _row(file: PackFile) -> dict[str, str | int]:
    row: dict[str, str | int] = {
        "address": file.address,
        "bytes": file.size,
        "sha256": file.digest,
    }
    if file.source:
        row["from"] = file.source
    if file.daily:
        row["daily"] = True
    return row
