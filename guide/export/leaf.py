"""A leaf: what one address answered."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256


@dataclass(frozen=True)
class Leaf:
    """One answer of the site.

    Attributes:
        path: the address inside the site, root-absolute, decoded.
        kind: its Content-Type.
        cache: its Cache-Control.
    """

    path: str
    body: bytes
    kind: str
    cache: str

    @property
    def file(self) -> str:
        """Where it lies below the folder of the export."""
        name = self.path.removeprefix("/")
        if self.path.endswith("/"):
            return f"{name}index.html"
        # A printed code is a page without a slash; servers find it as a folder's.
        is_bare = self.is_page and "." not in name.rpartition("/")[2]
        return f"{name}/index.html" if is_bare else name

    @property
    def is_page(self) -> bool:
        """Whether it is HTML."""
        return self.kind.startswith("text/html")

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of its bytes."""
        return sha256(self.body).hexdigest()
