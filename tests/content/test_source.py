"""Reading a file as text."""

from pathlib import Path

import pytest

from guide.content.source import LARGEST_BYTES
from guide.content.source import read_text
from guide.domain.problem import Mistake


@pytest.mark.parametrize(
    "data", [b"a\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\nb\n"]
)
def test_read_text_takes_any_line_end(data: bytes, tmp_path: Path) -> None:
    """Whatever wrote the file, lines end alike; a byte order mark is no text."""
    file = tmp_path / "en.md"
    file.write_bytes(data)

    assert read_text(file) == "a\nb\n"


def test_read_text_of_a_megabyte_is_the_end(tmp_path: Path) -> None:
    """The largest file is read, one more byte is not."""
    file = tmp_path / "en.md"
    file.write_bytes(b"a" * LARGEST_BYTES)
    text = read_text(file)
    file.write_bytes(b"a" * (LARGEST_BYTES + 1))

    with pytest.raises(Mistake, match="The file has 1000001 bytes; a story has at"):
        read_text(file)
    assert len(text) == LARGEST_BYTES


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"Ren\xe9", r"The file is no UTF-8 text \(byte 3\): save it as UTF-8\."),
        (b"a\0b", r"The file is no text: it has a zero byte\."),
    ],
)
def test_read_text_of_no_text_is_a_mistake(
    data: bytes, sentence: str, tmp_path: Path
) -> None:
    """Bytes that are no text are told with their place."""
    file = tmp_path / "en.md"
    file.write_bytes(data)

    with pytest.raises(Mistake, match=sentence):
        read_text(file)


def test_read_text_of_nothing_is_a_mistake(tmp_path: Path) -> None:
    """A file that is gone is told with the system's reason."""
    with pytest.raises(Mistake, match=r"cannot be read: No such file or directory\."):
        read_text(tmp_path / "en.md")
