"""What visitors may see: published things, from their day on."""

from dataclasses import replace
from datetime import date

from guide.domain.edtf import FuzzyDateField
from guide.domain.model import Model
from guide.domain.reference import FAMILIES
from guide.domain.thing import Publication
from guide.domain.thing import Thing
from guide.domain.village import Village


class Release(Model):
    """What a source says of when visitors may see it."""

    publication: Publication = "published"
    publish_on: FuzzyDateField | None = None


def is_public(thing: Thing, today: date) -> bool:
    """Tell whether visitors may see a thing on a day."""
    if thing.publication != "published":
        return False
    return thing.publish_on is None or thing.publish_on.first <= today


def held_back(thing: Thing, release: Release) -> Thing:
    """Return the thing, shown on no day on which a release does not show it."""
    is_out = thing.publication == "published"
    publication = release.publication if is_out else thing.publication
    days = [each for each in (thing.publish_on, release.publish_on) if each]
    day = max(days, key=lambda each: each.first, default=None)
    return thing.model_copy(update={"publication": publication, "publish_on": day})


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
