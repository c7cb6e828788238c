"""The map of everything that has a position."""

from flask.testing import FlaskClient

from guide.domain.village import Village
from tests.web.conftest import NewSite
from tests.web.document import read_html

EMPTY = {
    "places/gate/en.md": "---\nkind: museum\ntitle: The Gate\n---\n",
    "places/pond/en.md": "---\nkind: park\ntitle: The Pond\n---\n",
    "artworks/wall-map/en.md": "---\nkind: mural\ntitle: The Map\n---\n",
}


def test_show_lists_what_the_map_shows(client: FlaskClient, village: Village) -> None:
    """Everything that the map says is also in the list."""
    page = read_html(client.get("/ko/map/").text)

    courses = [f"/ko/courses/{each.slug}/" for each in village.courses_in_order]
    located = [
        f"/ko/{folder}/{slug}/"
        for folder, family in (("places", village.places), ("art", village.artworks))
        for slug, thing in sorted(family.items())
        if village.position_of(thing)
    ]
    assert page.listed == [*courses, *located]


def test_show_loads_its_script_from_its_own_address(small: FlaskClient) -> None:
    """The interactive map is named by data, not by script in the page."""
    page = read_html(small.get("/en/map/").text)

    shown = page.one("walk-map")
    assert (shown.get("data-name"), shown.get("data-script")) == (
        "village",
        "/en/map/map.js",
    )


def test_show_without_positions_says_so(new_site: NewSite) -> None:
    """A village that nobody measured has words instead of a map."""
    page = read_html(new_site(EMPTY).get("/en/map/").text)

    assert page.all("walk-map") == []
    assert [each.text for each in page.marked("note")] == [
        "Nothing has a position yet, so there is no map."
    ]


def test_online_tiles_are_offered_only_where_allowed(new_site: NewSite) -> None:
    """Without the operator's word no page names another host."""
    offered = [
        "tile.openstreetmap.org" in new_site({}, tiles=tiles).get("/en/map/").text
        for tiles in ("none", "osm")
    ]

    assert offered == [False, True]
