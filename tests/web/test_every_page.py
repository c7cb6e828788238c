"""What must hold for every page of the real village, in every language."""

from collections import Counter

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import BASE
from tests.web.crawl import Answer
from tests.web.crawl import lost_anchors
from tests.web.crawl import sitemap_paths
from tests.web.dangers import dangers
from tests.web.document import Document

LANGUAGES = ("ko", "en", "ru")
PAGES = (
    "",
    "visit/",
    "courses/",
    "courses/first-steps/",
    "courses/first-steps/museum-gyeol/",
    "places/",
    "places/museum-gyeol/",
    "art/",
    "art/hong-bust/",
    "streets/",
    "streets/theme-street/",
    "shows/",
    "shows/koryoin-day/",
    "chapters/",
    "chapters/journey/",
    "map/",
    "glossary/",
    "about/",
    "about/sources/",
    "about/open/",
)
FILES = {
    "shows.ics": "text/calendar",
    "map/map.js": "text/javascript",
    "courses/first-steps/map.js": "text/javascript",
}

Answers = dict[str, Answer]
Pages = dict[str, Document]


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_address_of_the_contract_is_a_page(
    client: FlaskClient, locale: str, path: str
) -> None:
    """Every promised page answers, as HTML, in the language of its address."""
    response = client.get(f"/{locale}/{path}")

    told = response.status_code, response.mimetype, response.text[:32]
    assert told == (200, "text/html", f'<!doctype html>\n<html lang="{locale}">')


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize(("path", "kind"), FILES.items())
def test_address_of_the_contract_is_a_file(
    client: FlaskClient, locale: str, path: str, kind: str
) -> None:
    """Every promised file answers, with its type."""
    response = client.get(f"/{locale}/{path}")

    assert (response.status_code, response.mimetype) == (200, kind)


def test_links_lead_to_the_pages_of_the_sitemap(
    client: FlaskClient, pages: Pages
) -> None:
    """Whoever follows links from home sees what the sitemap lists, and the search."""
    listed = sitemap_paths(client, BASE)

    found = (path for path in pages if not path.endswith("/search/"))
    assert sorted(found) == sorted(listed)


def test_links_all_answer(answers: Answers) -> None:
    """No page has a link, a script, a picture or a style sheet that is not there."""
    lost = {path: each.status for path, each in answers.items() if each.status != 200}

    assert lost == {}


def test_anchors_all_exist(answers: Answers) -> None:
    """Every link to a part of a page finds that part."""
    assert lost_anchors(answers, BASE) == []


def test_tags_close_in_order(pages: Pages) -> None:
    """Every page is well formed: nothing is left open, no attribute stands twice."""
    broken = {path: page.faults for path, page in pages.items() if page.faults}

    assert broken == {}


@pytest.mark.parametrize("name", ["h1", "main"])
def test_page_has_exactly_one(pages: Pages, name: str) -> None:
    """A page has one of each, and it says something."""
    counts = {
        path: [bool(element.text) for element in page.all(name)]
        for path, page in pages.items()
    }

    assert {path: count for path, count in counts.items() if count != [True]} == {}


def test_page_title_ends_with_the_name_of_the_village(pages: Pages) -> None:
    """A tab or a bookmark says whose page it is."""
    names = {"ko": "고려인마을", "en": "Koryoin Village", "ru": "Корёин-маыль"}

    strange = [
        path
        for path, page in pages.items()
        if not page.title.endswith(f"· {names[path[1:3]]}")
    ]

    assert strange == []


def test_page_names_its_language(pages: Pages) -> None:
    """The lang attribute is the language of the address."""
    wrong = [
        path
        for path, page in pages.items()
        if page.one("html").get("lang") != path.split("/")[1]
    ]

    assert wrong == []


def test_page_is_its_own_canonical(pages: Pages) -> None:
    """A page gives its own public address, whatever host was asked."""
    found = {path: page.canonical for path, page in pages.items()}

    assert found == {path: f"{BASE}{path}" for path in pages}


def test_alternates_name_every_language(pages: Pages) -> None:
    """A page names itself in all languages; who speaks none gets the source."""
    found = {path: page.alternates() for path, page in pages.items()}

    wanted = {}
    for path in pages:
        tail = path[4:]
        same = {code: f"{BASE}/{code}/{tail}" for code in LANGUAGES}
        wanted[path] = {**same, "x-default": f"{BASE}/ko/{tail}"}
    assert found == wanted


def test_language_switch_stays_on_the_page(pages: Pages) -> None:
    """The links to other languages lead to the same page."""
    found = {
        path: {
            link.get("hreflang"): link.get("href")
            for link in page.all("a")
            if link.get("hreflang")
        }
        for path, page in pages.items()
    }

    wanted = {
        path: {code: f"/{code}/{path[4:]}" for code in LANGUAGES if code != path[1:3]}
        for path in pages
    }
    assert found == wanted


def test_nothing_runs_or_loads_from_elsewhere(pages: Pages) -> None:
    """No inline script or style, no on… attribute, no file of another host."""
    found = {path: dangers(page) for path, page in pages.items()}

    assert {path: each for path, each in found.items() if each} == {}


def test_ids_are_unique(pages: Pages) -> None:
    """No id stands twice on a page."""
    twice = {
        path: [name for name, count in Counter(page.ids).items() if count > 1]
        for path, page in pages.items()
    }

    assert {path: names for path, names in twice.items() if names} == {}


def test_labels_exist(pages: Pages) -> None:
    """Whatever is named by another element names one that is there."""
    lost = {
        path: label
        for path, page in pages.items()
        for element in page.elements
        for label in element.get("aria-labelledby").split()
        if label not in page.ids
    }

    assert lost == {}


def test_pictures_have_words_and_a_size(pages: Pages) -> None:
    """Every img has an alternative text, perhaps empty, and its size."""
    bare = {
        path
        for path, page in pages.items()
        for image in page.all("img")
        if not {"alt", "width", "height"} <= image.attributes.keys()
    }

    assert bare == set()


def test_headings_skip_no_level(pages: Pages) -> None:
    """Under an h2 comes an h3, never an h4 at once."""
    outlines = {
        path: [
            int(e.name[1]) for e in page.elements if e.name in {"h1", "h2", "h3", "h4"}
        ]
        for path, page in pages.items()
    }

    jumps = {
        path: levels
        for path, levels in outlines.items()
        if any(
            after - before > 1
            for before, after in zip([0, *levels], levels, strict=False)
        )
    }
    assert jumps == {}


def test_pages_have_no_forms_and_no_cookies(client: FlaskClient, pages: Pages) -> None:
    """Forms choose what is on the page, or a sheet of it; and no cookie is set."""
    sent = {
        path
        for path, page in pages.items()
        for form in page.all("form")
        if form.attributes.get("method", "get").lower() != "get"
        or not form.attributes.get("action", "/").startswith("/")
    }
    cookies = client.get("/ko/").headers.getlist("Set-Cookie")

    assert (sent, cookies) == (set(), [])
