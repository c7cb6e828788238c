"""Positions lie in the village."""

from dataclasses import replace

import pytest

from guide.domain.crosscheck.positions import check_position
from tests.domain.factories import HERE
from tests.domain.factories import new_course
from tests.domain.factories import new_place
from tests.domain.factories import new_village


@pytest.mark.parametrize(
    ("lat", "lon", "told"),
    [
        (35.17, 126.81, []),
        (35.16, 126.80, []),
        (35.19, 126.81, ["The position 35.19, 126.81 lies outside the village."]),
        (35.17, 126.79, ["The position 35.17, 126.79 lies outside the village."]),
    ],
)
def test_check_position_holds_it_against_the_bounds(
    lat: float,
    lon: float,
    told: list[str],
) -> None:
    """A position outside the bounds is an error; the edge is inside."""
    place = new_place(position={**HERE, "lat": lat, "lon": lon})

    found = [each.text for each in check_position(new_village(), place)]

    assert found == told


def test_check_position_knows_a_swapped_pair() -> None:
    """Where both numbers fit the globe, only the bounds tell that they are swapped."""
    village = new_village()
    warsaw = village.info.model_copy(update={"bounds": (20.0, 52.0, 22.0, 53.0)})
    place = new_place(position={**HERE, "lat": 21.0, "lon": 52.2})

    found = check_position(replace(village, info=warsaw), place)

    assert [each.text for each in found] == [
        "The position 21.0, 52.2 has lat and lon swapped."
    ]


def test_check_position_of_a_course_is_silent() -> None:
    """What has no position cannot be in a wrong one."""
    assert list(check_position(new_village(), new_course("places/a"))) == []
