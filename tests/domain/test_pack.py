"""Packs: files in order, and a name that changes with any of them."""

from guide.domain.pack import pack_of
from guide.domain.pack import PackFile


def test_pack_has_each_address_once_in_order() -> None:
    """However the files were found, the list is the same."""
    files = [PackFile.of("/b", b"two"), PackFile.of("/a", b"one")]

    pack = pack_of([*files, files[0]])

    assert [file.address for file in pack.files] == ["/a", "/b"]
    assert pack.size == 6


def test_version_changes_with_a_byte() -> None:
    """One other byte is another pack."""
    one = pack_of([PackFile.of("/a", b"one")])
    other = pack_of([PackFile.of("/a", b"onE")])

    assert one.version != other.version


def test_version_changes_with_an_address() -> None:
    """The same bytes elsewhere are another pack."""
    one = pack_of([PackFile.of("/a", b"one")])
    other = pack_of([PackFile.of("/b", b"one")])

    assert one.version != other.version


def test_version_does_not_change_with_the_date() -> None:
    """Hours of the next days are renewed without a question: no new version."""
    page = PackFile.of("/a", b"one")
    today = pack_of([page, PackFile.of("/hours", b"open", daily=True)])
    tomorrow = pack_of([page, PackFile.of("/hours", b"closed", daily=True)])

    assert today.version == tomorrow.version
