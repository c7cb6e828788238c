"""What is near, and where something without a position may be."""

from guide.content.load import load
from guide.domain.nearness import by_distance
from guide.domain.nearness import unplaced
from guide.domain.village import Village
from tests.conftest import NOW
from tests.conftest import SMALL


def test_the_nearest_comes_first() -> None:
    """Distances rise, beginning with the thing itself."""
    village = load(SMALL, NOW.date())
    gate = village.places["gate"].position
    assert gate

    found = by_distance(village, gate.point)

    assert found[0][1] == 0
    assert [far for _, far in found] == sorted(far for _, far in found)


def test_a_guess_only_puts_in_order(village: Village) -> None:
    """What has no position is listed once, near something that has one, or nothing."""
    guesses = unplaced(village)

    assert all(village.position_of(each.thing) is None for each in guesses)
    assert len({each.thing.reference for each in guesses}) == len(guesses)
    for each in guesses:
        position = village.position_of(each.near) if each.near else None
        assert (position.point if position else None) == each.point
    assert any(each.near for each in guesses)
