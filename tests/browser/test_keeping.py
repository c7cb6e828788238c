"""A pack is kept, checked and renewed; then the server stops and all of it opens."""

import re

from playwright.sync_api import expect
from playwright.sync_api import Locator

from tests.browser.hosting import Village
from tests.browser.keeping import COURSE
from tests.browser.keeping import keep
from tests.browser.keeping import Phone

TAMPER = """async () => {
  const name = (await caches.keys()).find((each) => each.startsWith("guide-pack:"))
  const cache = await caches.open(name)
  const address = "/en/courses/first-steps/hong-bust/"
  const kept = await cache.match(address)
  const bytes = new Uint8Array(await kept.arrayBuffer())
  bytes[2000] ^= 1
  await cache.put(address, new Response(bytes, { headers: kept.headers }))
}"""


BREAK_OFF = """() => {
  const before = window.fetch
  let left = 20
  window.fetch = (...wishes) => {
    left -= 1
    return left > 0 ? before(...wishes) : Promise.reject(new TypeError("no network"))
  }
}"""
"""After twenty files there is no network, until the page is opened again."""


CLEAR = """async () => {
  for (const name of await caches.keys()) await caches.delete(name)
}"""


LEFT = "net::ERR_ABORTED"
"""Why a request failed whose page was left meanwhile."""


def files_of(said: Locator) -> int:
    """Read how many files a sentence names."""
    return int(re.findall(r"(\d+) files", said.text_content() or "")[0])


def test_kept_course_opens_when_the_server_is_gone(
    village: Village, phone: Phone
) -> None:
    """After a restart, without a server: walk, stops, places, map and questions."""
    with village.served(), phone() as page:
        keep(page, village)

    with phone() as page:
        failed: list[tuple[str, str | None]] = []
        page.on("requestfailed", lambda each: failed.append((each.url, each.failure)))
        page.goto(f"{village.base}{COURSE}")
        page.locator("walk-map").scroll_into_view_if_needed()
        expect(page.locator(".station").first).to_be_visible()
        for path in ("hong-bust/", "museum-gyeol/"):
            page.goto(f"{village.base}{COURSE}{path}")
            expect(page.locator("h1")).to_be_visible()
            page.locator("stop-quest").scroll_into_view_if_needed()
            expect(page.get_by_label("Your answer")).to_be_visible()
        page.goto(f"{village.base}/en/places/museum-gyeol/")
        expect(page.locator("h1")).to_have_text("Culture Centre Gyeol")
        page.goto(f"{village.base}{COURSE}walk/")
        page.get_by_role("button", name="I am here").click()
        expect(page.locator(".walk-stop.is-current [data-text]")).to_be_visible()
        page.goto(f"{village.base}/en/plan/?minutes=60")
        expect(page.locator("[data-walk] .as-title").first).to_be_visible()

        # The list and the paper are what only the network has; what a page did not
        # wait for when it was left is not lost.
        lost = {url.rpartition("/")[2] for url, why in failed if why != LEFT}
        assert lost <= {"pack.json", "sheet-visitor.png"}


def test_page_outside_the_pack_leads_back_to_it(village: Village, phone: Phone) -> None:
    """What is not kept says so and shows what is; in the language of the address."""
    with village.served(), phone() as page:
        keep(page, village)

    with phone() as page:
        page.goto(f"{village.base}/en/art/")
        expect(page.get_by_text("This page is not kept on this phone")).to_be_visible()
        page.get_by_role("link", name="First Steps").click()

        page.wait_for_url(f"**{COURSE}walk/")


def test_tampered_byte_is_found_and_mended(village: Village, phone: Phone) -> None:
    """One changed byte: the check counts it out, and mending fetches one file."""
    with village.served(), phone() as page:
        keep(page, village)
        page.get_by_role("button", name="Check my pack").click()
        whole = page.get_by_text(re.compile(r"^(\d+) of \1 files are right\.$"))
        expect(whole).to_be_visible()
        count = int((whole.text_content() or "").split()[0])

        page.evaluate(TAMPER)
        page.get_by_role("button", name="Check my pack").click()
        expect(
            page.get_by_text(f"{count - 1} of {count} files are right")
        ).to_be_visible()
        fetched: list[str] = []
        page.on("request", lambda request: fetched.append(request.url))
        page.get_by_role("button", name="Mend it").click()
        expect(page.get_by_text("Kept on this phone: ")).to_be_visible()
        page.get_by_role("button", name="Check my pack").click()

        expect(whole).to_be_visible()
        assert [url for url in fetched if "hong-bust" in url] != []
        assert len([url for url in fetched if not url.endswith(".json")]) <= 2


def test_focus_stays_among_the_buttons(village: Village, phone: Phone) -> None:
    """Whoever keeps, checks and removes by keyboard finds the next button at once."""
    with village.served(), phone() as page:
        page.goto(f"{village.base}{COURSE}")
        page.locator("course-pack").scroll_into_view_if_needed()
        page.get_by_role("button", name="Keep this walk").press("Enter")
        check = page.get_by_role("button", name="Check my pack")

        expect(check).to_be_focused()
        check.press("Enter")
        expect(page.get_by_text("files are right.")).to_be_visible()
        expect(check).to_be_focused()
        page.get_by_role("button", name="Remove").press("Enter")
        expect(page.get_by_role("button", name="Keep this walk")).to_be_focused()


def test_newer_version_waits_for_the_visitor(village: Village, phone: Phone) -> None:
    """A changed text is offered; the old pages stay whole until it is wanted."""
    with village.served(), phone() as page:
        keep(page, village)
        village.change(
            "courses/first-steps/en.md", "The general who", "The old man who"
        )
        village.wait_for(f"{COURSE}hong-bust/", "The old man who")

        page.goto(f"{village.base}{COURSE}hong-bust/")
        expect(page.locator("h1")).to_have_text("The general who guarded a theatre")
        page.goto(f"{village.base}{COURSE}")
        page.locator("course-pack").scroll_into_view_if_needed()
        offer = page.get_by_text("There is a newer version: ")
        expect(offer).to_be_visible()
        assert files_of(offer) < 15
        page.get_by_role("button", name="Get the newer version").click()
        expect(page.get_by_text("Kept on this phone: ")).to_be_visible()

        page.goto(f"{village.base}{COURSE}hong-bust/")
        expect(page.locator("h1")).to_have_text("The old man who guarded a theatre")
        names = page.evaluate("async () => await caches.keys()")
        assert len([name for name in names if name.startswith("guide-pack:")]) == 1


def test_interrupted_pack_goes_on_where_it_was(village: Village, phone: Phone) -> None:
    """The network breaks off in the middle; later only the rest is fetched."""
    with village.served(), phone() as page:
        page.goto(f"{village.base}{COURSE}")
        whole = page.request.get(f"{village.base}{COURSE}pack.json").json()["files"]
        page.locator("course-pack").scroll_into_view_if_needed()
        page.evaluate(BREAK_OFF)
        page.get_by_role("button", name="Keep this walk").click()
        expect(page.get_by_text("The network broke off.")).to_be_visible()

        page.reload()
        page.locator("course-pack").scroll_into_view_if_needed()
        rest = page.get_by_text("It was interrupted: ")
        expect(rest).to_be_visible()
        count = files_of(rest)
        page.get_by_role("button", name="Go on").click()

        expect(page.get_by_text("Kept on this phone: ")).to_be_visible()
        assert 0 < count <= len(whole) - 15


def test_cleared_pack_is_missed_and_removed_one_is_not(
    village: Village, phone: Phone
) -> None:
    """What the phone threw away is noticed on opening, what was removed is not."""
    with village.served(), phone() as page:
        keep(page, village)
        page.evaluate(CLEAR)
        page.reload()
        page.locator("course-pack").scroll_into_view_if_needed()
        expect(page.get_by_text("The phone has cleared this walk away")).to_be_visible()
        page.get_by_role("button", name="Keep this walk").click()
        expect(page.get_by_text("Kept on this phone: ")).to_be_visible()

        page.get_by_role("button", name="Remove").click()

        expect(page.get_by_text("One tap keeps this walk")).to_be_visible()
        assert page.evaluate("async () => await caches.keys()") == ["guide-index"]


def test_two_packs_live_side_by_side(village: Village, phone: Phone) -> None:
    """Another language of the same course is another pack; both open offline."""
    with village.served(), phone() as page:
        keep(page, village)
        page.goto(f"{village.base}/ru/courses/first-steps/")
        page.locator("course-pack").scroll_into_view_if_needed()
        page.locator("course-pack [data-keep]").click()
        expect(page.locator("course-pack")).to_have_attribute("data-state", "kept")

    with phone() as page:
        page.goto(f"{village.base}/ru/kept/")
        expect(page.locator("kept-packs li")).to_have_count(2)
        for locale in ("en", "ru"):
            page.goto(f"{village.base}/{locale}/courses/first-steps/walk/")
            expect(page.locator("html")).to_have_attribute("lang", locale)
