"""A list of curators that cannot be read: the desk says so, visitors notice nothing."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask

from guide.cli import main
from guide.content.users import Users
from guide.errors import KeysUnreadable
from tests.desk.conftest import Enter

DAMAGED = {
    b"": "Expecting value: line 1 column 1 (char 0)",
    b'{"anna": {"role": "wri': "Unterminated string starting at: line 1 column 19 "
    "(char 18)",
    b"[]": "it holds no users",
    b'{"anna": {"role": "queen", "hash": "", "epoch": 1}}': "what it says of anna is "
    "no role, hash and epoch",
}
ADVICE = (
    "Put it back from a backup, or move it away and give the keys anew with `guide "
    "user add`; the pages for visitors are not concerned."
)


@pytest.mark.parametrize(("data", "reason"), DAMAGED.items())
def test_damage_is_one_sentence(tmp_path: Path, data: bytes, reason: str) -> None:
    """Where, what, and what to do."""
    file = tmp_path / "users.json"
    file.write_bytes(data)

    with pytest.raises(KeysUnreadable) as told:
        Users(tmp_path).all()

    assert str(told.value) == f"{file} cannot be read: {reason}. {ADVICE}"


def test_a_folder_in_its_place_is_one_sentence(tmp_path: Path) -> None:
    """What the disk says is said."""
    (tmp_path / "users.json").mkdir()

    with pytest.raises(KeysUnreadable, match="Is a directory"):
        Users(tmp_path).all()


def test_desk_says_it_in_the_language_of_its_curator(
    desk_app: Flask, desk_root: Path, enter: Enter
) -> None:
    """A cookie still tells the language; other browsers say theirs."""
    anna = enter("anna")
    anna.post("/desk/language", language="ko")
    (desk_root / "instance" / "users.json").write_text("{")

    answers = [
        anna.get("/desk/"),
        anna.client.post("/desk/login"),
        desk_app.test_client().get("/desk/", headers={"Accept-Language": "en"}),
    ]

    assert [answer.status_code for answer in answers] == [503, 503, 503]
    assert (
        "글 쓰는 사람 명단(instance/users.json)을 읽을 수 없습니다." in answers[0].text
    )
    assert "the list of its curators, instance/users.json, cannot" in answers[2].text
    assert answers[2].headers["Cache-Control"] == "no-store"


def test_visitors_and_health_go_on(desk_app: Flask, desk_root: Path) -> None:
    """Public pages answer, and the operator is told; put back, it is as before."""
    file = desk_root / "instance" / "users.json"
    kept = file.read_bytes()
    file.write_text("{")
    client = desk_app.test_client()

    assert client.get("/en/").status_code == 200
    health = client.get("/healthz").json
    assert health is not None
    assert [each.split(": ")[0] for each in health["trouble"]] == [
        f"{file} cannot be read"
    ]
    file.write_bytes(kept)
    assert client.get("/desk/login").status_code == 200


def test_command_says_it_too(runner: CliRunner, desk_root: Path) -> None:
    """One sentence, exit 1; the damaged file stays."""
    file = desk_root / "instance" / "users.json"
    file.write_text("{")
    user = ["user", "--root", str(desk_root)]

    answers = [
        runner.invoke(main, [*user, *words], "long enough\n")
        for words in (["list"], ["add", "ivan", "--role", "guide"])
    ]

    assert {(each.exit_code, each.output.partition(": E")[0]) for each in answers} == {
        (1, f"guide: {file} cannot be read")
    }
    assert file.read_text() == "{"
