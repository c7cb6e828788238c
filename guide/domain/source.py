"""A source: where a fact was read."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from pydantic import Field

from guide.domain.edtf import FuzzyDateField
from guide.domain.model import Model


class Source(Model):
    """A published text; `what` says what it was used for, by language."""

    id: str
    url: str = Field(pattern=r"^https?://")
    date: FuzzyDateField | None = None
    what: Mapping[str, str] = Field(default_factory=dict)

    @property
    def host(self) -> str:
        """The site that published it, without `www.`."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")
