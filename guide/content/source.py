"""Read a file as text, or say why it is none."""

from pathlib import Path

from guide.domain.problem import Mistake
from guide.domain.problem import N_

LARGEST_BYTES = 1_000_000


def read_text(path: Path) -> str:
    """Read UTF-8 with any line ends.

    Raises:
        Mistake: it cannot be read, is too large, or is no text.
    """
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST_BYTES else b""
    except OSError as error:
        raise Mistake(
            N_("The file cannot be read: {reason}."), reason=error.strerror or error
        ) from error
    if size > LARGEST_BYTES:
        raise Mistake(
            N_("The file has {size} bytes; a story has at most {limit}."),
            size=size,
            limit=LARGEST_BYTES,
        )
    return _decode(data)


def _decode(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Mistake(
            N_("The file is no UTF-8 text (byte {byte}): save it as UTF-8."),
            byte=error.start,
        ) from error
    if "\0" in text:
        raise Mistake(N_("The file is no text: it has a zero byte."))
    return text.replace("\r\n", "\n").replace("\r", "\n")
