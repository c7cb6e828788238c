"""What a writer proposes is neither overwritten nor dropped before it was read."""

from html import unescape
from pathlib import Path

from werkzeug.test import TestResponse

from guide.content.load import load
from tests.conftest import NOW
from tests.desk.conftest import Curator
from tests.desk.conftest import DIGEST
from tests.desk.conftest import Enter
from tests.desk.conftest import HIDDEN
from tests.desk.forms import Form
from tests.desk.test_survey import ID
from tests.desk.test_survey import MILL as FOUND
from tests.desk.test_survey import send

MILL = "/desk/edit/places/mill/en"
GATE = "/desk/edit/places/gate/en"
GATE_IN_KOREAN = "/desk/translate/places/gate/ko"


def filled(curator: Curator, path: str, **answers: str) -> TestResponse:
    """Open a form, change some of its fields, and send it."""
    form = Form(curator.get(path).text).answers
    return sent(curator, path.partition("?")[0], form.to_dict(), **answers)


def sent(
    curator: Curator, path: str, form: dict[str, str], **answers: str
) -> TestResponse:
    """Send a form that was opened before."""
    return curator.client.post(path, data={"do": "save", **form, **answers})


def test_a_finding_joins_what_its_writer_proposes(
    enter: Enter, desk_root: Path
) -> None:
    """The publisher reads both in one text."""
    anna, olga = enter("anna"), enter("olga")
    filled(anna, MILL, title="Anna's mill")
    send(anna, **FOUND)

    anna.post(f"/desk/findings/{ID}/confirm")
    filled(olga, f"{MILL}?by=anna")

    mill = load(desk_root, NOW.date()).places["mill"]
    assert mill.position
    assert (mill.source.title, mill.position.accuracy) == ("Anna's mill", 7)


def test_the_editor_opens_a_writers_own_proposal(enter: Enter, desk_root: Path) -> None:
    """What is sent next has the first change too, and a publisher still sees none."""
    anna, olga = enter("anna"), enter("olga")
    filled(anna, GATE, title="Anna's gate")

    filled(anna, GATE, summary="Anna's line")
    public = Form(olga.get(GATE).text).answers["title"]
    filled(olga, f"{GATE}?by=anna")

    gate = load(desk_root, NOW.date()).places["gate"]
    assert public != "Anna's gate"
    assert (gate.source.title, gate.source.summary) == ("Anna's gate", "Anna's line")


def test_a_tab_from_before_a_proposal_asks(enter: Enter, desk_root: Path) -> None:
    """Both changes are put together, as with those of two people."""
    anna, olga = enter("anna"), enter("olga")
    old = Form(anna.get(GATE).text).answers.to_dict()
    filled(anna, GATE, title="Anna's gate")

    asked = sent(anna, GATE, old, summary="Anna's line")
    digest = DIGEST.search(asked.text)
    assert digest
    hidden = {name: unescape(text) for name, text in HIDDEN.findall(asked.text)}
    done = anna.post(GATE, **hidden, digest=digest[1], do="save")
    filled(olga, f"{GATE}?by=anna")

    gate = load(desk_root, NOW.date()).places["gate"]
    assert (asked.status_code, done.status_code) == (409, 303)
    assert (gate.source.title, gate.source.summary) == ("Anna's gate", "Anna's line")


def test_a_second_translation_keeps_the_first(enter: Enter, desk_root: Path) -> None:
    """The translator sees what they propose, and goes on with it."""
    anna, olga = enter("anna"), enter("olga")
    filled(anna, GATE_IN_KOREAN, title="안나의 문")

    filled(anna, GATE_IN_KOREAN, summary="안나의 줄")
    filled(olga, "/desk/edit/places/gate/ko?by=anna")

    story = load(desk_root, NOW.date()).places["gate"].stories["ko"]
    assert (story.title, story.summary) == ("안나의 문", "안나의 줄")


def test_a_newer_proposal_outlives_the_publishing_of_an_older(
    enter: Enter, desk_root: Path
) -> None:
    """Nobody has read it yet, whoever saves the one before it."""
    anna, olga = enter("anna"), enter("olga")
    before = load(desk_root, NOW.date()).places["gate"].source.summary
    filled(anna, GATE, title="Anna's gate")
    read = Form(olga.get(f"{GATE}?by=anna").text).answers.to_dict()
    filled(anna, GATE, summary="Anna's line")

    sent(olga, GATE, read)
    first = load(desk_root, NOW.date()).places["gate"].source
    filled(olga, f"{GATE}?by=anna")
    second = load(desk_root, NOW.date()).places["gate"].source

    assert (first.title, first.summary) == ("Anna's gate", before)
    assert (second.title, second.summary) == ("Anna's gate", "Anna's line")
    assert "by=anna" not in olga.get(GATE).text
