"""Sheets: time in a fresh process and warm, size and pages, beside Chromium.

Run `python -m benchmarks.sheets`; it prints a table in Markdown.
"""

import os
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from io import BytesIO
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

import pypdf

from guide.content.load import load
from guide.domain.course import Course
from guide.domain.village import Village
from guide.http.assets import shipped
from guide.sheets.catalogue import catalogue
from guide.sheets.order import Order
from guide.sheets.order import Style
from guide.sheets.order import STYLES
from guide.sheets.press import Manuscript
from guide.sheets.press import Press
from guide.sheets.sheet import manuscript
from guide.sheets.timetable import timetable

ROOT = Path(__file__).parent.parent
DAY = date(2026, 12, 5)
ADDRESS = "https://guide.example"
COURSE = "first-steps"
TIMES = 3
MANY = 100
MONTH = "2026-10"
CHROMIUM = "/usr/bin/chromium"


Write = Callable[[int], Manuscript]
"""Writes a manuscript for a number of people, so that no two are the same."""


def main() -> None:
    """Print the table, then memory after many sheets."""
    village = load(ROOT, DAY)
    press = Press(shipped("templates") / "sheets")
    press.pdf(
        manuscript(village, village.courses[COURSE], "visitor", order("en", 1)), DAY
    )
    print("| sheet | language | pages | KB | warm s | fresh process s | processor s |")
    print("|---|---|---|---|---|---|---|")
    for name, code, write in jobs(village):
        print(row(press, name, code, write))
    for line in chromium(village.info.languages):
        print(line)
    print(f"\nMemory: {memory():.0f} MB after these", end="")
    for people in range(MANY):
        made = manuscript(
            village, village.courses[COURSE], "visitor", order("ko", people + 1)
        )
        press.pdf(made, DAY)
    print(f", {memory():.0f} MB after {MANY} more.")


def row(press: Press, name: str, code: str, write: Write) -> str:
    """Measure one style in one language; each warm sheet is a new one."""
    pdf = press.pdf(write(1), DAY)
    pages = len(pypdf.PdfReader(BytesIO(pdf)).pages)
    people = count(2)
    warm = best(lambda: press.pdf(write(next(people)), DAY))
    fresh, busy = outside(partial(command, name, code))
    told = f"{name} | {code} | {pages} | {len(pdf) / 1000:.0f} | {warm:.3f}"
    return f"| {told} | {fresh:.2f} | {busy:.2f} |"


def order(code: str, people: int) -> Order:
    """Order in a language for some people."""
    return Order(code, DAY, ADDRESS, group=people)


def memory() -> float:
    """Return the largest memory of this process so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def jobs(village: Village) -> Iterator[tuple[str, str, Write]]:
    """Go through every style in every language."""
    course = village.courses[COURSE]
    for style in STYLES:
        for code in village.info.languages:
            yield style, code, partial(of_course, village, course, style, code)
    for code in village.info.languages:
        yield "catalogue", code, partial(of_works, village, code)
    yield "timetable", "ko", partial(of_month, village)


def of_course(
    village: Village, course: Course, style: Style, code: str, people: int
) -> Manuscript:
    """Write the manuscript of a course."""
    return manuscript(village, course, style, order(code, people))


def of_works(village: Village, code: str, people: int) -> Manuscript:
    """Write the catalogue."""
    return catalogue(village, order(code, people))


def of_month(village: Village, people: int) -> Manuscript:
    """Write the notice of a month with shows."""
    return timetable(village, order("ko", people), MONTH)


def best(run: Callable[[], object], times: int = TIMES) -> float:
    """Return the shortest of some runs in seconds."""
    found = []
    for _ in range(times):
        begin = time.perf_counter()
        run()
        found.append(time.perf_counter() - begin)
    return min(found)


def outside(run: Callable[[], object]) -> tuple[float, float]:
    """Return the shortest time of other processes, and their least processor time."""
    busy = []

    def counted() -> None:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        busy.append(spent)

    return best(counted), min(busy)


def command(style: str, code: str) -> None:
    """Print one sheet as an operator does."""
    course = [] if style in {"catalogue", "timetable"} else [COURSE]
    words = ["sheet", *course, "--style", style, "--lang", code, "--month", MONTH]
    options = ["--base-url", ADDRESS, "-o", os.devnull, "--root", str(ROOT)]
    subprocess.run(
        [sys.executable, "-m", "guide", *words, *options],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def chromium(languages: tuple[str, ...]) -> Iterator[str]:
    """Print the course page with a browser without a window, in the same run."""
    with TemporaryDirectory() as folder, serving() as address:
        for code in languages:
            file = Path(folder) / f"{code}.pdf"
            words = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu"]
            target = f"{address}/{code}/courses/{COURSE}/"
            run = [*words, f"--print-to-pdf={file}", target]
            took, busy = outside(
                partial(subprocess.run, run, check=True, capture_output=True)
            )
            pages = len(pypdf.PdfReader(file).pages)
            told = f"{code} | {pages} | {file.stat().st_size / 1000:.0f}"
            yield f"| Chromium, course page | {told} | | {took:.2f} | {busy:.2f} |"


@contextmanager
def serving() -> Iterator[str]:
    """Serve the village on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    words = ["serve", "--port", str(port), "--root", str(ROOT)]
    server = subprocess.Popen(
        [sys.executable, "-m", "guide", *words], stdout=subprocess.DEVNULL
    )
    try:
        wait_for(address)
        yield address
    finally:
        server.terminate()
        server.wait()


def wait_for(address: str) -> None:
    """Return when the server answers."""
    for _ in range(100):
        try:
            urlopen(f"{address}/healthz").close()  # noqa: S310  (our own server)
        except URLError:
            time.sleep(0.1)
        else:
            return


if __name__ == "__main__":
    main()
