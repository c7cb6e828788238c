"""Words as pages need them: every .po has its .mo before the first test."""

from pathlib import Path

from guide.words import language
from hatch_build import compile_words


def compile_stale() -> None:
    """Compile all catalogues if one of them was never compiled or changed since."""
    if any(_is_stale(po) for po in language.FOLDER.rglob("*.po")):
        compile_words(language.FOLDER)
        language.catalogue.cache_clear()


def _is_stale(po: Path) -> bool:
    mo = po.with_suffix(".mo")
    return not mo.is_file() or mo.stat().st_mtime_ns < po.stat().st_mtime_ns
