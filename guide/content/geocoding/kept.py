"""What services answered, kept in SQLite: nobody is asked the same thing twice."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from pathlib import Path

from guide.domain.position import Point
from guide.domain.position import PositionSource

HITS_STAY = timedelta(days=365)
NOTHING_STAYS = timedelta(days=30)
"""How long an address without a hit is not asked for again."""

TABLE = (
    "CREATE TABLE IF NOT EXISTS answers (service TEXT, query TEXT, moment TEXT,"
    " hits TEXT, PRIMARY KEY (service, query))"
)


@dataclass(frozen=True)
class Hit:
    """A position that a service gave.

    Attributes:
        name: the address as the service writes it.
        accuracy: metres.
        service: who said so.
    """

    lat: float
    lon: float
    name: str
    accuracy: int
    source: PositionSource
    service: str

    @property
    def point(self) -> Point:
        """The bare point."""
        return Point(self.lat, self.lon)


class Kept:
    """Answers by service and address, in one file of the instance folder."""

    def __init__(self, file: Path, clock: Callable[[], datetime]) -> None:
        self._file = file
        self._clock = clock

    def find(self, service: str, query: str) -> tuple[Hit, ...] | None:
        """Return what was answered; None where that is unknown or too old."""
        with closing(self._open()) as base:
            row = base.execute(
                "SELECT moment, hits FROM answers WHERE service = ? AND query = ?",
                (service, query),
            ).fetchone()
        if row is None:
            return None
        hits = tuple(Hit(**each) for each in json.loads(row[1]))
        age = self._clock() - datetime.fromisoformat(row[0])
        return hits if age < (HITS_STAY if hits else NOTHING_STAYS) else None

    def keep(self, service: str, query: str, hits: tuple[Hit, ...]) -> None:
        """Remember an answer in the place of an earlier one."""
        told = json.dumps([asdict(each) for each in hits], ensure_ascii=False)
        moment = self._clock().isoformat()
        with closing(self._open()) as base, base:
            base.execute(
                "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)",
                (service, query, moment, told),
            )

    def _open(self) -> sqlite3.Connection:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        base = sqlite3.connect(self._file, timeout=10)
        base.execute(TABLE)
        return base
