"""The key that signs sessions and links, made once and kept in the instance folder."""

import secrets
from pathlib import Path

from guide.content.writing import locked
from guide.content.writing import read_bytes
from guide.content.writing import replace_file

BYTES = 32


def secret_key(instance: Path) -> bytes:
    """Return the key; only its owner can read the file."""
    file = instance / "secret_key"
    known = read_bytes(file)
    if known:
        return known
    with locked(instance / "desk" / "key-lock"):
        known = read_bytes(file)
        if not known:
            known = secrets.token_hex(BYTES).encode()
            replace_file(file, known, 0o600)
    return known
