"""Somebody saves while another's save is checked."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from guide.app import create_app
from guide.settings import Settings
from tests.conftest import NOW
from tests.desk.conftest import Curator
from tests.desk.conftest import log_in_with
from tests.desk.forms import Form

GATE = "/desk/edit/places/gate/en"
GATE_FILE = "stories/places/gate/en.md"


class Strikes:
    """A clock at whose n-th stroke from now something happens."""

    def __init__(self) -> None:
        self._left = 0
        self._deed: Callable[[], object] = bool

    def __call__(self) -> datetime:
        """Tell the time, which stands still."""
        self._left -= 1
        if self._left == 0:
            self._deed()
        return NOW

    def at(self, stroke: int, deed: Callable[[], object]) -> None:
        """Wait for a stroke."""
        self._left, self._deed = stroke, deed

    @property
    def has_struck(self) -> bool:
        """Whether it happened."""
        return self._left <= 0


def test_a_refused_save_never_hides_what_came_meanwhile(desk_root: Path) -> None:
    """At whatever moment somebody else saved, the next save asks about their words."""
    clock, file = Strikes(), desk_root / GATE_FILE
    app = create_app(Settings(root=desk_root), clock=clock)
    olga = Curator(app.test_client())
    log_in_with(olga.client, "olga", "password of olga")
    before, theirs = file.read_text(), file.read_text().replace("title: ", "title: X")
    outcomes = set()

    for stroke in range(1, 100):
        file.write_text(before)
        form = Form(olga.get(GATE).text).answers.to_dict()
        clock.at(stroke, lambda: file.write_text(theirs))
        page = olga.client.post(GATE, data={**form, "hours": "Mo 10:00-"})
        if not clock.has_struck:
            break
        again = Form(page.text).answers.to_dict()
        mended = {**form, **again, "hours": form["hours"], "do": "save"}
        asked = olga.client.post(GATE, data=mended)
        outcomes.add((asked.status_code, file.read_text() == theirs))

    assert outcomes == {(409, True)}
