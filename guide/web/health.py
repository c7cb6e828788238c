"""Health: what an operator asks the guide, answered from the guide itself.

It answers 200 while the guide serves; what is wrong meanwhile stands in `trouble`.
"""

import time
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from pathlib import Path

from flask import Blueprint
from flask import current_app
from flask import jsonify
from flask import Response

from guide import __version__
from guide.content.store import Store
from guide.content.users import Users
from guide.errors import KeysUnreadable
from guide.web.page import settings
from guide.web.page import shelf
from guide.web.page import village

bp = Blueprint("health", __name__)

PROBE = b"x" * 65_536
"""Written and taken away again: only that tells a full disk from one with room."""

LARGEST_JUMP_SECONDS = 120
SECONDS_A_PROBE = 10
"""How long an answer about the disk is believed: asking must cost nothing."""


def seconds_awake() -> float:
    """Return seconds that no clock setting changes, sleep of the machine included."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


@dataclass
class Watch:
    """Compares the clock with one that cannot be set, from its making on."""

    now: Callable[[], datetime]
    steady: Callable[[], float] = seconds_awake
    began: tuple[datetime, float] = field(init=False)
    disk: tuple[float, str] = (float("-inf"), "")

    def __post_init__(self) -> None:
        """Note where both clocks stand."""
        self.began = (self.now(), self.steady())

    def jump(self) -> str:
        """Say by how much somebody set the clock; empty if by next to nothing."""
        told = (self.now() - self.began[0]).total_seconds()
        jumped = told - (self.steady() - self.began[1])
        if abs(jumped) < LARGEST_JUMP_SECONDS:
            return ""
        where = "forward" if jumped > 0 else "back"
        minutes = round(abs(jumped) / 60)
        return f"The clock was set {where} by {minutes} minutes since the start."

    def refusal(self, folder: Path) -> str:
        """Say why a folder takes no files; empty where it does."""
        moment, known = self.disk
        if self.steady() - moment > SECONDS_A_PROBE:
            known = _refusal(folder)
            self.disk = (self.steady(), known)
        return known


@bp.get("/healthz")
def show() -> Response:
    """Tell the version, the content's revision and problems, the day and troubles."""
    problems = shelf().whole.problems
    answer = jsonify(
        version=__version__,
        revision=village().revision,
        day=shelf().today().isoformat(),
        problems=len(problems),
        errors=sum(each.is_error for each in problems),
        trouble=list(_troubles()),
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _troubles() -> Iterator[str]:
    watch: Watch = current_app.extensions["health"]
    found = (
        shelf().trouble,
        watch.refusal(settings().instance),
        watch.jump(),
        _trouble_of_the_desk(),
    )
    yield from filter(None, found)


def _trouble_of_the_desk() -> str:
    users: Users = current_app.extensions["users"]
    store: Store = current_app.extensions["store"]
    try:
        history = store.history.trouble if users.all() else ""
    except KeysUnreadable as error:
        return str(error)
    return f"Numbered copies keep the history: {history}" if history else ""


def _refusal(folder: Path) -> str:
    file = folder / ".health"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.write_bytes(PROBE)
    except OSError as error:
        return f"{folder} takes no files: {error.strerror}."
    finally:
        with suppress(OSError):
            file.unlink()
    return ""
