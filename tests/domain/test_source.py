"""A source: where a fact was read."""

import pytest

from guide.domain.source import Source


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.gazette.example/gate?a=1", "gazette.example"),
        ("http://diary.example:8080", "diary.example"),
    ],
)
def test_host_is_the_site_without_www(url: str, host: str) -> None:
    """Readers see who published it."""
    assert Source(id="one", url=url).host == host
