"""The link checker: follow everything that an export says of its own addresses."""

from collections.abc import Container
from collections.abc import Iterator
from collections.abc import Mapping

from guide.export.facts import Facts
from guide.export.place import Target


def broken_links(said: Mapping[str, Facts], known: Mapping[str, str]) -> list[str]:
    """List dead links, lost anchors, one-sided languages and packs that are wrong.

    Args:
        said: what every answer says, by its address.
        known: the SHA-256 of every address that the export holds.
    """
    found = [*dead_links(said, known), *_one_sided(said), *_not_kept(said, known)]
    return sorted(found)


def dead_links(said: Mapping[str, Facts], known: Container[str]) -> list[str]:
    """List what leads nowhere: links, pictures, scripts, styles and anchors."""
    return [
        line
        for here, facts in said.items()
        for target in facts.targets
        if (line := _broken(here, target, said, known))
    ]


def _broken(
    here: str, target: Target, said: Mapping[str, Facts], known: Container[str]
) -> str:
    path, anchor = target
    if path not in known:
        return f"{here}: {path} is not there"
    there = said.get(path)
    if anchor and there and there.is_page and anchor not in there.anchors:
        return f"{here}: {path} has no anchor #{anchor}"
    return ""


def _one_sided(said: Mapping[str, Facts]) -> Iterator[str]:
    """Go through languages that name nobody, or not the page that names them.

    A page that is not translated yet leads to those that are and is none of them.
    """
    by_address = {each.canonical: each for each in said.values() if each.alternates}
    for here, facts in said.items():
        for code, other in facts.alternates:
            there = by_address.get(other)
            if there is None or (facts.is_spoken and not there.names(facts)):
                yield f"{here}: {other} does not name this page as its {code} one"


def _not_kept(said: Mapping[str, Facts], known: Mapping[str, str]) -> Iterator[str]:
    """Go through files with other bytes than a pack says: a phone refuses those."""
    for here, facts in said.items():
        for path, digest in facts.promises:
            if known.get(path, digest) != digest:
                yield f"{here}: {path} has other bytes"
