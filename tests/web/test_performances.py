"""Shows and festivals."""

from flask.testing import FlaskClient

from guide.domain.village import Village
from tests.web.conftest import NewSite
from tests.web.document import read_html


def test_index_sorts_showings_by_what_is_sure(small: FlaskClient) -> None:
    """Confirmed, promised, over: each showing once, the chip says its state."""
    page = read_html(small.get("/en/shows/").text)

    rows = [
        (row.get("id"), page.inside(row, "span")[0].text) for row in page.marked("show")
    ]
    assert rows == [
        ("feast-2026-11-28", "moved"),
        ("feast-2027-05", "announced"),
        ("feast-2027-10-17", "not confirmed"),
        ("feast-2026-05-09", "held"),
    ]


def test_index_says_when_nothing_is_confirmed(new_site: NewSite) -> None:
    """An empty programme is said in words, never by an empty list."""
    showings = "showings: [{start: 2027, status: announced}]"
    text = f"---\nkind: play\ntitle: A play\n{showings}\n---\n"

    page = read_html(
        new_site({"performances/feast/en.md": text}).get("/en/shows/").text
    )

    section = page.one("section", **{"aria-labelledby": "sure-h"})
    assert section.text == (
        "Confirmed No confirmed date at the moment. "
        "What returns every year is listed below, unconfirmed."
    )


def test_index_lists_every_work(client: FlaskClient, village: Village) -> None:
    """All shows of the real village are listed, with a calendar beside them."""
    page = read_html(client.get("/ru/shows/").text)

    calendars = [each.get("href") for each in page.all("link", type="text/calendar")]
    assert page.listed == [
        f"/ru/shows/{slug}/" for slug in sorted(village.performances)
    ]
    assert calendars == ["/ru/shows.ics"]


def test_index_has_no_clock_in_it(small: FlaskClient) -> None:
    """What is dated stands as a date, so that a page can be kept until midnight."""
    page = read_html(small.get("/en/shows/").text)

    days = [time.get("datetime") for time in page.all("time")]
    assert days == ["2026-12-05", "2027-10-17", "2026-05-09"]


def test_show_tells_facts_of_the_work(small: FlaskClient) -> None:
    """Where, how long, how much and by whom."""
    page = read_html(small.get("/en/shows/feast/").text)

    assert page.facts == {
        "Where": "The Pond",
        "Length": "1 hr 30 min",
        "Admission": "free",
        "By": "The frog choir",
    }


def test_show_separates_coming_from_over(small: FlaskClient) -> None:
    """A visitor sees first what is still to come."""
    page = read_html(small.get("/en/shows/feast/").text)

    assert [each.text for each in page.all("h2")] == [
        "Coming",
        "Past",
        "Into your calendar",
    ]


def test_show_without_venue_says_so(new_site: NewSite) -> None:
    """Whoever does not know the place is told so."""
    text = "---\nkind: play\ntitle: A play\n---\n"

    page = read_html(
        new_site({"performances/play/en.md": text}).get("/en/shows/play/").text
    )

    assert page.facts == {
        "Where": "changes from time to time",
        "Admission": "not known",
    }


def test_feed_is_a_calendar_with_absolute_addresses(small: FlaskClient) -> None:
    """The calendar leads back to the public address of the guide."""
    response = small.get("/ko/shows.ics")

    addresses = {
        line for line in response.text.split("\r\n") if line.startswith("URL:")
    }
    assert response.content_type == "text/calendar; charset=utf-8"
    assert addresses == {"URL:https://guide.example/ko/shows/feast/"}


def test_unknown_show_is_not_found(small: FlaskClient) -> None:
    """A wrong slug gets the page that leads on."""
    response = small.get("/ko/shows/nothing/")

    page = read_html(response.text)
    assert (response.status_code, page.one("html").get("lang")) == (404, "ko")
