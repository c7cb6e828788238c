"""The catalogues, compiled."""

import pytest

from tests.words.compiled import compile_stale


@pytest.fixture(scope="session", autouse=True)
def _words() -> None:
    """Compile what was never compiled."""
    compile_stale()
