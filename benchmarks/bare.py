"""The least that granian can serve: one body, one header, no work at all."""

from collections.abc import Iterable
from wsgiref.types import StartResponse
from wsgiref.types import WSGIEnvironment

BODY = b"x" * 8_700
"""As long as a compressed course page."""


def app(_environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Answer every request with the same bytes."""
    start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
    return (BODY,)
