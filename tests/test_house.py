"""What no linter holds: the length of files, and that nothing lies about unused."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from pydantic import BaseModel

from guide.cli import main
from guide.content.models import keys_of
from guide.content.reading import MODELS
from guide.content.reading import STORY_KEYS
from guide.content.reading import TRANSLATION_KEYS
from guide.content.scanner import ALIASES
from guide.domain.chapter import Waypoint
from guide.domain.info import Contact
from guide.domain.info import Emergency
from guide.domain.info import VillageInfo
from guide.domain.performance import Change
from guide.domain.performance import Repeat
from guide.domain.performance import Showing
from guide.domain.place import Access
from guide.domain.place import Etiquette
from guide.domain.place import Won
from guide.domain.position import Position
from guide.domain.source import Source
from guide.domain.thing import OWN_KEYS
from guide.domain.thing import Photo
from guide.http.assets import STYLE_LAYERS

ROOT = Path(__file__).parent.parent
MOST_LINES = 250
PARTS: tuple[type[BaseModel], ...] = (
    Access,
    Change,
    Contact,
    Emergency,
    Etiquette,
    Photo,
    Position,
    Repeat,
    Showing,
    VillageInfo,
    Waypoint,
    Won,
)
"""What authors write inside a key, and in village.yaml."""

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(")
PAINTED = re.compile(r"""(?<!href)=?["']#[0-9a-fA-F]{3,8}["']""")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
HOST = re.compile(r"https?://([A-Za-z0-9][^\s\"'`<>)}\]/]*)")
HOSTS = {
    "tile.openstreetmap.org": "tiles, after a tap",
    "127.0.0.1:8000": "loopback",
    "www.w3.org": "namespaces",
    "www.sitemaps.org": "namespace",
    "schema.org": "vocabulary: a name that nobody loads",
    "www.topografix.com": "namespace",
    "www.opengis.net": "namespace",
    "map.naver.com": "hand-off, after a tap",
    "map.kakao.com": "hand-off, after a tap",
    "m.map.kakao.com": "hand-off, after a tap",
    "maps.apple.com": "hand-off, after a tap",
    "www.google.com": "hand-off, after a tap",
    "calendar.google.com": "a calendar to subscribe to, after a tap",
    "example.org": "the first source of a new village",
}
BLOCK = re.compile(r"^```.*?^```|^(?: {4}|\t)[^\n]*$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
TOKENS = ROOT / "static" / "css" / "tokens.css"
PALETTES = (
    ROOT / "guide" / "maps" / "palette.py",
    ROOT / "guide" / "maps" / "cloth" / "palette.py",
    ROOT / "guide" / "sheets" / "palette.py",
)


def files(folder: str, *endings: str) -> list[Path]:
    """List the files below a folder that end so."""
    found = sorted((ROOT / folder).rglob("*"))
    return [file for file in found if file.name.endswith(endings)]


def text(file: Path) -> str:
    """Read a file."""
    return file.read_text(encoding="utf-8")


def name(file: Path) -> str:
    """Name a file from the project's folder on."""
    return file.relative_to(ROOT).as_posix()


def code_in(document: str) -> set[str]:
    """Collect the words that a document sets as code."""
    blocks = BLOCK.findall(document)
    spans = re.findall(r"`([^`\n]+)`", document)
    return {w for part in [*blocks, *spans] for w in re.findall(r"[\w가-힣-]+", part)}


@pytest.fixture(scope="module")
def documented() -> set[str]:
    """Return every word that README.md and docs/ set as code."""
    found = [ROOT / "README.md", *files("docs", ".md")]
    return set().union(*(code_in(text(file)) for file in found))


def test_files_have_one_subject() -> None:
    """No file is longer than a reader can hold."""
    found = [*files("guide", ".py"), *files("static/css", ".css")]
    found += [*files("static/js", ".js"), *files("templates", ".html")]

    long = {name(f): n for f in found if (n := len(text(f).splitlines())) > MOST_LINES}

    assert long == {}


def test_packages_say_what_they_hold() -> None:
    """Every package opens with the rule of its floor."""
    silent = [
        name(file)
        for file in files("guide", "__init__.py")
        if not ast.get_docstring(ast.parse(text(file)))
    ]

    assert silent == []


def test_modules_stand_in_packages() -> None:
    """No folder of code is a package by accident."""
    folders = {file.parent for file in files("guide", ".py")}

    assert {name(f) for f in folders if not (f / "__init__.py").is_file()} == set()


def test_templates_are_all_used() -> None:
    """Every template is rendered by a view, or is part of one that is."""
    sources = [text(file) for file in files("guide", ".py")]
    pages = [text(file) for file in files("templates", ".html")]
    asked = r"[\"'](\w[\w/-]*\.html)[\"']"
    drawn = r"{% *(?:extends|include|import|from) +[\"']([\w/-]+\.html)[\"']"

    rendered = {each for source in sources for each in re.findall(asked, source)}
    parts = {each for page in pages for each in re.findall(drawn, page)}

    there = {
        f.relative_to(ROOT / "templates").as_posix() for f in files("templates", "")
    }
    assert {each for each in there if each.endswith(".html")} == rendered | parts


def test_views_all_have_a_template_of_their_own() -> None:
    """A template belongs to the blueprint whose folder it stands in."""
    folders = {file.parent.name for file in files("templates", ".html")}

    known = {"templates", "parts", "problems", "map", "glossary", "desk"}
    known |= {file.stem for file in files("guide/web", ".py")}
    assert folders - known == set()


def test_style_sheets_are_all_used() -> None:
    """Every sheet is part of the joined one, or some page links it."""
    pages = "".join(text(file) for file in files("templates", ".html"))

    css = ROOT / "static" / "css"
    unused = [
        name(file)
        for file in files("static/css", ".css")
        if file.relative_to(css).parts[0].removesuffix(".css") not in STYLE_LAYERS
        and f"static('css/{file.relative_to(css).as_posix()}')" not in pages
    ]
    assert unused == []


def test_classes_of_components_are_used() -> None:
    """Of every sheet some class stands in a template, a script, a drawing or a text."""
    users = [*files("templates", ".html"), *files("static/js", ".js")]
    users += [*files("guide/maps", ".py"), *files("guide/content", ".py")]
    used = "".join(text(file) for file in users)

    folders = ("static/css/components", "static/css/pages")
    sheets = [file for folder in folders for file in files(folder, ".css")]
    unused = [
        name(sheet)
        for sheet in sheets
        if not any(word in used for word in classes_of(sheet) if len(word) > 1)
        and sheet.stem != "leaflet"
    ]
    assert unused == []


def classes_of(sheet: Path) -> set[str]:
    """Return the classes that a sheet styles."""
    return set(re.findall(r"\.([a-z][\w-]+)", COMMENT.sub("", text(sheet))))


def test_scripts_are_all_used() -> None:
    """Every script is loaded by a page, or imported by one that is."""
    pages = "".join(text(file) for file in files("templates", ".html"))
    js = ROOT / "static" / "js"
    sources = "".join(text(file) for file in files("guide", ".py"))
    named = re.findall(r"static\('js/([\w/-]+\.js)'\)", pages)
    named += re.findall(r"\"js/([\w/-]+\.js)\"", sources)
    linked = {js / each for each in named}

    imported = {
        (file.parent / each).resolve()
        for file in files("static/js", ".js")
        for each in re.findall(
            r"(?:from |import |import\()\"([./\w-]+\.js)\"", text(file)
        )
    }

    scripts = {f for f in files("static/js", ".js") if not f.name.endswith(".test.js")}
    assert scripts == linked | imported


def test_pure_scripts_are_tested() -> None:
    """Every module in js/lib has its file in tests/js."""
    wanted = {file.stem for file in files("static/js/lib", ".js")}

    assert {
        file.name.removesuffix(".test.js") for file in files("tests/js", ".test.js")
    } == (wanted)


def test_colours_are_named_once() -> None:
    """A colour is a number in the tokens and in three palettes, and nowhere else."""
    sheets = [file for file in files("static/css", ".css") if file != TOKENS]
    scripts = [*files("static/js", ".js"), *files("templates", ".html")]
    code = [file for file in files("guide", ".py") if file not in PALETTES]

    found = {name(f): COLOUR.findall(COMMENT.sub("", text(f))) for f in sheets}
    found |= {name(f): PAINTED.findall(text(f)) for f in [*scripts, *code]}

    assert {file: colours for file, colours in found.items() if colours} == {}


def test_no_other_host_is_named() -> None:
    """Nothing that reaches a browser names another site; docstrings name sources."""
    found = {
        name(file): set(HOST.findall(spoken(file))) - HOSTS.keys()
        for folder in ("guide", "templates", "static")
        for file in files(folder, ".py", ".html", ".css", ".js", ".svg")
    }

    assert {file: hosts for file, hosts in found.items() if hosts} == {}


def spoken(file: Path) -> str:
    """Return what a file may say to a browser: of Python, the strings of its code."""
    if file.suffix != ".py":
        return text(file)
    tree = ast.parse(text(file))
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return "\n".join(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in silent
    )


def test_templates_hold_no_style_and_no_script() -> None:
    """A strict policy is possible because no template needs less."""
    banned = re.compile(
        r"\|\s*safe\b|\s(?:style|on[a-z]+)=[\"']|<style|<script(?! type=)"
    )

    found = {name(f): banned.findall(text(f)) for f in files("templates", ".html")}

    assert {file: each for file, each in found.items() if each} == {}


def test_scripts_make_no_markup_of_text() -> None:
    """Names reach the page as text: no innerHTML and no eval anywhere."""
    banned = re.compile(r"(?:inner|outer|Adjacent)HTML|document\.write|eval\(")

    found = {name(f): banned.findall(text(f)) for f in files("static/js", ".js")}

    assert {file: each for file, each in found.items() if each} == {}


def test_code_knows_no_village() -> None:
    """It is one village's site and anybody's software: its names stand in stories/."""
    names = re.compile(r"Wolgok|Gwangju|월곡|광주|고려인|Корёин|Koryoin(?!-guide)")

    found = {
        name(file): names.findall(text(file))
        for folder in ("guide", "templates", "static")
        for file in files(folder, ".py", ".html", ".css", ".js")
    }

    assert {file: each for file, each in found.items() if each} == {}


def test_settings_are_documented(documented: set[str]) -> None:
    """Every variable of the operator stands in the README or in docs/."""
    settings = set(re.findall(r"GUIDE_[A-Z_]+", text(ROOT / "guide" / "settings.py")))

    assert (len(settings) > 2, settings - documented) == (True, set())


def test_commands_are_documented(documented: set[str]) -> None:
    """Every command and each of its options stands there, too."""
    words = {word for command in commands(main) for word in names_of(command)}

    assert words - documented == set()


def commands(group: click.Group) -> Iterator[click.Command]:
    """Go through a group and the groups in it."""
    context = click.Context(group)
    for each in group.list_commands(context):
        command = group.get_command(context, each)
        assert command
        yield command
        if isinstance(command, click.Group):
            yield from commands(command)


def names_of(command: click.Command) -> Iterator[str]:
    """Go through the name of a command and its options."""
    yield command.name or ""
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            yield from (each for each in parameter.opts if each.startswith("--"))


def test_keys_of_stories_are_documented(documented: set[str]) -> None:
    """Every key that an author may write is explained somewhere."""
    keys = {key for model in (*MODELS.values(), *PARTS) for key in keys_of(model)}
    keys |= {*STORY_KEYS, *TRANSLATION_KEYS, *keys_of(Source)}

    assert keys - OWN_KEYS - documented == set()


def test_blocks_are_documented(documented: set[str]) -> None:
    """Every word after ::: is explained, in both of its languages."""
    assert ALIASES.keys() - documented == set()


def prose_of(document: Path) -> str:
    """Return a document without its blocks of code."""
    return BLOCK.sub("", text(document))


def test_links_in_documents_lead_somewhere() -> None:
    """No document names a file that is not there."""
    documents = [*ROOT.glob("*.md"), *files("docs", ".md")]

    lost = [
        f"{name(document)}: {target}"
        for document in documents
        for target in LINK.findall(re.sub(r"`[^`\n]*`", "", prose_of(document)))
        if "://" not in target and not (document.parent / target).exists()
    ]
    assert lost == []
