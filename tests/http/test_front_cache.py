"""The cache in front of Flask: the same bytes, only faster."""

import gzip
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path
from wsgiref.types import StartResponse
from wsgiref.types import WSGIEnvironment

import brotli
import pytest
from flask.testing import FlaskClient
from werkzeug.test import Client
from werkzeug.test import TestResponse

from guide.app import create_app
from guide.http import front_cache
from guide.http import kept
from guide.http.front_cache import FrontCache
from guide.http.kept import Entry
from guide.settings import Settings

LONG = b"<p>word</p>" * 100
HTML = ("Content-Type", "text/html; charset=utf-8")


class Site:
    """A small WSGI application that counts how often it is asked.

    Attributes:
        meanwhile: what happens while a page is being made.
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.pages: dict[str, bytes] = {}
        self.status = "200 OK"
        self.headers = [HTML]
        self.meanwhile: Callable[[], object] = lambda: None
        self.closed = 0

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Answer with the page of a path, else with a long text."""
        path = environ["PATH_INFO"]
        query = environ["QUERY_STRING"]
        self.asked.append(f"{environ['REQUEST_METHOD']} {path}{query and '?'}{query}")
        body = self.pages.get(path, LONG)
        self.meanwhile()
        start_response(self.status, list(self.headers))
        return Body(body, self)


class Body:
    """A body in two pieces that notices when it is closed."""

    def __init__(self, body: bytes, site: Site) -> None:
        self.pieces = [body[:5], body[5:]]
        self.site = site

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.pieces)

    def close(self) -> None:
        """Count that the server has done with it."""
        self.site.closed += 1


@pytest.fixture
def site() -> Site:
    """Return the application behind the cache."""
    return Site()


@pytest.fixture
def days() -> list[int]:
    """Return the generation: its only number may be changed."""
    return [1]


@pytest.fixture
def cached(site: Site, days: list[int]) -> Client:
    """Return a reader in front of the cache."""
    return Client(FrontCache(site, lambda: days[0]))


def told(response: TestResponse) -> tuple[int, list[tuple[str, str]], bytes]:
    """Return all that a client sees of a response."""
    return response.status_code, sorted(response.headers.items()), response.data


@pytest.mark.parametrize("coding", ["", "gzip", "br", "gzip, deflate, br"])
def test_hit_equals_miss(cached: Client, site: Site, coding: str) -> None:
    """The second answer is the first one, byte for byte, and costs nothing."""
    wish = {"Accept-Encoding": coding}

    miss, hit = (told(cached.get("/en/", headers=wish)) for _ in range(2))

    assert (miss, site.asked) == (hit, ["GET /en/"])


@pytest.mark.parametrize(
    ("wish", "coding"),
    [
        ("", None),
        ("identity", None),
        ("deflate", None),
        ("gzip", "gzip"),
        ("br", "br"),
        ("gzip, deflate, br", "br"),
        ("gzip;q=1.0, br;q=0.5", "br"),
        ("GZIP", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.000, gzip;q=0", None),
        ("br; q=0, gzip; q=0", None),
    ],
)
def test_coding_is_one_that_was_asked_for(
    cached: Client, wish: str, coding: str | None
) -> None:
    """A browser gets brotli, else gzip, else the plain bytes; q=0 is a no."""
    response = cached.get("/en/", headers={"Accept-Encoding": wish})

    assert response.headers.get("Content-Encoding") == coding
    assert response.headers["Vary"] == "Accept-Encoding"
    assert int(response.headers["Content-Length"]) == len(response.data)


def test_codings_hold_the_same_page(cached: Client) -> None:
    """Whatever the coding, what is in it is the page."""
    unpack: dict[str, Callable[[bytes], bytes]] = {
        "identity": bytes,
        "gzip": gzip.decompress,
        "br": brotli.decompress,
    }

    bodies = {
        coding: open_up(cached.get("/en/", headers={"Accept-Encoding": coding}).data)
        for coding, open_up in unpack.items()
    }

    assert bodies == dict.fromkeys(unpack, LONG)


def test_strange_spellings_do_not_push_codings_out() -> None:
    """However often nonsense is asked for, each coding is made once."""
    entry = Entry([HTML], LONG)

    for number in range(2 * kept.MOST_VARIANTS):
        entry.variant(f"x-{number}")

    assert entry.variant("br") is entry.variant("br")


def test_long_spellings_are_not_remembered() -> None:
    """A header of many letters takes no memory once it is answered."""
    entry = Entry([HTML], LONG)

    entry.variant("x" * 20_000)

    assert entry.variants.keys() == {""}


def test_etags_are_strong_and_one_a_coding(cached: Client) -> None:
    """Two encodings are two representations, so their ETags differ."""
    etags = [
        cached.get("/en/", headers={"Accept-Encoding": coding}).headers["ETag"]
        for coding in ("", "gzip", "br")
    ]

    assert len(set(etags)) == 3
    assert [etag[0] + etag[-1] for etag in etags] == ['""', '""', '""']


def test_etag_changes_with_the_page(cached: Client, site: Site) -> None:
    """Another text, another ETag."""
    site.pages = {"/a/": LONG + b"a", "/b/": LONG + b"b", "/c/": LONG + b"a"}

    a, b, c = (cached.get(path).headers["ETag"] for path in site.pages)

    assert (a == b, a == c) == (False, True)


@pytest.mark.parametrize("coding", ["", "gzip", "br"])
@pytest.mark.parametrize("form", ["{}", "W/{}", '"x", {}', "*"])
def test_known_etag_gets_no_body(cached: Client, coding: str, form: str) -> None:
    """A browser that has the page is told so, in one short answer."""
    wish = {"Accept-Encoding": coding}
    etag = cached.get("/en/", headers=wish).headers["ETag"]

    response = cached.get("/en/", headers={**wish, "If-None-Match": form.format(etag)})

    assert (response.status_code, response.data) == (304, b"")
    assert response.headers["ETag"] == etag
    assert response.headers["Vary"] == "Accept-Encoding"
    assert {"Content-Type", "Content-Encoding"} & set(response.headers.keys()) == set()


def test_etag_of_another_coding_is_not_known(cached: Client) -> None:
    """Who has the gzip bytes does not have the brotli ones."""
    etag = cached.get("/en/", headers={"Accept-Encoding": "gzip"}).headers["ETag"]

    wish = {"Accept-Encoding": "br", "If-None-Match": etag}
    response = cached.get("/en/", headers=wish)

    assert response.status_code == 200


@pytest.mark.parametrize("etag", ["", '""', '"x"', "W/x", '"'])
def test_unknown_etag_gets_the_page(cached: Client, etag: str) -> None:
    """A browser with an old page gets the new one."""
    response = cached.get("/en/", headers={"If-None-Match": etag})

    assert (response.status_code, response.data) == (200, LONG)


def test_head_has_the_headers_of_get(cached: Client, site: Site) -> None:
    """HEAD says what GET would, without its body, and fills the cache with the page."""
    head = cached.head("/en/")
    get = cached.get("/en/")

    assert sorted(head.headers.items()) == sorted(get.headers.items())
    assert (head.data, get.data, site.asked) == (b"", LONG, ["GET /en/"])


@pytest.mark.parametrize("query", ["?a=1", "?utm_source=x&a=%00", "?"])
def test_unknown_query_is_ignored(cached: Client, site: Site, query: str) -> None:
    """What pages do not read cannot fill the cache."""
    cached.get("/en/")

    cached.get(f"/en/{query}")

    assert site.asked == ["GET /en/"]


def test_known_query_is_a_page_of_its_own(site: Site) -> None:
    """A query that matters is kept apart, and reaches the application reduced."""
    cache = FrontCache(site, lambda: 1, lambda _, query: query.partition("&")[0])
    reader = Client(cache)

    for query in ("pace=group&x=1", "pace=group", "pace=alone"):
        reader.get(f"/sheet?{query}")

    assert site.asked == ["GET /sheet?pace=group", "GET /sheet?pace=alone"]


def test_prefix_of_a_proxy_is_part_of_the_key(cached: Client, site: Site) -> None:
    """The same path below another prefix has other links in it."""
    for base in ("http://localhost/a", "http://localhost/b"):
        cached.get("/en/", base_url=base)

    assert len(site.asked) == 2


@pytest.mark.parametrize(
    "status", ["404 NOT FOUND", "302 FOUND", "308 PERMANENT REDIRECT", "500 OOPS"]
)
def test_only_pages_are_kept(cached: Client, site: Site, status: str) -> None:
    """Errors and redirects are asked again: tomorrow there may be a page."""
    site.status = status

    answers = [cached.get("/en/").status for _ in range(2)]

    assert (answers, len(site.asked)) == ([status, status], 2)


@pytest.mark.parametrize("status", ["404 NOT FOUND", "200 OK"])
def test_head_of_any_answer_has_no_body(
    cached: Client, site: Site, status: str
) -> None:
    """HEAD never sends a body, kept or not."""
    site.status = status

    assert cached.head("/en/").data == b""


@pytest.mark.parametrize("header", [("Set-Cookie", "a=b"), ("Vary", "Cookie")])
def test_answers_for_one_reader_are_not_kept(
    cached: Client, site: Site, header: tuple[str, str]
) -> None:
    """What has a cookie, or depends on who asks, is nobody else's."""
    site.headers = [HTML, header]

    for _ in range(2):
        cached.get("/en/")

    assert len(site.asked) == 2


@pytest.mark.parametrize("path", ["/desk/", "/desk/stories/", "/healthz"])
def test_private_paths_pass_by(cached: Client, site: Site, path: str) -> None:
    """The desk and the health are never kept, compressed or given an ETag."""
    responses = [cached.get(path, headers={"Accept-Encoding": "br"}) for _ in range(2)]

    assert [response.data for response in responses] == [LONG, LONG]
    assert [response.headers.get("ETag") for response in responses] == [None, None]
    assert len(site.asked) == 2


@pytest.mark.parametrize("method", ["POST", "PUT", "OPTIONS", "FOO"])
def test_other_methods_pass_by(cached: Client, site: Site, method: str) -> None:
    """Only GET and HEAD are answered from the cache."""
    cached.get("/en/")

    cached.open("/en/", method=method)

    assert site.asked == ["GET /en/", f"{method} /en/"]


@pytest.mark.parametrize(
    ("kind", "body", "coding"),
    [
        ("text/html", LONG, "br"),
        ("image/svg+xml", LONG, "br"),
        ("application/xml", LONG, "br"),
        ("image/webp", LONG, None),
        ("text/html", b"short", None),
    ],
)
def test_only_what_gains_is_compressed(
    cached: Client, site: Site, kind: str, body: bytes, coding: str | None
) -> None:
    """Photos and short texts would only grow."""
    site.headers, site.pages = [("Content-Type", kind)], {"/a": body}

    response = cached.get("/a", headers={"Accept-Encoding": "br"})

    assert response.headers.get("Content-Encoding") == coding
    assert response.headers.get("Vary") == ("Accept-Encoding" if coding else None)


def test_new_generation_empties_the_cache(
    cached: Client, site: Site, days: list[int]
) -> None:
    """A new village or a new day makes every page anew."""
    cached.get("/en/")
    site.pages["/en/"] = b"new"

    before = cached.get("/en/").data
    days[0] = 2
    after = cached.get("/en/").data

    assert (before, after) == (LONG, b"new")


def test_page_that_came_late_is_not_kept(
    cached: Client, site: Site, days: list[int]
) -> None:
    """A page made of the old village is not shown for the new one."""
    site.pages["/en/"] = b"old"

    def change() -> None:
        site.meanwhile = lambda: None
        days[0] = 2
        cached.get("/ko/")

    site.meanwhile = change
    cached.get("/en/")
    site.pages["/en/"] = b"new"

    assert cached.get("/en/").data == b"new"


def test_limit_drops_the_oldest_pages(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cache has a size in bytes; what came first goes first."""
    monkeypatch.setattr(front_cache, "LIMIT_BYTES", 2 * 2 * len(LONG))
    cached = Client(FrontCache(site, lambda: 1))

    for path in ("/a", "/b", "/c", "/b", "/c", "/a"):
        cached.get(path)

    assert site.asked == ["GET /a", "GET /b", "GET /c", "GET /a"]


def test_answers_to_queries_push_no_page_out(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However much somebody asks for, pages stay kept."""
    monkeypatch.setattr(front_cache, "LIMIT_ASKED_BYTES", 2 * 2 * len(LONG))
    cached = Client(FrontCache(site, lambda: 1, lambda _path, query: query))

    for path in ("/a", "/a?1", "/a?2", "/a?3", "/a", "/a?3", "/a?1"):
        cached.get(path)

    assert site.asked == [
        f"GET {path}" for path in ("/a", "/a?1", "/a?2", "/a?3", "/a?1")
    ]


def test_page_above_the_limit_is_answered_and_not_kept(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that is larger than the whole cache still reaches its reader."""
    monkeypatch.setattr(front_cache, "LIMIT_BYTES", 10)
    cached = Client(FrontCache(site, lambda: 1))

    bodies = [cached.get("/a").data for _ in range(2)]

    assert (bodies, len(site.asked)) == ([LONG, LONG], 2)


def test_page_that_two_ask_for_counts_once(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two readers of a new page at one moment leave room for the other pages."""
    monkeypatch.setattr(front_cache, "LIMIT_BYTES", 2 * 2 * len(LONG))
    cached = Client(FrontCache(site, lambda: 1))

    def ask_too() -> None:
        site.meanwhile = lambda: None
        cached.get("/a")

    site.meanwhile = ask_too
    for path in ("/a", "/b", "/a", "/b"):
        cached.get(path)

    assert site.asked == ["GET /a", "GET /a", "GET /b"]


def test_body_of_the_application_is_closed(cached: Client, site: Site) -> None:
    """What the application opened for a page is closed once it is kept."""
    for _ in range(2):
        cached.get("/en/")

    assert site.closed == 1


def test_pages_of_the_guide_are_kept(client: FlaskClient) -> None:
    """The cache stands before the real pages: a browser asks once and then compares."""
    wish = {"Accept-Encoding": "br"}
    etag = client.get("/ru/", headers=wish).headers["ETag"]

    again = client.get("/ru/", headers={**wish, "If-None-Match": etag})

    assert (again.status_code, again.data) == (304, b"")


def test_debug_has_no_cache(scratch_village: Path) -> None:
    """Whoever writes templates sees every change at once."""
    settings = Settings(root=scratch_village, debug=True)

    response = create_app(settings).test_client().get("/en/")

    assert (response.status_code, response.headers.get("ETag")) == (200, None)
