"""Names beside their pins: nothing is covered."""

from collections.abc import Sequence
from itertools import combinations
from itertools import pairwise
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.maps.boxes import along
from guide.maps.boxes import Box
from guide.maps.lettering import Name
from guide.maps.lettering import place
from guide.maps.lettering import Placed
from guide.maps.lettering import SIZE
from guide.maps.lettering import SMALL
from guide.maps.lettering import width_of
from guide.maps.projection import WIDTH

HEIGHT = 400.0
FURNITURE = [Box(12, HEIGHT - 70, 140, HEIGHT), Box(WIDTH - 60, 20, WIDTH, 105)]
TEXT = st.text("abЖщ한글 «»", min_size=1, max_size=24)
NAMES = st.lists(
    st.builds(
        Name,
        TEXT,
        st.one_of(st.just(""), TEXT),
        st.tuples(st.floats(20, WIDTH - 20), st.floats(20, HEIGHT - 20)),
        st.sampled_from([(8.0, 8.0), (18.0, 18.0), (30.0, 18.0)]),
    ),
    max_size=14,
)
LINES = st.lists(
    st.tuples(st.floats(0, 470), st.floats(0, 390)).map(
        lambda at: Box(*at, at[0] + 10, at[1] + 10)
    ),
    max_size=30,
)


def letters(placed: Placed) -> Box:
    """Return what a name covers, from its baseline alone."""
    name, (x, baseline) = placed.name, placed.at
    first, *more = name.lines
    width = max(width_of(line.text, line.size) for line in name.lines)
    left = x - {"start": 0.0, "middle": width / 2, "end": width}[placed.anchor]
    top = baseline - 0.85 * SIZE
    tall = first.size + sum(line.tall for line in more)
    return Box(left, top, left + width, top + tall)


def pin(name: Name) -> Box:
    """Return the box of the pin of a name."""
    (x, y), (wide, high) = name.at, name.reach
    return Box(x - wide, y - high, x + wide, y + high)


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes share more than an edge; a hair is nothing."""
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    return wide > 1e-6 and high > 1e-6


@given(names=NAMES, lines=LINES)
def test_names_cover_nothing(names: list[Name], lines: list[Box]) -> None:
    """No name lies on a pin, on bar or needle, or on another name."""
    placed = place(names, FURNITURE, HEIGHT, lines)

    words = [letters(each) for each in placed]
    others = [*FURNITURE, *(pin(name) for name in names)]
    covered = [(w, o) for w in words for o in others if overlap(w, o)]
    crossed = [pair for pair in combinations(words, 2) if overlap(*pair)]
    assert (covered, crossed) == ([], [])


@given(names=NAMES, lines=LINES)
def test_names_stay_in_the_drawing(names: list[Name], lines: list[Box]) -> None:
    """A name is written whole, or not at all."""
    placed = place(names, FURNITURE, HEIGHT, lines)

    words = [letters(each) for each in placed]
    outside = [
        box
        for box in words
        if min(box.left, box.top, WIDTH - box.right, HEIGHT - box.bottom) < -1e-6
    ]
    assert outside == []


@given(names=NAMES, lines=LINES)
def test_names_are_written_once_and_always_the_same(
    names: list[Name], lines: list[Box]
) -> None:
    """Each name at most once, and the same drawing from the same names."""
    placed = place(names, FURNITURE, HEIGHT, lines)

    assert len(placed) <= len(names)
    assert {id(each.name) for each in placed} <= {id(name) for name in names}
    assert place(names, FURNITURE, HEIGHT, lines) == placed


@given(names=NAMES)
def test_box_of_a_name_is_what_it_covers(names: list[Name]) -> None:
    """Trees keep away from the box, so it must be the one of the letters."""
    placed = place(names, FURNITURE, HEIGHT)

    boxes = [(each.box, letters(each)) for each in placed]
    assert [pair for pair in boxes if apart(*pair) > 1e-6] == []


def apart(one: Box, other: Box) -> float:
    """Return how far the edges of two boxes are from each other at most."""
    return max(
        abs(one.left - other.left),
        abs(one.top - other.top),
        abs(one.right - other.right),
        abs(one.bottom - other.bottom),
    )


def test_name_stands_below_its_pin_if_it_may() -> None:
    """The first place is in the middle below."""
    name = Name("Gate", "", (240, 200), (18, 18))

    (placed,) = place([name], [], HEIGHT)

    assert (placed.anchor, placed.at) == ("middle", (240, 224 + 0.85 * SIZE))


@pytest.mark.parametrize(
    ("at", "anchor"),
    [((20, 380), "start"), ((460, 380), "end"), ((240, 390), "middle")],
)
def test_name_at_an_edge_turns_inwards(at: tuple[float, float], anchor: str) -> None:
    """Beside an edge a name begins or ends at its pin."""
    (placed,) = place([Name("Long name", "", at, (8, 8))], [], HEIGHT)

    assert placed.anchor == anchor


def test_name_without_room_is_left_out() -> None:
    """Where there is no place, the number alone must do."""
    wall = [Box(0, 0, WIDTH, HEIGHT)]

    assert place([Name("Gate", "", (240, 200), (18, 18))], wall, HEIGHT) == ()


def test_name_avoids_the_way_where_it_can() -> None:
    """Of two free places the one is taken that does not lie on the line."""
    line = along((240, 200), (240, 380))

    (placed,) = place([Name("Gate", "", (240, 200), (18, 18))], [], HEIGHT, line)

    assert [box for box in line if overlap(letters(placed), box)] == []


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0.0),
        ("abc", 34.2),
        ("한글", 40.0),
        ("Ж", 11.4),
        ("中", 20.0),
        ("a한", 31.4),
    ],
)
def test_width_counts_hangul_as_whole_letters(text: str, width: float) -> None:
    """A syllable is one em wide, a Latin or Cyrillic letter a little more than half."""
    assert width_of(text, 20) == pytest.approx(width)


@given(
    start=st.tuples(st.floats(0, 480), st.floats(0, 400)),
    end=st.tuples(st.floats(0, 480), st.floats(0, 400)),
)
def test_boxes_along_a_way_leave_no_gap(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    """From end to end no name could slip between two of them."""
    boxes = along(start, end)

    assert around(boxes[0]) == pytest.approx(start)
    assert around(boxes[-1]) == pytest.approx(end)
    assert max(steps(boxes), default=0) <= 18


def around(box: Box) -> tuple[float, float]:
    """Return the middle of a box."""
    return ((box.left + box.right) / 2, (box.top + box.bottom) / 2)


def steps(boxes: Sequence[Box]) -> list[float]:
    """Return how far it is from each box to the next."""
    middles = [around(box) for box in boxes]
    return [abs(x2 - x1) + abs(y2 - y1) for (x1, y1), (x2, y2) in pairwise(middles)]


@pytest.mark.parametrize(
    ("other", "meets"),
    [
        (Box(5, 5, 15, 15), True),
        (Box(10, 0, 20, 10), False),
        (Box(0, 10, 10, 20), False),
        (Box(2, 2, 3, 3), True),
        (Box(-5, -5, 0, 0), False),
    ],
)
def test_boxes_that_only_touch_do_not_meet(other: Box, *, meets: bool) -> None:
    """Side by side is not upon each other."""
    one = Box(0, 0, 10, 10)

    assert (one.meets(other), other.meets(one)) == (meets, meets)


@given(text=TEXT)
def test_lines_of_a_name_keep_its_words(text: str) -> None:
    """A name is broken at spaces only, and no line is wider than ten letters."""
    lines = [line.text for line in Name(text, "", (0, 0), (8, 8)).lines]

    assert " ".join(lines).split() == text.split()
    assert all(width_of(line, 1) <= 10 for line in lines if " " in line)


def test_lines_end_with_the_name_on_the_sign() -> None:
    """A long English name takes two lines, the Korean one below stays smaller."""
    name = Name("Museum Gyeol of the village", "월곡고려인문화관 결", (0, 0), (8, 8))

    assert [(line.text, line.size) for line in name.lines] == [
        ("Museum Gyeol", SIZE),
        ("of the village", SIZE),
        ("월곡고려인문화관 결", SMALL),
    ]


def test_lines_are_even() -> None:
    """No last word stands alone where it could have company."""
    name = Name("The church on the hill", "", (0, 0), (8, 8))

    assert [line.text for line in name.lines] == ["The church", "on the hill"]


@given(names=NAMES)
def test_names_are_nearest_to_their_own_pin(names: list[Name]) -> None:
    """Nobody takes a name for that of the pin beside it."""
    for placed in place(names, FURNITURE, HEIGHT, is_numbered=True):
        box = letters(placed)
        middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        own = dist(middle, placed.name.at)
        assert all(dist(middle, name.at) >= own - 1e-6 for name in names)
