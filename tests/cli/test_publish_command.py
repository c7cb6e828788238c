"""`guide publish`: exported, then sent, in one command."""

from pathlib import Path

from click.testing import CliRunner

from guide.cli import main
from guide.cli.publish import ONE_BY_ONE


def test_command_publishes_to_a_folder(
    runner: CliRunner, scratch_village: Path, tmp_path: Path
) -> None:
    """One sentence; the same again sends nothing."""
    there = str(tmp_path / "there")
    order = ["publish", there, "--root", str(scratch_village), "--date", "2026-11-23"]

    first = runner.invoke(main, [*order, "--base-url", "https://guide.example"])
    again = runner.invoke(main, [*order, "--base-url", "https://guide.example"])

    assert first.output.startswith(f"{there}: ")
    assert first.output.endswith(" files sent, 0 as they were, 0 removed.\n")
    assert again.output.startswith(f"{there}: 0 files sent, ")
    assert (tmp_path / "there" / "en" / "index.html").is_file()
    assert (tmp_path / "there").readlink() == Path("there.releases/1")


def test_command_says_where_a_site_cannot_change_at_once(
    runner: CliRunner, scratch_village: Path, tmp_path: Path
) -> None:
    """A folder that somebody made, and a link that somebody else set, are kept."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "there").symlink_to("disk")
    there = str(tmp_path / "there")
    order = ["publish", there, "--root", str(scratch_village), "--date", "2026-11-23"]

    done = runner.invoke(main, order)

    assert done.output.splitlines()[1:] == [ONE_BY_ONE.format(there)]
    assert (tmp_path / "there").readlink() == Path("disk")
    assert (tmp_path / "disk" / "en" / "index.html").is_file()


def test_command_refuses_an_address_without_a_bucket(
    runner: CliRunner, scratch_village: Path
) -> None:
    """One sentence before anything is exported."""
    done = runner.invoke(main, ["publish", "s3://", "--root", str(scratch_village)])

    assert done.exit_code == 1
    assert done.output == "guide: s3:// names no bucket: write s3://bucket/prefix.\n"
    assert not (scratch_village / "instance" / "public").exists()
