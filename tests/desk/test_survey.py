"""Findings from the street: sent as often as the network wants, confirmed once."""

import json
from pathlib import Path
from uuid import UUID

import pytest
from werkzeug.test import TestResponse

from guide.content.load import load
from guide.domain.village import Village
from tests.conftest import NOW
from tests.content.repository import git
from tests.content.test_photos import huge_png
from tests.content.test_photos import jpeg
from tests.desk.conftest import Curator
from tests.desk.conftest import Enter

FINDINGS = "/desk/survey/findings"
ID = "0b7a41f2-3c55-4f0e-9d0a-1f2e3d4c5b6a"
MILL = {
    "story": "places/mill",
    "lat": 35.1712345,
    "lon": 126.8112345,
    "accuracy": 7,
    "note": "문 옆",
}


def post(curator: Curator, path: str, body: bytes) -> TestResponse:
    """Send bytes as the phone does, with a token that it asks for first."""
    token = curator.get("/desk/survey/token.json").get_json()["token"]
    return curator.client.post(path, data=body, headers={"X-CSRFToken": token})


def send(curator: Curator, name: str = ID, /, **told: object) -> TestResponse:
    """Send a finding of the second of May."""
    body = json.dumps({"id": name, "day": "2026-05-02", **told}).encode()
    return post(curator, f"{FINDINGS}/{name}", body)


def village_at(root: Path) -> Village:
    """Read the village again."""
    return load(root, NOW.date())


def test_a_finding_changes_nothing_before_it_is_confirmed(
    enter: Enter, desk_root: Path
) -> None:
    """Then position and day stand in the story, by the same store as everything."""
    olga = enter("olga")
    before = git(desk_root, "rev-parse", "HEAD")

    assert send(olga, **MILL).get_json() == {"bytes": 0}
    waiting = olga.get("/desk/findings/").text
    unchanged = git(desk_root, "rev-parse", "HEAD")
    assert olga.post(f"/desk/findings/{ID}/confirm").status_code == 303

    assert unchanged == before
    assert "문 옆" in waiting
    mill = village_at(desk_root).places["mill"]
    assert mill.position
    told = mill.position.model_dump(exclude={"date"})
    assert told == {
        "lat": 35.171234,
        "lon": 126.811234,
        "accuracy": 7,
        "source": "survey",
    }
    assert [each.text for each in (mill.position.date, mill.seen) if each] == [
        "2026-05-02",
        "2026-05-02",
    ]
    assert git(desk_root, "log", "-1", "--format=%an").strip() == "olga"
    assert ID not in olga.get("/desk/findings/").text


def test_sending_twice_is_sending_once(enter: Enter) -> None:
    """Before it was decided and after it."""
    olga = enter("olga")

    send(olga, **MILL)
    send(olga, **{**MILL, "note": "changed"})
    once = olga.get("/desk/findings/").text.count(f'id="f-{ID}"')
    olga.post(f"/desk/findings/{ID}/away")
    send(olga, **MILL)

    assert once == 1
    assert ID not in olga.get("/desk/findings/").text


def test_a_photo_comes_in_pieces(enter: Enter, desk_root: Path) -> None:
    """A piece that comes twice, or too early, counts once; the rest follows."""
    olga, photo = enter("olga"), jpeg(800, 600)
    path, half = f"{FINDINGS}/{ID}/photo", len(photo) // 2
    send(olga, story="places/mill", photo=len(photo))

    early = post(olga, f"{path}?at={half}", photo[half:]).get_json()
    first = post(olga, f"{path}?at=0", photo[:half]).get_json()
    again = post(olga, f"{path}?at=0", photo[:half]).get_json()
    hidden = ID not in olga.get("/desk/findings/").text
    resumed = send(olga, story="places/mill", photo=len(photo)).get_json()
    last = post(olga, f"{path}?at={half}", photo[half:] + b"more").get_json()
    shown = olga.get(f"/desk/findings/{ID}.jpg")
    olga.post(f"/desk/findings/{ID}/confirm")

    counts = [each["bytes"] for each in (early, first, again, resumed, last)]
    assert counts == [0, half, half, half, len(photo)]
    assert hidden
    assert (shown.status_code, shown.content_type) == (200, "image/jpeg")
    assert "/desk/photos/waiting/" in olga.get("/desk/photos/").text
    assert not list((desk_root / "instance/desk/survey").rglob("*.photo"))
    assert send(olga, photo=len(photo), **MILL).get_json() == {"bytes": len(photo)}


def bring_photo(curator: Curator, photo: bytes) -> None:
    """Send a finding with its photo."""
    send(curator, **MILL, photo=len(photo))
    post(curator, f"{FINDINGS}/{ID}/photo?at=0", photo)


def test_a_photo_that_is_put_aside_stays(enter: Enter, desk_root: Path) -> None:
    """Beside its note, byte for byte."""
    olga, photo = enter("olga"), jpeg(800, 600)
    bring_photo(olga, photo)

    olga.post(f"/desk/findings/{ID}/away")

    done = desk_root / "instance/desk/survey/done"
    assert (done / f"{ID}.photo").read_bytes() == photo
    assert (done / f"{ID}.json").is_file()


@pytest.mark.parametrize(
    ("photo", "sentence"),
    [
        (huge_png(9000, 9000), "The picture has too many pixels."),
        (b"\0\0\0\x18ftypheic", "This is no photo: bring a JPEG, PNG or WebP."),
    ],
    ids=["pixels", "heic"],
)
def test_a_photo_that_cannot_be_taken_stays_and_is_told(
    photo: bytes, sentence: str, enter: Enter, desk_root: Path
) -> None:
    """The rest of the finding counts; what the phone sent is not thrown away."""
    olga = enter("olga")
    bring_photo(olga, photo)

    answer = olga.post(f"/desk/findings/{ID}/confirm")

    kept = desk_root / f"instance/desk/survey/done/{ID}.photo"
    assert kept.read_bytes() == photo
    assert sentence in olga.get(answer.headers["Location"]).text
    assert village_at(desk_root).places["mill"].position


def test_a_work_that_is_gone_says_so(enter: Enter, desk_root: Path) -> None:
    """The condition stands in the story; the day, too."""
    olga = enter("olga")
    send(olga, story="artworks/wall-map", state="painted-over")

    olga.post(f"/desk/findings/{ID}/confirm")

    work = village_at(desk_root).artworks["wall-map"]
    assert (work.condition, work.seen and work.seen.text) == (
        "painted-over",
        "2026-05-02",
    )


def test_a_new_find_becomes_a_draft(enter: Enter, desk_root: Path) -> None:
    """Nobody sees it before it is written; its place is known already."""
    olga = enter("olga")
    send(olga, title="푸른 문", lat=35.1712, lon=126.8112, accuracy=9)
    path = f"/desk/findings/{ID}/confirm"

    refused = olga.post(path, family="places", slug="mill", title="푸른 문")
    done = olga.post(path, family="places", slug="blue-door", title="푸른 문")

    assert (refused.status_code, done.status_code) == (422, 303)
    door = village_at(desk_root).places["blue-door"]
    assert (door.source.title, door.publication) == ("푸른 문", "draft")
    assert door.position
    assert door.position.accuracy == 9


@pytest.mark.parametrize("way", [1, -1])
def test_a_walk_becomes_the_line_of_its_course(
    enter: Enter, desk_root: Path, way: int
) -> None:
    """Cleaned as an imported recording is, whichever end somebody began at."""
    olga = enter("olga")
    steps = [n / 10_000 for n in range(21)][::way]
    line = [(35.17 + step, 126.81 + step, 10 * n) for n, step in enumerate(steps)]
    send(olga, story="courses/round", line=line)

    assert olga.post(f"/desk/findings/{ID}/confirm").status_code == 303

    track = village_at(desk_root).tracks["round"]
    assert (track.source, track.date.text) == ("recorded", "2026-05-02")
    kept = json.loads((desk_root / "routes_data/tracks/round.geojson").read_text())
    assert set(kept["properties"]) == {"source", "date", "metres"}
    assert git(desk_root, "status", "--porcelain") == ""


def test_a_walk_elsewhere_is_refused_and_stays(enter: Enter) -> None:
    """One sentence; the finding waits on."""
    olga = enter("olga")
    send(olga, story="courses/round", line=[(10, 10, 0), (10.001, 10, 60)])

    answer = olga.post(f"/desk/findings/{ID}/confirm")

    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert ID in olga.get("/desk/findings/").text


def test_a_writers_confirmation_is_a_proposal(enter: Enter, desk_root: Path) -> None:
    """What visitors read waits for a publisher, as with every change."""
    anna = enter("anna")
    send(anna, **MILL)

    answer = anna.post(f"/desk/findings/{ID}/confirm")

    assert answer.headers["Location"] == "/desk/findings/?done=proposed"
    assert village_at(desk_root).places["mill"].position is None


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"story": "places/mill", "day": "tomorrow"},
        {"story": "places/mill", "lat": 91},
        {"story": "places/mill", "accuracy": 0},
        {"story": "places/mill", "photo": 10**9},
        {"story": "places/mill", "line": [[1, 999, 0]]},
        {"story": "places/mill", "by": "olga"},
        {"story": "places/mill", "id": "../../../etc/passwd"},
        {"story": "places/mill", "state": "<script>"},
        {"story": "places/mill", "note": "x" * 2001},
    ],
)
def test_odd_findings_are_refused(enter: Enter, told: dict[str, object]) -> None:
    """Nothing of them is kept."""
    anna = enter("anna")
    body = json.dumps({"id": ID, "day": "2026-05-02", **told}).encode()

    assert post(anna, f"{FINDINGS}/{ID}", body).status_code == 422
    assert ID not in anna.get("/desk/findings/").text


def test_what_does_not_fit_the_village_is_refused_at_the_end(enter: Enter) -> None:
    """A story that is gone, or a position outside, is said; the finding stays."""
    olga = enter("olga")
    other = str(UUID(int=7, version=4))
    send(olga, story="places/nobody")
    send(olga, other, story="places/mill", lat=0, lon=0)

    answers = [olga.post(f"/desk/findings/{name}/confirm") for name in (ID, other)]

    assert [answer.status_code for answer in answers] == [422, 422]


def test_nothing_is_taken_without_key_or_token(enter: Enter) -> None:
    """A stranger, a guide and a forged form get nothing."""
    anna, vera = enter("anna"), enter("vera")
    body = json.dumps({"id": ID, "day": "2026-05-02", **MILL}).encode()

    forged = anna.client.post(f"{FINDINGS}/{ID}", data=body)

    assert forged.status_code == 400
    assert vera.get("/desk/survey/").status_code == 403
    assert vera.get("/desk/survey/token.json").status_code == 403


def test_only_the_desk_has_the_worker(enter: Enter) -> None:
    """It stands below the survey, and its cookie goes nowhere else."""
    anna = enter("anna")

    answer = anna.get("/desk/survey/worker.js")

    assert answer.content_type.startswith("text/javascript")
    assert "Service-Worker-Allowed" not in answer.headers
    assert anna.client.get_cookie("guide_desk", path="/") is None
