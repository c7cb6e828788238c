"""An export that ends at any step: no dead link, and another run completes it."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from guide.export.facts import facts_of
from guide.export.folder import Draft
from guide.export.folder import opened
from guide.export.staging import Stage
from tests.breaking import broken_at_every_step
from tests.publish.sites import faults
from tests.publish.sites import leaf
from tests.publish.sites import NEW
from tests.publish.sites import OLD
from tests.publish.sites import PLACE
from tests.publish.sites import read

STEADY = read(OLD).keys() & read(NEW).keys()


def write(folder: Path, bodies: Mapping[str, str]) -> None:
    """Export a site of a few files."""
    before = opened(folder)
    draft, stage = Draft(folder, before), Stage(folder, before)
    for key, body in bodies.items():
        found = leaf(key, body.encode())
        draft.take(stage.take(found, facts_of(found, PLACE)))
    draft.check()
    draft.finish(str(bodies))


def seen(folder: Path) -> dict[str, str]:
    """Read everything that a server would send."""
    files = (file for file in folder.rglob("*") if file.is_file())
    found = {file.relative_to(folder).as_posix(): file.read_text() for file in files}
    return {name: body for name, body in found.items() if name[0] != "."}


def test_export_has_no_dead_link_at_any_step(tmp_path: Path) -> None:
    """Every address is old or new, and whatever it names is there."""
    site = tmp_path / "site"
    write(site, OLD)

    for _ in broken_at_every_step(lambda: write(site, NEW)):
        now = seen(site)
        assert faults(read(now), STEADY) == []
        assert all(body in {OLD.get(key), NEW.get(key)} for key, body in now.items())
        write(site, NEW)
        assert seen(site) == NEW
        write(site, OLD)
        assert seen(site) == OLD
    assert seen(site) == NEW


def test_first_export_goes_on_after_every_step(tmp_path: Path) -> None:
    """What it left in an empty folder is no stranger's."""
    site = tmp_path / "site"

    for _ in broken_at_every_step(lambda: write(site, OLD)):
        write(site, OLD)
        assert seen(site) == OLD
        shutil.rmtree(site)
    assert seen(site) == OLD
