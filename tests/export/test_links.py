"""What answers say of each other: dead ones, lost anchors, one-sided languages."""

import pytest

from guide.export.checking import broken_links
from guide.export.facts import facts_of
from guide.export.leaf import Leaf
from guide.export.place import Place

BASE = "https://guide.example"
HTML = "text/html; charset=utf-8"


def page(path: str, html: str) -> Leaf:
    """Make a page."""
    return Leaf(path, html.encode(), HTML, "")


def broken(*leaves: Leaf, base: str = BASE) -> list[str]:
    """Check some answers with each other."""
    said = {leaf.path: facts_of(leaf, Place(base)) for leaf in leaves}
    return broken_links(said, {leaf.path: leaf.digest for leaf in leaves})


def test_links_that_hold_are_not_named() -> None:
    """Inside, elsewhere, with a query, with an anchor, as a public address."""
    there = page("/en/b/", '<h2 id="x"></h2>')
    here = page(
        "/en/",
        '<a href="/en/b/#x"></a><a href="/en/b/?q=1"></a><a href="//other.example/">'
        f'</a><a href="{BASE}/en/b/"></a><a href="https://other.example/"></a>',
    )

    assert broken(here, there) == []


def test_dead_links_and_pictures_are_named() -> None:
    """Every attribute that holds an address is followed."""
    here = page("/en/", '<a href="/gone/"></a><img srcset="/a.webp 1x, /b.webp 2x">')

    assert broken(here) == [
        "/en/: /a.webp is not there",
        "/en/: /b.webp is not there",
        "/en/: /gone/ is not there",
    ]


def test_lost_anchors_are_named() -> None:
    """Of this page and of another one."""
    there = page("/en/b/", "")
    here = page("/en/", '<a href="#top"></a><a href="/en/b/#x"></a>')

    assert broken(here, there) == [
        "/en/: /en/ has no anchor #top",
        "/en/: /en/b/ has no anchor #x",
    ]


def test_a_language_that_does_not_answer_is_named() -> None:
    """Alternates name each other."""
    head = '<link rel="canonical" href="{0}{1}">'
    alternate = '<link rel="alternate" hreflang="ko" href="{0}/ko/">'
    here = page("/en/", (head + alternate).format(BASE, "/en/"))
    there = page("/ko/", head.format(BASE, "/ko/"))

    assert broken(here, there) == [
        f"/en/: {BASE}/ko/ does not name this page as its ko one"
    ]


@pytest.mark.parametrize(
    ("korean", "said"),
    [
        (["en"], []),
        (["en", "ko"], [f"/ko/: {BASE}/en/ does not name this page as its en one"]),
    ],
)
def test_page_that_is_not_translated_leads_to_the_text(
    korean: list[str], said: list[str]
) -> None:
    """It names no language of its own; one that does must be named in return."""
    english = page("/en/", head_of("en", ["en"]))

    assert broken(english, page("/ko/", head_of("ko", korean))) == said


def head_of(code: str, alternates: list[str]) -> str:
    """Write what a page says of itself and of its languages."""
    return f'<link rel="canonical" href="{BASE}/{code}/">' + "".join(
        f'<link rel="alternate" hreflang="{each}" href="{BASE}/{each}/">'
        for each in alternates
    )


def test_files_are_followed_like_pages() -> None:
    """Data, scripts, sheets of style, feeds and folded calendars name addresses."""
    leaves = (
        Leaf("/m.json", b'{"icons": [{"src": "/a.png"}]}', "application/json", ""),
        Leaf("/js/m.js", b'await import("./later.js")', "text/javascript", ""),
        Leaf("/s.css", b"a { background: url(/b.png) }", "text/css", ""),
        Leaf("/f.atom", f'<link href="{BASE}/c/"/>'.encode(), "application/xml", ""),
        Leaf("/c.ics", f"URL:{BASE}/d\r\n /e/\r\n".encode(), "text/calendar", ""),
    )

    assert broken(*leaves) == [
        "/c.ics: /d/e/ is not there",
        "/f.atom: /c/ is not there",
        "/js/m.js: /js/later.js is not there",
        "/m.json: /a.png is not there",
        "/s.css: /b.png is not there",
    ]


def test_packs_must_tell_the_truth() -> None:
    """A phone compares every file with the digest in the pack's list."""
    told = b'{"files": [{"address": "/en/", "sha256": "0"}]}'
    pack = Leaf("/en/courses/a/pack.json", told, "application/json", "")

    assert broken(page("/en/", ""), pack) == [
        "/en/courses/a/pack.json: /en/ has other bytes"
    ]


def test_links_are_followed_below_a_folder() -> None:
    """On a host that gives the guide a folder, a link out of it is not ours."""
    here = page("/en/", '<a href="/guide/en/#x"></a><a href="/town-hall/"></a>')

    assert broken(here, base=f"{BASE}/guide") == ["/en/: /en/ has no anchor #x"]
