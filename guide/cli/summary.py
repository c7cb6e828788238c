"""One line about a village: how much there is, and what should be mended."""

from guide.domain.village import Village


def summary(village: Village) -> str:
    """Count stories, languages and problems."""
    stories = sum(1 for _ in village.things())
    errors = sum(each.is_error for each in village.problems)
    warnings = len(village.problems) - errors
    languages = ", ".join(village.info.languages)
    name = village.info.title(village.source_locale)
    told = f"{stories} stories in {languages}; {errors} errors, {warnings} warnings"
    line = f"{name}: {told}"
    return f"{line} (guide check)" if village.problems else line
