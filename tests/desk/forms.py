"""What a browser would send of a page's form."""

from html.parser import HTMLParser

from werkzeug.datastructures import MultiDict


class Form(HTMLParser):
    """Reads the fields of the story's form, in their order; templates are no fields."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.answers: MultiDict[str, str] = MultiDict()
        self._is_inside = False
        self._templates = 0
        self._select = ""
        self._area: tuple[str, list[str]] | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a field."""
        found = {key: value or "" for key, value in attrs}
        self._is_inside |= tag == "form" and found.get("id") == "edit"
        self._templates += tag == "template"
        if not self._is_inside or self._templates:
            return
        if tag == "select":
            self._select = found["name"]
            self.answers.add(self._select, "")
        elif tag == "option" and "selected" in found:
            values = self.answers.poplist(self._select)
            self.answers.setlist(self._select, [*values[:-1], found["value"]])
        elif tag == "textarea":
            self._area = (found["name"], [])
        elif tag == "input" and found.get("name"):
            self.answers.add(found["name"], found.get("value", ""))

    def handle_data(self, data: str) -> None:
        """Take the text of a text field."""
        if self._area:
            self._area[1].append(data)

    def handle_endtag(self, tag: str) -> None:
        """End a text field, whose first line end is none, or the form."""
        self._templates -= tag == "template"
        self._is_inside &= tag != "form"
        if tag == "textarea" and self._area:
            name, parts = self._area
            text = "".join(parts).removeprefix("\n").replace("\n", "\r\n")
            self.answers.add(name, text)
            self._area = None
