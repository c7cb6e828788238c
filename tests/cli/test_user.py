"""`guide user`."""

from pathlib import Path

from click.testing import CliRunner

from guide.cli import main
from guide.content.users import Users

PASSWORD = "long enough\n"  # noqa: S105  (a test's own)


def test_a_curator_is_added_listed_and_removed(
    runner: CliRunner, scratch_village: Path
) -> None:
    """The password comes from standard input, and each step says what it did."""
    user = ["user", "--root", str(scratch_village)]

    added = runner.invoke(main, [*user, "add", "anna", "--role", "writer"], PASSWORD)
    listed = runner.invoke(main, [*user, "list"])
    changed = runner.invoke(main, [*user, "password", "anna"], "another one\n")
    out = runner.invoke(main, [*user, "logout", "anna"])
    removed = runner.invoke(main, [*user, "remove", "anna"])

    assert added.output == "anna may enter the desk as writer.\n"
    assert listed.output == "anna\twriter\n"
    assert changed.output == "anna has another password.\n"
    assert out.output == "anna is logged out everywhere.\n"
    assert removed.output == "anna can no longer enter.\n"
    assert dict(Users(scratch_village / "instance").all()) == {}


def test_a_short_password_is_one_sentence(
    runner: CliRunner, scratch_village: Path
) -> None:
    """Exit 1, no traceback."""
    command = ["user", "--root", str(scratch_village), "add", "a", "--role", "guide"]

    answer = runner.invoke(main, command, "short\n")

    assert (answer.exit_code, answer.output) == (
        1,
        "guide: A password has at least 10 signs.\n",
    )
