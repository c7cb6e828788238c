"""A pack: what a phone keeps of a course, file by file, and its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True)
class PackFile:
    """One file of a pack.

    Attributes:
        address: the path under which the phone finds it again.
        size: in bytes, uncompressed.
        digest: SHA-256 as 64 hex digits.
        source: where to fetch it, if not at its address: photos come smaller.
        daily: whether it goes with the date, like hours of the next days: then it is
            renewed without asking and makes no new version.
    """

    address: str
    size: int
    digest: str
    source: str = ""
    daily: bool = False

    @classmethod
    def of(
        cls, address: str, body: bytes, source: str = "", *, daily: bool = False
    ) -> "PackFile":
        """Describe the bytes at an address."""
        return cls(address, len(body), sha256(body).hexdigest(), source, daily)


@dataclass(frozen=True)
class Pack:
    """All files of a course in one language, by address."""

    files: tuple[PackFile, ...]

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for file in self.files)

    @property
    def version(self) -> str:
        """A name that changes when any file does, except with the date."""
        lines = "\n".join(
            file.address if file.daily else f"{file.address} {file.digest}"
            for file in self.files
        )
        return sha256(lines.encode()).hexdigest()[:12]


def pack_of(files: Sequence[PackFile]) -> Pack:
    """Put files in order, each address once."""
    unique = {file.address: file for file in files}
    return Pack(tuple(unique[address] for address in sorted(unique)))
