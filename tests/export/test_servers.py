"""The written configurations, with the real server where it is installed."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from guide.export.manifest import Manifest
from guide.http.security import policy

NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
AROUND = """\
daemon off; master_process off; pid {folder}/pid; error_log {folder}/errors;
events {{}}
http {{
access_log off; client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2;
fastcgi_temp_path {folder}/t3; uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
include {folder}/guide.conf;
}}
"""
CADDY = shutil.which("caddy") or "/usr/bin/caddy"
needs_caddy = pytest.mark.skipif(
    not Path(CADDY).exists(), reason="Debian's caddy is not installed"
)
needs_nginx = pytest.mark.skipif(
    not Path(NGINX).exists(), reason="Debian's nginx is not installed"
)

Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture
def nginx(site: Path, tmp_path: Path) -> Iterator[int]:
    """Serve the export with nginx; gives the port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    text = (site / ".guide" / "nginx.conf").read_text()
    text = text.replace("listen 80", f"listen 127.0.0.1:{port}")
    text = text.replace("NAME", "localhost").replace("DIR", str(site))
    (tmp_path / "guide.conf").write_text(text)
    (tmp_path / "nginx.conf").write_text(AROUND.format(folder=tmp_path))
    process = subprocess.Popen(
        [NGINX, "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")],
        stderr=subprocess.DEVNULL,
    )
    _wait(port)
    yield port
    process.terminate()
    process.wait(timeout=5)


@pytest.fixture
def caddy(site: Path, tmp_path: Path) -> Iterator[int]:
    """Serve the export with Caddy; gives the port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    text = (site / ".guide" / "Caddyfile").read_text()
    text = text.replace("NAME", f"http://127.0.0.1:{port}").replace("DIR", str(site))
    file = tmp_path / "Caddyfile"
    file.write_text("{\n    admin off\n}\n" + text)
    process = subprocess.Popen(
        [CADDY, "run", "--config", str(file), "--adapter", "caddyfile"],
        env={"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)},
        stderr=subprocess.DEVNULL,
    )
    _wait(port)
    yield port
    process.terminate()
    process.wait(timeout=5)


def _wait(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)


def ask(port: int, path: str, **headers: str) -> Answer:
    """Ask for one address as it is, without following anything."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    wanted = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers=wanted)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, body


@needs_nginx
def test_nginx_sends_every_file_with_its_type(nginx: int, site: Path) -> None:
    """Types and bytes are those of the application."""
    manifest = Manifest.read(site)
    assert manifest is not None
    plain = {path: row for path, row in manifest.files.items() if not row.coding}

    wrong = []
    for path, row in plain.items():
        if path == "index.html":
            continue
        status, headers, body = ask(nginx, "/" + path.removesuffix("index.html"))
        kind = headers["content-type"].partition(";")[0]
        expected = (200, row.kind.partition(";")[0], (site / path).read_bytes())
        if (status, kind, body) != expected:
            wrong.append((path, status, kind))
    assert wrong == []


@needs_nginx
def test_nginx_sends_compressed_copies(nginx: int, site: Path) -> None:
    """The copies are sent as they are."""
    _, headers, body = ask(nginx, "/en/", Accept_Encoding="gzip")

    assert headers["content-encoding"] == "gzip"
    assert body == (site / "en" / "index.html.gz").read_bytes()


@needs_nginx
@pytest.mark.parametrize(
    ("accepted", "where"), [("ko-KR,ko;q=0.9", "/ko/"), ("en-GB", "/en/")]
)
def test_nginx_chooses_the_language(nginx: int, accepted: str, where: str) -> None:
    """As the application does at `/`."""
    status, headers, _ = ask(nginx, "/", Accept_Language=accepted)

    assert (status, headers["location"]) == (302, where)
    assert headers["vary"] == "Accept-Language"


@needs_nginx
@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/nothing", "404.html"),
        ("/en/nothing/", "en/404.html"),
        ("/.guide/manifest.json", "404.html"),
        ("/en/index.html.br", "404.html"),
    ],
)
def test_nginx_has_a_page_for_a_wrong_address(
    nginx: int, site: Path, path: str, page: str
) -> None:
    """In the language of the address; the export's own files are not sent."""
    status, _, body = ask(nginx, path)

    assert (status, body) == (404, (site / page).read_bytes())


@needs_nginx
def test_nginx_protects_and_caches(nginx: int, site: Path) -> None:
    """The headers of the application, for ever where the address is versioned."""
    _, page, _ = ask(nginx, "/en/")
    style = next(file for file in site.rglob("style.css"))
    _, static, _ = ask(nginx, f"/{style.relative_to(site)}")

    assert page["content-security-policy"] == policy(tiles=False)
    assert page["cache-control"] == "public, max-age=0, must-revalidate"
    assert static["cache-control"] == "public, max-age=31536000, immutable"


@needs_caddy
@pytest.mark.parametrize(
    ("accepted", "where"), [("ko-KR", "/ko/"), ("en-GB", "/en/"), ("de", "/en/")]
)
def test_caddy_chooses_the_language(caddy: int, accepted: str, where: str) -> None:
    """A redirect for the browser's language, else for the first one."""
    status, headers, _ = ask(caddy, "/", Accept_Language=accepted)

    assert (status, headers.get("location")) == (302, where)


@needs_caddy
def test_caddy_sends_pages_and_hides_its_own(caddy: int, site: Path) -> None:
    """Compressed copies, types, and a page for what is not there."""
    status, headers, body = ask(caddy, "/en/", Accept_Encoding="br")
    lost = ask(caddy, "/.guide/manifest.json")

    assert (status, body) == (200, (site / "en" / "index.html.br").read_bytes())
    assert headers["content-security-policy"] == policy(tiles=False)
    assert (lost[0], lost[2]) == (404, (site / "404.html").read_bytes())


def test_configurations_speak_the_villages_languages(site: Path) -> None:
    """Every language is there, in both."""
    nginx = (site / ".guide" / "nginx.conf").read_text()
    caddy = (site / ".guide" / "Caddyfile").read_text()

    assert ("~*^ko ko;" in nginx, "redir @ko /ko/ 302" in caddy) == (True, True)
