"""An unsteady hand, steady for ever."""

import re
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.maps.hand import blob
from guide.maps.hand import number
from guide.maps.hand import pair
from guide.maps.hand import polyline
from guide.maps.hand import shake
from guide.maps.hand import stroke

SPOT = st.tuples(st.floats(-1000, 1000), st.floats(-1000, 1000))
PATH = re.compile(r"(?:[MLCZ]|-?\d+(?:\.\d)?| )+")


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (10, "10"), (100.0, "100"), (1.25, "1.2"), (-3.05, "-3"), (7.96, "8")],
)
def test_number_has_one_decimal_at_most(value: float, text: str) -> None:
    """Coordinates are short: a tenth of a unit is finer than any pen."""
    assert number(value) == text


def test_pair_is_x_then_y() -> None:
    """Two coordinates stand as path data has them."""
    assert pair((1.5, -2)) == "1.5 -2"


@given(seed=st.integers(), span=st.floats(0, 100))
def test_shake_keeps_its_span(seed: int, span: float) -> None:
    """A hand shakes within limits, and always the same way."""
    found = shake(seed, span)

    assert (abs(found) <= span, shake(seed, span)) == (True, found)


def test_shake_uses_its_whole_span() -> None:
    """Many seeds give many numbers, to both sides."""
    found = {shake(seed, 1) for seed in range(500)}

    assert (len(found) > 100, min(found) < -0.9, max(found) > 0.9) == (True, True, True)


def test_hand_draws_as_it_has_always_drawn() -> None:
    """In every process and on every machine the hand shakes the same way."""
    assert stroke((10, 20), (210, 120), 2) == "M10 20C79.8 47.1 151.9 86.3 210 120"
    assert blob((100, 100), 20, 1).startswith("M120.8 100")
    assert shake(7, 3) == pytest.approx(-0.152941, abs=1e-6)


@given(centre=SPOT, radius=st.floats(1, 300), seed=st.integers(0, 99))
def test_blob_is_nearly_a_circle(
    centre: tuple[float, float], radius: float, seed: int
) -> None:
    """All eight points lie on the circle, to five per cent; the line closes."""
    data = blob(centre, radius, seed)

    numbers = [float(each) for each in re.findall(r"-?\d+(?:\.\d+)?", data)]
    ends = [numbers[:2], *(numbers[n : n + 2] for n in range(6, len(numbers), 6))]
    away = [hypot(x - centre[0], y - centre[1]) / radius for x, y in ends]
    assert (len(ends), ends[0] == ends[-1], data[0], data[-1]) == (9, True, "M", "Z")
    assert min(away) >= 0.95 - 0.1 / radius
    assert max(away) <= 1.05 + 0.1 / radius


@given(start=SPOT, end=SPOT, seed=st.integers(0, 99))
def test_stroke_leads_from_one_spot_to_the_other(
    start: tuple[float, float], end: tuple[float, float], seed: int
) -> None:
    """However the hand bends, a way begins and ends where it should."""
    data = stroke(start, end, seed)

    assert data in {"", f"M{pair(start)}{data[len(pair(start)) + 1 :]}"}
    assert data == "" or data.endswith(f" {pair(end)}")
    assert data == "" or PATH.fullmatch(data)


def test_stroke_of_no_length_is_nothing() -> None:
    """Two stops at one spot have no way between them."""
    assert stroke((3, 4), (3, 4), 1) == ""


def test_polyline_is_drawn_as_it_was_recorded() -> None:
    """A recorded way is not bent."""
    assert polyline([(0, 0), (1.26, 2), (3, 4)]) == "M0 0L1.3 2L3 4"
