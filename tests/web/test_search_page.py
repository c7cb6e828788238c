"""The search page: the same answers with and without JavaScript."""

from flask.testing import FlaskClient

from tests.web.document import read_html


def test_page_answers_without_javascript(client: FlaskClient) -> None:
    """A query in the address is answered in the page."""
    page = read_html(client.get("/en/search/?q=wolgok+markt").text)

    assert "/en/places/wolgok-market/" in page.addresses("a")


def test_page_with_a_query_is_not_kept(client: FlaskClient) -> None:
    """What somebody looked for stays nowhere."""
    response = client.get("/en/search/?q=wolf")

    assert response.headers["Cache-Control"] == "no-store"


def test_page_without_a_query_is_kept(client: FlaskClient) -> None:
    """The empty page is a page like any other."""
    response = client.get("/en/search/")

    assert response.headers["ETag"].startswith('"')


def test_page_cuts_a_query_that_is_too_long(client: FlaskClient) -> None:
    """Eighty letters are enough for any name."""
    response = client.get("/en/search/", query_string={"q": "x" * 5000})

    assert response.status_code == 200
    assert "x" * 81 not in response.text


def test_page_shows_a_query_as_text(client: FlaskClient) -> None:
    """A query is never markup."""
    response = client.get("/en/search/", query_string={"q": "<script>alert(1)"})

    assert "<script>alert" not in response.text


def test_index_is_json(client: FlaskClient) -> None:
    """The browser takes one list, an entry a row."""
    response = client.get("/ru/search/index.json")

    assert response.json is not None
    assert {len(row) for row in response.json} == {8}
