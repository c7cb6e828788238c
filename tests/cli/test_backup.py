"""`guide backup` and `guide restore`."""

import json
import os
import shutil
import stat
from collections.abc import Callable
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from itertools import count
from pathlib import Path
from threading import Event
from threading import Thread
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile
from zipfile import ZipInfo

import pytest
from click.testing import CliRunner

from guide.cli import main
from guide.content.backup import LIST
from guide.content.users import Users
from guide.content.writing import replace_file

EVIL = b"evil"


def run(*arguments: object) -> tuple[int, str]:
    """Run a command; return exit code and output."""
    told = CliRunner().invoke(main, [str(each) for each in arguments])
    return told.exit_code, told.output


def contents(root: Path) -> dict[str, tuple[bytes, int]]:
    """Return the bytes and permissions of every file of a village."""
    return {
        file.relative_to(root).as_posix(): (
            file.read_bytes(),
            stat.S_IMODE(file.stat().st_mode),
        )
        for file in sorted(root.rglob("*"))
        if file.is_file() and not file.name.endswith("lock")
    }


def archive(file: Path, held: dict[str, bytes], listed: object) -> Path:
    """Write an archive by hand, with any list."""
    with ZipFile(file, "w", ZIP_DEFLATED) as out:
        out.writestr(LIST, json.dumps(listed))
        for name, data in held.items():
            out.writestr(name, data)
    return file


def row(data: bytes, size: int | None = None) -> dict[str, object]:
    """Describe bytes as the list does."""
    length = len(data) if size is None else size
    return {"size": length, "digest": sha256(data).hexdigest(), "mode": 0o644}


@pytest.fixture
def full(scratch_village: Path) -> Path:
    """Return a village with a key, words, an original, and what is made again."""
    instance = scratch_village / "instance"
    Users(instance).add("안나", "writer", "password of anna")
    for folder, name in (("originals", "a1"), ("pictures", "b2.webp")):
        (instance / folder).mkdir(mode=0o700)
        (instance / folder / name).write_bytes(bytes(range(256)) * 999)
    for folder in ("translations", "instance/translations"):
        (scratch_village / folder / "kk").mkdir(parents=True)
        (scratch_village / folder / "kk" / "messages.po").write_text("Іздеу")
    return scratch_village


def test_a_restored_village_has_the_same_bytes(full: Path, tmp_path: Path) -> None:
    """Texts, keys and originals come back with their permissions; caches do not."""
    file, fresh = tmp_path / "all.zip", tmp_path / "fresh"

    assert run("backup", file, "--root", full)[0] == 0
    assert run("restore", file, "--root", fresh)[0] == 0

    before = contents(full)
    del before["instance/pictures/b2.webp"]
    del before["instance/translations/kk/messages.po"]
    assert contents(fresh) == before
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE((fresh / "instance").stat().st_mode) == 0o700


@pytest.fixture
def restless(full: Path) -> Iterator[Path]:
    """Return a village in which something is written and removed all the time."""
    folder, is_over = full / "instance" / "originals", Event()
    for number in range(20):
        (folder / f"large-{number}").write_bytes(os.urandom(1_000_000))

    def write() -> None:
        for turn in count():
            if is_over.is_set():
                return
            (folder / f"large-{turn % 20}").write_bytes(os.urandom(900_000))
            passing = folder / f"passing-{turn % 50}"
            passing.mkdir(exist_ok=True)
            (passing / "a").write_bytes(EVIL)
            shutil.rmtree(folder / f"passing-{(turn + 25) % 50}", ignore_errors=True)
            replace_file(folder / "counts", f"{turn}".encode() * 1000)

    writer = Thread(target=write)
    writer.start()
    yield full
    is_over.set()
    writer.join()


def test_a_backup_while_others_write_can_be_restored(
    restless: Path, tmp_path: Path
) -> None:
    """It holds each file as it was when it was packed; what vanished is left out."""
    for turn in range(3):
        file, fresh = tmp_path / f"{turn}.zip", tmp_path / f"fresh-{turn}"

        saved = run("backup", file, "--root", restless)
        put_back = run("restore", file, "--root", fresh)

        assert (saved[0], put_back[0]) == (0, 0)
        assert (fresh / "stories/village.yaml").read_bytes() == (
            restless / "stories/village.yaml"
        ).read_bytes()


def test_nothing_is_overwritten_without_a_word(full: Path, tmp_path: Path) -> None:
    """A village that is there stays, or is moved aside on demand."""
    file, story = tmp_path / "all.zip", full / "stories" / "places" / "mill" / "en.md"
    run("backup", file, "--root", full)
    story.write_text("written later")

    refused = run("restore", file, "--root", full)
    kept = story.read_text()
    code, _ = run("restore", file, "--root", full, "--replace")

    [aside] = full.glob("stories.before-*")
    assert (refused[0], kept, code) == (1, "written later", 0)
    assert "add --replace" in refused[1]
    assert (aside / "places" / "mill" / "en.md").read_text() == "written later"
    assert story.read_text() != "written later"
    assert run("backup", file, "--root", full)[0] == 1


def test_a_backup_of_nothing_is_refused(tmp_path: Path) -> None:
    """A folder without a village makes no file."""
    assert run("backup", tmp_path / "a.zip", "--root", tmp_path)[0] == 1
    assert list(tmp_path.iterdir()) == []


def link(folder: Path) -> Path:
    """Make an archive whose file is a link out of the village."""
    info = ZipInfo("stories/village.yaml")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with ZipFile(folder / "x.zip", "w") as out:
        out.writestr(LIST, json.dumps({"stories/village.yaml": row(EVIL)}))
        out.writestr(info, "/etc/passwd")
    return folder / "x.zip"


def outside(name: str) -> Callable[[Path], Path]:
    """Make an archive with a name that leads elsewhere."""
    return lambda folder: archive(folder / "x.zip", {name: EVIL}, {name: row(EVIL)})


def holding(data: bytes, told: dict[str, object]) -> Callable[[Path], Path]:
    """Make an archive whose list tells something else of its file."""
    name = "stories/village.yaml"
    return lambda folder: archive(folder / "x.zip", {name: data}, {name: told})


def text(folder: Path) -> Path:
    """Make a file that is no archive."""
    (folder / "x.zip").write_bytes(b"PK\x03\x04 no archive")
    return folder / "x.zip"


@pytest.mark.parametrize(
    "make",
    [
        outside("../evil"),
        outside("stories/../../evil"),
        outside("/stories/evil"),
        outside("guide/evil.py"),
        outside("stories\\..\\evil"),
        outside("stories//evil"),
        holding(EVIL, row(b"good")),
        holding(bytes(50_000_000), row(EVIL)),
        holding(EVIL, row(EVIL, 10**15)),
        holding(EVIL, {**row(EVIL), "mode": 0o4755}),
        lambda folder: archive(folder / "x.zip", {"stories/a": EVIL}, {}),
        lambda folder: archive(folder / "x.zip", {}, {"stories/a": row(EVIL)}),
        lambda folder: archive(folder / "x.zip", {}, ["stories/a"]),
        link,
        text,
    ],
    ids=[
        "parent",
        "deep-parent",
        "absolute",
        "other-folder",
        "backslash",
        "double-slash",
        "other-bytes",
        "bomb",
        "no-room",
        "set-uid",
        "unlisted",
        "missing",
        "no-table",
        "link",
        "no-zip",
    ],
)
def test_a_hostile_archive_changes_nothing(
    make: Callable[[Path], Path], tmp_path: Path
) -> None:
    """It is refused in one sentence, and leaves no file behind."""
    file, root = make(tmp_path), tmp_path / "root"

    code, said = run("restore", file, "--root", root)

    assert (code, said.count("\n")) == (1, 1)
    assert [each for each in tmp_path.rglob("*") if each not in {file, root}] == []


def within(data: bytes) -> int:
    """Return a place inside what a file of the archive holds, not in its head."""
    with ZipFile(BytesIO(data)) as archive:
        row = max(archive.infolist(), key=lambda each: each.compress_size)
    head = data[row.header_offset : row.header_offset + 30]
    names = sum(int.from_bytes(head[n : n + 2], "little") for n in (26, 28))
    return row.header_offset + 30 + names + row.compress_size // 2


def test_a_cut_off_backup_is_refused(full: Path, tmp_path: Path) -> None:
    """Half a file is no backup, and a changed byte is noticed."""
    file = tmp_path / "all.zip"
    run("backup", file, "--root", full)
    data = bytearray(file.read_bytes())
    file.write_bytes(data[: len(data) // 2])

    half = run("restore", file, "--root", tmp_path / "half")
    data[within(bytes(data))] ^= 1
    file.write_bytes(data)
    changed = run("restore", file, "--root", tmp_path / "changed")

    assert (half[0], changed[0]) == (1, 1)
