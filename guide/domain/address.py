"""Addresses: the paths that printed codes and other people's links rely on."""

from dataclasses import dataclass

from guide.domain.reference import Reference
from guide.domain.thing import Thing

FOLDERS = {
    "places": "places",
    "artworks": "art",
    "streets": "streets",
    "courses": "courses",
    "performances": "shows",
    "chapters": "chapters",
}
"""The folder of each family in an address."""


@dataclass(frozen=True)
class Addresses:
    """All addresses in one language.

    Attributes:
        root: what stands before every path: empty, a prefix behind a proxy, or a
            whole public address without a slash at its end.
    """

    locale: str
    root: str = ""

    def page(self, path: str = "") -> str:
        """Return the address of a page by its path inside the language."""
        return f"{self.root}/{self.locale}/{path}"

    def thing(self, thing: Thing | Reference) -> str:
        """Return the page of a thing; a section is its anchor."""
        name = thing.reference if isinstance(thing, Thing) else thing
        if name.family == "glossary":
            return self.page(f"glossary/#{name.slug}")
        anchor = f"#{name.section}" if name.section else ""
        if name.family == "courses" and name.section:
            return self.stop(name.slug, name.section)
        return self.page(f"{FOLDERS[name.family]}/{name.slug}/{anchor}")

    def stop(self, course: str, stop: str) -> str:
        """Return the page of a stop in a course."""
        return self.page(f"courses/{course}/{stop}/")

    def walk(self, course: str) -> str:
        """Return the walking view of a course."""
        return self.page(f"courses/{course}/walk/")

    def pack(self, course: str) -> str:
        """Return the list of what a phone keeps of a course."""
        return self.page(f"courses/{course}/pack.json")

    def take_away(self, course: str) -> str:
        """Return the one file that holds a whole course."""
        return self.page(f"courses/{course}/take-away.html")

    def map_script(self, course: str) -> str:
        """Return the script that draws the interactive map of a course."""
        return self.page(f"courses/{course}/map.js")

    def sheet(self, course: str, style: str) -> str:
        """Return the PDF of a course in a style for paper."""
        return self.page(f"courses/{course}/sheet-{style}.pdf")

    def plan_sheet(self, style: str) -> str:
        """Return the PDF of a planned walk; its stops are in the query."""
        return self.page(f"plan/sheet-{style}.pdf")

    def plan_walk(self, query: str) -> str:
        """Return the walking view of a plan, which its query holds."""
        return self.page(f"plan/walk/?{query}")

    def sheet_picture(self, course: str) -> str:
        """Return a small picture of the visitors' sheet."""
        return self.page(f"courses/{course}/sheet-visitor.png")

    def embed(self, course: str) -> str:
        """Return the card of a course for other people's pages."""
        return self.page(f"embed/courses/{course}/")

    def walk_file(self, course: str, ending: str) -> str:
        """Return a course as a file: gpx, kml or geojson."""
        return self.page(f"courses/{course}.{ending}")

    def paper_map(self, course: str) -> str:
        """Return the map of a course in black and white."""
        return self.page(f"courses/{course}/map.svg")

    def basemap(self, digest: str) -> str:
        """Return the vectors of the base map; another map has another address."""
        return f"{self.root}/basemap/{digest[:16]}.json"

    def cloth(self, slug: str) -> str:
        """Return the pattern that stands for a missing photo."""
        return f"{self.root}/cloth/{slug}.svg"

    def in_language(self, locale: str) -> "Addresses":
        """Return the same addresses in another language."""
        return Addresses(locale, self.root)
