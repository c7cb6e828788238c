"""Publishing: only what changed, whole at every step, to a bucket and to a folder."""

from pathlib import Path

import obstore
import pytest

from guide.errors import Refused
from guide.export.manifest import MANIFEST
from guide.export.manifest import Manifest
from guide.publish.bucket import Bucket
from guide.publish.bucket import opened
from guide.publish.run import Outcome
from guide.publish.stores import Folder
from guide.publish.switch import SIDES
from guide.publish.switch import Switch
from tests.publish.conftest import Cloud
from tests.publish.conftest import Make
from tests.publish.conftest import seen
from tests.publish.conftest import send
from tests.publish.sites import CHANGED
from tests.publish.sites import NEW
from tests.publish.sites import OLD


def test_publish_sends_everything_then_only_what_changed(
    bucket: Bucket, make: Make
) -> None:
    """All files, then those that are new or other, then nothing."""
    old, new = make("old", OLD), make("new", NEW)

    assert send(old, bucket) == Outcome(len(OLD), 0, 0)
    assert send(new, bucket) == Outcome(CHANGED, len(NEW) - CHANGED, 2)
    assert seen(bucket) == NEW
    assert send(new, bucket) == Outcome(0, len(NEW), 0)


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

    assert send(old, bucket) == Outcome(1, len(OLD) - 1, 0)


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


def test_releases_beside_each_other_are_whole_sites(cloud: Cloud, make: Make) -> None:
    """A CDN that is turned from one to the other changes the whole site at once."""
    del cloud
    old, new = (opened(f"s3://village/release-{number}") for number in (1, 11))

    assert send(make("new", NEW), new) == Outcome(len(NEW), 0, 0)
    assert send(make("old", OLD), old) == Outcome(len(OLD), 0, 0)
    assert (seen(old), seen(new)) == (OLD, NEW)


def test_folder_that_is_a_link_keeps_what_did_not_change(
    make: Make, tmp_path: Path
) -> None:
    """Only what changed is written; the rest is the same file under two names."""
    switch = Switch(tmp_path / "www")

    assert send(make("old", OLD), switch) == Outcome(len(OLD), 0, 0)
    assert send(make("new", NEW), switch) == Outcome(CHANGED, len(NEW) - CHANGED, 2)
    assert send(make("new", NEW), switch) == Outcome(0, len(NEW), 0)
    sides = [switch.releases / side / "robots.txt" for side in SIDES]
    assert sides[0].samefile(sides[1])


def test_folder_that_is_a_link_leaves_strangers_alone(
    make: Make, tmp_path: Path
) -> None:
    """A file that somebody put into the site goes with it."""
    switch, old, new = Switch(tmp_path / "www"), make("old", OLD), make("new", NEW)
    send(old, switch)
    (switch.link / "proof").mkdir()
    (switch.link / "proof" / "letter.txt").write_text("dear")

    for site, bodies in ((new, NEW), (old, OLD), (new, NEW)):
        send(site, switch)
        assert seen(Folder(switch.link)) == {**bodies, "proof/letter.txt": "dear"}


def test_folder_that_is_a_link_mends_what_was_spoilt(
    make: Make, tmp_path: Path
) -> None:
    """What visitors read is compared, and so is what an interrupted publish left."""
    switch, new = Switch(tmp_path / "www"), make("new", NEW)
    send(make("old", OLD), switch)
    send(new, switch)
    (switch.link / "robots.txt").write_text("spoilt")
    (switch.fresh / "en" / "index.html").write_text("half")

    assert send(new, switch) == Outcome(1, len(NEW) - 1, 0)
    assert seen(Folder(switch.link)) == NEW


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
    """First the note of what is on its way, files, far pages, the front page."""
    send(make("old", OLD), bucket)
    names = [path.removeprefix("/village/guide/") for path in cloud.gate.writes]

    assert names[0] == names[-1] == MANIFEST
    assert names.index("static/1/style.css") < names.index("en/index.html")
    assert names[-2] == "index.html"
