"""Ask our own application, through its cache, for what a visitor would get."""

import re
from collections.abc import Iterator
from posixpath import dirname
from posixpath import join
from posixpath import normpath

from flask import current_app
from flask import request
from werkzeug.test import Client

from guide.http.opened import INSIDE

RESOURCE = re.compile(
    r'"(/(?:[^"\s?#]*/)?(?:static|cloth|photos|sound|icons)/[^"\s?#]+)"'
)
"""Files that a page names: root-absolute, in double quotes, never a third party's."""

MODULE = re.compile(r'(?:from|import)\s*\(?\s*"(\.{1,2}/[\w./-]+\.js)"')


def ask(path: str) -> bytes | None:
    """Return the body at a path of ours; None where it is not there.

    Args:
        path: as in an address, with the prefix of a proxy where there is one.
    """
    root = request.script_root
    client = Client(current_app.wsgi_app)
    told = {"SCRIPT_NAME": root, INSIDE: True}
    answer = client.get(path.removeprefix(root), environ_overrides=told)
    try:
        return answer.get_data() if answer.status_code == 200 else None  # noqa: PLR2004
    finally:
        answer.close()


def resources(page: bytes) -> list[str]:
    """List the files that a page names, each once."""
    return sorted(set(RESOURCE.findall(page.decode())))


def modules(address: str, script: bytes) -> Iterator[str]:
    """Go through the modules that a script imports, now or when they are wanted."""
    for name in MODULE.findall(script.decode()):
        yield normpath(join(dirname(address), name))
