"""A kept pack makes no other page old, and lets no page wait for ever."""

import socket

from playwright.sync_api import Page

from tests.browser.hosting import Village
from tests.browser.keeping import keep
from tests.browser.keeping import Phone

PLACE = "museum-gyeol"
OUTSIDE = "/en/art/"
HOURS = """async () => {
  const table = await (await fetch("/hours.json")).json()
  return JSON.stringify(table.places["PLACE"].open[0])
}""".replace("PLACE", PLACE)


def hours(page: Page) -> str:
    """Return the spans of a place's first day as the page gets them."""
    return str(page.evaluate(HOURS))


def test_page_outside_the_pack_has_the_hours_of_today(
    village: Village, phone: Phone
) -> None:
    """A change counts there at once; the pack does without a network."""
    with phone() as page:
        with village.served():
            keep(page, village)
            before = hours(page)
            file = f"places/{PLACE}/ko.md"
            village.change(file, "Tu-Su 10:00-17:00", "Mo-Su 00:00-24:00")
            village.wait_for("/hours.json", f'"{PLACE}":{{"open":[[[0,1440]]')
            page.goto(f"{village.base}{OUTSIDE}")

            assert (before, hours(page)) == (before, "[[0,1440]]")
        assert hours(page) == before


def test_network_that_never_answers_is_not_waited_for(
    village: Village, phone: Phone
) -> None:
    """After some seconds the pack answers in its place."""
    with phone() as page:
        with village.served():
            keep(page, village)
            page.goto(f"{village.base}{OUTSIDE}")
            before = hours(page)

        with socket.create_server(("127.0.0.1", village.port)):
            assert hours(page) == before


def test_storage_that_fails_closes_no_page(village: Village, phone: Phone) -> None:
    """What a phone wrote down wrongly leaves the network to every page."""
    with village.served(), phone() as page:
        keep(page, village)
        page.evaluate("""async () => {
          const index = await caches.open("guide-index")
          await index.put("/guide-index/broken", new Response("{"))
        }""")

        page.goto(f"{village.base}{OUTSIDE}")

        assert page.locator("h1").count() == 1
