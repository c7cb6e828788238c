"""`python -m benchmarks [NAME …]`: run measurements and print their figures."""

import sys

from benchmarks import desk
from benchmarks import export
from benchmarks import growth
from benchmarks import hostile
from benchmarks import hugo
from benchmarks import lighthouse
from benchmarks import loader
from benchmarks import packs
from benchmarks import photos
from benchmarks import planner
from benchmarks import scale
from benchmarks import server
from benchmarks import speed
from benchmarks import start
from benchmarks import weights

ALL = {
    "weights": weights.measure,
    "server": server.measure,
    "scale": scale.measure,
    "hugo": hugo.measure,
    "export": export.measure,
    "speed": speed.measure,
    "start": start.measure,
    "loader": loader.measure,
    "desk": desk.measure,
    "packs": packs.measure,
    "planner": planner.measure,
    "growth": growth.measure,
    "hostile": hostile.measure,
    "lighthouse": lighthouse.measure,
    "photos": photos.measure,
}


def main() -> None:
    """Run the named measurements, all of them where none is named."""
    for name in sys.argv[1:] or ALL:
        print(f"## {name}")
        for line in ALL[name]():
            print(line, flush=True)


if __name__ == "__main__":
    main()
