"""`guide pull` and `guide push` between two villages and a remote on this disk."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from guide.cli import main
from tests.content.repository import git
from tests.content.repository import make_repository

STORY = "stories/places/mill/en.md"


def run(*arguments: object) -> tuple[int, str]:
    """Run a command; return exit code and output."""
    told = CliRunner().invoke(main, [str(each) for each in arguments])
    return told.exit_code, told.output


@pytest.fixture
def pair(scratch_village: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Return two clones of one village, and their remote between them."""
    make_repository(scratch_village)
    git(tmp_path, "clone", "-q", "--bare", "village", "remote.git")
    git(scratch_village, "remote", "add", "origin", str(tmp_path / "remote.git"))
    git(tmp_path, "clone", "-q", "remote.git", "other")
    return scratch_village, tmp_path / "other"


def edit(root: Path, before: str, after: str) -> None:
    """Change a word on the disk, without the desk."""
    file = root / STORY
    file.write_text(file.read_text().replace(before, after))


def test_changes_travel_both_ways(pair: tuple[Path, Path]) -> None:
    """What was changed on the disk is recorded, sent, fetched and joined."""
    here, there = pair
    title = next(
        line for line in (here / STORY).read_text().split("\n") if "title" in line
    )
    edit(here, title, "title: The red mill")
    (there / STORY).write_text((there / STORY).read_text() + "\nOne word more.\n")

    sent = run("push", "--root", here)
    behind = run("push", "--root", there)
    came = run("pull", "--root", there)
    back = run("push", "--root", there), run("pull", "--root", here)

    assert sent == (0, "1 changes went.\n")
    assert behind == (1, behind[1])
    assert "guide pull first" in behind[1]
    assert came == (0, "1 changes came.\n")
    assert [each[0] for each in back] == [0, 0]
    text = (here / STORY).read_text()
    assert text == (there / STORY).read_text()
    assert "title: The red mill" in text
    assert "One word more." in text
    assert run("pull", "--root", here) == (0, "Nothing new.\n")
    assert run("push", "--root", here) == (0, "Nothing to send.\n")


def test_words_of_the_interface_travel_too(pair: tuple[Path, Path]) -> None:
    """A village's own catalogue is made by people, as its stories are."""
    here, there = pair
    file = "translations/kk/LC_MESSAGES/messages.po"
    (here / file).parent.mkdir(parents=True)
    (here / file).write_text('msgid "Search"\nmsgstr "Іздеу"\n')

    sent = run("push", "--root", here)
    run("pull", "--root", there)

    assert sent == (0, "1 changes went.\n")
    assert (there / file).read_bytes() == (here / file).read_bytes()


@pytest.mark.parametrize(("keep", "word"), [("mine", "their"), ("theirs", "my")])
def test_a_conflict_is_said_and_nothing_lost(
    pair: tuple[Path, Path], keep: str, word: str
) -> None:
    """Both words stay in the history, whoever's stand in the file."""
    here, there = pair
    lines = (here / STORY).read_text().split("\n")
    title = next(line for line in lines if line.startswith("title"))
    edit(here, title, "title: my mill")
    edit(there, title, "title: their mill")
    run("push", "--root", here)

    refused = run("pull", "--root", there)
    stayed = (there / STORY).read_text()
    joined = run("pull", "--root", there, "--keep", keep)

    assert refused[0] == 1
    assert f"the same lines of {STORY}" in refused[1]
    assert "title: their mill" in stayed
    assert joined == (0, "1 changes came.\n")
    assert f"title: {word} mill" in (there / STORY).read_text()
    past = git(there, "log", "-p", "-m", "--", STORY)
    assert "+title: my mill" in past
    assert "+title: their mill" in past
    assert git(there, "status", "--porcelain", "--", "stories") == ""


def test_without_git_or_remote_one_sentence_says_so(
    scratch_village: Path, tmp_path: Path
) -> None:
    """An operator learns what to do."""
    nowhere = run("pull", "--root", scratch_village)
    make_repository(scratch_village)
    alone = run("push", "--root", scratch_village)
    git(scratch_village, "remote", "add", "origin", str(tmp_path / "gone.git"))
    gone = run("pull", "--root", scratch_village)

    assert "lies in no git repository" in nowhere[1]
    assert "git remote add origin" in alone[1]
    assert "origin does not answer" in gone[1]
    assert [each[0] for each in (nowhere, alone, gone)] == [1, 1, 1]


def test_a_remote_that_is_empty_takes_everything(
    scratch_village: Path, tmp_path: Path
) -> None:
    """The first push fills it."""
    make_repository(scratch_village)
    git(tmp_path, "init", "-q", "--bare", "empty.git")
    git(scratch_village, "remote", "add", "origin", str(tmp_path / "empty.git"))

    assert run("push", "--root", scratch_village) == (0, "1 changes went.\n")
    assert git(tmp_path / "empty.git", "log", "--format=%s", "main") == "Begin\n"
