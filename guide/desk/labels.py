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
    "solemn": N_("In quiet memory"),
    "who": N_("Who"),
    "did": N_("What they did"),
    "stay": N_("Minutes to stay"),
    "as": N_("Short name in the address, only if it would repeat"),
    "start": N_("Day and time"),
    "status": N_("How sure it is"),
    "key": N_("Its name for calendars, which never changes"),
    "note": N_("Note"),
    "doors": N_("Doors open at"),
    "language": N_("Languages, by code"),
    "rain": N_("If it rains"),
    "rule": N_("How it repeats"),
    "confirmed": N_("Confirmed days"),
    "except": N_("Days on which it is left out"),
    "on": N_("Known since"),
    "what": N_("What happened"),
    "file": N_("File"),
    "credit": N_("Who took it"),
    "licence": N_("Licence"),
    "consent": N_("Have the people in it agreed?"),
    "taken": N_("Taken on"),
    "name": N_("Name"),
    "stops.at": N_("Place or work"),
    "showings.at": N_("Where"),
    "repeats.at": N_("Where"),
    "repeats.from": N_("Since"),
    "repeats.also": N_("More days"),
    "changes.from": N_("Was to be on"),
    "journey.source": N_("Source"),
}
"""By key; what is called otherwise inside a list stands there as `list.key`."""

ROW_NAMES = {
    "stops": N_("Stop"),
    "showings": N_("Showing"),
    "repeats": N_("Repetition"),
    "changes": N_("Change"),
    "artists": N_("Artist"),
    "photos": N_("Photo"),
    "journey": N_("Point"),
}
DAYS = frozenset({"checked", "seen", "publish_on", "from", "to", "date", "on", "taken"})
MOMENTS = frozenset({"start", "repeats.from", "changes.from"})
"""Fields beside which a calendar opens: for a day, or for a day and a time."""

REFERENCES = frozenset({"at", "street", "venue", "who", "next", "rain"})
"""Fields that offer what there is in the village."""

HINTS = {
    "hours": N_("Like this: Tu-Su 10:00-17:00; PH off. Leave it empty if not known."),
    "street": N_("Like streets/specialty-street."),
    "at": N_("Like places/museum-gyeol."),
    "checked": N_("Like 2026-11-23, or 2026-11."),
    "seen": N_("Like 2026-11-23: the day on which somebody stood there."),
    "publish_on": N_("Like 2026-12-01."),
    "made": N_("Like 2021, 2021-05 or 2021-05-20."),
    "stops": N_("Drag a stop, or move it with the arrows."),
    "repeats.rule": N_("Like FREQ=MONTHLY;BYDAY=2SA: every second Saturday."),
    "showings": N_(
        "Change the date or the state of a showing, and visitors are told what changed."
    ),
    "position": N_("Paste “35.1727, 126.8063” or a map link into the latitude."),
}
CHOICES = {
    "yes": N_("yes"),
    "no": N_("no"),
    "ask": N_("ask first"),
    "never": N_("never"),
    "free": N_("free"),
}
CHOICES_OF = {
    "photos yes": N_("allowed"),
    "photos no": N_("not allowed"),
    "likely yes": N_("Its sources say “probably”"),
    "solemn yes": N_("It remembers the dead"),
    "wheelchair yes": N_("possible"),
    "wheelchair no": N_("not possible"),
    "consent yes": N_("They agreed"),
    "consent not-needed": N_("Nobody can be recognised"),
    "what moved": N_("moved"),
    "what cancelled": N_("cancelled"),
    "what confirmed": N_("confirmed"),
    "what added": N_("added"),
    "what changed": N_("changed otherwise"),
}
"""By field and value."""


def field_label(words: Words, name: str) -> str:
    """Name a key for people; an unnamed one is called as in the file."""
    key = name if name in LABELS else name.rpartition(".")[2]
    return words.gettext(LABELS[key]) if key in LABELS else key


def row_name(words: Words, name: str) -> str:
    """Name one row of a list."""
    return words.gettext(ROW_NAMES[name]) if name in ROW_NAMES else name


def picker(name: str) -> str:
    """Say which calendar opens beside a field: `date`, `datetime-local` or none."""
    key = name.rpartition(".")[2]
    if name in MOMENTS or key in MOMENTS:
        return "datetime-local"
    return "date" if key in DAYS else ""


def field_hint(words: Words, key: str) -> str:
    """Say how a field is filled in; empty where it says itself."""
    return words.gettext(HINTS[key]) if key in HINTS else ""


def choice_label(words: Words, value: str, name: str = "") -> str:
    """Name a value of a closed list; a `yes` says something else in each field."""
    key = f"{name.rpartition('.')[2]} {value}"
    if key in CHOICES_OF:
        return words.gettext(CHOICES_OF[key])
    if value in CHOICES:
        return words.gettext(CHOICES[value])
    return labels.label(words, value)
