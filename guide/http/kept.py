"""What the front cache keeps: finished answers in the encodings that were wanted."""

import gzip
from collections import OrderedDict
from dataclasses import dataclass
from dataclasses import field
from functools import cached_property
from hashlib import sha256

import brotli

MOST_VARIANTS = 32
LONGEST_SPELLING = 100
"""Spellings of Accept-Encoding that a page remembers, and their letters at most."""

SMALLEST_BYTES = 256
"""Below this, compressing makes a body larger."""

COMPRESSED = ("text/", "image/svg+xml", "application/")

Headers = list[tuple[str, str]]
Key = tuple[object, str, str, str]
"""Generation, prefix, path and query: a page that came late is never found again."""


@dataclass(frozen=True)
class Variant:
    """One finished response in one encoding, with all of its headers."""

    etag: str
    headers: Headers
    bare_headers: Headers
    body: tuple[bytes, ...]


@dataclass
class Entry:
    """One page with its encodings, each made when it is first wanted."""

    headers: Headers
    body: bytes
    variants: dict[str, Variant] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """What the strong ETags begin with."""
        return sha256(self.body).hexdigest()[:20]

    @cached_property
    def is_compressible(self) -> bool:
        """Whether its type gains from compression."""
        kind = dict(self.headers).get("Content-Type", "")
        return len(self.body) >= SMALLEST_BYTES and kind.startswith(COMPRESSED)

    @cached_property
    def is_page(self) -> bool:
        """Whether people read it."""
        return dict(self.headers).get("Content-Type", "").startswith("text/html")

    def variant(self, accepted: str) -> Variant:
        """Return the response for an Accept-Encoding header."""
        found = self.variants.get(accepted)
        if found is None:
            coding = _coding(accepted) if self.is_compressible else ""
            found = self.variants.get(coding) or self._make(coding)
            self.variants[coding] = found
            if len(self.variants) < MOST_VARIANTS and len(accepted) < LONGEST_SPELLING:
                self.variants[accepted] = found
        return found

    def _make(self, coding: str) -> Variant:
        etag = f'"{self.digest}{f"-{coding}" if coding else ""}"'
        body = _compress(self.body, coding) if coding else self.body
        headers = [*self.headers, ("ETag", etag)]
        if self.is_compressible:
            headers.append(("Vary", "Accept-Encoding"))
        bare = without(headers, {"content-type"})
        if coding:
            headers.append(("Content-Encoding", coding))
        headers.append(("Content-Length", str(len(body))))
        return Variant(etag, headers, bare, (body,))


class Kept:
    """Entries up to so many bytes; the oldest make room."""

    def __init__(self, limit_bytes: int) -> None:
        self._limit = limit_bytes
        self._bytes = 0
        self._entries: OrderedDict[Key, Entry] = OrderedDict()

    def get(self, key: Key) -> Entry | None:
        """Return what is kept."""
        return self._entries.get(key)

    def add(self, key: Key, entry: Entry) -> None:
        """Keep one more; a body counts twice, for its compressed copies."""
        if key in self._entries:
            return
        self._entries[key] = entry
        self._bytes += 2 * len(entry.body)
        while self._bytes > self._limit:
            _, old = self._entries.popitem(last=False)
            self._bytes -= 2 * len(old.body)

    def clear(self) -> None:
        """Forget everything."""
        self._entries.clear()
        self._bytes = 0


def without(headers: Headers, names: set[str]) -> Headers:
    """Leave some headers out."""
    return [(name, value) for name, value in headers if name.lower() not in names]


def _coding(accepted: str) -> str:
    wanted = {
        name.strip()
        for name, _, quality in (
            part.partition(";q=") for part in accepted.lower().split(",")
        )
        if quality.strip() not in {"0", "0.0", "0.00", "0.000"}
    }
    return next((name for name in ("br", "gzip") if name in wanted), "")


def _compress(body: bytes, coding: str) -> bytes:
    if coding == "br":
        return bytes(brotli.compress(body, quality=6))
    return gzip.compress(body, compresslevel=6, mtime=0)
