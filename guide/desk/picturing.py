"""What must be said of a photo, and how it comes to stand beside its story."""

from hashlib import sha256

from flask import abort
from flask import current_app
from flask import request

from guide.content import matter
from guide.content.darkroom import Darkroom
from guide.content.prints import with_prints
from guide.content.store import Conflict
from guide.content.store import Held
from guide.content.tray import Tray
from guide.content.uploads import Fault
from guide.desk.page import author
from guide.desk.page import shelf
from guide.desk.page import store
from guide.desk.page import words
from guide.desk.saving import bytes_of
from guide.desk.saving import text_of
from guide.domain.problem import N_
from guide.domain.story import INTRO
from guide.domain.story import Story
from guide.domain.thing import Thing
from guide.domain.translation import print_of
from guide.domain.translation import prints

LICENCES = ("CC BY 4.0", "CC BY-SA 4.0", "CC0 1.0", "KOGL-1")
CONSENTS = ("yes", "not-needed")
RIGHTS = {
    "agreed": N_("the maker agreed"),
    "outdoors": N_("stands outdoors for good"),
}
"""Why a photo of somebody's work may be shown; the history keeps the answer."""

FAULTS: dict[Fault, str] = {
    "empty": N_("The file is empty."),
    "large": N_("The picture is larger than 30 MB."),
    "pixels": N_("The picture has too many pixels."),
    "small": N_("The picture is too small: 320 pixels at least."),
    "kind": N_("This is no photo: bring a JPEG, PNG or WebP."),
}
INCOMPLETE = N_("Fill in every field: nobody sees a photo before.")


def tray() -> Tray:
    """Return the photos that wait for their words."""
    found: Tray = current_app.extensions["tray"]
    return found


def darkroom() -> Darkroom:
    """Return the darkroom of this application."""
    found: Darkroom = current_app.extensions["darkroom"]
    return found


def brought(name: str) -> list[bytes]:
    """Read the files that were sent; their names are not believed and not used."""
    found = []
    for file in request.files.getlist(name):
        with file.stream:
            found.append(bytes(file.read()))
    return found


def entry_of(thing: Thing, master: bytes, taken: str = "") -> dict[str, str] | None:
    """Read what is said of a photo; None where a word is missing."""
    told = {key: _line(key) for key in ("credit", "licence", "consent")}
    alts = [_line(f"alt-{code}") for code in thing.stories]
    is_known = told["licence"] in LICENCES and told["consent"] in CONSENTS
    is_free = thing.family != "artworks" or _line("rights") in RIGHTS
    if not all([*told.values(), *alts, is_known, is_free]):
        return None
    name = f"{sha256(master).hexdigest()[:10]}.jpg"
    return {"file": name, **told, "taken": taken}


def keep(thing: Thing, master: bytes, entry: dict[str, str]) -> None:
    """Save the picture, then its words, and last the line that shows it to visitors."""
    folder = thing.source.path.rpartition("/")[0]
    message = _message(thing)
    picture = f"{folder}/{entry['file']}"
    _save(store().read(picture), master, message)
    for code in sorted(thing.stories, key=lambda each: each == thing.source_locale):
        held = store().read(thing.stories[code].path)
        shown = _shown(code, entry)
        text = f"{text_of(held).rstrip()}\n\n{shown}\n"
        if code == thing.source_locale:
            text = matter.with_values(text, {"photos": _listed(text, entry)})
        else:
            text = _signed(thing, thing.stories[code], text, entry)
        _save(held, bytes_of(text, held), message)
    shelf().reload()
    fresh = shelf().whole.family(thing.family).get(thing.slug)
    darkroom().develop([fresh] if fresh else [])


def _shown(code: str, entry: dict[str, str]) -> str:
    """Write the paragraph that shows the picture."""
    alt = _line(f"alt-{code}").replace("[", "(").replace("]", ")")
    return f"![{alt}]({entry['file']})"


def _signed(thing: Thing, own: Story, text: str, entry: dict[str, str]) -> str:
    """Sign the picture's paragraph as read: its words came in all languages at once."""
    last = _last(thing.source)
    key = last or "intro"
    is_unread = key in prints(thing.source) and key not in own.translated
    if not own.translated or is_unread or _last(own) != last:
        return text
    fresh = print_of(_shown(thing.source_locale, entry))
    signed = (*own.translated.get(key, ()), fresh)
    return with_prints(text, {**own.translated, key: signed})


def _last(story: Story) -> str:
    return story.sections[-1].slug if story.sections else INTRO


def _message(thing: Thing) -> str:
    say = words()
    message = say.gettext(N_("Photo: {title}"), title=thing.source.title)
    rights = RIGHTS.get(_line("rights")) if thing.family == "artworks" else None
    return f"{message} ({say.gettext(rights)})" if rights else message


def _line(key: str) -> str:
    return " ".join(request.form.get(key, "").split())


def _listed(text: str, entry: dict[str, str]) -> str:
    """Write the list of photos with one more, each on a line of its own."""
    before = matter.raw_value(text, "photos")
    if before.startswith("["):
        inside = before.strip()[1:-1].strip().rstrip(",")
        return f"[{', '.join(each for each in (inside, matter.table(entry)) if each)}]"
    first = before.split("\n")[0]
    margin = first[: len(first) - len(first.lstrip())] if before else "  "
    fresh = f"{margin}- {matter.table(entry)}"
    return f"{before}\n{fresh}" if before else fresh


def _save(held: Held, data: bytes, message: str) -> None:
    if isinstance(store().save(held, data, author(), message), Conflict):
        abort(409)
