"""An S3-compatible server on loopback, which may refuse to go on, and small sites."""

import re
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from hashlib import sha256
from http.client import HTTPConnection
from io import BytesIO
from pathlib import Path
from threading import Thread
from wsgiref.types import StartResponse
from wsgiref.types import WSGIApplication
from wsgiref.types import WSGIEnvironment

import pytest
from moto.moto_server.werkzeug_app import create_backend_app
from moto.moto_server.werkzeug_app import DomainDispatcherApplication
from werkzeug.serving import make_server

from guide.export.manifest import MANIFEST
from guide.export.manifest import Manifest
from guide.export.manifest import Row
from guide.export.turns import anchored_in
from guide.publish.bucket import Bucket
from guide.publish.parcels import as_they_are
from guide.publish.parcels import one_each
from guide.publish.run import Outcome
from guide.publish.run import publish
from guide.publish.stores import Folder
from guide.publish.stores import Store
from guide.publish.switch import publish_at_once
from guide.publish.switch import Switch
from tests.publish.sites import KINDS
from tests.publish.sites import read

READS = frozenset({"GET", "HEAD"})
REMOVED = re.compile(rb"<Key>(.*?)</Key>")


@dataclass
class Gate:
    """Stands before the store: lets so many writes through, then breaks off."""

    app: WSGIApplication
    left: int | None = None
    writes: list[str] = field(default_factory=list)

    def written(self) -> list[str]:
        """List what was written below `guide/`, without the notes of a publish."""
        names = (path.removeprefix("/village/guide/") for path in self.writes)
        return [name for name in names if name != MANIFEST]

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Pass on, or refuse."""
        if environ["REQUEST_METHOD"] not in READS:
            if self.left == 0:
                start_response("403 Forbidden", [("Content-Length", "0")])
                return []
            if self.left:
                self.left -= 1
            self.writes.append(_written(environ))
        return self.app(environ, start_response)


def _written(environ: WSGIEnvironment) -> str:
    """Name what a request writes; what it removes stands in its body."""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = BytesIO(body)
    removed = REMOVED.search(body) if environ["REQUEST_METHOD"] == "POST" else None
    return f"{environ['PATH_INFO']}{f'/{removed[1].decode()}' if removed else ''}"


@dataclass(frozen=True)
class Cloud:
    """The server and its gate."""

    port: int
    gate: Gate

    def order(self, path: str, method: str) -> int:
        """Ask the server itself for something, such as a new bucket."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request(method, path)
        status = connection.getresponse().status
        connection.close()
        return status


@pytest.fixture(scope="session")
def running_cloud() -> Iterator[Cloud]:
    """Start one S3-compatible server for all tests."""
    gate = Gate(DomainDispatcherApplication(create_backend_app))
    server = make_server("127.0.0.1", 0, gate, threaded=True)
    Thread(target=server.serve_forever, daemon=True).start()
    yield Cloud(server.server_port, gate)
    server.shutdown()
    server.server_close()


@pytest.fixture
def cloud(running_cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> Cloud:
    """Give the server without any bucket, and its keys in the environment."""
    surroundings = {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{running_cloud.port}",
        "AWS_ACCESS_KEY_ID": "guide",
        "AWS_SECRET_ACCESS_KEY": "guide",
        "AWS_REGION": "us-east-1",
    }
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    running_cloud.gate.left = None
    running_cloud.order("/moto-api/reset", "POST")
    running_cloud.order("/village", "PUT")
    running_cloud.gate.writes.clear()
    return running_cloud


@pytest.fixture
def bucket(cloud: Cloud) -> Bucket:
    """Open a folder in a bucket."""
    del cloud
    return Bucket("village", "guide")


Make = Callable[[str, Mapping[str, str]], Path]
"""Writes an export: `make("old", {"en/index.html": "…"})`."""


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return what writes small exports."""

    def go(name: str, bodies: Mapping[str, str]) -> Path:
        files = {}
        for key, body in bodies.items():
            file = tmp_path / name / key
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(body)
            kind = KINDS.get(key.rpartition(".")[2], "text/css")
            files[key] = Row(sha256(body.encode()).hexdigest(), kind, "no-cache")
        Manifest(name, files, anchored_in(read(bodies))).write(tmp_path / name)
        return tmp_path / name

    return go


def send(folder: Path, target: Store | Switch, jobs: int = 1) -> Outcome:
    """Publish an export as the command does."""
    made = Manifest.read(folder)
    assert made is not None
    if isinstance(target, Switch):
        parcels = as_they_are(folder, made)
        return publish_at_once(parcels, made, target, lambda: None)
    is_folder = isinstance(target, Folder)
    parcels = as_they_are(folder, made) if is_folder else one_each(folder, made, "gzip")
    return publish(parcels, made, target, jobs, lambda: None)


def seen(store: Store) -> dict[str, str]:
    """Read everything that visitors could read."""
    found = {key: store.read(key) for key in store.listed() if key[0] != "."}
    return {key: (body or b"").decode() for key, body in found.items()}
