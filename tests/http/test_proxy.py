"""Behind a proxy: a prefix from a trusted one, and from nobody else."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from guide.app import create_app
from guide.errors import Refused
from guide.http.proxy import networks
from guide.http.proxy import Proxied
from guide.settings import Settings

PREFIX = {"X-Forwarded-Prefix": "/guide"}
PROXY, STRANGER = {"REMOTE_ADDR": "10.1.2.3"}, {"REMOTE_ADDR": "192.0.2.7"}


@pytest.fixture
def reader(scratch_village: Path) -> FlaskClient:
    """Return a reader of a guide that trusts one network."""
    settings = Settings(root=scratch_village, trusted=("10.0.0.0/8",))
    return create_app(settings).test_client()


@pytest.mark.parametrize("path", ["/en/", "/guide/en/"])
def test_prefix_of_a_trusted_proxy_stands_in_every_address(
    reader: FlaskClient, path: str
) -> None:
    """Whether the proxy cut it off or not."""
    page = reader.get(path, headers=PREFIX, environ_base=PROXY)

    assert page.status_code == 200
    assert 'href="/guide/en/courses/"' in page.text
    assert 'href="/en/' not in page.text
    assert 'src="/static' not in page.text


def test_redirect_keeps_the_prefix(reader: FlaskClient) -> None:
    """The choice of a language stays inside."""
    answer = reader.get("/", headers=PREFIX, environ_base=PROXY)

    assert answer.location == "/guide/en/"


def test_prefix_of_a_stranger_is_nothing(reader: FlaskClient) -> None:
    """A visitor cannot fill the cache with addresses of their own."""
    reader.get("/en/", headers=PREFIX, environ_base=STRANGER)
    page = reader.get("/en/", environ_base=PROXY)

    assert 'href="/en/courses/"' in page.text


@pytest.mark.parametrize(
    "prefix", ["//evil.example", "/a b", "/../x", '/"><script>', "guide", "/", "/é"]
)
def test_prefix_that_is_no_path_is_nothing(reader: FlaskClient, prefix: str) -> None:
    """Even a trusted proxy cannot put markup or another host before the links."""
    headers = {"X-Forwarded-Prefix": prefix.encode().decode("latin-1")}
    page = reader.get("/en/", headers=headers, environ_base=PROXY)

    assert 'href="/en/courses/"' in page.text


@pytest.mark.parametrize("address", ["", "nobody", "10.1.2.3.4", "1" * 5000])
def test_strange_address_is_not_trusted(reader: FlaskClient, address: str) -> None:
    """A proxy that hides its address is a stranger."""
    page = reader.get("/en/", headers=PREFIX, environ_base={"REMOTE_ADDR": address})

    assert 'href="/en/courses/"' in page.text


def test_host_of_a_proxy_is_never_read(reader: FlaskClient) -> None:
    """Public addresses come from the settings."""
    headers = {"X-Forwarded-Host": "evil.example", "Host": "evil.example"}
    page = reader.get("/en/", headers=headers, environ_base=PROXY)

    assert "evil.example" not in page.text


def test_networks_refuse_what_is_none() -> None:
    """A slip in the settings stops the start, with a sentence."""
    with pytest.raises(Refused, match="GUIDE_TRUSTED_HOSTS"):
        networks(["proxy.example"])


def test_settings_read_several_hosts() -> None:
    """Separated by commas or spaces."""
    found = Settings.from_environment({"GUIDE_TRUSTED_HOSTS": "127.0.0.1, ::1"})

    assert found.trusted == ("127.0.0.1", "::1")


@pytest.mark.parametrize(
    ("passed", "visitor"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("6.6.6.6, 192.0.2.7", "192.0.2.7"),
        ("192.0.2.7, 10.0.0.9", "192.0.2.7"),
        ("2001:db8::7", "2001:db8::7"),
        ("nonsense", "10.1.2.3"),
        ("192.0.2.7, nonsense", "10.1.2.3"),
        ("", "10.1.2.3"),
        ("9" * 5000, "10.1.2.3"),
    ],
)
def test_visitor_is_who_the_nearest_proxy_saw(passed: str, visitor: str) -> None:
    """What a visitor claims to have come through counts for nothing."""
    seen = []

    def app(environ: dict[str, str], _start: object) -> list[bytes]:
        seen.append(environ["REMOTE_ADDR"])
        return []

    environ = {"REMOTE_ADDR": "10.1.2.3", "HTTP_X_FORWARDED_FOR": passed}
    Proxied(app, networks(["10.0.0.0/8"]))(environ, lambda *_: lambda _: None)

    assert seen == [visitor]
