"""A place: sights and what helps on the way."""

import pytest

from guide.domain.place import Won
from tests.domain.factories import new_place


@pytest.mark.parametrize(
    ("kind", "is_practical"), [("museum", False), ("toilet", True), ("bus-stop", True)]
)
def test_place_of_some_kinds_is_practical(kind: str, *, is_practical: bool) -> None:
    """Stops, stations, toilets and car parks are no sights."""
    assert new_place(kind=kind).is_practical == is_practical


@pytest.mark.parametrize(
    ("written", "admission"),
    [("free", "free"), ({"won": "3000", "group": "2000"}, Won(won=3000, group=2000))],
)
def test_admission_is_free_or_a_price(
    written: object,
    admission: object,
) -> None:
    """Admission is a word or a price, and absent where nobody knows."""
    assert new_place(admission=written).admission == admission
