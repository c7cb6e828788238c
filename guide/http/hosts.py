"""Several villages in one server: the name that a browser asked for chooses."""

from collections.abc import Iterable
from collections.abc import Mapping
from wsgiref.types import StartResponse
from wsgiref.types import WSGIApplication
from wsgiref.types import WSGIEnvironment


class ByHost:
    """A WSGI application over several; an unknown name gets the first village.

    The Host header only chooses among names of the settings. It stands in no page:
    every village has its own public address.
    """

    def __init__(
        self, first: WSGIApplication, others: Mapping[str, WSGIApplication]
    ) -> None:
        """Keep applications by lower-case host name without a port."""
        self._first = first
        self._others = others

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Let the village of a name answer."""
        name = environ.get("HTTP_HOST", "").rpartition("]")[2].partition(":")[0].lower()
        return self._others.get(name, self._first)(environ, start_response)
