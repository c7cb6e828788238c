"""Two small sites, the second in the place of the first, and what must hold between."""

from collections.abc import Mapping
from dataclasses import replace

from guide.export.checking import dead_links
from guide.export.facts import Facts
from guide.export.facts import facts_of
from guide.export.leaf import Leaf
from guide.export.place import Place

PLACE = Place("https://guide.example")
LINK = '<link rel="stylesheet" href="/static/{0}/style.css"><a href="/{1}/">{1}</a>'
OLD = {
    "static/1/style.css": "a { color: red }",
    "index.html": LINK.format(1, "en"),
    "en/index.html": LINK.format(1, "en/mill"),
    "en/mill/index.html": LINK.format(1, "en"),
    "en/pond/index.html": LINK.format(1, "en"),
    "en/index.json": '["/en/mill/", "/en/pond/"]',
    "robots.txt": "the same",
}
NEW = {
    "static/2/style.css": "a { color: teal }",
    "index.html": LINK.format(2, "en"),
    "en/index.html": LINK.format(2, "en/well") + '<a href="/en/mill/#wheel">wheel</a>',
    "en/mill/index.html": LINK.format(2, "en") + '<h2 id="wheel">Wheel</h2>',
    "en/well/index.html": LINK.format(2, "en")
    + '<a href="/en/well/pack.json">keep</a>',
    "en/well/pack.json": '{"files": []}',
    "en/index.json": '["/en/mill/", "/en/well/"]',
    "robots.txt": "the same",
}
OLDEST = {
    "index.html": "a mill",
    "en/index.html": OLD["en/index.html"],
    "en/mill": "a file where a folder will be",
}
CHANGED = 7
"""Files of the new site that the old one lacks, or has otherwise."""

KINDS = {"html": "text/html; charset=utf-8", "json": "application/json"}


def leaf(key: str, body: bytes, kind: str = "") -> Leaf:
    """Read what is published as an answer of the site."""
    told = kind or KINDS.get(key.rpartition(".")[2], "text/css")
    return Leaf("/" + key.removesuffix("index.html"), body, told, "")


def read(bodies: Mapping[str, str]) -> dict[str, Facts]:
    """Read what every file of a site says, by its address."""
    leaves = (leaf(key, body.encode()) for key, body in bodies.items())
    return {each.path: facts_of(each, PLACE) for each in leaves}


def faults(now: Mapping[str, Facts], steady: set[str]) -> list[str]:
    """Say what visitors of a site that is half old and half new come upon.

    Wherever a page is, all that it shows must be there. And whoever starts from an
    address that the old site and the new one have finds no link that leads nowhere.
    Anchors must be there for the pages of both; no order has those of new pages ready,
    which lead to each other in every language.

    Args:
        now: what every file says that is there, by its address.
        steady: addresses of both sites.
    """
    # A printed code is a page without a slash at its end.
    known = {*now, *(path.rstrip("/") for path in now)}
    reached, waiting = set[str](), [path for path in now if path in steady]
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            targets = now[path].targets
            waiting += [to for to, _ in targets if to in now] + [
                f"{to}/" for to, _ in targets if f"{to}/" in now
            ]
    shown = [
        f"{path}: {to} is not there"
        for path, facts in now.items()
        for to, _ in facts.targets
        if facts.is_page and _is_file(to) and to not in known
    ]
    said = {path: now[path] if path in steady else _bare(now[path]) for path in reached}
    return shown + dead_links(said, known)


def _bare(facts: Facts) -> Facts:
    return replace(facts, targets=frozenset((to, "") for to, _ in facts.targets))


def _is_file(path: str) -> bool:
    return "." in path.rpartition("/")[2] and not path.endswith(".html")
