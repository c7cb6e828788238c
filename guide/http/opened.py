"""What counts as opening a page: a person went there, no script fetched it."""

from wsgiref.types import WSGIEnvironment

INSIDE = "guide.inside"
"""Marks in the WSGI environment what the guide asks itself."""


def is_opened(environ: WSGIEnvironment) -> bool:
    """Tell a page that somebody opened from one that a script or a pack fetched.

    Browsers say which it is (Fetch Metadata, W3C); old ones say nothing and count.
    """
    mode = environ.get("HTTP_SEC_FETCH_MODE", "navigate")
    is_early = "HTTP_SEC_PURPOSE" in environ
    is_read = environ["REQUEST_METHOD"] == "GET" and INSIDE not in environ
    return is_read and mode == "navigate" and not is_early
