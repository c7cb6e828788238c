"""Processor time of a server: what a request costs, however busy the machine is."""

import os
from pathlib import Path

LISTENS = "0A"
"""The state of a listening socket in /proc/net/tcp (proc(5))."""


def seconds_of(port: int) -> float:
    """Return the processor seconds of all processes that listen on a port."""
    wanted = {f"socket:[{inode}]" for inode in _inodes(port)}
    found = [each for each in Path("/proc").glob("[0-9]*") if _holds(each, wanted)]
    return sum(_seconds(each) for each in found)


def _inodes(port: int) -> set[str]:
    rows = Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]
    cells = [row.split() for row in rows]
    end = f":{port:04X}"
    return {cell[9] for cell in cells if cell[1].endswith(end) and cell[3] == LISTENS}


def _holds(process: Path, wanted: set[str]) -> bool:
    try:
        return any(
            str(each.readlink()) in wanted for each in (process / "fd").iterdir()
        )
    except OSError:
        return False


def _seconds(process: Path) -> float:
    """Add up user and system time."""
    after_name = (process / "stat").read_text(encoding="utf-8").rpartition(")")[2]
    user, system = after_name.split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
