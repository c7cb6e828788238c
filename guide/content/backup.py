"""A backup: village and instance folder in one ZIP file, and back byte for byte.

The file ends with a list of what it holds, each with its SHA-256; only what is on the
list, in the folders of a village, with exactly those bytes, is put back. The list tells
of the bytes that were packed, for a server may write while they are.
"""

import json
import os
import shutil
import zlib
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from pathlib import PurePosixPath
from zipfile import BadZipFile
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile
from zipfile import ZipInfo

from pydantic import Field
from pydantic import TypeAdapter
from pydantic import ValidationError

from guide.content.writing import locked
from guide.content.writing import PART
from guide.domain.model import Model
from guide.errors import Refused

FOLDERS = ("stories", "routes_data", "translations", "instance")
MADE_AGAIN = ("pictures", "cards", "translations")
"""Folders of the instance that only hold what can be made again."""

LIST = "guide-backup.json"
LARGEST_LIST = 50_000_000
PIECE = 1 << 20
"""Bytes that are read at once."""

STAGED = ".guide-restore"
ASIDE = "%Y%m%d-%H%M%S"


class Row(Model):
    """One file of a backup: its bytes, their SHA-256 in hex, its permissions."""

    size: int = Field(ge=0)
    digest: str = Field(pattern="^[0-9a-f]{64}$")
    mode: int = Field(ge=0, le=0o777)


ROWS = TypeAdapter(dict[str, Row])


def back_up(root: Path, target: Path) -> int:
    """Write a backup in one step, while nobody saves; return how many files it has.

    Raises:
        Refused: the file is there already.
    """
    if target.exists():
        message = f"{target} is there already: choose another name."
        raise Refused(message)
    draft = target.with_name(f".{target.name}{PART}")
    try:
        with locked(root / "instance" / "desk" / "lock"):
            rows = _write(root, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return len(rows)


def restore(source: Path, root: Path, moment: datetime, *, replace: bool) -> int:
    """Put a backup back; return how many files it had.

    Everything is unpacked and compared before anything is moved. What stood there
    before is kept beside it, named by the moment.

    Args:
        source: the backup.
        root: the village folder; it may be missing.
        moment: when this happens.
        replace: whether a village that is there may be moved aside.

    Raises:
        Refused: it is no backup, is damaged, or something is there already.
    """
    there = [name for name in FOLDERS if _is_filled(root / name)]
    if there and not replace:
        message = (
            f"{root} has {', '.join(there)} already: add --replace, and they are "
            "moved aside, not deleted."
        )
        raise Refused(message)
    root.mkdir(parents=True, exist_ok=True)
    staged = root / STAGED
    shutil.rmtree(staged, ignore_errors=True)
    try:
        staged.mkdir(mode=0o700)
        rows = _unpack(source, staged)
        for name in FOLDERS:
            _swap(root / name, staged / name, moment)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    return len(rows)


def _write(root: Path, draft: Path) -> Mapping[str, Row]:
    rows = {}
    draft.touch(mode=0o600)
    with ZipFile(draft, "w", ZIP_DEFLATED) as archive:
        for path in list(_paths(root)):
            # What a server takes away meanwhile belongs to no backup.
            with suppress(FileNotFoundError):
                rows[path] = _pack(archive, root / path, path)
        told = {path: row.model_dump() for path, row in rows.items()}
        archive.writestr(LIST, json.dumps(told, ensure_ascii=False, indent=0))
    return rows


def _paths(root: Path) -> Iterator[str]:
    """Go through the files of a village; links are left out: they lead elsewhere."""
    for name in FOLDERS:
        # Unlike `rglob`, this passes over a folder that vanishes meanwhile.
        walk = os.walk(root / name)
        files = [Path(folder, each) for folder, _, names in walk for each in names]
        for file in sorted(files):
            path = file.relative_to(root)
            is_made = name == "instance" and path.parts[1] in MADE_AGAIN
            is_ours = file.is_file() and not file.is_symlink()
            if is_ours and not is_made and not _is_passing(file):
                yield path.as_posix()


def _is_passing(file: Path) -> bool:
    """Tell locks and half-written files from what people made."""
    return file.name.endswith((PART, "lock", ".part"))


def _pack(archive: ZipFile, file: Path, path: str) -> Row:
    """Pack a file; return what was packed, whatever becomes of it meanwhile.

    Raises:
        FileNotFoundError: it is gone; nothing was packed.
    """
    info = ZipInfo.from_file(file, path, strict_timestamps=False)
    info.compress_type = ZIP_DEFLATED
    digest, size = sha256(), 0
    with file.open("rb") as source:
        mode = os.fstat(source.fileno()).st_mode & 0o777
        # Beyond 2 GB only where it is said before; a file may grow as it is read.
        with archive.open(info, "w", force_zip64=True) as out:
            while piece := source.read(PIECE):
                digest.update(piece)
                size += len(piece)
                out.write(piece)
    return Row(size=size, digest=digest.hexdigest(), mode=mode)


def _unpack(source: Path, staged: Path) -> Mapping[str, Row]:
    try:
        with ZipFile(source) as archive:
            rows = _rows(archive)
            _check_room(rows, staged)
            for path, row in rows.items():
                _take(archive, path, row, staged)
    except (BadZipFile, KeyError, zlib.error, EOFError, NotImplementedError) as error:
        raise _broken(source) from error
    except (ValidationError, ValueError, RecursionError) as error:
        raise _broken(source) from error
    return rows


def _rows(archive: ZipFile) -> Mapping[str, Row]:
    """Read the list; names that lead out of the folders are not believed.

    Raises:
        ValueError: the list is odd, or does not name what the archive holds.
    """
    info = archive.getinfo(LIST)
    if info.file_size > LARGEST_LIST:
        raise ValueError(LIST)
    rows = ROWS.validate_json(archive.read(info))
    held = sorted(each.filename for each in archive.infolist())
    if held != sorted([LIST, *rows]) or not all(map(_is_inside, rows)):
        raise ValueError(LIST)
    return rows


def _is_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    is_plain = PurePosixPath(path).as_posix() == path and "\\" not in path
    return (
        is_plain
        and len(parts) > 1
        and parts[0] in FOLDERS
        and ".." not in parts
        and "\0" not in path
    )


def _check_room(rows: Mapping[str, Row], staged: Path) -> None:
    wanted = sum(row.size for row in rows.values())
    if wanted > shutil.disk_usage(staged).free:
        message = f"There is no room for {wanted // 10**6 + 1} MB."
        raise Refused(message)


def _take(archive: ZipFile, path: str, row: Row, staged: Path) -> None:
    """Unpack one file, never more bytes than the list says.

    Raises:
        ValueError: it has other bytes than the list says.
    """
    info: ZipInfo = archive.getinfo(path)
    target = staged / path
    top = staged / path.partition("/")[0]
    top.mkdir(mode=0o700 if top.name == "instance" else 0o755, exist_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, left = sha256(), row.size
    with archive.open(info) as packed, target.open("wb") as out:
        while piece := packed.read(min(PIECE, left + 1)):
            left -= len(piece)
            if left < 0:
                raise ValueError(path)
            digest.update(piece)
            out.write(piece)
    if left or digest.hexdigest() != row.digest:
        raise ValueError(path)
    target.chmod(row.mode)


def _broken(source: Path) -> Refused:
    message = f"{source} is no whole backup of the guide: nothing was changed."
    return Refused(message)


def _swap(here: Path, fresh: Path, moment: datetime) -> None:
    """Move what stands here aside and the unpacked folder in its place."""
    if _is_filled(here):
        here.replace(here.with_name(f"{here.name}.before-{moment:{ASIDE}}"))
    if fresh.is_dir():
        fresh.replace(here)


def _is_filled(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())
