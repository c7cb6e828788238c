"""Write files so that they are the old or the new version, never half; one at a time.

A lock is `flock` (flock(2)): it ends with the process that holds it, however that
ends, and with every child that inherited its file descriptor.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

PART = ".desk-part"
"""The end of a file's name while it is being written."""


def digest_of(data: bytes | None) -> str:
    """Return the SHA-256 of a file's bytes, hex; empty where there is no file."""
    return "" if data is None else sha256(data).hexdigest()


def read_bytes(file: Path) -> bytes | None:
    """Return a file's bytes; None where there is none."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def draft_of(file: Path) -> Path:
    """Return where the new content of a file stands until it is whole."""
    return file.with_name(f".{file.name}{PART}")


def replace_file(file: Path, data: bytes, mode: int | None = None) -> None:
    """Put new bytes in place of a file in one step, and on the disk.

    Args:
        file: what to replace or make; its folder exists.
        data: the whole new content.
        mode: permissions of a new file; an old one keeps its own.

    Raises:
        OSError: the disk is full or the folder is closed; the old file stands.
    """
    draft = draft_of(file)
    wanted = file.stat().st_mode if file.exists() else (mode or 0o644)
    try:
        with draft.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        draft.chmod(wanted & 0o7777)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(file.parent)


def keep_made(file: Path, data: bytes) -> None:
    """Keep what can be made again, whole or not at all.

    A full or read-only disk costs time at the next request, not this answer.
    """
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(file, data)


def remove_file(file: Path) -> None:
    """Take a file away, and its folder where that was the last one in it."""
    file.unlink(missing_ok=True)
    sync_folder(file.parent)
    with suppress(OSError):
        file.parent.rmdir()


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder onto the disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def locked(file: Path) -> Iterator[int]:
    """Wait for a lock and hold it; gives the descriptor that children inherit.

    Args:
        file: lies in a folder of the instance folder; both are made, closed to others.
    """
    for folder in (file.parent.parent, file.parent):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield handle
    finally:
        os.close(handle)
