"""Static files under one hashed version."""

import re
import shutil
from pathlib import Path

import pytest

from guide.http.assets import Assets
from guide.http.assets import leaflet_folder
from guide.http.assets import shipped


def shrunk(file: Path) -> str:
    """Return a sheet as it is sent: without comments and without indents."""
    bare = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    return "\n".join(line.strip() for line in bare.split("\n") if line.strip())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of static/ that a test may change."""
    return shutil.copytree(shipped("static"), tmp_path / "static")


@pytest.fixture
def assets(folder: Path) -> Assets:
    """Return the files of that copy."""
    return Assets(folder)


def test_version_is_the_same_for_the_same_files(folder: Path) -> None:
    """Two servers with the same files use the same addresses."""
    assert Assets(folder).version == Assets(shipped("static")).version


@pytest.mark.parametrize(
    "name",
    ["css/tokens.css", "css/components/note.css", "js/lib/choice.js", "img/icon.svg"],
)
def test_version_changes_with_any_file(folder: Path, name: str) -> None:
    """A changed file gets a new address, so no browser keeps the old one."""
    before = Assets(folder).version
    file = folder / name

    file.write_bytes(file.read_bytes() + b"\n/* .x{} */ .x { color: inherit }")

    assert Assets(folder).version != before


def test_version_changes_with_a_name(folder: Path) -> None:
    """A file that moved is another file."""
    before = Assets(folder).version

    (folder / "js" / "lib" / "choice.js").rename(folder / "js" / "choice.js")

    assert Assets(folder).version != before


def test_style_joins_all_sheets_in_the_order_of_layers(assets: Assets) -> None:
    """One request brings every sheet, the values first and paper last."""
    css = assets.folder / "css"
    folders = [css / name for name in ("components", "pages")]
    inner = [file for folder in folders for file in sorted(folder.glob("*.css"))]
    outer = [css / f"{name}.css" for name in ("tokens", "base", "layout", "print")]
    style = assets.style.decode()

    places = [style.find(shrunk(file)) for file in [*outer[:3], *inner, outer[3]]]

    assert (places[0], places) == (0, sorted(places))


def test_style_orders_its_layers_first(assets: Assets) -> None:
    """The first line says which layer wins, so files may come in any order."""
    first = assets.style.decode().partition("\n")[0]

    assert first == "@layer tokens, base, layout, components, pages, print;"


def test_style_has_no_comments_and_no_blank_lines(assets: Assets) -> None:
    """What only authors read is not sent."""
    style = assets.style.decode()

    assert [sign for sign in ("/*", "*/", "\n\n", "\n ") if sign in style] == []


def test_read_gives_bytes_and_type(assets: Assets) -> None:
    """A picture comes as it is."""
    file = assets.folder / "img" / "icon.svg"

    assert assets.read("img/icon.svg") == (
        file.read_bytes(),
        "image/svg+xml; charset=utf-8",
    )


def test_script_comes_without_what_only_authors_read(assets: Assets) -> None:
    """No comment, no indent, no empty line; the code is all there."""
    found = assets.read("js/lib/choice.js")
    assert found
    body, kind = found
    lines = body.decode().splitlines()

    assert kind == "text/javascript; charset=utf-8"
    assert [line for line in lines if not line or line.startswith((" ", "//"))] == []
    assert lines[0] == "export function fits(data, wishes) {"


def test_leaflet_is_two_files(assets: Assets) -> None:
    """Of the package only script and style are served, the style in a layer."""
    script = (leaflet_folder() / "leaflet.js").read_bytes()
    style = (leaflet_folder() / "leaflet.css").read_bytes()

    names = ("leaflet.js", "leaflet.css", "leaflet-src.js", "images/marker-icon.png")
    found = {name: assets.read(f"leaflet/{name}") for name in names}

    assert found == {
        "leaflet.js": (script, "text/javascript; charset=utf-8"),
        "leaflet.css": (
            b"@layer base.leaflet {\n" + style + b"\n}\n",
            "text/css; charset=utf-8",
        ),
        "leaflet-src.js": None,
        "images/marker-icon.png": None,
    }


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "css",
        "css/",
        "/etc/passwd",
        "../pyproject.toml",
        "css/../../pyproject.toml",
        "css/../js/lib/choice.js",
        "./js/lib/choice.js",
        "js//lib/choice.js",
        "js\\lib\\choice.js",
        "JS/lib/choice.js",
        "js/lib/choice.js\0",
        "js/lib/choice.js/",
        "js/lib/choice.js ",
        "leaflet/../js/lib/choice.js",
        "leaflet/",
        "a" * 5000,
        "a/" * 5000,
        "nothing.css",
    ],
)
def test_only_names_of_files_are_known(assets: Assets, name: str) -> None:
    """No trick with a path opens anything."""
    assert assets.read(name) is None


def test_unknown_types_are_not_sent(folder: Path) -> None:
    """What lies beside the files by accident stays there."""
    for name in ("notes.txt", ".env", "style.css.map", "old.py"):
        (folder / name).write_text("secret", encoding="utf-8")

    found = [Assets(folder).read(name) for name in ("notes.txt", ".env", "old.py")]

    assert found == [None, None, None]


def test_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    """A folder that is only linked is no part of the files."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.css").write_text("x", encoding="utf-8")

    (folder / "linked").symlink_to(outside, target_is_directory=True)

    assert Assets(folder).read("linked/secret.css") is None


def test_icon_stands_beside_a_word(assets: Assets) -> None:
    """An icon is drawn in the page and hidden from screen readers."""
    icon = assets.icon("map")

    assert icon.startswith('<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">')


def test_icons_are_drawn_without_colours(assets: Assets) -> None:
    """Every symbol of the sheet can be used, and takes its colour from the text."""
    text = (assets.folder / "img" / "icons.svg").read_text(encoding="utf-8")

    assert len(assets.icons) == text.count("<symbol ")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", "".join(assets.icons.values())) == []


@pytest.mark.parametrize("name", ["templates", "static"])
def test_shipped_files_are_found(name: str) -> None:
    """In the project the folders stand beside the package."""
    assert shipped(name) == Path(__file__).parents[2] / name
