"""The scale bar and the needle."""

from xml.etree.ElementTree import Element
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.domain.position import Point
from guide.maps.legend import bar_of
from guide.maps.legend import BAR_WIDTHS
from guide.maps.legend import draw_bar
from guide.maps.legend import draw_north
from guide.maps.legend import furniture
from guide.maps.legend import Legend
from guide.maps.legend import square_boxes
from guide.maps.legend import square_words
from guide.maps.lettering import width_of
from guide.maps.palette import SCREEN_PEN
from guide.maps.projection import Circle
from guide.maps.projection import Frame
from guide.maps.projection import WIDTH

HERE = Point(35.17, 126.81)
MINUTES = ("1.5 min on foot", "걸어서 1.5분", "1,5 мин пешком", "a much longer word")


def frame(metres: float) -> Frame:
    """Return a frame of so many metres around a point."""
    return Frame.around([Circle(HERE, metres)])


def legend(minutes: str) -> Legend:
    """Return words of which only the minutes differ."""
    metres = {bar: f"{bar} m" for bar in BAR_WIDTHS}
    return Legend("N", metres, dict.fromkeys(BAR_WIDTHS, minutes))


def texts(svg: str) -> list[Element]:
    """Read the words of a piece of a drawing."""
    return list(fromstring(f"<svg>{svg}</svg>").iter("text"))  # noqa: S314  (our own)


@pytest.mark.parametrize(
    ("metres", "bar"), [(0, 50), (100, 50), (200, 100), (500, 200), (3000, 1000)]
)
def test_bar_is_round_and_no_longer_than_a_quarter(metres: float, bar: int) -> None:
    """The longest round number is taken that leaves room for a name."""
    assert bar_of(frame(metres)) == bar


@given(metres=st.floats(0, 5000))
def test_bar_fits_in_a_quarter_of_the_width(metres: float) -> None:
    """Whatever is drawn, the bar stays a bar."""
    shown = frame(metres)

    assert 0 < shown.units(bar_of(shown)) <= WIDTH / 4


@pytest.mark.parametrize("minutes", MINUTES)
@pytest.mark.parametrize("metres", [0, 200, 900])
def test_words_of_the_bar_lie_in_the_box_that_names_avoid(
    minutes: str, metres: float
) -> None:
    """No name is written over the scale, and the scale is not cut by the edge."""
    shown = frame(metres)
    bar = bar_of(shown)
    words = legend(minutes)
    box, _ = furniture(shown, words, bar)

    found = texts(draw_bar(shown, words, bar, SCREEN_PEN))

    for each in found:
        left, size = float(each.get("x", "nan")), float(each.get("font-size", "nan"))
        right = left + width_of(each.text or "", size)
        assert (left >= box.left >= 0, right <= box.right) == (True, True)
        assert box.top <= float(each.get("y", "nan")) - size
        assert float(each.get("y", "nan")) <= box.bottom <= shown.height


def test_needle_points_up_beside_its_letter() -> None:
    """The box at the upper right holds the needle and its word."""
    shown = frame(100)
    _, box = furniture(shown, legend(""), 50)

    (letter,) = texts(draw_north("С", SCREEN_PEN))

    assert (letter.text, box.right, box.top >= 0) == ("С", WIDTH, True)


def test_words_of_squares_lie_in_their_boxes() -> None:
    """Names keep away from the letters and numbers at the edge of a paper map."""
    shown = frame(300)

    boxes = square_boxes(shown)

    words = square_words(shown)
    assert [word for word, _ in words[:6]] == list("ABCDEF")
    assert all(
        box.left <= x and x + width_of(word, 13) <= box.right and box.top <= y - 12
        for box, (word, (x, y)) in zip(boxes, words, strict=True)
    )
