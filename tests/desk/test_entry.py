"""The door of the desk: who comes in, and what tricks do not open it."""

from pathlib import Path

import pytest
from flask import Flask

from guide.app import create_app
from guide.content.users import Users
from guide.settings import Settings
from tests.conftest import NOW
from tests.desk.conftest import Curator
from tests.desk.conftest import Enter
from tests.desk.conftest import log_in_with
from tests.desk.conftest import TOKEN


def test_without_users_there_is_no_desk(scratch_village: Path) -> None:
    """Every address below /desk/ answers as if it were not there."""
    client = create_app(Settings(root=scratch_village), lambda: NOW).test_client()

    assert [client.get(f"/desk/{tail}").status_code for tail in ("", "login")] == [
        404,
        404,
    ]


def test_the_operator_can_switch_the_desk_off(desk_root: Path) -> None:
    """With GUIDE_DESK=off nobody enters, key or not."""
    settings = Settings.from_environment(
        {"GUIDE_ROOT": str(desk_root), "GUIDE_DESK": "off"}
    )

    client = create_app(settings, lambda: NOW).test_client()

    assert client.get("/desk/login").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "",
        "account",
        "stories/places/",
        "deleted/",
        "new/",
        "edit/places/gate/en",
        "translate/places/gate/ko",
        "preview/places/gate/en",
        "past/stories/places/gate/en.md",
        "preview/photos/places/gate/arch.png",
    ],
)
def test_strangers_are_sent_to_the_door(desk_app: Flask, path: str) -> None:
    """Every room asks for a key, and the door leads back to the room."""
    answer = desk_app.test_client().get(f"/desk/{path}")

    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/desk/login?next=/desk/{path}"


def test_a_wrong_password_and_an_unknown_name_say_the_same(desk_app: Flask) -> None:
    """Nobody learns from the door who has a key."""
    client = desk_app.test_client()

    wrong = log_in_with(client, "anna", "not the password")
    unknown = log_in_with(client, "anne", "not the password")

    assert (wrong.status_code, unknown.status_code) == (422, 422)
    assert TOKEN.sub("", wrong.text).replace("anna", "anne") == TOKEN.sub(
        "", unknown.text
    )


def test_guessing_is_slowed_down(desk_app: Flask) -> None:
    """The eleventh try for one name within a quarter of an hour is refused."""
    client = desk_app.test_client()

    answers = [log_in_with(client, "anna", "guess").status_code for _ in range(11)]

    assert answers == [422] * 10 + [429]


def test_the_cookie_is_closed_and_belongs_to_the_desk(desk_app: Flask) -> None:
    """No script reads it, no other site sends it, no other page gets it."""
    client = desk_app.test_client()

    answer = log_in_with(client, "anna", "password of anna")

    [cookie] = answer.headers.getlist("Set-Cookie")
    parts = {part.strip() for part in cookie.split(";")[1:]}
    assert cookie.startswith("guide_desk=")
    assert {"HttpOnly", "Path=/desk/", "SameSite=Lax"} <= parts


def test_the_cookie_wants_https_unless_at_home(desk_app: Flask) -> None:
    """Under any name but this computer's own it travels encrypted only."""
    client = desk_app.test_client()

    far = client.get("/desk/login", base_url="http://guide.example")
    near = client.get("/desk/login", base_url="http://127.0.0.1:8000")

    assert "Secure" in far.headers["Set-Cookie"]
    assert "Secure" not in near.headers["Set-Cookie"]


def test_public_pages_know_nothing_of_the_session(enter: Enter) -> None:
    """They set no cookie and do not vary, so the front cache keeps them."""
    anna = enter("anna")

    answer = anna.get("/en/")

    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers
    assert "Cookie" not in answer.headers.get("Vary", "")


def test_a_session_planted_before_is_worth_nothing(desk_app: Flask) -> None:
    """Logging in begins another session; the planted cookie stays outside."""
    victim, attacker = desk_app.test_client(), desk_app.test_client()
    victim.get("/desk/login")
    planted = victim.get_cookie("guide_desk", path="/desk/")
    assert planted

    log_in_with(victim, "anna", "password of anna")
    attacker.set_cookie("guide_desk", planted.value, path="/desk/")

    assert attacker.get("/desk/").status_code == 303
    fresh = victim.get_cookie("guide_desk", path="/desk/")
    assert fresh
    assert fresh.value != planted.value


def test_a_token_from_before_the_door_is_worth_nothing(desk_app: Flask) -> None:
    """Whoever saw the form of the stranger cannot write as the curator."""
    client = desk_app.test_client()
    before = TOKEN.search(client.get("/desk/login").text)
    assert before

    log_in_with(client, "anna", "password of anna")
    answer = client.post("/desk/logout", data={"csrf_token": before[1]})

    assert answer.status_code == 400


@pytest.mark.parametrize(
    "where",
    [
        "https://evil.example/",
        "//evil.example/",
        "/desk//evil.example",
        "/\\evil.example",
        "/desk/\\..\\evil",
        "/desk/\r\nSet-Cookie: x=1",
        "javascript:alert(1)",
        "/en/",
        "",
    ],
)
def test_the_door_leads_nowhere_else(desk_app: Flask, where: str) -> None:
    """An address that is not of the desk becomes its first page."""
    client = desk_app.test_client()

    answer = log_in_with(client, "anna", "password of anna", where)

    assert answer.headers["Location"] == "/desk/"


def test_the_door_leads_back_to_where_somebody_was(desk_app: Flask) -> None:
    """A path of the desk is followed, with its filters."""
    client = desk_app.test_client()
    where = "/desk/?family=places&kind=position"

    answer = log_in_with(client, "anna", "password of anna", where)

    assert answer.headers["Location"] == where


def test_the_desk_works_below_a_path(desk_app: Flask) -> None:
    """Behind a proxy that adds a prefix, cookie and redirects carry it."""
    client = desk_app.test_client()
    prefix = {"SCRIPT_NAME": "/village"}

    door = client.get("/desk/", environ_overrides=prefix)
    page = client.get("/desk/login", environ_overrides=prefix)

    assert door.headers["Location"] == "/village/desk/login?next=/desk/"
    assert "Path=/village/desk/" in page.headers["Set-Cookie"]
    assert 'action="/village/desk/login"' in page.text


def test_the_map_of_the_editor_works_below_a_path(desk_app: Flask) -> None:
    """What its scripts ask for carries the prefix too."""
    client = desk_app.test_client()
    here = "http://localhost/village"
    token = TOKEN.search(client.get("/desk/login", base_url=here).text)
    assert token
    answers = {"csrf_token": token[1], "name": "anna", "password": "password of anna"}
    client.post("/desk/login", data=answers, base_url=here)

    page = client.get("/desk/edit/places/gate/en", base_url=here).text

    for asked in ("desk/place/find", "desk/place/map.js", "desk/hours/"):
        assert f'"/village/{asked}"' in page


POSTS = (
    "login",
    "logout",
    "logout-everywhere",
    "language",
    "new/",
    "place/find",
    "edit/places/gate/en",
    "translate/places/gate/ko",
    "preview/places/gate/en",
    "preview/places/gate/en/link",
    "photos/places/gate",
    "photos/places/gate/position",
    "photos/",
    "photos/waiting/a1/",
    "photos/waiting/a1/away",
    "survey/findings/a1",
    "survey/findings/a1/photo",
    "findings/a1/confirm",
    "findings/a1/away",
    "past/stories/places/gate/en.md",
    "past/delete/stories/places/gate/en.md",
)


@pytest.mark.parametrize("path", POSTS)
def test_a_form_of_another_site_is_refused(enter: Enter, path: str) -> None:
    """Without the token of our own page nothing is done."""
    olga = enter("olga")

    bare = olga.client.post(f"/desk/{path}", data={"digest": "x"})
    forged = olga.client.post(f"/desk/{path}", data={"csrf_token": "forged"})

    assert (bare.status_code, forged.status_code) == (400, 400)


def test_every_form_of_the_desk_is_tried_without_its_token(desk_app: Flask) -> None:
    """The list above is whole."""
    found = {
        rule.rule
        for rule in desk_app.url_map.iter_rules()
        if "POST" in (rule.methods or ()) and rule.rule.startswith("/desk/")
    }

    assert len(found) == len(POSTS)


def test_logging_out_everywhere_ends_every_session(enter: Enter) -> None:
    """A phone that was lost is outside from now on."""
    laptop, phone = enter("anna"), enter("anna")

    laptop.post("/desk/logout-everywhere")

    assert [each.get("/desk/").status_code for each in (laptop, phone)] == [303, 303]


def test_logging_out_ends_this_session_only(enter: Enter) -> None:
    """The other device stays inside."""
    laptop, phone = enter("anna"), enter("anna")

    laptop.post("/desk/logout")

    assert [each.get("/desk/").status_code for each in (laptop, phone)] == [303, 200]


def test_a_removed_curator_is_outside_at_once(enter: Enter, desk_root: Path) -> None:
    """Taking the key away needs no restart."""
    anna = enter("anna")

    Users(desk_root / "instance").remove("anna")

    assert anna.get("/desk/").status_code == 303


def test_the_desk_speaks_three_languages(enter: Enter) -> None:
    """The choice is kept; an unknown one is refused."""
    anna = enter("anna")

    chosen = anna.post("/desk/language", language="ko", next="/desk/account")

    assert chosen.headers["Location"] == "/desk/account"
    assert '<html lang="ko">' in anna.get("/desk/").text
    assert anna.post("/desk/language", language="xx").status_code == 422


@pytest.mark.parametrize(
    ("name", "method", "path"),
    [
        ("vera", "post", "edit/places/gate/en"),
        ("vera", "post", "new/"),
        ("vera", "post", "photos/places/gate"),
        ("anna", "post", "photos/places/gate"),
        ("vera", "get", "new/"),
        ("vera", "post", "translate/places/gate/ko"),
        ("vera", "post", "preview/places/gate/en"),
        ("vera", "post", "preview/places/gate/en/link"),
        ("anna", "post", "past/stories/places/gate/en.md"),
        ("anna", "post", "past/delete/stories/places/gate/en.md"),
    ],
)
def test_roles_end_where_they_should(
    enter: Enter, name: str, method: str, path: str
) -> None:
    """Guides read, writers write, and only publishers take back or away."""
    curator: Curator = enter(name)

    answer = getattr(curator, method)(f"/desk/{path}")

    assert answer.status_code == 403


def test_nothing_of_the_desk_is_kept_in_a_cache(enter: Enter) -> None:
    """Drafts stay out of caches, and only the desk frames its pages."""
    headers = enter("anna").get("/desk/").headers

    assert headers["Cache-Control"] == "no-store"
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
