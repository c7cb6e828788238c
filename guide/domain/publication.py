"""What visitors may see: published things, from their day on."""

from dataclasses import replace
from datetime import date

from guide.domain.reference import FAMILIES
from guide.domain.thing import Thing
from guide.domain.village import Village


def is_public(thing: Thing, today: date) -> bool:
    """Tell whether visitors may see a thing on a day."""
    if thing.publication != "published":
        return False
    return thing.publish_on is None or thing.publish_on.first <= today


def public(village: Village, today: date) -> Village:
    """Return the village without drafts and without what waits for its day."""
    shown = {
        name: {
            slug: thing
            for slug, thing in village.family(name).items()
            if is_public(thing, today)
        }
        for name in FAMILIES
    }
    return replace(village, **shown)  # type: ignore[arg-type]
