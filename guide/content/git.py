"""History in the git repository that contains the village folder."""

import os
import re
import subprocess
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from guide.content.history import Author
from guide.content.history import Revision
from guide.errors import HistoryStuck

COMMIT = re.compile(r"[0-9a-f]{7,64}")
FIELDS = "%H%x1f%an%x1f%aI%x1f%s"
MOST_REVISIONS = 300
TRIES = 20
PAUSE_SECONDS = 0.1
"""How often and how long to wait for a person's own git command to end."""

MADE_BY_PEOPLE = ("stories", "routes_data", "translations")
LIMIT_SECONDS = 60
LOCKS = ("index.lock", "HEAD.lock", "next-index-*.lock", "refs/heads/**/*.lock")
LOCK_SECONDS = 10
"""A lock that came this soon after a save began, and outlived it, is that save's."""


class Git:
    """Commits single files, leaving everything else that is staged as it is.

    Attributes:
        trouble: always empty: git keeps this history.
    """

    trouble = ""

    def __init__(self, root: Path) -> None:
        """Open the repository around a village folder.

        Raises:
            HistoryStuck: there is none, or git is not installed.
        """
        self._root = root
        self.lock_handle: int | None = None
        self.run("rev-parse", "--is-inside-work-tree")
        self._folder = Path(self.run("rev-parse", "--absolute-git-dir").strip())
        self._prefix = self.run("rev-parse", "--show-prefix").strip()

    def is_recorded(self, path: str) -> bool:
        """Tell whether the file as it is now is the one in the last commit."""
        name = f"HEAD:{self._prefix}{path}"
        kept = self._try("rev-parse", "--verify", "--quiet", name)
        if not (self._root / path).exists():
            return kept.returncode != 0
        now = self.run("hash-object", "--", path)
        return kept.stdout.decode().strip() == now.strip()

    def record(self, path: str, author: Author, message: str) -> str:
        """Commit one file as its author."""
        name = author.name.replace("<", "").replace(">", "").strip()
        who = ("-c", f"user.name={name}", "-c", f"user.email={author.mail}")
        plain = ("-c", "commit.gpgsign=false", "-c", "core.autocrlf=false")
        if (self._root / path).exists():
            self._patiently("add", "--", path)
        commit = ("commit", "--quiet", "--no-verify", "--file=-", "--only", "--", path)
        self._patiently(*who, *plain, *commit, text=message)
        return self.run("rev-parse", "HEAD").strip()

    def revisions(self, path: str) -> tuple[Revision, ...]:
        """List the commits of a file, newest first."""
        form = f"--format=%x1e{FIELDS}"
        count = f"--max-count={MOST_REVISIONS}"
        told = self._try("log", count, form, "--name-status", "--", path)
        return tuple(each for each, _ in _entries(told.stdout.decode(), gone="D"))

    def data_at(self, path: str, revision: str) -> bytes | None:
        """Return the bytes of a file in a commit."""
        if not COMMIT.fullmatch(revision):
            return None
        name = f"{revision}:{self._prefix}{path}"
        told = self._try("cat-file", "blob", name)
        return told.stdout if told.returncode == 0 else None

    def deleted(self) -> tuple[tuple[str, Revision], ...]:
        """List stories that are gone, each with the last commit that had it."""
        form = f"--format=%x1e{FIELDS}"
        told = self._try(
            *("-c", "core.quotePath=false", "log", "--diff-filter=D", form),
            *("--relative", "--name-status", "--", "stories"),
        )
        found: dict[str, Revision] = {}
        for _, path in _entries(told.stdout.decode(), gone="D"):
            if path in found or (self._root / path).exists():
                continue
            alive = [each for each in self.revisions(path) if not each.is_gone]
            if alive:
                found[path] = alive[0]
        return tuple(sorted(found.items()))

    def unrecorded(self) -> tuple[str, ...]:
        """List files of the village that are not as the last commit has them."""
        listed = (
            "status",
            "--porcelain",
            "-z",
            "--no-renames",
            "--untracked-files=all",
        )
        told = self.run(*listed, "--", *MADE_BY_PEOPLE)
        paths = [entry[3:] for entry in told.split("\0") if entry]
        return tuple(path.removeprefix(self._prefix) for path in paths)

    def told(self, *arguments: str) -> str:
        """Ask git something; empty where it has no answer."""
        return self._try(*arguments).stdout.decode(errors="replace").strip()

    def forget_locks(self, since: float) -> None:
        """Remove git's locks of a save that was killed; seconds since the epoch."""
        for pattern in LOCKS:
            for file in self._folder.glob(pattern):
                if since <= file.stat().st_mtime <= since + LOCK_SECONDS:
                    file.unlink(missing_ok=True)

    def _patiently(self, *arguments: str, text: str = "") -> None:
        """Run a command that changes something, waiting for others to finish."""
        for _ in range(TRIES):
            told = self._try(*arguments, text=text)
            if told.returncode == 0:
                return
            if b".lock" not in told.stderr:
                break
            time.sleep(PAUSE_SECONDS)
        raise HistoryStuck(_reason(told))

    def run(self, *arguments: str) -> str:
        """Run git and return what it prints.

        Raises:
            HistoryStuck: git refused, with its reason.
        """
        told = self._try(*arguments)
        if told.returncode != 0:
            raise HistoryStuck(_reason(told))
        return told.stdout.decode()

    def _try(
        self, *arguments: str, text: str = ""
    ) -> subprocess.CompletedProcess[bytes]:
        """Run git in the village folder; it keeps our lock while it lives."""
        held = () if self.lock_handle is None else (self.lock_handle,)
        try:
            return subprocess.run(  # noqa: S603  (no shell, paths behind --)
                ["git", "--literal-pathspecs", *arguments],  # noqa: S607  (from PATH)
                cwd=self._root,
                env=_environment(),
                input=text.encode(),
                capture_output=True,
                check=False,
                pass_fds=held,
                timeout=LIMIT_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise HistoryStuck(str(error)) from error


def _environment() -> dict[str, str]:
    """Keep git from asking, from speaking other languages, from other repositories."""
    outside = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    own = {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C.UTF-8"}
    return {**outside, **own}


def _reason(told: subprocess.CompletedProcess[bytes]) -> str:
    lines = told.stderr.decode(errors="replace").strip().splitlines()
    return lines[0] if lines else "git gave no reason"


def _entries(text: str, gone: str) -> Iterator[tuple[Revision, str]]:
    for entry in text.split("\x1e")[1:]:
        head, _, rest = entry.partition("\n")
        name, author, moment, message = head.split("\x1f", 3)
        for line in rest.split("\n"):
            state, _, path = line.partition("\t")
            if path:
                when = datetime.fromisoformat(moment)
                yield Revision(name, author, when, message, state == gone), path
