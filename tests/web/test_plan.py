"""The planner's pages, and the hours that browsers decide from."""

import json

from flask.testing import FlaskClient

from guide.domain.village import Village
from guide.domain.walking import DETOUR
from tests.web.document import read_html


def test_planner_lists_ready_walks_from_short_to_long(
    client: FlaskClient, village: Village
) -> None:
    """Without scripts the page is a list of all courses by how long they take."""
    page = read_html(client.get("/en/plan/").text)

    listed = [href for card in page.marked("course-card") for href in page.links(card)]
    lengths = {
        f"/en/courses/{slug}/": walk.totals("alone").minutes
        for slug, walk in village.walks.items()
    }
    assert sorted(lengths) == sorted(listed)
    assert [lengths[each] for each in listed] == sorted(lengths.values())


def test_planner_tells_its_figures_once(client: FlaskClient) -> None:
    """What a script computes from is in the page, so that it works offline."""
    (plan,) = read_html(client.get("/ko/plan/").text).all("visit-plan")

    figures = json.loads(str(plan.get("data-figures")))

    assert len(figures["at"]) == len(figures["spots"])
    assert figures["detour"] == DETOUR
    assert len(figures["hours"]["days"]) == 120
    assert set(figures["hours"]["places"]) == {
        stop["place"] for stop in figures["stops"] if stop["place"]
    }
    assert {stop["access"] for stop in figures["stops"]} <= {
        "always",
        "hours",
        "unknown",
    }


def test_own_walk_has_every_possible_stop_once(client: FlaskClient) -> None:
    """A plan may name any of them; its page is the same for every plan."""
    page = read_html(client.get("/ru/plan/walk/").text)
    (walk,) = page.all("course-walk")

    stops = [stop["id"] for stop in json.loads(str(walk.get("data-figures")))["stops"]]
    sections = [section.get("data-id") for section in page.marked("walk-stop")]

    assert sections == [*stops, ""]


def test_hours_are_those_of_fourteen_days(client: FlaskClient) -> None:
    """Spans in minutes since midnight; a place without hours is absent, not open."""
    told = client.get("/hours.json").get_json()

    assert told["zone"] == "Asia/Seoul"
    assert len(told["days"]) == 14
    for row in told["places"].values():
        assert len(row["open"]) == 14
        assert all(
            0 <= start < end <= 1440 for day in row["open"] for start, end in day
        )
