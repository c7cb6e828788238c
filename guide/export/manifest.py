"""The manifest: every exported file with its SHA-256, type and caching."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from pathlib import Path
from typing import Self

OWN = ".guide"
"""The folder of the export's own files; servers never send it."""

MANIFEST = f"{OWN}/manifest.json"


@dataclass(frozen=True)
class Row:
    """One file.

    Attributes:
        digest: SHA-256 of its bytes; empty while it is being replaced.
        coding: `br` or `gzip` for a compressed copy, else empty.
    """

    digest: str
    kind: str
    cache: str
    coding: str = ""


@dataclass(frozen=True)
class Manifest:
    """What an export holds.

    Attributes:
        made_from: names content, code, date and address; the same makes the same.
        files: by path below the folder.
        anchored: the turns of pages that others lead into the middle of.
    """

    made_from: str = ""
    files: Mapping[str, Row] = field(default_factory=dict)
    anchored: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> Self | None:
        """Read the manifest of a folder; None where there is none that can be used."""
        try:
            return cls.parse((folder / MANIFEST).read_bytes())
        except FileNotFoundError:
            return None

    @classmethod
    def parse(cls, body: bytes) -> Self | None:
        """Read a manifest's bytes; None for what is none."""
        try:
            found = json.loads(body)
            files = {path: Row(*row) for path, row in found["files"].items()}
            anchored = {page: int(at) for page, at in found.get("anchored", {}).items()}
        except (ValueError, KeyError, TypeError, AttributeError):
            return None
        return cls(str(found.get("made_from", "")), files, anchored)

    def holding(self, files: Mapping[str, Row]) -> Self:
        """Describe the same export with other files: those that are sent of it."""
        return replace(self, files=files)

    def text(self) -> str:
        """Write it as JSON, the same for the same files."""
        rows = {
            path: [row.digest, row.kind, row.cache, row.coding]
            for path, row in sorted(self.files.items())
        }
        said = {
            "made_from": self.made_from,
            "files": rows,
            "anchored": dict(sorted(self.anchored.items())),
        }
        return json.dumps(said, ensure_ascii=False, indent=0) + "\n"

    def write(self, folder: Path) -> None:
        """Replace the manifest in one step."""
        target = folder / MANIFEST
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_suffix(".new")
        fresh.write_text(self.text(), encoding="utf-8")
        fresh.replace(target)
