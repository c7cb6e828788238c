"""Writing: as a form, as a whole file, by two people at once."""

import html
import re
from pathlib import Path

from flask import Flask

from tests.content.repository import git
from tests.desk.conftest import Curator
from tests.desk.conftest import DIGEST
from tests.desk.conftest import Enter
from tests.desk.conftest import HIDDEN
from tests.desk.forms import Form

GATE = "stories/places/gate/en.md"
EDIT = "/desk/edit/places/gate/en"
EVIL = '"><img src=x onerror=alert(1)><script>alert(1)</script>'


def opened(curator: Curator, path: str = EDIT) -> dict[str, str]:
    """Open the editor and return what its form would send unchanged."""
    page = curator.get(path).text
    digest = DIGEST.search(page)
    assert digest
    hidden = {name: html.unescape(text) for name, text in HIDDEN.findall(page)}
    return {"digest": digest[1], **hidden}


def test_the_form_changes_one_line_only(enter: Enter, desk_root: Path) -> None:
    """Every other byte of the file stays: comments, order, spelling."""
    olga = enter("olga")
    before = (desk_root / GATE).read_text()
    answers = opened(olga)

    answer = olga.post(EDIT, **answers, title="The old gate", do="save")

    after = (desk_root / GATE).read_text()
    assert answer.headers["Location"] == f"{EDIT}?done=saved"
    assert after == re.sub(
        r"^title: .*$", "title: The old gate", before, flags=re.MULTILINE
    )


def test_an_unchanged_form_changes_no_byte(enter: Enter, desk_root: Path) -> None:
    """Sending back exactly what the form shows is no change, for every story."""
    olga = enter("olga")
    stories = sorted(desk_root.glob("stories/*/*/en.md"))
    before = {file: file.read_bytes() for file in stories}

    for file in stories:
        address = f"/desk/edit/{file.parent.parent.name}/{file.parent.name}/en"
        answers = Form(olga.get(address).text).answers
        answers["do"] = "save"
        assert olga.client.post(address, data=answers).status_code == 303

    assert {file: file.read_bytes() for file in stories} == before


def test_a_save_is_in_the_history_and_on_the_page(
    enter: Enter, desk_root: Path
) -> None:
    """The curator is the author, and visitors read the new text at once."""
    olga = enter("olga")
    answers = opened(olga)

    olga.post(EDIT, **answers, title="The old gate", do="save")

    assert git(desk_root, "log", "-1", "--format=%an: %s").startswith("olga: ")
    assert "The old gate" in olga.get("/en/places/gate/").text


def test_two_editors_get_both_changes(enter: Enter, desk_root: Path) -> None:
    """Changes in different places are put together and offered."""
    olga, other = enter("olga"), enter("olga")
    both = opened(olga)
    olga.post(EDIT, **both, title="Olga's gate", do="save")

    answer = other.post(EDIT, **both, summary="Another line", do="save")
    assert answer.status_code == 409
    page = answer.text
    digest = DIGEST.search(page)
    hidden = {name: html.unescape(text) for name, text in HIDDEN.findall(page)}
    assert digest
    done = other.post(EDIT, **hidden, digest=digest[1], do="save")

    text = (desk_root / GATE).read_text()
    assert done.status_code == 303
    assert "title: Olga's gate" in text
    assert "summary: Another line" in text


def test_two_editors_of_one_line_choose(enter: Enter, desk_root: Path) -> None:
    """Where both wrote, both versions are shown and one is taken."""
    olga, other = enter("olga"), enter("olga")
    both = opened(olga)
    olga.post(EDIT, **both, title="Olga's gate", do="save")

    page = other.post(EDIT, **both, title="My gate", do="save").text
    digest = DIGEST.search(page)
    piece = re.search(r'name="(piece-\d+)" value="mine"', page)
    assert digest
    assert piece
    hidden = {name: html.unescape(text) for name, text in HIDDEN.findall(page)}
    other.post(EDIT, **hidden, **{piece[1]: "mine"}, digest=digest[1], do="save")

    assert "title: Olga's gate" in html.unescape(page)
    assert "title: My gate" in (desk_root / GATE).read_text()


def test_a_third_save_during_the_choice_asks_again(enter: Enter) -> None:
    """The choice is about what stands there; if that moves, nothing is written."""
    olga, other = enter("olga"), enter("olga")
    both = opened(olga)
    olga.post(EDIT, **both, title="Olga's gate", do="save")
    page = other.post(EDIT, **both, title="My gate", do="save").text
    digest = DIGEST.search(page)
    assert digest
    hidden = {name: html.unescape(text) for name, text in HIDDEN.findall(page)}
    olga.post(EDIT, **opened(olga), title="Once more", do="save")

    again = other.post(EDIT, **hidden, digest=digest[1], do="save")

    assert again.status_code == 409
    assert "Once more" in again.text


def test_a_mistake_stands_at_its_field_in_the_curators_language(enter: Enter) -> None:
    """A public story with an error is not saved, and no word is lost."""
    olga = enter("olga")
    olga.post("/desk/language", language="ko")
    answers = opened(olga)

    answer = olga.post(EDIT, **answers, hours="Mo 10:00-", summary="Kept", do="save")

    assert answer.status_code == 422
    assert 'value="Kept"' in answer.text
    assert 'id="f-hours-e"' in answer.text
    assert 'aria-describedby="f-hours-e' in answer.text


def test_a_long_story_can_be_saved(enter: Enter, desk_root: Path) -> None:
    """A curator's text may be longer than what a visitor may send."""
    olga = enter("olga")
    text = (desk_root / GATE).read_text() + "\nA long paragraph. " * 20_000

    answer = olga.post(EDIT, **opened(olga), text=text, do="save")

    assert answer.status_code == 303
    assert (desk_root / GATE).stat().st_size > 290_000


def test_a_whole_file_can_be_written(enter: Enter, desk_root: Path) -> None:
    """What YAML allows and the form lacks is written as text."""
    olga = enter("olga")
    answers = opened(olga, f"{EDIT}?whole=1")
    text = (desk_root / GATE).read_text() + "\nOne more.\n"

    olga.post(EDIT, **answers, text=text.replace("\n", "\r\n"), whole="1", do="save")

    assert (desk_root / GATE).read_text() == text


def test_writers_propose_and_publishers_publish(enter: Enter, desk_root: Path) -> None:
    """What visitors read changes only when a publisher has read it."""
    anna, olga = enter("anna"), enter("olga")
    before = (desk_root / GATE).read_bytes()

    sent = anna.post(EDIT, **opened(anna), title="Anna's gate", do="publish")
    assert sent.headers["Location"] == f"{EDIT}?done=proposed"
    assert (desk_root / GATE).read_bytes() == before
    assert "by=anna" in olga.get(EDIT).text
    proposal = Form(olga.get(f"{EDIT}?by=anna").text).answers
    olga.client.post(EDIT, data={**proposal.to_dict(), "do": "save"})

    assert "title: Anna's gate" in (desk_root / GATE).read_text()
    assert "by=anna" not in olga.get(EDIT).text


def test_a_writer_cannot_publish_through_the_file(
    enter: Enter, desk_root: Path
) -> None:
    """A draft that declares itself public waits like any other proposal."""
    anna = enter("anna")
    anna.post("/desk/new/", family="places", slug="well", title="The well")
    path = "/desk/edit/places/well/en"
    file = desk_root / "stories/places/well/en.md"
    draft = file.read_text()

    anna.post(
        path,
        **opened(anna, f"{path}?whole=1"),
        text=draft.replace("publication: draft\n", ""),
        do="save",
    )

    assert file.read_text() == draft
    assert anna.get("/en/places/well/").status_code == 404


def test_a_story_from_nothing_to_published(enter: Enter, desk_root: Path) -> None:
    """A draft is at the desk only, until a publisher presses the button."""
    anna, olga = enter("anna"), enter("olga")
    begun = anna.post(
        "/desk/new/", family="places", slug="well", title="The well: deep"
    )
    path = begun.headers["Location"]
    anna.post(path, **opened(anna, path), body="\nCold water.\n", do="review")

    assert anna.get("/en/places/well/").status_code == 404
    assert "waits for review" in olga.get("/desk/?kind=review").text
    olga.post(path, **opened(olga, path), do="publish")

    assert "Cold water." in olga.get("/en/places/well/").text
    text = (desk_root / "stories/places/well/en.md").read_text()
    assert text == (
        "---\nkind: community\ntitle: The well: deep\npublication: published\n---\n"
        "\nCold water.\n"
    )


def test_only_the_first_language_can_be_published(enter: Enter) -> None:
    """A translation is as public as its story; no button promises more."""
    anna, olga = enter("anna"), enter("olga")
    page = "/desk/edit/places/attic"

    deeds = {
        (curator, code): re.findall(
            r'name="do" value="([a-z]+)"', curator.get(f"{page}/{code}").text
        )
        for curator in (anna, olga)
        for code in ("en", "ko")
    }

    assert deeds == {
        (anna, "en"): ["save", "review"],
        (anna, "ko"): ["save"],
        (olga, "en"): ["save", "publish"],
        (olga, "ko"): ["save"],
    }


def test_odd_new_stories_are_refused(enter: Enter, desk_root: Path) -> None:
    """Path tricks, taken names and missing ones make no file."""
    anna = enter("anna")
    before = git(desk_root, "rev-parse", "HEAD")

    answers = [
        anna.post("/desk/new/", family=family, slug=slug, title=title).status_code
        for family, slug, title in (
            ("places", "../../x", "X"),
            ("places", "gate", "Gate"),
            ("../x", "x", "X"),
            ("places", "x", " "),
            ("places", "", "X"),
        )
    ]

    assert answers == [422] * 5
    assert git(desk_root, "rev-parse", "HEAD") == before


def test_a_texts_script_stays_text(enter: Enter) -> None:
    """What somebody writes runs neither in the editor nor in preview or history."""
    olga = enter("olga")
    answers = opened(olga)
    olga.post(EDIT, **answers, title=EVIL, summary=EVIL, do="save")
    pages = [
        olga.get(path).text
        for path in (
            "/desk/",
            EDIT,
            f"{EDIT}?whole=1",
            "/desk/stories/places/",
            "/desk/preview/places/gate/en",
            f"/desk/past/{GATE}",
            "/desk/translate/places/gate/ko",
            "/desk/place/map.js",
            "/desk/edit/courses/round/en",
            "/desk/walks/round/",
            "/en/places/gate/",
        )
    ]

    assert [page for page in pages if "<img src=x" in page or "<script>a" in page] == []
    assert html.escape(EVIL)[:20] in pages[1].replace("&#34;", "&quot;")


def test_the_preview_is_the_real_page(enter: Enter) -> None:
    """The draft is laid over the village; nothing is saved."""
    anna = enter("anna")

    page = anna.post("/desk/preview/places/gate/en", **opened(anna), title="Draft")

    assert "<h1>Draft</h1>" in page.text
    assert "<h1>Draft</h1>" not in anna.get("/en/places/gate/").text
    assert page.headers["Cache-Control"] == "no-store"


def test_a_preview_link_opens_without_a_key_for_a_week(
    enter: Enter, desk_app: Flask
) -> None:
    """A changed link opens nothing, and a good one changes nothing."""
    anna = enter("anna")
    anna.post("/desk/new/", family="places", slug="well", title="The well")
    page = anna.post("/desk/preview/places/well/en/link").text
    where = re.search(r'href="(/desk/preview/shared/[^"]+)"', page)
    assert where

    stranger = desk_app.test_client()

    assert "The well" in stranger.get(where[1]).text
    assert stranger.get(f"{where[1]}x").status_code == 404
    assert stranger.get("/desk/preview/places/well/en").status_code == 303


def test_an_earlier_version_comes_back(enter: Enter, desk_root: Path) -> None:
    """The bytes are those of before, and coming back is a version too."""
    olga = enter("olga")
    before = (desk_root / GATE).read_bytes()
    olga.post(EDIT, **opened(olga), title="Worse", do="save")
    past = olga.get(f"/desk/past/{GATE}").text
    names = re.findall(r"revision=([0-9a-f]{40})", past)

    compared = olga.get(f"/desk/past/{GATE}?revision={names[1]}").text
    olga.post(f"/desk/past/{GATE}", revision=names[1])

    assert "<ins>title: Worse</ins>" in compared
    assert (desk_root / GATE).read_bytes() == before


def test_a_deleted_story_is_listed_and_comes_back(
    enter: Enter, desk_root: Path
) -> None:
    """Taking away is a save; the list of what is gone brings it back."""
    olga = enter("olga")
    before = (desk_root / GATE).read_bytes()
    olga.post(f"/desk/past/delete/{GATE}", digest=opened(olga)["digest"])
    assert not (desk_root / GATE).exists()

    listed = olga.get("/desk/deleted/").text
    revision = re.search(r'name="revision" value="([0-9a-f]+)"', listed)
    assert revision
    olga.post(f"/desk/past/{GATE}", revision=revision[1])

    assert (desk_root / GATE).read_bytes() == before


def test_paths_outside_are_not_found(enter: Enter) -> None:
    """No address of the desk reads another file."""
    olga = enter("olga")

    answers = [
        olga.get(path).status_code
        for path in (
            "/desk/past/instance/users.json",
            "/desk/past/../instance/users.json",
            "/desk/past/stories/%2e%2e/instance/users.json",
            "/desk/past//etc/passwd",
            f"/desk/past/{GATE}?revision=HEAD:instance/users.json",
            f"/desk/past/{GATE}?revision=--output=/tmp/x",
            "/desk/edit/places/%2e%2e/en",
            "/desk/edit/places/gate/..",
            "/desk/edit/places/nothing/en",
            "/desk/edit/glossary/gate/en",
            "/desk/preview/photos/places/gate/..%2f..%2fx",
        )
    ]

    assert set(answers) <= {404, 308}
