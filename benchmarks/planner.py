"""The planner: against brute force on 1,000 random villages, and how long it takes."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).parent.parent


def measure() -> Iterator[str]:
    """Run the measurements in node, where the planner's own modules run."""
    done = subprocess.run(
        ["node", "benchmarks/planner.js"],  # noqa: S607  (the node of this machine)
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    yield from done.stdout.splitlines()
