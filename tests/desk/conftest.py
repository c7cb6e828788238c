"""A village with two curators and a guide, in a git repository, and their browsers."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from guide.app import create_app
from guide.content.users import Role
from guide.content.users import Users
from guide.settings import Settings
from tests.conftest import NOW
from tests.content.repository import make_repository

PEOPLE: dict[str, Role] = {"anna": "writer", "olga": "publisher", "vera": "guide"}
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
DIGEST = re.compile(r'name="digest" value="([^"]*)"')
HIDDEN = re.compile(
    r'<textarea name="(was|on|mine)" hidden>\n(.*?)</textarea>', re.DOTALL
)


@dataclass(frozen=True)
class Curator:
    """A browser of somebody at the desk."""

    client: FlaskClient

    def get(self, path: str) -> TestResponse:
        """Open a page."""
        return self.client.get(path)

    def post(self, path: str, **answers: str) -> TestResponse:
        """Send a form with the token of the page before it."""
        token = TOKEN.search(self.client.get("/desk/account").text)
        assert token
        return self.client.post(path, data={"csrf_token": token[1], **answers})


Enter = Callable[[str], Curator]


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make everybody's key once: hashing is slow on purpose."""
    instance = tmp_path_factory.mktemp("keys") / "instance"
    users = Users(instance)
    for name, role in PEOPLE.items():
        users.add(name, role, f"password of {name}")
    return instance / "users.json"


@pytest.fixture
def desk_root(scratch_village: Path, keys: Path) -> Path:
    """Return a village under git with people who have keys."""
    make_repository(scratch_village)
    (scratch_village / "instance").mkdir(mode=0o700)
    shutil.copy(keys, scratch_village / "instance")
    return scratch_village


@pytest.fixture
def desk_app(desk_root: Path) -> Flask:
    """Return the application over that village."""
    app = create_app(Settings(root=desk_root), clock=lambda: NOW)
    app.testing = True
    return app


@pytest.fixture
def enter(desk_app: Flask) -> Enter:
    """Log somebody in."""

    def log_in(name: str) -> Curator:
        client = desk_app.test_client()
        answer = log_in_with(client, name, f"password of {name}")
        assert answer.status_code == 303
        return Curator(client)

    return log_in


def log_in_with(
    client: FlaskClient, name: str, password: str, where: str = "/desk/"
) -> TestResponse:
    """Fill in the door's form."""
    token = TOKEN.search(client.get("/desk/login").text)
    assert token
    answers = {"name": name, "password": password, "next": where}
    return client.post("/desk/login", data={"csrf_token": token[1], **answers})
