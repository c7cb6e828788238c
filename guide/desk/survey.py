"""The survey: a page that works in the street without a network, and what it sends."""

from flask import abort
from flask import Blueprint
from flask import current_app
from flask import jsonify
from flask import request
from flask import Response
from flask_wtf.csrf import generate_csrf
from pydantic import ValidationError

from guide.content.survey import Survey
from guide.desk.page import at_least
from guide.desk.page import page
from guide.desk.page import user
from guide.desk.page import whole
from guide.domain.nearness import unplaced
from guide.domain.survey import Finding
from guide.http.assets import Assets

bp = Blueprint("survey", __name__, url_prefix="/survey")

WORKER = "js/desk/survey-worker.js"
LONGEST_PIECE = 2_000_000
"""Bytes of one piece of a photo; a phone sends much smaller ones."""


def survey() -> Survey:
    """Return what came from the street."""
    found: Survey = current_app.extensions["survey"]
    return found


@bp.get("/")
@at_least("writer")
def show() -> str:
    """List what has no position; the phone keeps this page."""
    guesses = unplaced(whole())
    asked = {each.thing.reference for each in guesses}
    standing = (*whole().places.values(), *whole().artworks.values())
    return page(
        "desk/survey.html",
        guesses=guesses,
        others=[each for each in standing if each.reference not in asked],
        courses=whole().courses_in_order,
    )


@bp.get("/worker.js")
@at_least("writer")
def worker() -> Response:
    """Send the desk's own worker: below this page, and nowhere else."""
    assets: Assets = current_app.extensions["assets"]
    found = assets.read(WORKER)
    if found is None:
        abort(404)
    return Response(found[0], content_type=found[1])


@bp.get("/token.json")
@at_least("writer")
def token() -> Response:
    """Give a phone that came back to the network what its forms must say."""
    return jsonify(token=generate_csrf())


@bp.post("/findings/<name>")
@at_least("writer")
def bring(name: str) -> Response:
    """Take a finding; tell how much of its photo is here."""
    try:
        finding = Finding.model_validate_json(request.get_data())
    except ValidationError:
        abort(422)
    if finding.id != name:
        abort(422)
    survey().take(finding, user().name)
    return jsonify(bytes=survey().held(name))


@bp.post("/findings/<name>/photo")
@at_least("writer")
def add(name: str) -> Response:
    """Take a piece of a photo; tell how much of it is here."""
    piece, at = request.get_data(), request.args.get("at", type=int)
    if at is None or len(piece) > LONGEST_PIECE:
        abort(422)
    return jsonify(bytes=survey().add(name, at, piece))
