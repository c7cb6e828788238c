"""Markdown to safe HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.markdown import plain
from guide.content.markdown import render
from guide.content.markdown import render_line
from guide.domain.reference import Reference

PIECES = (
    *("<script>", "</script>", "<img src=x onerror=alert(1)>", "&#106;", "<b ", ">"),
    *("[a](", "javascript:alert(1)", "java\nscript:x", "data:text/html,x", ")", "`"),
    *("![a](", "<!--", "-->", "\n\n", "    ", "[r]: javascript:x\n", "[r]", '"', "'"),
    *("onclick=x", "<a href='javascript:x'>", "<svg/onload=x>", "| a |\n|-|\n"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text()


def resolve(reference: Reference) -> str | None:
    """Know everything but the pond."""
    return None if reference.slug == "pond" else f"/en/{reference}/"


def picture(name: str) -> str | None:
    """Know one picture."""
    return "/photos/arch.png" if name == "arch.png" else None


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a* and **b**", "<p><em>a</em> and <strong>b</strong></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("### A\n#### B", "<h3>A</h3>\n<h4>B</h4>"),
        ("2021. 5. 20. Rain.", "<p>2021. 5. 20. Rain.</p>"),
        ("1. one\n2. two", "<p>1. one\n2. two</p>"),
        ("    indented", "<p>indented</p>"),
        (
            "[a](https://a.example)",
            '<p><a href="https://a.example" rel="noopener">a</a></p>',
        ),
        ("[a](tel:119)", '<p><a href="tel:119" rel="noopener">a</a></p>'),
    ],
)
def test_render_knows_the_markdown_of_the_format(text: str, html: str) -> None:
    """What authors may write becomes HTML; lists with numbers and code do not."""
    assert render(text, resolve) == html


def test_render_gives_tables_heads_with_a_scope() -> None:
    """A table has the class of the house and heads that name their column."""
    html = render("| a |\n|---|\n| 1 |", resolve)

    table, _, head = html.partition("\n<thead>\n<tr>\n")
    assert table == '<table class="counts" tabindex="0">'
    assert head.partition("\n")[0] == '<th scope="col">a</th>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[a](places/gate)", '<p><a href="/en/places/gate/" rel="noopener">a</a></p>'),
        ("[a](places/pond)", "<p>a</p>"),
        (
            '![An arch](arch.png "Old")',
            '<p><img alt="An arch" src="/photos/arch.png" title="Old"></p>',
        ),
        ("One ![An arch](wall.png)", "<p>One </p>"),
    ],
)
def test_render_leads_links_and_pictures_to_their_address(text: str, html: str) -> None:
    """A reference becomes an address; where there is none, the words stay."""
    assert render(text, resolve, picture) == html


def test_render_without_pictures_leaves_them_out() -> None:
    """Where nobody says where pictures are, there are none."""
    assert render("One ![An arch](arch.png)", resolve) == "<p>One </p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.", "<p>One.{}</p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two{}</li>\n</ul>"),
        ("> one", "<blockquote>\n<p>one</p>\n</blockquote><p>{}</p>"),
    ],
)
def test_render_puts_source_numbers_at_the_end(text: str, html: str) -> None:
    """Numbers stand in the last line, or below what has none."""
    notes = [(1, "#source-1"), (2, "#source-2")]
    links = '<a href="#source-1">1</a>, <a href="#source-2">2</a>'

    found = render(text, resolve, notes=notes)

    assert found == html.format(f'<sup class="note-mark">{links}</sup>')


def test_render_line_has_no_paragraph() -> None:
    """One line stands in a sentence of the page."""
    assert render_line("\n*One* line", resolve) == "<em>One</em> line"


def test_plain_strips_markdown() -> None:
    """Only the words of links and emphasis are left."""
    text = "**One** *two* [three](places/gate) ![four](arch.png)"

    assert plain(text) == "One two three four"


@given(TEXTS)
def test_render_is_harmless(text: str) -> None:
    """Whatever an author writes, no script runs and no other scheme is followed."""
    html = render(text, resolve, picture).lower()

    tags = html.replace("&lt;", "").split("<")[1:]
    attributes = [tag.split(">")[0] for tag in tags]
    harmful = ("script", "svg", "style")
    assert not any(each.startswith(harmful) for each in attributes)
    assert not any('="javascript:' in each or '="data:' in each for each in attributes)
    assert not any(" on" in each.split('"')[0] for each in attributes)
