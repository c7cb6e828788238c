"""`python -m benchmarks [NAME …]`: run measurements and print their figures."""

import sys

from benchmarks import desk
from benchmarks import growth
from benchmarks import hostile
from benchmarks import hugo
from benchmarks import lighthouse
from benchmarks import loader
from benchmarks import server
from benchmarks import speed
from benchmarks import start
from benchmarks import weights

ALL = {
    "weights": weights.measure,
    "server": server.measure,
    "speed": speed.measure,
    "start": start.measure,
    "loader": loader.measure,
    "desk": desk.measure,
    "growth": growth.measure,
    "hostile": hostile.measure,
    "hugo": hugo.measure,
    "lighthouse": lighthouse.measure,
}


def main() -> None:
    """Run the named measurements, all of them where none is named."""
    for name in sys.argv[1:] or ALL:
        print(f"## {name}")
        for line in ALL[name]():
            print(line, flush=True)


if __name__ == "__main__":
    main()
