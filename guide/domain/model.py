"""The base of what authors write: frozen, strict about unknown keys."""

from pydantic import BaseModel
from pydantic import ConfigDict


class Model(BaseModel):
    """A frozen pydantic model that knows all of its keys."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True
    )
