"""Static files: the style sheet joined, everything under one hashed version."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from markupsafe import Markup

from guide.http.scripts import joined

STYLE_LAYERS = ("tokens", "base", "layout", "components", "pages", "print")
"""Folders and files below css/, in the order of the cascade layers."""

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SYMBOL = re.compile(r'<symbol id="([a-z]+)"[^>]*>(.*?)</symbol>', re.DOTALL)
ICON = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{body}</svg>'
SPACE = re.compile(r"\s*\n\s*")

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
    ".webp": "image/webp",
}


@dataclass(frozen=True)
class Assets:
    """The static files of the guide.

    Attributes:
        folder: static/ of the project or of the wheel.
    """

    folder: Path

    @cached_property
    def style(self) -> bytes:
        """All style sheets as one; layers make the order safe."""
        parts = [self._layer(name) for name in STYLE_LAYERS]
        style = "\n".join(part for part in parts if part)
        return SPACE.sub("\n", COMMENT.sub("", style)).strip().encode()

    @cached_property
    def leaflet_style(self) -> bytes:
        """Leaflet's own style sheet in a layer below ours, so that ours wins."""
        body = (leaflet_folder() / "leaflet.css").read_bytes()
        return b"@layer base.leaflet {\n" + body + b"\n}\n"

    @cached_property
    def known(self) -> Mapping[str, Path]:
        """Every file that may be asked for, by its name: no other is ever opened."""
        found = (file for file in sorted(self.folder.rglob("*")) if file.is_file())
        own = {file.relative_to(self.folder).as_posix(): file for file in found}
        return {**own, "leaflet/leaflet.js": leaflet_folder() / "leaflet.js"}

    @cached_property
    def version(self) -> str:
        """A name that changes when any file does."""
        digest = sha256(self.style + self.leaflet_style)
        for name, file in self.known.items():
            digest.update(name.encode() + file.read_bytes())
        return digest.hexdigest()[:10]

    @cached_property
    def icons(self) -> Mapping[str, Markup]:
        """The drawings of img/icons.svg by name, ready to stand in a page."""
        text = (self.folder / "img" / "icons.svg").read_text(encoding="utf-8")
        return {
            name: Markup(ICON.format(body=body))  # noqa: S704  (our own file)
            for name, body in SYMBOL.findall(text)
        }

    def icon(self, name: str) -> Markup:
        """Return one icon; it stands beside a word and is hidden from readers."""
        return self.icons[name]

    def read(self, name: str) -> tuple[bytes, str] | None:
        """Return a file's bytes and type; None where there is none."""
        if name == "style.css":
            return self.style, TYPES[".css"]
        if name == "leaflet/leaflet.css":
            return self.leaflet_style, TYPES[".css"]
        file = self.known.get(name)
        if file is None or file.suffix not in TYPES:
            return None
        if name.startswith("js/"):
            return joined(file).encode(), TYPES[file.suffix]
        return file.read_bytes(), TYPES[file.suffix]

    def _layer(self, name: str) -> str:
        single = self.folder / "css" / f"{name}.css"
        several = sorted((self.folder / "css" / name).glob("*.css"))
        found = [single, *several] if single.is_file() else several
        return "\n".join(file.read_text(encoding="utf-8") for file in found)


def leaflet_folder() -> Path:
    """Return where the installed package keeps Leaflet's own files."""
    package = Path(str(files("js_lib_leaflet")))
    return next(package.rglob("leaflet.js")).parent


def shipped(name: str) -> Path:
    """Find templates/ or static/, beside the package or inside the wheel."""
    package = Path(__file__).resolve().parent.parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name
