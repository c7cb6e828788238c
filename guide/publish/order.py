"""In which order files are sent, so that no visitor ever sees half a site.

What is named goes before what names it: files, then pages that are new, then pages that
changed, then lists of pages. Only then does anything go away.
"""

from collections.abc import Iterable
from collections.abc import Mapping

from guide.export.manifest import Manifest
from guide.export.manifest import Row
from guide.publish.parcels import Parcel
from guide.publish.stores import Listed

LISTS = (
    "application/json",
    "application/atom+xml",
    "application/xml",
    "application/manifest+json",
)
MD5_DIGITS = 32


def to_send(
    parcels: Mapping[str, Parcel], there: Mapping[str, Listed], before: Manifest
) -> list[list[Parcel]]:
    """Return what changed, in groups that follow each other."""
    groups: dict[int, list[Parcel]] = {}
    for key in sorted(parcels):
        parcel = parcels[key]
        if not arrived(parcel, there, before):
            groups.setdefault(_rank(parcel, there), []).append(parcel)
    return [groups[rank] for rank in sorted(groups)]


def to_remove(
    parcels: Mapping[str, Parcel], there: Iterable[str], before: Manifest
) -> list[str]:
    """Return what an earlier publish sent and this export lacks, in a steady order."""
    return sorted(key for key in there if key in before.files and key not in parcels)


def arrived(
    parcel: Parcel, there: Mapping[str, Listed], before: Manifest | None = None
) -> bool:
    """Tell whether a store holds just this.

    Args:
        parcel: what should be there.
        there: what the store lists.
        before: what was sent earlier; without it, headers are not asked for.
    """
    found = there.get(parcel.key)
    if found is None or found.size != parcel.size:
        return False
    if before and before.files.get(parcel.key) != parcel.row:
        return False
    # A store that encrypts names files by something else than their MD5.
    if len(found.tag) != MD5_DIGITS:
        return before is None or bool(before.made_from)
    return found.tag == parcel.tag


def pending(parcels: Mapping[str, Parcel], before: Manifest) -> Manifest:
    """Describe a site between two: what is there, and what is on its way.

    A row is noted before its bytes are sent: bytes tell whether it arrived. Where only
    headers change, bytes tell nothing, so such a row is noted as unknown.
    """
    files = dict(before.files)
    for key, parcel in parcels.items():
        known = files.get(key)
        is_same_body = known is not None and known.digest == parcel.row.digest
        is_new_told = is_same_body and known != parcel.row
        files[key] = Row("", "", "") if is_new_told else parcel.row
    return Manifest("", files)


def _rank(parcel: Parcel, there: Mapping[str, Listed]) -> int:
    if parcel.row.kind.startswith(LISTS):
        return 3
    if not parcel.row.kind.startswith("text/html"):
        return 0
    return 2 if parcel.key in there else 1
