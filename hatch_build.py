"""Compile the words, messages.po to messages.mo, for every kind of install."""

from datetime import datetime
from datetime import UTC
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STEADY = datetime(2026, 1, 1, tzinfo=UTC)
"""The date in all compiled words: the same sentences, the same bytes."""


class Words(BuildHookInterface[BuilderConfig]):
    """Runs before every build."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:  # noqa: ARG002
        """Compile all languages."""
        compile_words(Path(self.root) / "guide" / "translations")


def compile_words(folder: Path) -> None:
    """Write a .mo beside every .po below a folder."""
    for po in sorted(folder.glob("*/LC_MESSAGES/messages.po")):
        with po.open("rb") as text:
            catalogue = read_po(text, locale=po.parent.parent.name)
        # Babel writes the hour of compiling where a catalogue names none.
        catalogue.creation_date = catalogue.revision_date = STEADY
        with po.with_suffix(".mo").open("wb") as binary:
            write_mo(binary, catalogue)


if __name__ == "__main__":
    compile_words(Path(__file__).parent / "guide" / "translations")
