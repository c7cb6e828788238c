"""Counting: numbers reach the disk whole, add up, and name nobody."""

import sys
from collections.abc import Callable
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from guide.content.counting import Counting
from guide.domain.counts import by_day
from guide.domain.counts import by_path
from guide.domain.counts import Page
from guide.domain.counts import since

DAY = date(2026, 11, 23)
Open = Callable[[], Counting]


@pytest.fixture
def opened(tmp_path: Path) -> Open:
    """Return what opens the counts of one instance folder, as each process does."""
    return lambda: Counting(tmp_path, lambda: DAY, lambda: ("ko", "en"))


def test_counts_are_kept_by_day_language_and_page(opened: Open, tmp_path: Path) -> None:
    """The file says nothing else."""
    counting = opened()
    for path in ("/ko/", "/ko/", "/en/courses/round/"):
        counting.add(path)

    counting.flush()

    text = (tmp_path / "statistics/2026-11-23.csv").read_text(encoding="utf-8")
    assert text == "language,page,opened\nen,courses/round/,1\nko,,2\n"


@pytest.mark.parametrize("path", ["/", "/xx/", "/s/2345", "/desk/", "//ko/x", ""])
def test_what_is_no_page_of_a_language_is_not_counted(opened: Open, path: str) -> None:
    """Codes, files and wrong addresses are nobody's reading."""
    counting = opened()

    counting.add(path)

    assert set(counting.all()) <= {Page(DAY, "ko", "x")}


def test_two_processes_add_up(opened: Open) -> None:
    """During a reload the old worker and the new one both count."""
    old, new = opened(), opened()
    for _ in range(3):
        old.add("/ko/")
        new.add("/ko/")

    old.flush()
    new.flush()

    assert opened().all() == {Page(DAY, "ko", ""): 6}


def test_threads_lose_no_count(opened: Open) -> None:
    """Four threads serve."""
    counting = opened()

    def add() -> None:
        for _ in range(500):
            counting.add("/en/")

    threads = [Thread(target=add) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert counting.all() == {Page(DAY, "en", ""): 2000}


def test_full_disk_keeps_the_numbers_in_memory(opened: Open, tmp_path: Path) -> None:
    """When there is room again, they are written."""
    place = tmp_path / "statistics"
    place.write_text("a file where a folder should be", encoding="utf-8")
    counting = opened()
    counting.add("/ko/")
    counting.flush()

    place.unlink()
    counting.flush()

    assert opened().all() == {Page(DAY, "ko", ""): 1}


@pytest.fixture
def hurry() -> Iterator[None]:
    """Let threads take turns a thousand times as often."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(before / 1000)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hurry")
def test_numbers_are_read_while_pages_are_opened(opened: Open, tmp_path: Path) -> None:
    """A page that is opened for the first time disturbs no reader of the numbers."""
    (tmp_path / "statistics").write_text("a full disk", encoding="utf-8")
    counting = opened()

    def add() -> None:
        for number in range(20_000):
            counting.add(f"/ko/{number}")

    visitors = Thread(target=add)
    visitors.start()
    found = [len(counting.all())]
    while visitors.is_alive():
        found.append(len(counting.all()))
    visitors.join()

    assert found == sorted(found)
    assert len(counting.all()) == 20_000


def test_stop_writes_what_is_left(opened: Open) -> None:
    """A server that ends has told everything."""
    counting = opened()
    counting.start()
    counting.add("/ko/")

    counting.stop()

    assert opened().all() == {Page(DAY, "ko", ""): 1}


def test_spoiled_line_is_left_out(opened: Open, tmp_path: Path) -> None:
    """What somebody wrote into the file by hand breaks nothing."""
    (tmp_path / "statistics").mkdir()
    file = tmp_path / "statistics/2026-11-23.csv"
    file.write_bytes(b"language,page,opened\nko,,two\nko\nko,,3\n\xff\n")

    assert opened().all() == {Page(DAY, "ko", ""): 3}


def test_numbers_add_up_by_day_and_by_page() -> None:
    """The most opened page comes first; days are in order, old ones left out."""
    counts = {
        Page(date(2026, 11, 1), "ko", "old/"): 9,
        Page(date(2026, 11, 22), "ko", ""): 1,
        Page(DAY, "ko", "art/"): 2,
        Page(DAY, "en", "art/"): 3,
    }

    recent = since(counts, DAY, 2)

    assert list(by_path(recent).items()) == [
        ("art/", {"ko": 2, "en": 3}),
        ("", {"ko": 1}),
    ]
    assert list(by_day(recent).items()) == [(date(2026, 11, 22), 1), (DAY, 5)]
