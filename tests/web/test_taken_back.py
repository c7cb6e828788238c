"""What its author changed or took back counts, whatever else of a story is broken."""

from pathlib import Path

import pytest
from flask import Flask

from guide.app import create_app
from guide.settings import Settings
from tests.web.conftest import NOON
from tests.web.document import read_html

PUBLISHED = "checked: 2026-03\n"
BROKEN = "\n::: nonsense\nA block that nobody knows.\n:::\n"


class Gate:
    """A story in English, its source, and Korean, on a running site."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "stories" / "places" / "gate"
        self._site: Flask = create_app(Settings(root=root), lambda: NOON)

    def read(self, code: str) -> str:
        """Return a text with its front matter."""
        return (self.folder / f"{code}.md").read_text(encoding="utf-8")

    def save(self, code: str, text: str) -> None:
        """Write a text; the guide sees it."""
        (self.folder / f"{code}.md").write_text(text, encoding="utf-8")
        self.reload()

    def change(self, code: str, old: str, new: str) -> None:
        """Change words of a text."""
        assert old in self.read(code)
        self.save(code, self.read(code).replace(old, new))

    def break_(self, code: str) -> None:
        """Add a block to a text that is none."""
        self.save(code, self.read(code) + BROKEN)

    def delete(self, code: str) -> None:
        """Delete a text; the guide sees it."""
        (self.folder / f"{code}.md").unlink()
        self.reload()

    def reload(self) -> None:
        """Let the guide read what changed."""
        self._site.extensions["shelf"].reload()

    def title(self, code: str) -> str | int:
        """Return what visitors read on top of the page; a status where it is none."""
        answer = self._site.test_client().get(f"/{code}/places/gate/")
        if answer.status_code != 200:
            return answer.status_code
        return read_html(answer.text).one("h1").text


@pytest.fixture
def gate(scratch_village: Path) -> Gate:
    """Return the story of the gate, which nothing ails."""
    return Gate(scratch_village)


def test_broken_translation_holds_up_no_correction(gate: Gate) -> None:
    """The source is read as it is now; the translation as it was last."""
    gate.break_("ko")

    gate.change("en", "title: The Gate", "title: The Old Gate")
    gate.change("ko", "title: 남문", "title: 북문")

    assert (gate.title("en"), gate.title("ko")) == ("The Old Gate", "남문")


def test_broken_source_holds_up_no_translation(gate: Gate) -> None:
    """The translation is read as it is now; the source as it was last."""
    gate.break_("en")

    gate.change("en", "title: The Gate", "title: The Old Gate")
    gate.change("ko", "title: 남문", "title: 북문")

    assert (gate.title("en"), gate.title("ko")) == ("The Gate", "북문")


def test_last_correction_is_the_good_one(gate: Gate) -> None:
    """What was corrected while something was broken stays when more breaks."""
    gate.break_("ko")
    gate.change("en", "title: The Gate", "title: The Old Gate")

    gate.change("en", "kind: museum", "kind: [")

    assert (gate.title("en"), gate.title("ko")) == ("The Old Gate", "남문")


@pytest.mark.parametrize("when", ["publication: draft", "publish_on: 2026-11-24"])
@pytest.mark.parametrize("code", ["en", "ko"])
def test_story_with_a_mistake_can_be_taken_back(
    gate: Gate, code: str, when: str
) -> None:
    """A draft is one, and comes back when that is taken back."""
    gate.break_(code)

    gate.change("en", PUBLISHED, f"{PUBLISHED}{when}\n")
    hidden = gate.title("en"), gate.title("ko")
    gate.change("en", f"{when}\n", "")

    assert hidden == (404, 404)
    assert (gate.title("en"), gate.title("ko")) == ("The Gate", "남문")


@pytest.mark.parametrize("wrong", ["kind: musem", "publication: drafd", "title:"])
def test_story_that_cannot_be_built_can_be_taken_back(gate: Gate, wrong: str) -> None:
    """A source that is no story any more still says that nobody may see it."""
    key = wrong.partition(":")[0]
    kept = [each for each in gate.read("en").split("\n") if not each.startswith(key)]
    state = [] if key == "publication" else ["publication: review"]

    gate.save("en", "\n".join(["---", wrong, *state, *kept[1:]]))

    assert (gate.title("en"), gate.title("ko")) == (404, 404)


def test_mistake_publishes_no_draft(gate: Gate) -> None:
    """What was good last was not for visitors: they wait for what is good next."""
    gate.change("en", PUBLISHED, f"{PUBLISHED}publication: draft\n")

    gate.change("en", "publication: draft\n", "nonsense: yes\n")

    assert (gate.title("en"), gate.title("ko")) == (404, 404)


@pytest.mark.parametrize("broken", ["en", "ko"])
def test_story_with_a_mistake_can_be_deleted(gate: Gate, broken: str) -> None:
    """Without its source a story is gone, and no mistake brings it back."""
    gate.break_(broken)

    gate.delete("en")
    gone = gate.title("en"), gate.title("ko")
    gate.break_("ko")

    assert gone == (404, 404)
    assert (gate.title("en"), gate.title("ko")) == (404, 404)


def test_folder_that_was_deleted_comes_back_as_it_is(gate: Gate) -> None:
    """Nothing of the story before is left to stand in for a new one."""
    text = gate.read("en")
    gate.delete("en")
    gate.delete("ko")
    gate.folder.joinpath("arch.png").unlink()
    gate.folder.rmdir()
    gate.reload()
    gate.folder.mkdir()

    gate.save("en", text.replace("kind: museum", "kind: ["))

    assert gate.title("en") == 404


@pytest.mark.parametrize("broken", ["en", "ko"])
def test_translation_with_a_mistake_can_be_deleted(gate: Gate, broken: str) -> None:
    """A text that is no file any more is not read: the source stands there."""
    gate.break_(broken)

    gate.delete("ko")

    assert (gate.title("en"), gate.title("ko")) == ("The Gate", "The Gate")


def test_mistake_at_the_start_hides_no_correction(scratch_village: Path) -> None:
    """What was never good is read as far as it can be, and anew each time."""
    folder = scratch_village / "stories" / "places" / "gate"
    with (folder / "ko.md").open("a", encoding="utf-8") as file:
        file.write(BROKEN)
    gate = Gate(scratch_village)
    before = gate.title("en"), gate.title("ko")

    gate.change("ko", "title: 남문", "title: 북문")
    gate.change("en", "title: The Gate", "title: The Old Gate")

    assert before == ("The Gate", "남문")
    assert (gate.title("en"), gate.title("ko")) == ("The Old Gate", "북문")
