"""Whatever is asked, the answer is the guide's own page and never a 500."""

from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from tests.web.dangers import dangers
from tests.web.document import Document
from tests.web.document import read_html

LONG = "a" * 20_000
NOWHERE = [
    "/xx/",
    "/EN/",
    "/en-GB/",
    "/en/nothing/",
    "/en/places/Gate/",
    "/en/places/gate%00/",
    "/en/places/%00/",
    "/en/places/../",
    "/en/places/%2e%2e/",
    "/en/places/%2e%2e%2fstories/",
    "/en/places/..%5c..%5cetc/",
    "/en/places/%ff%fe/",
    "/%c3%28/",
    "/en/places/%E0%B9%82/",
    "/en/places/<script>alert(1)<%2fscript>/",
    "/en/places/{{7*7}}/",
    "/en/places/gate'%20or%201=1--/",
    "/en/courses/round/../../../etc/passwd/",
    "/en/courses/round/gate%0d%0aSet-Cookie:a=b/",
    f"/en/places/{LONG}/",
    f"/{LONG}/",
    "/cloth/Gate.svg",
    "/cloth/a%0a.svg",
    "/cloth/a%00.svg",
    "/cloth/%2e%2e%2fsecret.svg",
    "/static/0000000000/style.css",
    "/desk/",
]
ADDRESSES = ["/", "/en/", "/en/courses/round/", "/en/shows.ics", "/healthz"]
METHODS = ["PUT", "DELETE", "TRACE", "FOO", "POST", "PATCH", "PROPFIND"]
HEADERS = [
    {"Accept-Language": LONG},
    {"Accept-Language": "en;q=abc, ko;q=-1, ru;q=99999999999999999999"},
    {"Accept-Language": ",".join(["ru;q=0.1"] * 3000)},
    {"Accept-Encoding": LONG},
    {"If-None-Match": '"' * 20_000},
    {"If-None-Match": 'W/"abc, "def'},
    {"If-Modified-Since": "yesterday"},
    {"Range": "bytes=0-1,5-,-9999999999999999999"},
    {"Cookie": f"session={LONG}; =; a;"},
    {"Content-Length": "-5"},
    {"Content-Length": "many"},
    {"Transfer-Encoding": "chunked"},
    {"Host": "evil.example"},
    {"Host": "evil.example:99999999"},
    {"Host": "a b/../c"},
    {"X-Forwarded-Host": "evil.example"},
    {"X-HTTP-Method-Override": "DELETE"},
]


def is_own(page: Document) -> bool:
    """Tell whether a page is the guide's: one heading, a way on, nothing that runs."""
    inner = page.links(page.one("main"))
    return len(page.all("h1")) == 1 and bool(inner) and dangers(page) == []


@pytest.mark.parametrize("address", NOWHERE)
def test_unknown_address_is_not_found(small: FlaskClient, address: str) -> None:
    """An address that leads nowhere gets a page with a way on."""
    response = small.get(address)

    page = read_html(response.text)
    assert (response.status_code, is_own(page)) == (404, True)


@pytest.mark.parametrize("address", ["/en/nothing/", "/en/places/nothing/", "/en/a/b/"])
def test_links_of_a_lost_page_all_answer(small: FlaskClient, address: str) -> None:
    """Whoever is lost is not sent to another page that is not there."""
    page = read_html(small.get(address).text)

    links = [each for each in page.addresses("a") if each.startswith("/")]
    statuses = {link: small.get(link).status_code for link in links}
    assert set(statuses.values()) == {200}


def test_lost_page_has_no_address_and_asks_robots_to_go(small: FlaskClient) -> None:
    """An error names no canonical address, and does not repeat what was asked."""
    response = small.get(f"/en/places/{LONG}/")

    page = read_html(response.text)
    found = [each.get("content") for each in page.all("meta", name="robots")]
    assert (page.all("link", rel="canonical"), found) == ([], ["noindex"])
    assert LONG[:100] not in response.text


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("address", ADDRESSES)
def test_unknown_method_is_refused(
    small: FlaskClient, method: str, address: str
) -> None:
    """What is not GET, HEAD or OPTIONS gets a page that says so."""
    response = small.open(address, method=method)

    page = read_html(response.text)
    assert (response.status_code, is_own(page)) == (405, True)
    assert sorted(response.allow) == ["GET", "HEAD", "OPTIONS"]


@pytest.mark.parametrize("headers", HEADERS)
def test_strange_header_changes_nothing(
    small: FlaskClient, headers: dict[str, str]
) -> None:
    """A header that says nonsense is as good as none."""
    plain = small.get("/en/places/gate/")

    response = small.get("/en/places/gate/", headers=headers)

    assert (response.status_code, response.data) == (200, plain.data)


@pytest.mark.parametrize("headers", HEADERS)
def test_strange_header_still_finds_a_language(
    small: FlaskClient, headers: dict[str, str]
) -> None:
    """The choice at `/` leads to a page of the village, never to another host."""
    response = small.get("/", headers=headers)

    assert response.status_code == 302
    assert response.location in {"/en/", "/ko/"}


def test_long_query_changes_nothing(small: FlaskClient) -> None:
    """Unknown queries are ignored, however long they are."""
    plain = small.get("/en/").data

    assert small.get(f"/en/?{LONG}={LONG}&%00=%ff").data == plain


@pytest.mark.parametrize("size", [0, 100, 200_000])
def test_body_is_not_taken(small: FlaskClient, size: int) -> None:
    """No public page takes a body, whatever its size and type."""
    response = small.post("/en/", data=b"x" * size, content_type="application/json")

    assert (response.status_code, is_own(read_html(response.text))) == (405, True)


@pytest.mark.parametrize(
    ("asked", "location"),
    [
        ("/en", "/en/"),
        ("/en/courses", "/en/courses/"),
        ("/en//courses/", "/en/courses/"),
        ("///evil.example", "/evil.example/"),
        ("/\\evil.example", "/%5Cevil.example/"),
    ],
)
def test_redirect_stays_in_the_guide(
    small: FlaskClient, asked: str, location: str
) -> None:
    """A missing slash is added by path: no host that a visitor named is repeated."""
    response = small.get(
        "/", environ_overrides={"PATH_INFO": asked, "HTTP_HOST": "evil.example"}
    )

    assert (response.status_code, response.location) == (308, location)
    assert response.data == b""


@given(path=st.text(max_size=60))
def test_any_path_gets_an_answer(small: FlaskClient, path: str) -> None:
    """No text whatsoever in an address breaks the guide."""
    address = f"/{quote(path, safe='/', errors='replace')}"

    response = small.get(address, follow_redirects=True)

    assert response.status_code in {200, 404}


@given(path=st.binary(max_size=40), prefix=st.sampled_from(["/", "/en/", "/en/art/"]))
def test_any_bytes_get_an_answer(small: FlaskClient, path: bytes, prefix: str) -> None:
    """Bytes that are no UTF-8 are an address like any other: nothing is there."""
    raw = prefix + path.decode("latin-1")

    response = small.get("/", environ_overrides={"PATH_INFO": raw})

    assert response.status_code in {200, 302, 308, 404}


@given(
    method=st.sampled_from([*METHODS, "GET", "HEAD", "OPTIONS"]),
    address=st.sampled_from(ADDRESSES),
    names=st.dictionaries(
        st.sampled_from(["Accept", "Accept-Language", "Accept-Encoding", "Cookie"]),
        st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40),
    ),
)
def test_any_request_gets_an_answer(
    small: FlaskClient, method: str, address: str, names: dict[str, str]
) -> None:
    """No mixture of method and headers breaks the guide."""
    response = small.open(address, method=method, headers=names)

    assert response.status_code in {200, 302, 405}
