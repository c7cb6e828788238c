"""Saving: atomic, recorded, never over somebody's words."""

import os
import resource
import signal
import subprocess
import sys
from datetime import datetime
from datetime import UTC
from pathlib import Path

import pytest

from guide.content.history import Author
from guide.content.store import CHANGED_ELSEWHERE
from guide.content.store import Conflict
from guide.content.store import Held
from guide.content.store import Saved
from guide.content.store import Store
from guide.errors import NotOurs
from guide.errors import SaveFailed
from tests.content.repository import git
from tests.content.repository import make_repository

MOMENT = datetime(2026, 11, 23, 3, tzinfo=UTC)
PATH = "stories/places/gate/en.md"
ANNA, BORIS = Author("anna"), Author("Борис")
ROUNDS = 20

SAVER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from guide.content.history import Author
from guide.content.store import Conflict, Store
root, path, name, count = Path(sys.argv[1]), *sys.argv[2:4], int(sys.argv[4])
store = Store(root, root / "instance", lambda: datetime.now(UTC))
saved = refused = 0
print("ready", flush=True)
while saved + refused < count:
    held = store.read(path)
    text = held.data + f"\\n{name} {saved + refused}\\n".encode()
    done = store.save(held, text, Author(name), f"{name} {saved + refused}")
    if isinstance(done, Conflict):
        refused += 1
    else:
        assert not done.trouble, done.trouble
        saved += 1
print(saved, refused, flush=True)
"""


def open_store(root: Path) -> Store:
    """Open the store of a village in a test."""
    return Store(root, root / "instance", lambda: MOMENT)


@pytest.fixture
def recorded_village(scratch_village: Path) -> Path:
    """Return a village in a git repository of its own."""
    make_repository(scratch_village)
    return scratch_village


def save(store: Store, data: bytes | None, author: Author = ANNA) -> Saved | Conflict:
    """Read and save at once."""
    return store.save(store.read(PATH), data, author, "Change the gate")


def test_a_save_is_a_commit_of_its_author(recorded_village: Path) -> None:
    """The history tells who, with an address that leads nowhere, and what."""
    store = open_store(recorded_village)

    save(store, b"new\n", BORIS)

    assert (recorded_village / PATH).read_bytes() == b"new\n"
    told = git(recorded_village, "log", "-1", "--format=%an %ae %s %cn")
    assert told.strip() == ("Борис curator-4155c6be@desk.invalid Change the gate Борис")


def test_a_save_leaves_what_others_staged(recorded_village: Path) -> None:
    """Only the saved file is in the commit."""
    other = recorded_village / "stories/places/mill/en.md"
    other.write_text("staged\n")
    git(recorded_village, "add", str(other))

    save(open_store(recorded_village), b"new\n")

    names = git(recorded_village, "show", "--format=", "--name-only")
    assert names.strip() == PATH
    assert git(recorded_village, "diff", "--cached", "--name-only").strip() == (
        "stories/places/mill/en.md"
    )


def test_the_second_of_two_editors_is_refused(recorded_village: Path) -> None:
    """Nothing is overwritten; the answer holds what stands there now."""
    store = open_store(recorded_village)
    both = store.read(PATH)
    store.save(both, b"anna\n", ANNA, "First")

    answer = store.save(both, b"boris\n", BORIS, "Second")

    assert isinstance(answer, Conflict)
    assert answer.now.data == b"anna\n"
    assert (recorded_village / PATH).read_bytes() == b"anna\n"


def test_a_change_on_the_disk_is_recorded_before_it_is_replaced(
    recorded_village: Path,
) -> None:
    """Words written by an editor on the disk stay in the history."""
    store = open_store(recorded_village)
    (recorded_village / PATH).write_bytes(b"by hand\n")

    save(store, b"by the desk\n")

    newest, before, *_ = store.revisions(PATH)
    assert newest.message == "Change the gate"
    assert before.message == CHANGED_ELSEWHERE
    assert store.data_at(PATH, before.name) == b"by hand\n"


def test_saving_what_stands_there_records_nothing(recorded_village: Path) -> None:
    """A save without a change is none."""
    store = open_store(recorded_village)
    count = len(store.revisions(PATH))

    save(store, (recorded_village / PATH).read_bytes())

    assert len(store.revisions(PATH)) == count


@pytest.mark.parametrize("has_git", [True, False])
def test_a_version_comes_back_byte_for_byte(
    scratch_village: Path, *, has_git: bool
) -> None:
    """Restoring gives identical bytes, odd line ends and all."""
    if has_git:
        make_repository(scratch_village)
    store = open_store(scratch_village)
    odd = "a\r\nb\rc\n  한국어 \ufeff".encode()
    save(store, odd)
    save(store, b"later\n")

    again = store.data_at(PATH, store.revisions(PATH)[1].name)
    save(store, again)

    assert (scratch_village / PATH).read_bytes() == odd


@pytest.mark.parametrize("has_git", [True, False])
def test_a_deleted_story_can_come_back(scratch_village: Path, *, has_git: bool) -> None:
    """What is gone is listed with the version that still had it."""
    if has_git:
        make_repository(scratch_village)
    store = open_store(scratch_village)
    before = (scratch_village / PATH).read_bytes()

    save(store, None)

    [(path, revision)] = store.deleted()
    assert (path, (scratch_village / PATH).exists()) == (PATH, False)
    assert store.data_at(path, revision.name) == before


def test_a_new_story_is_recorded_too(recorded_village: Path) -> None:
    """A file that git has never seen is committed."""
    store = open_store(recorded_village)
    held = store.read("stories/places/new/en.md")

    store.save(held, b"new\n", ANNA, "Add a place")

    assert [each.message for each in store.revisions(held.path)] == ["Add a place"]


def test_without_git_the_store_says_so_and_keeps_copies(scratch_village: Path) -> None:
    """The first save keeps the version before it, too."""
    store = open_store(scratch_village)

    done = save(store, b"new\n")

    assert isinstance(done, Saved)
    assert "not a git repository" in done.trouble
    names = [(each.name, each.author) for each in store.revisions(PATH)]
    assert names == [("000002", "anna"), ("000001", "elsewhere")]


def test_a_busy_repository_costs_no_word(
    recorded_village: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a person's own git holds its lock, a numbered copy is kept."""
    monkeypatch.setattr("guide.content.git.TRIES", 2)
    store = open_store(recorded_village)
    lock = recorded_village / ".git/index.lock"
    lock.touch()
    os.utime(lock, (1, 1))

    done = save(store, b"kept\n")

    assert isinstance(done, Saved)
    assert "index.lock" in done.trouble
    copies = recorded_village / "instance/copies" / PATH
    assert sorted(file.read_bytes() for file in copies.glob("0*[0-9]")) == [b"kept\n"]


@pytest.mark.parametrize(
    "path",
    [
        "../outside.md",
        "stories/../guide/app.py",
        "/etc/passwd",
        "stories/places/gate/../../../x.md",
        "stories/places/gate/.hidden.md",
        "stories/places/gate/run.sh",
        "instance/users.json",
        ".git/config",
        "stories/places/gate/en.md\n",
        "stories/places/ga {x}/en.md",
        "",
    ],
)
def test_other_paths_are_refused(scratch_village: Path, path: str) -> None:
    """The desk writes stories and routes, nothing else."""
    store = open_store(scratch_village)

    with pytest.raises(NotOurs):
        store.read(path)
    with pytest.raises(NotOurs):
        store.save(Held(path, None, ""), b"x", ANNA, "Try")


def test_a_link_to_elsewhere_is_refused(scratch_village: Path, tmp_path: Path) -> None:
    """A folder that is a link does not lead the desk out of the village."""
    (tmp_path / "elsewhere").mkdir()
    (scratch_village / "stories/places/link").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(NotOurs):
        open_store(scratch_village).read("stories/places/link/en.md")


def test_a_full_disk_leaves_the_old_file(recorded_village: Path) -> None:
    """The save is refused in one sentence, and nothing is half."""
    store = open_store(recorded_village)
    before = (recorded_village / PATH).read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))

    try:
        with pytest.raises(SaveFailed, match="The old text stands"):
            save(store, b"x" * 200_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)

    assert (recorded_village / PATH).read_bytes() == before
    assert git(recorded_village, "status", "--porcelain") == ""


def start_saver(root: Path, name: str, count: int) -> subprocess.Popen[str]:
    """Start a process that saves one file again and again."""
    command = [sys.executable, "-c", SAVER, str(root), PATH, name, str(count)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    return process


def test_two_curators_saving_at_once_lose_nothing(recorded_village: Path) -> None:
    """Of 2 × 200 saves each is in the history, or was refused to its face."""
    savers = [start_saver(recorded_village, name, 200) for name in ("anna", "olga")]

    counts = [saver.communicate(timeout=300)[0].split() for saver in savers]

    saved = sum(int(count[0]) for count in counts)
    refused = sum(int(count[1]) for count in counts)
    text = (recorded_village / PATH).read_text()
    commits = git(recorded_village, "rev-list", "--count", "HEAD", "--", PATH)
    assert saved + refused == 400
    assert int(commits) == saved + 1
    assert text.count("\nanna ") + text.count("\nolga ") == saved


def test_a_killed_save_leaves_the_old_or_the_new_file(recorded_village: Path) -> None:
    """After SIGKILL at any moment the next save goes on, and all is recorded."""
    kill_rounds(recorded_village, ROUNDS)


def kill_rounds(root: Path, rounds: int) -> None:
    """Kill savers at moments spread over a save, and look at what is left."""
    for number in range(rounds):
        saver = start_saver(root, f"round-{number}", 1000)
        with pytest.raises(subprocess.TimeoutExpired):
            saver.wait(timeout=0.02 + 0.2 * ((number * 7) % rounds) / rounds)
        os.killpg(saver.pid, signal.SIGKILL)
        saver.communicate()
        store = open_store(root)
        store.recover()
        held = store.read(PATH)
        assert held.data is not None
        lines = held.data.decode().split(f"\nround-{number} ")[1:]
        assert [line.strip() for line in lines] == [str(n) for n in range(len(lines))]
        assert store.history.is_recorded(PATH)
        done = store.save(held, held.data + b"\nafter\n", ANNA, "After")
        assert isinstance(done, Saved)
        assert done.trouble == ""
    assert git(root, "status", "--porcelain") == ""
