"""A publish that ends at any of its steps: what visitors find then, and who goes on."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from guide.errors import Refused
from guide.export.facts import Facts
from guide.export.facts import facts_of
from guide.export.manifest import Manifest
from guide.export.run import export
from guide.export.run import noon
from guide.export.run import Order
from guide.publish.bucket import Bucket
from guide.publish.stores import Folder
from guide.publish.switch import Switch
from guide.settings import Settings
from tests.breaking import broken_at_every_step
from tests.conftest import NOW
from tests.conftest import SMALL
from tests.publish.conftest import Cloud
from tests.publish.conftest import Make
from tests.publish.conftest import seen
from tests.publish.conftest import send
from tests.publish.sites import CHANGED
from tests.publish.sites import faults
from tests.publish.sites import leaf
from tests.publish.sites import NEW
from tests.publish.sites import OLD
from tests.publish.sites import OLDEST
from tests.publish.sites import PLACE
from tests.publish.sites import read

STEADY = read(OLD).keys() & read(NEW).keys()
BAKERY = """\
---
kind: restaurant
title: The Bakery
position: {lat: 35.1722, lon: 126.8122, accuracy: 20, source: open-data}
sources: [gazette-2026]
checked: 2026-03
---

Ask for a [crumb](glossary/crumb). The [bell](artworks/bell) hangs near.
"""


@pytest.fixture(scope="session")
def later_export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Export the small village with another stop and word, and one work less."""
    root = shutil.copytree(SMALL, tmp_path_factory.mktemp("later") / "village")
    stories = root / "stories"
    for code in ("en", "ko"):
        place = stories / "places" / "bakery" / f"{code}.md"
        place.parent.mkdir(exist_ok=True)
        place.write_text(BAKERY if code == "en" else "---\ntitle: 빵집\n---\n\n빵.\n")
    shutil.rmtree(stories / "artworks" / "wall-map")
    course = stories / "courses" / "round" / "en.md"
    last = "  - {at: places/mill"
    bread = "  - {at: places/bakery, stay: 5}\n"
    text = course.read_text().replace(last, bread + last)
    course.write_text(f"{text}\n## Bread {{#bakery}}\n\nSmell it.\n")
    with (stories / "glossary.yaml").open("a") as glossary:
        glossary.write("\ncrumb: {kind: food, en: crumb, ko: 부스러기}\n")
    settings = Settings(root=root, base_url="https://guide.example")
    order = Order(settings, root.parent / "site", NOW.date())
    export(order, noon(NOW.date()), lambda: None)
    return order.folder


def test_publish_to_a_bucket_shows_no_half_at_any_step(
    cloud: Cloud, bucket: Bucket, make: Make
) -> None:
    """Every address holds the old or the new page, and whatever that page names."""
    old, new = make("old", OLD), make("new", NEW)
    send(old, bucket)
    cloud.gate.writes.clear()
    send(new, bucket)
    steps = len(cloud.gate.writes)
    send(old, bucket)

    for step in range(steps):
        cloud.gate.left = step
        with pytest.raises(Refused, match="publish again"):
            send(new, bucket)
        cloud.gate.left = None
        now = seen(bucket)
        assert faults(read(now), STEADY) == []
        assert all(body in {OLD.get(key), NEW.get(key)} for key, body in now.items())
        send(old, bucket)
        assert seen(bucket) == OLD


@pytest.mark.parametrize("step", [0, 1, 4, 7, 10])
def test_publish_goes_on_where_it_was(
    cloud: Cloud, bucket: Bucket, make: Make, step: int
) -> None:
    """What arrived is not sent again: pages, removals and the list of all follow."""
    send(make("old", OLD), bucket)
    new = make("new", NEW)
    cloud.gate.left = step
    with pytest.raises(Refused):
        send(new, bucket)
    cloud.gate.left = None

    outcome = send(new, bucket)

    assert outcome.sent == max(0, CHANGED - max(0, step - 1))
    assert seen(bucket) == NEW


@pytest.mark.parametrize("jobs", [1, 8])
def test_village_in_a_bucket_has_no_dead_link_at_any_step(
    cloud: Cloud, bucket: Bucket, small_export: Path, later_export: Path, jobs: int
) -> None:
    """The whole small village, read with our own link checker after every write."""
    send(small_export, bucket, jobs=8)
    old, new = said(small_export), said(later_export)
    cloud.gate.writes.clear()
    send(later_export, bucket, jobs)

    now = dict(old)
    found = {}
    for key in cloud.gate.written():
        now |= {key: new[key]} if key in new else {}
        if key not in new:
            del now[key]
        found[key] = faults(dict(now.values()), steady(old, new))
    assert {key: lines for key, lines in found.items() if lines} == {}
    assert now == new


def test_first_publish_to_a_bucket_begins_with_what_pages_show(
    cloud: Cloud, bucket: Bucket, small_export: Path
) -> None:
    """The front page comes when everything is there that it leads to."""
    send(small_export, bucket)
    files = said(small_export)

    now = {}
    for key in cloud.gate.written():
        now[files[key][0]] = files[key][1]
        assert faults(now, {"/"}) == []
    assert len(now) == len(files)


def test_folder_that_is_a_link_is_old_or_new_at_every_step(
    make: Make, tmp_path: Path
) -> None:
    """The whole site, byte for byte; another run completes it."""
    oldest, old, new = make("oldest", OLDEST), make("old", OLD), make("new", NEW)
    switch = Switch(tmp_path / "www")
    send(oldest, switch)
    send(old, switch)

    states = []
    for _ in broken_at_every_step(lambda: send(new, switch)):
        now = seen(Folder(switch.link))
        states.append(now == NEW)
        assert now in (OLD, NEW)
        send(new, switch)
        assert seen(Folder(switch.link)) == NEW
        send(oldest, switch)
        send(old, switch)
        assert seen(Folder(switch.link)) == OLD
    assert len(states) > 2 * len(NEW)
    assert seen(Folder(switch.link)) == NEW


def test_folder_that_is_no_link_has_no_dead_link_at_any_step(
    make: Make, tmp_path: Path
) -> None:
    """A folder that cannot be exchanged changes by turns, as a bucket does."""
    old, new, there = make("old", OLD), make("new", NEW), Folder(tmp_path / "www")
    send(old, there)

    for _ in broken_at_every_step(lambda: send(new, there)):
        now = seen(there)
        assert faults(read(now), STEADY) == []
        assert all(body in {OLD.get(key), NEW.get(key)} for key, body in now.items())
        send(new, there)
        assert seen(there) == NEW
        send(old, there)
        assert seen(there) == OLD


def test_first_publish_to_a_folder_goes_on_after_every_step(
    make: Make, tmp_path: Path
) -> None:
    """What an interrupted one left is no stranger's."""
    old, there = make("old", OLD), Folder(tmp_path / "www")
    there.path.mkdir()

    for _ in broken_at_every_step(lambda: send(old, there)):
        send(old, there)
        assert seen(there) == OLD
        shutil.rmtree(there.path)
        there.path.mkdir()


def said(folder: Path) -> dict[str, tuple[str, Facts]]:
    """Read what an export says: address and facts, by the key in a bucket."""
    made = Manifest.read(folder)
    assert made is not None
    leaves = {
        key: leaf(key, (folder / key).read_bytes(), row.kind)
        for key, row in made.files.items()
        if not row.coding
    }
    return {key: (each.path, facts_of(each, PLACE)) for key, each in leaves.items()}


def steady(*sites: Mapping[str, tuple[str, Facts]]) -> set[str]:
    """List the addresses that all sites have."""
    return set.intersection(*({path for path, _ in site.values()} for site in sites))
