"""The page of a desk whose list of curators cannot be read."""

from flask import current_app
from flask import g
from flask import Response
from flask import session

from guide.domain.problem import N_
from guide.errors import KeysUnreadable
from guide.web.page import page
from guide.web.page import reader_language
from guide.web.page import village
from guide.web.page import words

FILE = "instance/users.json"
SAID = N_(
    "The desk is closed for now: the list of its curators, {file}, cannot be read. "
    "Whoever runs the server puts it back from a backup, or moves it away and gives "
    "the keys anew with “guide user add”; the pages for visitors are not concerned."
)


def show(error: KeysUnreadable) -> Response:
    """Say what happened in the curator's language; the log has the reason."""
    current_app.logger.error("%s", error)
    chosen = session.get("language")
    g.locale = chosen if chosen in village().info.languages else reader_language()
    said = words().gettext(SAID, file=FILE)
    body = page("problems/show.html", status=503, said=said)
    return Response(body, 503, {"Cache-Control": "no-store"})
