"""Markdown to safe HTML: the only place that makes Markup of what authors write."""

import re
from collections.abc import Callable
from collections.abc import Sequence
from functools import lru_cache
from threading import local
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from guide.domain.prose import LINK
from guide.domain.reference import FORM
from guide.domain.reference import Reference

Resolve = Callable[[Reference], str | None]
"""Gives the address of what a reference names; None where it leads nowhere."""

Picture = Callable[[str], str | None]
"""Gives the address of a picture file beside the story."""

TAGS = frozenset(
    [
        "p",
        "br",
        "em",
        "strong",
        "a",
        "ul",
        "li",
        "blockquote",
        "h3",
        "h4",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "img",
        "hr",
    ]
)
ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "width", "height", "loading"},
    "table": {"class", "tabindex"},
    "th": {"scope"},
}
SCHEMES = {"http", "https", "mailto", "tel"}
HASH = re.compile(r"^#(?=[^#\s])", re.MULTILINE)
"""A line that begins with a hashtag: Python-Markdown would make it a title."""

ENDS = ("</p>", "</li>\n</ul>")
"""Where source numbers fit in, at the end of the last line."""

_threads = local()


def no_picture(_name: str) -> None:
    """Leave pictures out."""


def render(
    text: str,
    resolve: Resolve,
    picture: Picture = no_picture,
    notes: Sequence[tuple[int, str]] = (),
) -> Markup:
    """Turn a paragraph or the text of a block into HTML.

    Args:
        text: Markdown as authors write it.
        resolve: finds the address of a reference.
        picture: finds the address of a picture.
        notes: numbers of sources and the address of each.
    """
    linked = LINK.sub(lambda found: _link(found.groupdict(), resolve, picture), text)
    html = _html(HASH.sub(r"\\#", linked))
    return Markup(_with_notes(html, notes))  # noqa: S704  (sanitised by nh3)


def render_line(text: str, resolve: Resolve) -> Markup:
    """Turn one line into HTML without a paragraph around it."""
    html = render(text, resolve).strip()
    return Markup(html.removeprefix("<p>").removesuffix("</p>"))  # noqa: S704


def plain(text: str) -> str:
    """Strip Markdown down to its words."""
    without = LINK.sub(lambda found: str(found["text"]), text)
    return without.replace("**", "").replace("*", "")


@lru_cache(maxsize=8192)
def _html(text: str) -> str:
    converter = _converter()
    converter.reset()
    return nh3.clean(
        converter.convert(text),
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="noopener",
    )


def _converter() -> markdown.Markdown:
    """Return this thread's converter: making one is slow, sharing one is unsafe."""
    found: markdown.Markdown | None = getattr(_threads, "converter", None)
    if found is None:
        found = markdown.Markdown(extensions=["tables"], output_format="html")
        found.parser.blockprocessors.deregister("olist")
        found.parser.blockprocessors.deregister("code")
        found.preprocessors.deregister("html_block")
        found.inlinePatterns.deregister("html")
        found.treeprocessors.register(_Tables(found), "counts", 1)
        _threads.converter = found
    return found


class _Tables(Treeprocessor):
    """Gives tables the class of the house, reach by keyboard, and heads a scope."""

    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            table.set("class", "counts")
            table.set("tabindex", "0")
        for head in root.iter("th"):
            head.set("scope", "col")


def _link(found: dict[str, str], resolve: Resolve, picture: Picture) -> str:
    text, target = found["text"], found["target"]
    if found["picture"]:
        address = picture(target)
        return f"![{text}]({address}{found['rest']})" if address else ""
    if not FORM.fullmatch(target):
        return f"[{text}]({target})"
    address = resolve(Reference.parse(target))
    return f"[{text}]({address})" if address else text


def _with_notes(html: str, notes: Sequence[tuple[int, str]]) -> str:
    if not notes:
        return html
    links = ", ".join(f'<a href="{address}">{number}</a>' for number, address in notes)
    mark = f'<sup class="note-mark">{links}</sup>'
    trimmed = html.rstrip()
    for end in ENDS:
        if trimmed.endswith(end):
            return f"{trimmed.removesuffix(end)}{mark}{end}"
    return f"{trimmed}<p>{mark}</p>"
