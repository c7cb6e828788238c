"""What the form calls the keys of a file, and what it says to help."""

from guide.domain.problem import N_
from guide.words import labels
from guide.words.language import Words

LABELS = {
    "title": N_("Name"),
    "summary": N_("In one line"),
    "kind": N_("Kind"),
    "spot": N_("Where exactly, in words"),
    "medium": N_("Made of"),
    "also": N_("Also called, one a line"),
    "romanised": N_("In Latin letters"),
    "hanja": N_("In Chinese characters"),
    "sign": N_("As the sign says it"),
    "position": N_("Position"),
    "lat": N_("Latitude (35.…)"),
    "lon": N_("Longitude (126.…)"),
    "accuracy": N_("Exact to, metres"),
    "source": N_("Where it comes from"),
    "date": N_("Date"),
    "address": N_("Address"),
    "hours": N_("Opening hours"),
    "starts": N_("When it can be walked"),
    "admission": N_("Admission"),
    "price": N_("Price"),
    "phone": N_("Telephone"),
    "website": N_("Website"),
    "access": N_("Getting in"),
    "toilet": N_("Toilet"),
    "wheelchair": N_("Step-free"),
    "steps": N_("Number of steps"),
    "seats": N_("Seats"),
    "etiquette": N_("What neighbours ask for"),
    "photos": N_("Photos"),
    "children": N_("Children"),
    "quiet": N_("Quiet hours"),
    "group": N_("People in a group, at most"),
    "street": N_("Street"),
    "at": N_("Stands at"),
    "likely": N_("Only likely"),
    "made": N_("Made in"),
    "opened": N_("Opened in"),
    "artists": N_("Artists"),
    "condition": N_("Condition"),
    "sources": N_("Sources"),
    "checked": N_("Facts as of"),
    "seen": N_("Seen on site"),
    "publish_on": N_("Publish from this day on"),
    "stops": N_("Stops, in order"),
    "order": N_("Place in the list"),
    "suits": N_("Suits, one a line"),
    "next": N_("What comes next"),
    "company": N_("Company"),
    "venue": N_("Venue"),
    "minutes": N_("Minutes"),
    "booking": N_("Booking"),
    "showings": N_("Showings"),
    "repeats": N_("Repetitions"),
    "changes": N_("What changed"),
    "journey": N_("The journey"),
    "from": N_("From"),
    "to": N_("To"),
    "concerns": N_("What it concerns, one a line"),
}
HINTS = {
    "hours": N_("Like this: Tu-Su 10:00-17:00; PH off. Leave it empty if not known."),
    "street": N_("Like streets/specialty-street."),
    "at": N_("Like places/museum-gyeol."),
    "checked": N_("Like 2026-11-23, or 2026-11."),
    "seen": N_("Like 2026-11-23: the day on which somebody stood there."),
    "publish_on": N_("Like 2026-12-01."),
    "made": N_("Like 2021, 2021-05 or 2021-05-20."),
    "position": N_("Paste “35.1727, 126.8063” or a map link into the latitude."),
}
CHOICES = {
    "yes": N_("yes"),
    "no": N_("no"),
    "ask": N_("ask first"),
    "never": N_("never"),
    "free": N_("free"),
}


def field_label(words: Words, key: str) -> str:
    """Name a key for people; an unnamed one is called as in the file."""
    return words.gettext(LABELS[key]) if key in LABELS else key


def field_hint(words: Words, key: str) -> str:
    """Say how a field is filled in; empty where it says itself."""
    return words.gettext(HINTS[key]) if key in HINTS else ""


def choice_label(words: Words, value: str) -> str:
    """Name a value of a closed list."""
    if value in CHOICES:
        return words.gettext(CHOICES[value])
    return labels.label(words, value)
