"""Take over what others did, and send them what was done here: git pull and push.

Nothing is rewritten: both histories stay, joined by a merge. Where both sides changed
the same lines, nothing is touched until somebody says whose words go first.
"""

from pathlib import Path
from typing import Literal

from guide.content.git import Git
from guide.content.history import Author
from guide.content.history import ELSEWHERE
from guide.content.store import CHANGED_ELSEWHERE
from guide.content.writing import locked
from guide.errors import HistoryStuck
from guide.errors import Refused

Side = Literal["mine", "theirs"]
STRATEGIES: dict[Side, str] = {"mine": "ours", "theirs": "theirs"}
KEEPER = Author("guide")
"""Who joins two histories, as git names them."""

MOST_NAMED = 10


class Exchange:
    """The village folder's git and the one remote that its branch follows."""

    def __init__(self, root: Path) -> None:
        """Open the repository around a village folder.

        Raises:
            Refused: there is no git, no branch or no remote here.
        """
        self._root = root
        try:
            self._git = Git(root)
        except HistoryStuck as error:
            message = f"The village lies in no git repository ({error})."
            raise Refused(message) from error
        self._branch = self._git.told("symbolic-ref", "--quiet", "--short", "HEAD")
        self._remote = self._remote_of()
        there = self._git.told("config", f"branch.{self._branch}.merge")
        self._there = there.removeprefix("refs/heads/") or self._branch

    def pull(self, keep: Side | None = None) -> int:
        """Fetch and join what others did; return how many commits came.

        Args:
            keep: whose words go first where both changed the same lines; the others
                stay in the history.

        Raises:
            Refused: the remote does not answer, or both changed the same lines.
        """
        with locked(self._root / "instance" / "desk" / "lock"):
            self._record()
            self._ask("fetch", "--quiet", self._remote, self._there)
            count = int(self._git.told("rev-list", "--count", "HEAD..FETCH_HEAD"))
            if count:
                self._join(keep)
        return count

    def push(self) -> int:
        """Send what was done here; return how many commits went.

        Raises:
            Refused: the remote does not answer, or has what is not here yet.
        """
        with locked(self._root / "instance" / "desk" / "lock"):
            self._record()
            known = f"{self._remote}/{self._there}"
            self._ask("fetch", "--quiet", self._remote)
            if not self._git.told("rev-parse", "--verify", "--quiet", known):
                count = int(self._git.told("rev-list", "--count", "HEAD"))
            else:
                if int(self._git.told("rev-list", "--count", f"HEAD..{known}")):
                    message = (
                        "Somebody else has pushed meanwhile: run guide pull first."
                    )
                    raise Refused(message)
                count = int(self._git.told("rev-list", "--count", f"{known}..HEAD"))
            if count:
                where = f"HEAD:refs/heads/{self._there}"
                self._ask("push", "--quiet", self._remote, where)
        return count

    def _remote_of(self) -> str:
        """Name the remote: the branch's own, else `origin`, else the only one."""
        if not self._branch:
            message = "The git repository stands on no branch: git switch main."
            raise Refused(message)
        own = self._git.told("config", f"branch.{self._branch}.remote")
        names = self._git.told("remote").split()
        for name in (own, "origin", *names[:1]):
            if name in names:
                return name
        message = "No remote is set: git remote add origin ADDRESS."
        raise Refused(message)

    def _record(self) -> None:
        """Commit what an editor on the disk changed: a merge must not meet it."""
        for path in self._git.unrecorded():
            self._git.record(path, ELSEWHERE, CHANGED_ELSEWHERE)

    def _join(self, keep: Side | None) -> None:
        way = ("-X", STRATEGIES[keep]) if keep else ()
        who = (f"user.name={KEEPER.name}", f"user.email={KEEPER.mail}")
        plain = ("-c", who[0], "-c", who[1], "-c", "commit.gpgsign=false")
        merge = ("merge", "--quiet", "--no-edit", "--no-verify", *way, "FETCH_HEAD")
        try:
            self._git.run(*plain, *merge)
        except HistoryStuck as error:
            torn = self._git.told("diff", "--name-only", "--diff-filter=U").split("\n")
            self._git.told("merge", "--abort")
            raise _torn([each for each in torn if each], str(error)) from error

    def _ask(self, *arguments: str) -> None:
        try:
            self._git.run(*arguments)
        except HistoryStuck as error:
            reason = str(error).rstrip(".")
            message = f"{self._remote} does not answer as it should: {reason}."
            raise Refused(message) from error


def _torn(paths: list[str], reason: str) -> Refused:
    if not paths:
        return Refused(f"Git cannot join the two histories: {reason.rstrip('.')}.")
    named = ", ".join(paths[:MOST_NAMED])
    message = (
        f"Both sides changed the same lines of {named}: nothing was changed here. "
        "Say --keep mine or --keep theirs; the other words stay in the history."
    )
    return Refused(message)
