"""The survey on a phone whose network comes and goes, and many photos at once."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from playwright.sync_api import BrowserContext
from playwright.sync_api import expect
from playwright.sync_api import Page

from tests.browser.conftest import SIZES
from tests.browser.curators import open_at
from tests.browser.curators import phone_of
from tests.browser.curators import until
from tests.browser.curators import WAIT_MS
from tests.browser.curators import Workers
from tests.desk.test_photos import phone_photo

pytestmark = pytest.mark.needs_server("what the phone recorded is sent to the desk")


@pytest.fixture
def phone(
    request: pytest.FixtureRequest, desk: tuple[str, Path], browser: Browser
) -> Iterator[BrowserContext]:
    """Give somebody with a key a phone that knows where it is; no script may fail."""
    workers: Workers = getattr(request, "param", "allow")
    with phone_of(browser, desk[0], "olga", workers=workers) as context:
        yield context


def test_a_survey_without_a_network_arrives_once(
    phone: BrowserContext, desk: tuple[str, Path], tmp_path: Path
) -> None:
    """Opened, used and opened again offline; sent when the network is back."""
    base, root = desk
    page = open_at(phone, f"{base}/desk/survey/")
    expect(page.get_by_text("opens without a network")).to_be_visible()
    phone.set_offline(offline=True)
    page.reload()

    title = find_nearest(page, tmp_path)
    page.reload()
    expect(page.locator("[data-count]")).to_have_text("1")
    phone.set_offline(offline=False)
    expect(page.locator("[data-waiting]")).to_be_hidden(timeout=WAIT_MS)

    page.goto(f"{base}/desk/findings/")
    finding = page.locator(".desk-finding")
    expect(finding).to_have_count(1)
    expect(finding).to_contain_text(title)
    expect(finding).to_contain_text("파란 문 왼쪽")
    finding.get_by_role("button", name="Confirm").click()
    expect(page.get_by_text("Saved, and kept in the history.")).to_be_visible()
    texts = "".join(file.read_text() for file in root.glob("stories/*/*/ko.md"))
    assert re.search(r"position: {lat: 35\.1701\d*, lon: 126\.8102\d*, acc", texts)
    page.goto(f"{base}/desk/photos/")
    expect(page.get_by_text("1 photo waits")).to_be_visible()


def find_nearest(page: Page, folder: Path) -> str:
    """Record what is nearest, with a photo and a note; return what it is called."""
    picture = folder / "wall.jpg"
    picture.write_bytes(phone_photo(35.17, 126.81))
    page.get_by_role("button", name="Nearest first").click()
    expect(page.get_by_text("The nearest come first.")).to_be_visible()
    first = page.locator("[data-list] > li").first
    title = first.get_by_role("heading").inner_text()
    first.get_by_role("button").click()
    page.get_by_role("button", name="I stand there now").click()
    expect(page.locator("[data-metres]")).to_contain_text("35.1701", timeout=WAIT_MS)
    page.get_by_label("Photo", exact=True).set_input_files(picture)
    page.get_by_label("Note for the curators").fill("파란 문 왼쪽")
    page.get_by_role("button", name="Keep on this phone").click()
    expect(page.locator("[data-count]")).to_have_text("1")
    return title


# A route does not see what a page sends past its worker.
@pytest.mark.parametrize("phone", ["block"], indirect=True)
def test_a_photo_goes_on_where_the_network_ended(
    phone: BrowserContext, desk: tuple[str, Path], tmp_path: Path
) -> None:
    """The network ends in the middle of a picture; no byte comes twice."""
    base, root = desk
    page = open_at(phone, f"{base}/desk/survey/")
    picture = tmp_path / "large.jpg"
    photo = phone_photo(35.17, 126.81, 20)
    picture.write_bytes(photo + bytes(700_000))
    sent: list[str] = []

    def flicker(route: object) -> None:
        request = route.request  # type: ignore[attr-defined]
        sent.append(request.url.rpartition("at=")[2])
        is_torn = len(sent) == 2
        route.abort() if is_torn else route.continue_()  # type: ignore[attr-defined]

    phone.route("**/photo?at=*", flicker)
    page.get_by_role("button", name="A new find").click()
    page.get_by_label("What do you call it?").fill("붉은 기둥")
    page.get_by_label("Photo", exact=True).set_input_files(picture)
    page.get_by_role("button", name="Keep on this phone").click()
    until(page, lambda: len(sent) == 2)
    page.get_by_role("button", name="Send now").click()
    until(page, lambda: any((root / "instance/desk/survey").glob("*.photo")))
    expect(page.locator("[data-waiting]")).to_be_hidden(timeout=WAIT_MS)

    assert sent == ["0", "262144", "262144", "524288"]
    [kept] = (root / "instance/desk/survey").glob("*.photo")
    assert kept.read_bytes() == picture.read_bytes()


def test_a_walk_is_recorded_step_by_step(
    phone: BrowserContext, desk: tuple[str, Path]
) -> None:
    """Fixes are kept while somebody walks, and sent at the end."""
    page = open_at(phone, f"{desk[0]}/desk/survey/")
    steps = page.locator("[data-steps]")

    page.get_by_role("button", name="Begin to record").click()
    for number in range(4):
        spot = {"latitude": 35.17 + number / 5000, "longitude": 126.81, "accuracy": 8}
        phone.set_geolocation(spot)  # type: ignore[arg-type]
        expect(steps).not_to_have_text(str(number))
    page.get_by_role("button", name="End here").click()

    folder = desk[1] / "instance/desk/survey"
    walked = re.compile(r'"line":\[[\[{]')
    until(
        page, lambda: any(walked.search(f.read_text()) for f in folder.glob("*.json"))
    )
    page.goto(f"{desk[0]}/desk/findings/")
    expect(page.get_by_text(re.compile(r"A walk with \d fixes"))).to_be_visible()


def test_thirty_photos_are_dropped_at_once(
    phone: BrowserContext, desk: tuple[str, Path], tmp_path: Path
) -> None:
    """Each is sent and waits; one that is no photo is named."""
    files = []
    for number in range(30):
        files.append(tmp_path / f"IMG_{number:04}.jpg")
        files[-1].write_bytes(phone_photo(35.17, 126.82, number))
    fake = tmp_path / "fake.jpg"
    fake.write_bytes(b"<svg onload=alert(1)>")
    page = open_at(phone, f"{desk[0]}/desk/photos/")
    before = page.locator(".desk-tray li").count()

    page.get_by_label("Photos from this device").set_input_files([*files, fake])

    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("fake.jpg: This is no photo", timeout=60_000)
    page.reload()
    expect(page.locator(".desk-tray li")).to_have_count(before + 30)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_street(
    phone: BrowserContext, desk: tuple[str, Path], scheme: str
) -> None:
    """The survey with its form open, what it found, and the photos that wait."""
    page = open_at(phone, f"{desk[0]}/desk/photos/")
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    photo = page.locator(".desk-tray a").first
    rooms = ["/desk/survey/", "/desk/findings/", "/desk/photos/"]
    if photo.count():
        rooms.append(f"{photo.get_attribute('href')}?story=artworks/tile-mural-1937")
    found: list[str] = []
    for path in rooms:
        page.goto(f"{desk[0]}{path}")
        if "survey" in path:
            page.get_by_role("button", name="A new find").click()
        results = Axe().run(page)
        found += [
            f"{path}: {each['id']} {each['nodes'][0]['html'][:120]}"
            for each in results.response["violations"]
        ]
        width = page.evaluate("document.documentElement.scrollWidth")
        found += [f"{path}: {width} px wide"] if width > SIZES["phone"][0] else []

    assert found == []
