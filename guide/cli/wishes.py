"""What `guide sheet` was asked for, read and checked once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import UTC
from pathlib import Path
from typing import Self

import click

from guide.content.village import read_village
from guide.domain.course import Course
from guide.domain.problem import Mistake
from guide.domain.publication import public
from guide.domain.spelling import closest
from guide.domain.village import Village
from guide.errors import Refused
from guide.settings import LOOPBACK
from guide.settings import Settings
from guide.sheets.order import Order
from guide.sheets.reading import read_order
from guide.words.language import OWN

OWN_LANGUAGES = {
    "visitor": 1,
    "guide": 1,
    "large": 1,
    "pocket": 1,
    "stamps": 1,
    "bilingual": 2,
}
"""How many languages name all that a style shows; the others show every language."""


@dataclass(frozen=True)
class Wishes:
    """The village as visitors see it, its folder, the day, and the options as given."""

    folder: Path
    village: Village
    today: date
    root: str
    given: Mapping[str, str | bool]

    @classmethod
    def read(
        cls, folder: Path, given: Mapping[str, str | bool], *, is_one: bool
    ) -> Self:
        """Open the village; warn where squares would lead to this computer only.

        A sheet that shows its own languages only is read for in these, which halves
        the time of reading.

        Raises:
            GuideError: there is no village.
        """
        now = datetime.now(UTC)
        codes = codes_in(str(given["lang"]))
        needed = OWN_LANGUAGES.get(str(given["style"]))
        is_of_them = is_one and needed is not None and len(codes) >= needed
        locales = codes if is_of_them else None
        whole = read_village(folder, locales=locales)
        if (folder / OWN).is_dir():
            from guide.words.own import take_in

            take_in(folder, Settings(folder).instance)
        today = now.astimezone(whole.zone).date()
        wanted = str(given["base_url"]) or Settings.from_environment().base_url
        root = (wanted or whole.info.base_url).rstrip("/")
        if not root:
            click.echo(
                f"guide: squares lead to {LOOPBACK}: set base_url in village.yaml, "
                "GUIDE_BASE_URL or --base-url before you print.",
                err=True,
            )
        village = public(whole, today)
        if not village.codes.rows:
            message = "guide: no codes are issued yet: guide codes issue."
            click.echo(message, err=True)
        return cls(folder, village, today, root or LOOPBACK, given)

    def text(self, name: str) -> str:
        """Return an option as text, empty where it was not given."""
        return str(self.given.get(name) or "")

    @property
    def style(self) -> str:
        """The style that was asked for."""
        return self.text("style")

    @property
    def languages(self) -> tuple[str, str]:
        """The first and, perhaps, the second language.

        Raises:
            Refused: the village does not have a language.
        """
        spoken = self.village.info.languages
        codes = codes_in(self.text("lang"))
        unknown = next((code for code in codes if code not in spoken), "")
        if unknown or len(codes) > 2:  # noqa: PLR2004  (a sheet has two columns)
            wrong = unknown or self.text("lang")
            message = f"“{wrong}”: use one or two of {', '.join(spoken)}."
            raise Refused(message)
        first = codes[0] if codes else spoken[0]
        return first, codes[1] if len(codes) > 1 else ""

    @property
    def course(self) -> Course:
        """The course that was asked for.

        Raises:
            Refused: there is none of this name.
        """
        slug = self.text("course")
        known = self.village.courses
        if slug in known:
            return known[slug]
        near = closest(slug, known) if slug else None
        rest = f"Did you mean {near}?" if near else f"There are {', '.join(known)}."
        what = f"There is no course “{slug}”." if slug else "Name a course."
        message = f"{what} {rest}"
        raise Refused(message)

    def order(self, style: str, locale: str, second: str = "") -> Order:
        """Read the order in a style and a language.

        Raises:
            Refused: an option cannot be read.
        """
        given = {name: self.text(name) for name in self.given}
        given["day"] = given.get("date", "")
        languages = (locale, second)
        try:
            return read_order(given, style, languages, self.today, self.root)
        except Mistake as mistake:
            raise Refused(str(mistake)) from mistake


def codes_in(text: str) -> list[str]:
    """Read `ko` or `ru,ko`."""
    return [code.strip() for code in text.split(",") if code.strip()]
