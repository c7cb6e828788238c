"""The curators of a village: names, roles and hashes in the instance folder."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import get_args
from typing import Literal

from werkzeug.security import check_password_hash
from werkzeug.security import generate_password_hash

from guide.content.writing import locked
from guide.content.writing import replace_file
from guide.errors import KeysUnreadable
from guide.errors import Refused

Role = Literal["guide", "writer", "publisher"]
ROLES: tuple[Role, ...] = get_args(Role)
"""From the one who reads to the one who publishes."""

NAME = re.compile(r"[^\W_][\w-]{0,39}")
HASH = re.compile(r"scrypt:\d+:\d+:\d+\$[^$]+\$[0-9a-f]+")
SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 200


@dataclass(frozen=True)
class User:
    """Somebody who may enter the desk.

    Attributes:
        hash: of the password, by scrypt (RFC 7914), with its parameters and salt.
        epoch: grows when the user is logged out everywhere; older sessions end.
    """

    name: str
    role: Role
    hash: str
    epoch: int = 1

    def is_at_least(self, role: Role) -> bool:
        """Tell whether the user may do what a role may do."""
        return ROLES.index(self.role) >= ROLES.index(role)


class Users:
    """Reads and writes users.json; every change is one atomic replacement."""

    def __init__(self, instance: Path) -> None:
        self._file = instance / "users.json"
        self._lock = instance / "desk" / "users-lock"
        self._read: tuple[tuple[int, int], Mapping[str, User]] = ((0, 0), {})

    def all(self) -> Mapping[str, User]:
        """Return the users by name; empty where nobody was added yet.

        Raises:
            KeysUnreadable: the file is damaged, or the disk does not give it.
        """
        try:
            stat = self._file.stat()
            stamp = (stat.st_mtime_ns, stat.st_ino)
            if stamp != self._read[0]:
                self._read = (stamp, _users_in(self._file.read_bytes()))
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except OSError as error:
            raise KeysUnreadable(str(self._file), str(error.strerror)) from error
        except ValueError as error:
            raise KeysUnreadable(str(self._file), str(error)) from error
        return self._read[1]

    def matching(self, name: str, password: str) -> User | None:
        """Return the user whose password this is.

        An unknown name costs the same time as a wrong password: nobody can find out
        who has a key.
        """
        user = self.all().get(name)
        known = user.hash if user else self._nobody
        fits = check_password_hash(known, password[:LONGEST_PASSWORD])
        return user if user and fits else None

    def add(self, name: str, role: Role, password: str) -> None:
        """Add a user.

        Raises:
            Refused: the name is taken or has odd signs, or the password is short.
        """
        if not NAME.fullmatch(name):
            message = f"“{name}” is no name: use letters, digits and -, at most 40."
            raise Refused(message)
        with locked(self._lock):
            if name in self.all():
                message = f"There is a user {name} already."
                raise Refused(message)
            self._write({**self.all(), name: User(name, role, hashed(password))})

    def change_password(self, name: str, password: str) -> None:
        """Give a user another password and end all of their sessions."""
        fresh = hashed(password)
        with locked(self._lock):
            user = self._known(name)
            changed = replace(user, hash=fresh, epoch=user.epoch + 1)
            self._write({**self.all(), name: changed})

    def log_out(self, name: str) -> None:
        """End all sessions of a user."""
        with locked(self._lock):
            user = self._known(name)
            changed = replace(user, epoch=user.epoch + 1)
            self._write({**self.all(), name: changed})

    def remove(self, name: str) -> None:
        """Take a user's key away."""
        with locked(self._lock):
            self._known(name)
            self._write({k: user for k, user in self.all().items() if k != name})

    @cached_property
    def _nobody(self) -> str:
        return generate_password_hash("nobody")

    def _known(self, name: str) -> User:
        user = self.all().get(name)
        if user is None:
            message = f"There is no user {name}."
            raise Refused(message)
        return user

    def _write(self, users: Mapping[str, User]) -> None:
        told = {name: asdict(user) for name, user in users.items()}
        for entry in told.values():
            del entry["name"]
        data = json.dumps(told, ensure_ascii=False, indent=1).encode()
        replace_file(self._file, data, 0o600)


def _users_in(data: bytes) -> Mapping[str, User]:
    """Read the file.

    Raises:
        ValueError: it is no JSON, or something else than users.
    """
    told = json.loads(data)
    if not isinstance(told, dict):
        message = "it holds no users"
        raise ValueError(message)  # noqa: TRY004  (what json.loads raises, too)
    return {name: _user_in(name, entry) for name, entry in told.items()}


def _user_in(name: str, entry: object) -> User:
    match entry:
        case {"role": role, "hash": str(known), "epoch": int(epoch)} if (
            role in ROLES and HASH.fullmatch(known)
        ):
            return User(name, role, known, epoch)
    message = f"what it says of {name} is no role, hash and epoch"
    raise ValueError(message)


def hashed(password: str) -> str:
    """Hash a password with scrypt.

    Raises:
        Refused: it is too short or too long.
    """
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        message = f"A password has at least {SHORTEST_PASSWORD} signs."
        raise Refused(message)
    return generate_password_hash(password, method="scrypt")
