"""Scripts joined with what they import: one file, every module in its own scope."""

import subprocess
from pathlib import Path

import pytest

from guide.http.assets import shipped
from guide.http.scripts import joined

PAGES = sorted(shipped("static").glob("js/*.js"))


def test_joined_keeps_scopes_apart(tmp_path: Path) -> None:
    """Two modules may use one name; a chain of imports is followed."""
    (tmp_path / "a.js").write_text(
        'import { b } from "./b.js"\nimport {\n  c,\n} from "./c.js"\n'
        "const N = 1\nconsole.log(N + b() + c)\n"
    )
    (tmp_path / "b.js").write_text(
        'import { c } from "./c.js"\nconst N = 10\nexport function b() {\n'
        "  return N + c\n}\n"
    )
    (tmp_path / "c.js").write_text("const N = 100\nexport const c = N\n")

    script = joined(tmp_path / "a.js")

    said = subprocess.run(
        ["node", "--input-type=module", "-e", script],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "211\n"


def test_later_imports_are_named_from_the_page_script(tmp_path: Path) -> None:
    """A part in another folder finds its file from where the joined script is."""
    (tmp_path / "parts").mkdir()
    (tmp_path / "page.js").write_text('import { bring } from "./parts/bring.js"\n')
    (tmp_path / "parts" / "bring.js").write_text(
        'export const bring = () => [import("../voice.js"), import("./store.js")]\n'
    )

    script = joined(tmp_path / "page.js")

    later = [line for line in script.splitlines() if "import(" in line]
    assert later == [
        'const bring = () => [import("./voice.js"), import("./parts/store.js")]'
    ]


def test_element_of_a_page_is_run_without_a_name(tmp_path: Path) -> None:
    """An import without names runs, after a line that no semicolon ends."""
    (tmp_path / "a.js").write_text(
        '// Says two things.\n\nimport "./b.js"\nimport "./c.js"\n'
        'import { d } from "./d.js"\nimport "./b.js"\nconsole.log(d)\n'
    )
    (tmp_path / "b.js").write_text("const N = 1\n\n// Says N.\nconsole.log(N)\n")
    (tmp_path / "c.js").write_text("const N = 2\nif (N) {\n  console.log(N)\n}\n")
    (tmp_path / "d.js").write_text("export const d = 4\n")

    script = joined(tmp_path / "a.js")

    said = subprocess.run(
        ["node", "--input-type=module", "-e", script],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "1\n2\n1\n4\n"
    assert "Says" not in script


def test_no_text_of_a_script_runs_over_its_line() -> None:
    """Comments and indents can be taken off without reading the language."""
    for file in PAGES:
        lines = joined(file).splitlines()

        assert [line for line in lines if line.count("`") % 2] == []


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_every_page_script_is_one_request(file: Path) -> None:
    """Nothing is left to import, and exports of libraries are gone."""
    script = joined(file)

    assert "import " not in [line[:7] for line in script.splitlines()]
