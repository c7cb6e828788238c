"""Asking in several processes."""

import os
import signal
from datetime import datetime
from datetime import UTC
from functools import partial
from pathlib import Path

import pytest

from guide.errors import Refused
from guide.export.crawl import crawl
from guide.export.crawl import Crew
from guide.export.crawl import Hand
from guide.export.manifest import Manifest
from guide.export.run import site_of
from guide.export.staging import Stage
from guide.export.staging import Taken
from guide.settings import Settings

NOON = datetime(2026, 11, 23, 3, tzinfo=UTC)


class Ended(Hand):
    """Is ended from outside at its first address."""

    def ask(self, _path: str) -> Taken | None:
        """Never answer."""
        os.kill(os.getpid(), signal.SIGKILL)
        return None


def test_process_that_is_ended_ends_the_export_in_one_sentence(
    scratch_village: Path, tmp_path: Path
) -> None:
    """A system without memory takes one away; nobody waits for it forever."""
    make_site = partial(site_of, Settings(root=scratch_village), NOON)
    hand = Ended(make_site(), Stage(tmp_path / "site", Manifest()))

    with pytest.raises(Refused) as caught:
        list(crawl(hand, Crew(make_site, jobs=2), lambda: None))

    told = "A process of the export was ended. Try again with --jobs 1."
    assert str(caught.value) == told
