"""Many photos at once at the desk."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from guide.content.load import load
from tests.conftest import NOW
from tests.content.repository import git
from tests.content.test_photos import huge_png
from tests.content.test_photos import jpeg
from tests.content.test_uploads import SCRIPT
from tests.content.test_uploads import SVG
from tests.desk.conftest import Curator
from tests.desk.conftest import Enter
from tests.desk.conftest import TOKEN
from tests.desk.test_photos import phone_photo
from tests.desk.test_photos import WORDS

TRAY = "/desk/photos/"
WAITING = re.compile(r'"/desk/photos/waiting/(\w+)/"')


def drop(curator: Curator, *photos: bytes, **headers: str) -> tuple[int, str]:
    """Send photos together; return the status and what was said."""
    token = TOKEN.search(curator.get("/desk/account").text)
    assert token
    files = [(BytesIO(data), f"{n}.jpg") for n, data in enumerate(photos)]
    data = {"csrf_token": token[1], "photos": files}
    answer = curator.client.post(TRAY, data=data, headers=headers)
    return answer.status_code, answer.text


def waiting(curator: Curator) -> list[str]:
    """List what waits."""
    return WAITING.findall(curator.get(TRAY).text)


def test_thirty_photos_wait_for_their_words(enter: Enter, desk_root: Path) -> None:
    """All are cleaned; none enters the history or the public folder."""
    anna = enter("anna")
    photos = [phone_photo(35.17, 126.81, shade) for shade in range(30)]

    assert drop(anna, *photos)[0] == 303
    assert drop(anna, photos[0])[0] == 303

    assert len(waiting(anna)) == 30
    assert git(desk_root, "status", "--porcelain") == ""
    shown = anna.get(f"/desk/photos/waiting/{waiting(anna)[0]}.jpg").data
    with Image.open(BytesIO(shown)) as picture:
        assert (picture.size, dict(picture.getexif())) == ((800, 600), {})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        SVG,
        SCRIPT,
        b"GIF89a" + b"\0" * 100,
        b"PK\x03\x04" + b"\0" * 100,
        huge_png(60_000, 60_000),
        jpeg(100, 100),
        jpeg(800, 600)[:2000],
    ],
    ids=["empty", "svg", "html", "gif", "zip", "bomb", "tiny", "cut"],
)
def test_bad_files_are_refused_beside_good_ones(
    data: bytes, enter: Enter, desk_root: Path
) -> None:
    """One sentence for the bad one; the good one waits."""
    anna = enter("anna")

    status, said = drop(anna, data, jpeg(800, 600), Accept="application/json")

    assert (status, said.count("The ") + said.count("This ")) == (422, 1)
    assert len(waiting(anna)) == 1
    assert len(list((desk_root / "instance/originals").iterdir())) == 1


def test_the_place_proposes_story_and_position(enter: Enter, desk_root: Path) -> None:
    """The nearest story is chosen, and the position a tick away."""
    olga = enter("olga")
    gate = load(desk_root, NOW.date()).places["gate"].position
    assert gate
    drop(olga, phone_photo(gate.lat + 0.0001, gate.lon))
    [name] = waiting(olga)
    page = f"/desk/photos/waiting/{name}/"

    shown = olga.get(page).text
    done = olga.post(page, story="places/gate", position="1", accuracy="12", **WORDS)

    assert '<option value="places/gate" selected>' in shown
    assert 'name="accuracy" inputmode="numeric" value="12"' in shown
    assert done.status_code == 303
    place = load(desk_root, NOW.date()).places["gate"]
    *_, photo = place.photos
    assert place.position
    assert place.position.model_dump(exclude={"date"}) == {
        "lat": round(gate.lat + 0.0001, 6),
        "lon": gate.lon,
        "accuracy": 12,
        "source": "survey",
    }
    assert [str(each.text) for each in (photo.taken, place.seen) if each] == [
        "2026-05-01",
        "2026-05-01",
    ]
    assert waiting(olga) == []
    assert git(desk_root, "status", "--porcelain") == ""


@pytest.mark.parametrize(
    ("lat", "accuracy", "sentence"),
    [
        (35, "12", "Visitors would find the story broken"),
        (35.1712, "far", "Fill in every field"),
    ],
)
def test_a_photo_waits_on_where_its_place_is_refused(
    lat: float, accuracy: str, sentence: str, enter: Enter, desk_root: Path
) -> None:
    """Neither half is done: the curator unticks the place, or mends it."""
    olga = enter("olga")
    before = git(desk_root, "rev-parse", "HEAD")
    drop(olga, phone_photo(lat, 126.81))
    [name] = waiting(olga)
    page = f"/desk/photos/waiting/{name}/"
    answers = {"story": "places/gate", "accuracy": accuracy, **WORDS}

    refused = olga.post(page, position="1", **answers)
    kept = (waiting(olga), git(desk_root, "rev-parse", "HEAD"))
    done = olga.post(page, **answers)

    assert (refused.status_code, sentence in refused.text) == (422, True)
    assert 'name="position" value="1" checked' in refused.text
    assert kept == ([name], before)
    assert (done.status_code, waiting(olga)) == (303, [])


def test_a_photo_that_is_not_wanted_goes(enter: Enter, desk_root: Path) -> None:
    """Its original stays where only the operator reads."""
    anna = enter("anna")
    drop(anna, jpeg(800, 600))
    [name] = waiting(anna)

    assert anna.post(f"/desk/photos/waiting/{name}/away").status_code == 303

    assert waiting(anna) == []
    assert anna.get(f"/desk/photos/waiting/{name}/").status_code == 404
    assert len(list((desk_root / "instance/originals").iterdir())) == 1


def test_writers_do_not_change_public_pages(enter: Enter) -> None:
    """A photo for a published story waits for a publisher."""
    anna = enter("anna")
    drop(anna, jpeg(800, 600))
    [name] = waiting(anna)

    answer = anna.post(f"/desk/photos/waiting/{name}/", story="places/gate", **WORDS)

    assert answer.status_code == 403
    assert waiting(anna) == [name]


def test_guides_do_not_see_the_tray(enter: Enter) -> None:
    """Who only reads brings nothing."""
    assert enter("vera").get(TRAY).status_code == 403


@pytest.mark.parametrize("name", ["nobody", "..", "a%2Fb"])
def test_odd_names_are_not_there(enter: Enter, name: str) -> None:
    """No name leads to another file."""
    anna = enter("anna")

    answers = [anna.get(f"/desk/photos/waiting/{name}{end}") for end in ("/", ".jpg")]

    assert {answer.status_code for answer in answers} <= {404, 308}
