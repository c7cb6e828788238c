"""The base of what authors write."""

import pytest
from pydantic import ValidationError

from guide.domain.model import Model


class Bench(Model):
    """A model for this test."""

    seats: int


def test_model_refuses_unknown_keys() -> None:
    """A key that the model does not know is never dropped in silence."""
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Bench.model_validate({"seats": 2, "colour": "green"})


def test_model_is_frozen() -> None:
    """What was read does not change."""
    bench = Bench(seats=2)

    with pytest.raises(ValidationError, match="frozen_instance"):
        bench.seats = 3  # type: ignore[misc]
