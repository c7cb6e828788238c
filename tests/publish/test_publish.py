"""Publishing: only what changed, whole at every step, to a bucket and to a folder."""

from pathlib import Path

import obstore
import pytest

from guide.errors import Refused
from guide.export.checking import broken_links
from guide.export.facts import facts_of
from guide.export.manifest import MANIFEST
from guide.export.manifest import Manifest
from guide.export.place import Place
from guide.publish.bucket import Bucket
from guide.publish.bucket import opened
from guide.publish.parcels import as_they_are
from guide.publish.parcels import one_each
from guide.publish.run import Outcome
from guide.publish.run import publish
from guide.publish.stores import Folder
from guide.publish.stores import Store
from tests.publish.conftest import Cloud
from tests.publish.conftest import leaf
from tests.publish.conftest import Make

LINK = '<link rel="stylesheet" href="/static/{0}/style.css"><a href="/{1}/">{1}</a>'
OLD = {
    "static/1/style.css": "a { color: red }",
    "en/index.html": LINK.format(1, "en/mill"),
    "en/mill/index.html": LINK.format(1, "en"),
    "en/pond/index.html": LINK.format(1, "en"),
    "en/index.json": '["/en/mill/", "/en/pond/"]',
    "robots.txt": "the same",
}
NEW = {
    "static/2/style.css": "a { color: teal }",
    "en/index.html": LINK.format(2, "en/well"),
    "en/mill/index.html": LINK.format(2, "en"),
    "en/well/index.html": LINK.format(2, "en"),
    "en/index.json": '["/en/mill/", "/en/well/"]',
    "robots.txt": "the same",
}


def send(folder: Path, store: Store, jobs: int = 1) -> Outcome:
    """Publish an export as the command does."""
    made = Manifest.read(folder)
    assert made is not None
    to_folder = isinstance(store, Folder)
    parcels = as_they_are(folder, made) if to_folder else one_each(folder, made, "gzip")
    return publish(parcels, made.made_from, store, jobs, lambda: None)


def seen(store: Store) -> dict[str, str]:
    """Read everything that visitors could read."""
    found = {key: store.read(key) for key in store.listed() if key[0] != "."}
    return {key: (body or b"").decode() for key, body in found.items()}


def test_publish_sends_everything_then_only_what_changed(
    bucket: Bucket, make: Make
) -> None:
    """Six files, then five that are new or other, then nothing."""
    old, new = make("old", OLD), make("new", NEW)

    assert send(old, bucket) == Outcome(6, 0, 0)
    assert send(new, bucket) == Outcome(5, 1, 2)
    assert seen(bucket) == NEW
    assert send(new, bucket) == Outcome(0, 6, 0)


def test_publish_interrupted_at_every_step_shows_no_half(
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
        said = {
            each.path: facts_of(each, Place("https://guide.example"))
            for each in (leaf(key, body.encode()) for key, body in now.items())
        }
        assert broken_links(said, dict.fromkeys(said, "")) == []
        assert all(body in {OLD.get(key), NEW.get(key)} for key, body in now.items())
        send(old, bucket)
        assert seen(bucket) == OLD


@pytest.mark.parametrize("step", [0, 1, 4, 7, 8])
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

    assert outcome.sent == max(0, 5 - max(0, step - 1))
    assert seen(bucket) == NEW


TOLD = (
    "en/index.html",
    "en/courses/round.gpx",
    "en/shows.ics",
    "en/courses/round/take-away.html",
    "sw.js",
)


def test_publish_sends_what_browsers_must_be_told(
    bucket: Bucket, small_export: Path
) -> None:
    """Type, caching, coding and what is saved stand at the store itself."""
    send(small_export, bucket, jobs=8)

    names = ("Content-Type", "Content-Encoding", "Cache-Control", "Content-Disposition")
    short = {}
    for path in TOLD:
        told = obstore.get(bucket._store, path).attributes
        short[path] = tuple(told.get(name, "") for name in names)
    html, asked = "text/html; charset=utf-8", "public, max-age=0, must-revalidate"
    assert short == {
        "en/index.html": (html, "gzip", asked, ""),
        "en/courses/round.gpx": ("application/gpx+xml", "", asked, "attachment"),
        "en/shows.ics": ("text/calendar; charset=utf-8", "", asked, ""),
        "en/courses/round/take-away.html": (html, "gzip", asked, "attachment"),
        "sw.js": ("text/javascript; charset=utf-8", "gzip", "no-cache", ""),
    }


def test_publish_mends_what_was_lost_or_spoilt(bucket: Bucket, make: Make) -> None:
    """The store is asked, not only remembered."""
    old = make("old", OLD)
    send(old, bucket)
    bucket.remove("en/mill/index.html")
    bucket.send("en/index.html", b"spoilt", {})

    assert send(old, bucket).sent == 2
    assert seen(bucket) == OLD


def test_publish_sends_again_what_has_other_headers(bucket: Bucket, make: Make) -> None:
    """The same bytes with another type are another file."""
    old = make("old", OLD)
    send(old, bucket)
    made = Manifest.read(old)
    assert made is not None
    row = made.files["robots.txt"]
    changed = type(row)(row.digest, "text/plain", row.cache)
    Manifest("other", {**made.files, "robots.txt": changed}).write(old)

    assert send(old, bucket) == Outcome(1, 5, 0)


def test_publish_leaves_strangers_alone(bucket: Bucket, make: Make) -> None:
    """A place with other people's files is refused; beside ours they stay."""
    old, new = make("old", OLD), make("new", NEW)
    bucket.send("letter.txt", b"dear", {})
    with pytest.raises(Refused, match="choose an empty place"):
        send(old, bucket)
    bucket.remove("letter.txt")
    send(old, bucket)
    bucket.send("letter.txt", b"dear", {})

    send(new, bucket)

    assert bucket.read("letter.txt") == b"dear"


def test_publish_refuses_an_export_that_was_touched(bucket: Bucket, make: Make) -> None:
    """What is sent is what the links were checked in."""
    old = make("old", OLD)
    (old / "en" / "index.html").write_text("touched!")

    with pytest.raises(Refused, match="is not what the export wrote"):
        send(old, bucket)


def test_publish_to_a_folder_keeps_the_compressed_copies(
    small_export: Path, tmp_path: Path
) -> None:
    """A web server's folder holds the export as it is."""
    there = Folder(tmp_path / "there")
    send(small_export, there, jobs=4)

    assert (tmp_path / "there" / "en" / "index.html.br").read_bytes() == (
        small_export / "en" / "index.html.br"
    ).read_bytes()
    assert send(small_export, there).sent == 0


def test_publish_to_a_folder_removes_what_is_gone(make: Make, tmp_path: Path) -> None:
    """And the folders that it leaves empty."""
    there = Folder(tmp_path / "there")
    send(make("old", OLD), there)
    send(make("new", NEW), there)

    assert seen(there) == NEW
    assert not (tmp_path / "there" / "en" / "pond").exists()


def test_publish_says_what_the_store_says(cloud: Cloud, make: Make) -> None:
    """A bucket that is not there: one sentence."""
    del cloud
    with pytest.raises(Refused, match="s3://nobody/ refused"):
        send(make("old", OLD), Bucket("nobody", ""))


def test_address_without_a_bucket_is_refused() -> None:
    """The sentence says how to write it."""
    with pytest.raises(Refused, match="write s3://bucket/prefix"):
        opened("s3://")


def test_manifest_is_sent_last(cloud: Cloud, bucket: Bucket, make: Make) -> None:
    """First the note of what is on its way, files before pages, the list at the end."""
    send(make("old", OLD), bucket)
    names = [path.removeprefix("/village/guide/") for path in cloud.gate.writes]

    assert names[0] == names[-1] == MANIFEST
    assert names.index("static/1/style.css") < names.index("en/index.html")
    assert names[-2] == "en/index.json"
