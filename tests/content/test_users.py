"""Who may enter the desk."""

import stat
from pathlib import Path

import pytest

from guide.content.secret import secret_key
from guide.content.users import Users
from guide.errors import Refused

PASSWORD = "long enough 긴 암호"  # noqa: S105  (a test's own)


@pytest.fixture
def users(tmp_path: Path) -> Users:
    """Return a house with one key."""
    found = Users(tmp_path / "instance")
    found.add("안나", "writer", PASSWORD)
    return found


def test_a_password_opens_for_its_name_only(users: Users) -> None:
    """Neither another password nor another name comes in."""
    found = users.matching("안나", PASSWORD)

    assert found
    assert (found.name, found.role) == ("안나", "writer")
    assert users.matching("안나", PASSWORD + "x") is None
    assert users.matching("olga", PASSWORD) is None


def test_the_file_tells_no_password_and_is_closed(users: Users, tmp_path: Path) -> None:
    """Only its owner reads it, and it holds a salted hash."""
    file = tmp_path / "instance" / "users.json"

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert users.all()["안나"].hash.startswith("scrypt:32768:8:1$")


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("안나", PASSWORD),
        ("a b", PASSWORD),
        ("../x", PASSWORD),
        ("", PASSWORD),
        ("x" * 41, PASSWORD),
        ("vera", "short"),
        ("vera", "x" * 201),
    ],
)
def test_odd_names_and_short_passwords_are_refused(
    users: Users, name: str, password: str
) -> None:
    """A sentence says why, and nothing is written."""
    with pytest.raises(Refused):
        users.add(name, "guide", password)

    assert list(users.all()) == ["안나"]


def test_a_new_password_ends_the_sessions(users: Users) -> None:
    """The old one no longer opens."""
    users.change_password("안나", "another password")

    assert users.matching("안나", PASSWORD) is None
    assert users.all()["안나"].epoch == 2


def test_logging_out_and_removing_need_a_user(users: Users) -> None:
    """Nobody unknown is logged out or removed."""
    users.log_out("안나")
    assert users.all()["안나"].epoch == 2
    with pytest.raises(Refused):
        users.log_out("olga")

    users.remove("안나")

    assert dict(users.all()) == {}


def test_roles_rise_from_guide_to_publisher(users: Users) -> None:
    """Who may write may also read, not publish."""
    user = users.all()["안나"]

    assert [user.is_at_least(role) for role in ("guide", "writer", "publisher")] == [
        True,
        True,
        False,
    ]


def test_the_secret_is_made_once(tmp_path: Path) -> None:
    """Two processes sign with the same key; only its owner reads it."""
    first = secret_key(tmp_path / "instance")

    assert secret_key(tmp_path / "instance") == first
    assert len(first) == 64
    assert stat.S_IMODE((tmp_path / "instance/secret_key").stat().st_mode) == 0o600
