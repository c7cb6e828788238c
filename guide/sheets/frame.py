"""What every sheet says: paper, ink, foot, and the words of the templates."""

from guide.domain.problem import N_
from guide.domain.village import Village
from guide.sheets.order import Order
from guide.sheets.order import TYPST_PAPER
from guide.sheets.prose import Data
from guide.words import dates
from guide.words.language import Words

NAMES = {
    "visitor": N_("for visitors"),
    "guide": N_("for guides"),
    "large": N_("large print"),
    "bilingual": N_("two languages"),
    "pocket": N_("to fold"),
    "stamps": N_("stamp card"),
    "poster": N_("sign"),
    "catalogue": N_("catalogue"),
    "timetable": N_("notice board"),
}


def frame(village: Village, style: str, order: Order, words: Words) -> Data:
    """Say what every sheet says: paper, ink, foot, and the words of the templates."""
    return {
        "lang": words.code,
        "village": village.info.title(words.code),
        "paper": TYPST_PAPER[order.paper],
        "is_black": order.is_black,
        "style": words.gettext(NAMES[style]),
        "foot": foot(village, order, words),
        "words": template_words(words),
    }


def foot(village: Village, order: Order, words: Words) -> list[str]:
    """Say which content this is, when it was printed, and where positions come from."""
    printed = dates.day(words, order.printed)
    return [
        words.gettext(N_("version {name}"), name=village.revision[:7]),
        words.gettext(N_("printed on {day}"), day=printed),
    ]


def template_words(words: Words) -> dict[str, str]:
    """Return the words that templates set themselves."""
    found = {
        "page": N_("page"),
        "phone": N_("On your phone"),
        "scan": N_("Scan a square, or search the site for its code: its story opens."),
        "estimates": N_("Distances and minutes marked as estimates: nobody measured."),
        "sources": N_("Sources"),
    }
    return {name: words.gettext(message) for name, message in found.items()}
