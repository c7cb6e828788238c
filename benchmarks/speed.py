"""LCP, TBT and CLS on slow 4G (1.6 Mbit/s, 150 ms) with a quarter of a processor."""

import statistics
from collections.abc import Iterator

from playwright.sync_api import Browser
from playwright.sync_api import sync_playwright

from benchmarks.serving import guide
from benchmarks.serving import PROJECT

PATHS = ("/ko/", "/en/courses/first-steps/", "/ru/courses/first-steps/hong-bust/")
ROUNDS = 3
NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
WATCH = """
window.seen = {lcp: 0, tbt: 0, cls: 0}
const watch = (type, act) =>
  new PerformanceObserver((list) => list.getEntries().forEach(act))
    .observe({type, buffered: true})
watch("largest-contentful-paint", (it) => { seen.lcp = it.startTime })
watch("longtask", (it) => { seen.tbt += Math.max(0, it.duration - 50) })
watch("layout-shift", (it) => { if (!it.hadRecentInput) seen.cls += it.value })
"""


def measure() -> Iterator[str]:
    """Load each page in a new browser context, and print the medians."""
    yield "| page | LCP ms (1200) | TBT ms (100) | CLS (0.02) |"
    yield "|---|---|---|---|"
    with guide(PROJECT) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        for path in PATHS:
            runs = [_load(browser, f"{base}{path}") for _ in range(ROUNDS)]
            lcp, tbt, cls = (
                statistics.median(each) for each in zip(*runs, strict=True)
            )
            yield f"| {path} | {lcp:.0f} | {tbt:.0f} | {cls:.3f} |"
        browser.close()


def _load(browser: Browser, address: str) -> tuple[float, float, float]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(WATCH)
    page.goto(address)
    page.wait_for_timeout(2500)
    seen = page.evaluate("window.seen")
    context.close()
    return (seen["lcp"], seen["tbt"], seen["cls"])
