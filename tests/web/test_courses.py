"""Courses and the stops in them."""

import pytest
from flask.testing import FlaskClient

from guide.domain.village import Village
from tests.web.conftest import NewSite
from tests.web.document import read_html

COURSE = "/en/courses/round/"


def test_index_lists_courses_in_order(client: FlaskClient, village: Village) -> None:
    """The walks stand as their authors ordered them."""
    page = read_html(client.get("/ko/courses/").text)

    cards = [page.inside(card, "a")[0].text for card in page.marked("course-card")]
    assert cards == [course.title("ko") for course in village.courses_in_order]


def test_course_is_a_line_of_numbered_stations(small: FlaskClient) -> None:
    """Every stop stands in the list with its number, in order."""
    page = read_html(small.get(COURSE).text)

    assert [each.text for each in page.marked("as-title")] == [
        "1. Mind your head",
        "2. The bell that never rang",
        "3. The Pond",
        "4. Dinner",
    ]


def test_course_says_what_is_known_of_each_leg(small: FlaskClient) -> None:
    """A leg has words, and none of them is invented."""
    page = read_html(small.get(COURSE).text)

    assert [each.text for each in page.marked("leg")] == [
        "a few steps",
        "about 300 m, 5 min 110 m to the north-east, then left, 190 m.",
        "distance not known Look for the address: behind the pond.",
    ]


def test_course_says_how_long_it_takes(small: FlaskClient) -> None:
    """With an unknown leg the sums are lower bounds."""
    page = read_html(small.get(COURSE).text)

    facts = page.inside(page.marked("facts")[0], "span")
    assert [each.text for each in facts] == [
        "at least 45 min",
        "at least 300 m",
        "4 stops",
    ]


def test_course_tells_how_to_reach_the_start(small: FlaskClient) -> None:
    """The way block of the introduction leads to the first stop."""
    page = read_html(small.get(COURSE).text)

    (way,) = [each for each in page.marked("note") if each.name == "p"]
    assert way.text == "How to reach the start Bus 7 stops at the gate."


def test_course_without_positions_has_no_map(new_site: NewSite) -> None:
    """Where no stop has a position, words stand instead of a drawing."""
    stops = "stops: [{at: places/mill, stay: 20}]"
    text = f"---\ntitle: Dinner\n{stops}\n---\n\nEat.\n\n## Dinner {{#mill}}\n\nEat.\n"

    page = read_html(new_site({"courses/round/en.md": text}).get(COURSE).text)

    assert page.all("walk-map") == []
    assert page.marked("note")[-1].text == (
        "No stop of this walk has a position yet, so there is no map."
    )


@pytest.mark.parametrize(
    ("stop", "back", "onward"),
    [
        ("gate", None, "bell"),
        ("bell", "gate", "pond"),
        ("pond", "bell", "dinner"),
    ],
)
def test_stop_leads_to_its_neighbours(
    small: FlaskClient, stop: str, back: str | None, onward: str
) -> None:
    """At the bottom of a stop one thumb finds the way back and on."""
    page = read_html(small.get(f"{COURSE}{stop}/").text)

    bar = page.one("nav", **{"class": "bar"})
    neighbours = [name for name in (back, onward) if name]
    assert page.links(bar) == [f"{COURSE}{name}/" for name in neighbours]


def test_last_stop_leads_back_to_the_walk(small: FlaskClient) -> None:
    """The end of the line is no dead end."""
    page = read_html(small.get(f"{COURSE}dinner/").text)

    bar = page.one("nav", **{"class": "bar"})
    assert page.links(bar) == [f"{COURSE}pond/", COURSE]


def test_stop_names_its_number_its_thing_and_its_text(small: FlaskClient) -> None:
    """A stop says which it is, what stands there, and one thought."""
    page = read_html(small.get(f"{COURSE}bell/").text)

    (article,) = page.all("article")
    words = [each.text for each in page.inside(article, "p")]
    assert page.one("h1").text == "The bell that never rang"
    assert words[:3] == [
        "Stop 2 of 4 · about 5 min here",
        "The Bell",
        "Ada Lee cast it. Knock on it, softly.2",
    ]


def test_stop_shows_etiquette_of_the_place_around_it(small: FlaskClient) -> None:
    """What neighbours ask for at the gate holds for the bell in it, too."""
    page = read_html(small.get(f"{COURSE}bell/").text)

    assert page.facts["Photos"] == "ask before people are in the picture"
    assert page.facts["Groups"] == "at most 15 people"


def test_stop_keeps_the_answers_of_its_question(small: FlaskClient) -> None:
    """Question and hint are on the page; answer and reply are not."""
    page = read_html(small.get(f"{COURSE}bell/").text)

    (quest,) = page.marked("quest")
    assert quest.text == (
        "A question What is missing in the bell? Hint It would make the noise."
    )
    assert ("clapper" in page.text, "quiet." in page.text) == (False, False)


def test_stop_has_its_task_for_children_open(small: FlaskClient) -> None:
    """In a course that suits children their task is not folded away."""
    page = read_html(small.get(f"{COURSE}pond/").text)

    task, *_ = page.marked("block")
    assert (task.text, "open" in task.attributes) == (
        "For children Croak like a frog.",
        True,
    )


def test_stop_without_position_says_so(small: FlaskClient) -> None:
    """A stop nobody has measured keeps number and address."""
    page = read_html(small.get(f"{COURSE}dinner/").text)

    assert page.marked("note")[-1].text == (
        "This stop has no position yet. It keeps its number; look for it on the "
        "way, and tell us where you found it."
    )


def test_stop_lists_only_its_own_sources_under_their_numbers(
    small: FlaskClient,
) -> None:
    """A source has the same number on the stop as on its course."""
    page = read_html(small.get(f"{COURSE}bell/").text)

    ids = [name for name in page.ids if name.startswith("source-")]
    assert ids == ["source-2"]


@pytest.mark.parametrize("path", ["nowhere/", "round/nowhere/", "nowhere/gate/"])
def test_unknown_course_or_stop_is_not_found(small: FlaskClient, path: str) -> None:
    """There is no page for what there is not."""
    response = small.get(f"/en/courses/{path}")

    page = read_html(response.text)
    assert (response.status_code, page.one("h1").text) == (
        404,
        "There is nothing at this address",
    )


def test_unknown_course_has_no_map_script(small: FlaskClient) -> None:
    """A script is asked for as carefully as a page."""
    response = small.get("/en/courses/nowhere/map.js")

    assert (response.status_code, response.mimetype) == (404, "text/html")


def test_translation_without_a_section_shows_the_source(new_site: NewSite) -> None:
    """A stop that is not translated yet is read in the source language."""
    text = "---\ntitle: 한 바퀴\nsummary: 걷기\n---\n\n네 군데를 걷습니다.\n"
    client = new_site({"courses/round/ko.md": text})

    addresses = ("/ko/courses/round/bell/", "/ko/art/bell/", "/ko/courses/round/")
    statuses = [client.get(address).status_code for address in addresses]

    page = read_html(client.get(addresses[0]).text)
    assert statuses == [200, 200, 200]
    assert page.one("h1").text == "The bell that never rang"
