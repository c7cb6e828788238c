"""A git repository around a small village, as an operator makes one."""

import subprocess
from pathlib import Path

WHO = ("-c", "user.name=operator", "-c", "user.email=operator@village.invalid")


def git(folder: Path, *arguments: str) -> str:
    """Run git and return what it prints."""
    done = subprocess.run(
        ["git", *WHO, *arguments],  # noqa: S607
        cwd=folder,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()


def make_repository(folder: Path) -> None:
    """Put everything in a folder under git."""
    git(folder, "init", "-q", "-b", "main")
    (folder / ".gitignore").write_text("instance/\n")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "Begin")
