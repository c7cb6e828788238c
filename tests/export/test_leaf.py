"""Links of an export: dead ones, lost anchors, languages that do not answer."""

from guide.export.leaf import broken_links
from guide.export.leaf import Leaf

BASE = "https://guide.example"


def page(path: str, html: str) -> Leaf:
    """Make a page."""
    return Leaf(path, html.encode(), "text/html; charset=utf-8", "")


def broken(*leaves: Leaf) -> list[str]:
    """Check some pages with each other."""
    pages = {leaf.path: leaf.facts(BASE) for leaf in leaves}
    return list(broken_links(pages, frozenset(pages)))


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
