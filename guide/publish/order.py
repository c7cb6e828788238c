"""What is sent and what is removed, in the turns that files take."""

from collections.abc import Iterable
from collections.abc import Mapping

from guide.export.manifest import Manifest
from guide.export.manifest import Row
from guide.export.turns import in_turns
from guide.export.turns import in_turns_to_go
from guide.publish.parcels import Parcel
from guide.publish.stores import Listed

MD5_DIGITS = 32


def to_send(
    parcels: Mapping[str, Parcel],
    there: Mapping[str, Listed],
    before: Manifest,
    anchored: Mapping[str, int],
) -> list[list[Parcel]]:
    """Return what changed, in groups that follow each other."""
    rows = {
        key: parcel.row
        for key, parcel in parcels.items()
        if not arrived(parcel, there, before)
    }
    turns = in_turns(rows, there.__contains__, anchored)
    return [[parcels[key] for key in turn] for turn in turns]


def to_remove(
    parcels: Mapping[str, Parcel], there: Iterable[str], before: Manifest
) -> list[list[str]]:
    """Return what an earlier publish sent and this export lacks, in groups."""
    found = {key for key in there if key in before.files and key not in parcels}
    return in_turns_to_go({key: before.files[key] for key in found})


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
