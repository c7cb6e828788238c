"""Settings of the operator: a few environment variables, read once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from pathlib import Path
from typing import Literal
from typing import Self

from guide.errors import Refused

Tiles = Literal["osm", "none"]
TILES: Mapping[str, Tiles] = {"osm": "osm", "none": "none"}
LOOPBACK = "http://127.0.0.1:8000"


@dataclass(frozen=True)
class Settings:
    """What the operator decides.

    Attributes:
        root: the village folder.
        base_url: public address without a slash at its end; empty to use village.yaml.
        tiles: whether maps may offer online tiles, on the visitor's tap.
        debug: whether templates are read again at every page.
        desk: whether curators may enter; without users it is closed anyway.
        trusted: addresses and networks of proxies whose X-Forwarded-* counts.
        juso_keys: the operator's keys for addresses and for coordinates; or none.
        nominatim: the server that may be asked for addresses; empty for none.
        statistics: whether opened pages are counted, by page, language and day.
        fonts: a folder with more fonts for paper, behind our own.
        others: more villages of this server, each by its host name.
        is_static: whether pages become files, of which none answers a query.
    """

    root: Path
    base_url: str = ""
    tiles: Tiles = "none"
    debug: bool = False
    desk: bool = True
    trusted: tuple[str, ...] = ()
    juso_keys: tuple[str, str] | None = None
    nominatim: str = ""
    statistics: bool = False
    fonts: Path | None = None
    others: tuple[tuple[str, Path], ...] = ()
    is_static: bool = False

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Self:
        """Read the variables that begin with GUIDE_.

        Raises:
            Refused: one has a value that it cannot have.
        """
        found = os.environ if environment is None else environment
        tiles = found.get("GUIDE_TILES", "osm")
        if tiles not in TILES:
            message = f"GUIDE_TILES is “{tiles}”: use osm or none."
            raise Refused(message)
        return cls(
            root=Path(found.get("GUIDE_ROOT", ".")).resolve(),
            base_url=found.get("GUIDE_BASE_URL", "").rstrip("/"),
            tiles=TILES[tiles],
            debug=found.get("GUIDE_DEBUG", "") == "1",
            desk=found.get("GUIDE_DESK", "on") != "off",
            trusted=tuple(_words(found.get("GUIDE_TRUSTED_HOSTS", ""))),
            statistics=found.get("GUIDE_STATISTICS", "off") == "on",
            fonts=fonts_folder(found),
            others=tuple(
                _other(each) for each in _words(found.get("GUIDE_VILLAGES", ""))
            ),
            juso_keys=_keys(found),
            nominatim=_server(found.get("GUIDE_NOMINATIM", "")),
        )

    @property
    def instance(self) -> Path:
        """The folder for secrets and what was made; never published."""
        return self.root / "instance"

    def of(self, name: str, root: Path) -> Self:
        """Return the settings of another village that has a host name of its own.

        Phones give position and work offline over HTTPS only, so that is its address.
        """
        return replace(self, root=root, base_url=f"https://{name}", others=())


def fonts_folder(environment: Mapping[str, str] | None = None) -> Path | None:
    """Read GUIDE_FONTS, which commands want before there are settings.

    Raises:
        Refused: it is no folder.
    """
    found = os.environ if environment is None else environment
    name = found.get("GUIDE_FONTS", "")
    if name and not Path(name).is_dir():
        message = f"GUIDE_FONTS is “{name}”: there is no such folder."
        raise Refused(message)
    return Path(name).resolve() if name else None


def _other(text: str) -> tuple[str, Path]:
    name, sign, folder = text.partition("=")
    if not (name and sign and folder):
        message = f"GUIDE_VILLAGES has “{text}”: write walk.example.org=FOLDER."
        raise Refused(message)
    return name.lower(), Path(folder).resolve()


def _words(text: str) -> list[str]:
    """Cut a setting at commas and spaces."""
    return text.replace(",", " ").split()


def _keys(found: Mapping[str, str]) -> tuple[str, str] | None:
    """Return both keys of the address service; one alone opens nothing."""
    keys = (found.get("GUIDE_JUSO_KEY", ""), found.get("GUIDE_JUSO_COORD_KEY", ""))
    return keys if all(keys) else None


def _server(address: str) -> str:
    if address and not address.startswith(("https://", "http://")):
        message = f"GUIDE_NOMINATIM is “{address}”: give an address with https://."
        raise Refused(message)
    return address.rstrip("/")
