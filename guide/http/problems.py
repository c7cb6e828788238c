"""Errors as pages: the reader's language, the right status, a way on."""

import logging
from collections.abc import Callable
from urllib.parse import quote

from flask import Flask
from flask import request
from flask import Response
from werkzeug.exceptions import HTTPException

log = logging.getLogger("guide")

TOLD = frozenset({"Allow", "Retry-After"})
"""What a client is told besides the page."""

Page = Callable[[int], str]
"""Renders the page of an error by its status."""


def register(app: Flask, page: Page) -> None:
    """Answer every HTTP error and every unexpected one with a page."""

    def http_error(error: HTTPException) -> Response:
        status = error.code or 500
        if status < 400:  # noqa: PLR2004  (a redirect is raised too)
            return Response(status=status, headers=list(error.get_headers()))
        response = Response(page(status), status=status)
        told = dict(error.get_headers())
        for name in TOLD.intersection(told):
            response.headers[name] = told[name]
        return response

    def unexpected(error: Exception) -> Response:
        # Quoted, so that nobody writes lines of their own into the log.
        log.error("%s %s failed", request.method, quote(request.path), exc_info=error)
        return Response(page(500), status=500)

    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(Exception, unexpected)
