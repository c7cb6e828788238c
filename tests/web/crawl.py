"""Walk through a whole site, in this process, as a robot would."""

from collections import deque
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote
from urllib.parse import urldefrag
from urllib.parse import urlsplit
from xml.etree.ElementTree import fromstring

from flask.testing import FlaskClient

from tests.web.document import Document
from tests.web.document import read_html

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@dataclass(frozen=True)
class Answer:
    """What the site said at an address."""

    status: int
    kind: str
    body: str
    is_kept: bool = False
    """Whether it is saved, or shown within other pages, and is no page by itself."""

    @property
    def is_page(self) -> bool:
        """Whether it is a page for people."""
        is_html = self.status == 200 and self.kind == "text/html"
        return is_html and not self.is_kept

    @cached_property
    def document(self) -> Document:
        """The page as it was read."""
        return read_html(self.body)


def crawl(client: FlaskClient, base: str, starts: Iterable[str]) -> dict[str, Answer]:
    """Follow every internal link; `base` is the public address without a slash."""
    found: dict[str, Answer] = {}
    waiting = deque(starts)
    while waiting:
        address = waiting.popleft()
        if address in found:
            continue
        found[address] = answer = ask(client, address)
        if answer.is_page:
            waiting += (path for path, _ in targets(answer.document, address, base))
    return found


def ask(client: FlaskClient, address: str) -> Answer:
    """Ask for one address, without following redirects."""
    response = client.get(address)
    body = response.data.decode(errors="replace")
    is_kept = "attachment" in response.headers.get("Content-Disposition", "")
    is_kept |= "frame-ancestors *" in response.headers["Content-Security-Policy"]
    return Answer(response.status_code, response.mimetype or "", body, is_kept)


def targets(document: Document, here: str, base: str) -> list[tuple[str, str]]:
    """List the internal addresses of a page, each with its anchor."""
    found = document.addresses("a", "link", "script", "img", "form", "walk-map")
    local = (address.removeprefix(base) for address in found)
    pairs = (urldefrag(address) for address in local)
    return [
        (pair.url or here, unquote(pair.fragment))
        for pair in pairs
        if not urlsplit(pair.url).netloc and not urlsplit(pair.url).scheme
    ]


def lost_anchors(answers: Mapping[str, Answer], base: str) -> list[tuple[str, str]]:
    """List pages with links to anchors that are not there."""
    pages = {path: answer for path, answer in answers.items() if answer.is_page}
    known = {path: set(answer.document.ids) for path, answer in pages.items()}
    return [
        (here, f"{path}#{anchor}")
        for here, answer in pages.items()
        for path, anchor in targets(answer.document, here, base)
        if anchor and anchor not in known.get(path, set())
    ]


def sitemap_paths(client: FlaskClient, base: str) -> list[str]:
    """Return the addresses that the sitemap lists."""
    urls = fromstring(client.get("/sitemap.xml").data).iter(LOC)  # noqa: S314  (ours)
    return [(url.text or "").removeprefix(base) for url in urls]
