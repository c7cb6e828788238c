"""Photos in the catalogue: small, grey, with words, and only where one may copy."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from guide.content.village import read_village
from guide.domain.village import Village
from guide.sheets.catalogue import catalogue
from guide.sheets.order import Order
from guide.sheets.press import Press
from tests.content.test_photos import huge_png
from tests.sheets.conftest import DAY
from tests.sheets.conftest import PUBLIC
from tests.sheets.conftest import squeezed
from tests.sheets.tagged import heard

FREE = "CC BY 4.0"
HERE = "stories/artworks/hong-bust"
WORDS = "A bronze head on a pillar"
BLACK = Order("en", DAY, PUBLIC, is_black=True)
LARGEST_BYTES = 400_000


def with_photo(root: Path, data: bytes, licence: str = FREE) -> Path:
    """Give a work a photo."""
    (root / HERE / "bust.jpg").write_bytes(data)
    entry = f"{{file: bust.jpg, credit: Olga, licence: {licence}, consent: not-needed}}"
    head = root / HERE / "ko.md"
    text = head.read_text(encoding="utf-8")
    head.write_text(
        text.replace("---\n", f"---\nphotos: [{entry}]\n", 1), encoding="utf-8"
    )
    body = root / HERE / "en.md"
    picture = f'![{WORDS}](bust.jpg "The general")'
    body.write_text(f"{body.read_text(encoding='utf-8')}\n{picture}\n", "utf-8")
    return root


def photo() -> bytes:
    """Make a coloured photo, higher than wide."""
    made = BytesIO()
    coloured = Image.linear_gradient("L").resize((600, 900)).convert("RGB")
    coloured.paste("crimson", (100, 100, 500, 500))
    coloured.save(made, "JPEG")
    return made.getvalue()


def booklet(root: Path, press: Press, order: Order = BLACK) -> bytes:
    """Print the catalogue of a village."""
    return press.pdf(catalogue(read_village(root), order, root), DAY)


def figures_of(pdf: bytes) -> list[str]:
    """Return what is told of each figure but square and map."""
    return [each.alt for each in heard(pdf) if each.tag == "/Figure"][2:]


def test_photo_has_its_words_and_its_credit(scratch: Path, press: Press) -> None:
    """It stands once, beside the text, and says who took it."""
    found = heard(booklet(with_photo(scratch, photo()), press))

    number = next(n for n, each in enumerate(found) if each.alt == WORDS)
    words = "".join(each.words for each in found)
    credit = squeezed("The general · Olga · CC BY 4.0")
    assert found[number + 1].words == credit
    assert (words.count(credit), words.count(squeezed(WORDS))) == (1, 0)


def test_page_with_a_photo_is_grey_and_the_same_each_time(
    scratch: Path, press: Press
) -> None:
    """No ink but black, and nothing from chance."""
    root = with_photo(scratch, photo())
    pdf = booklet(root, press)

    with pypdfium2.PdfDocument(pdf) as document:
        page = document[2].render(scale=1).to_pil().convert("RGB")

    red, green, blue = (band.tobytes() for band in page.split())
    assert (red, green) == (green, blue)
    assert pdf == booklet(root, press)


@pytest.mark.parametrize(
    ("licence", "is_printed"),
    [
        (FREE, True),
        ("CC0 1.0", True),
        ("KOGL-1", True),
        ("공공누리 제1유형", True),
        ("이 안내에만 씀", False),
        ("© Olga", False),
    ],
)
def test_licence_decides(
    licence: str,
    is_printed: bool,  # noqa: FBT001  (a value of the table)
    scratch: Path,
    press: Press,
) -> None:
    """What may be shown here only is told in words, as before."""
    pdf = booklet(with_photo(scratch, photo(), licence), press)

    assert figures_of(pdf) == [WORDS] * is_printed
    assert ("Thegeneral" in "".join(each.words for each in heard(pdf))) is True


@pytest.mark.parametrize(
    "data", [b"", b"no photo", photo()[:200], huge_png(60_000, 60_000)]
)
def test_broken_photo_is_left_out(data: bytes, scratch: Path, press: Press) -> None:
    """The booklet is printed all the same, with the words of the picture."""
    pdf = booklet(with_photo(scratch, data), press)

    assert figures_of(pdf) == []


def test_missing_photo_is_left_out(scratch: Path, press: Press) -> None:
    """A file that nobody brought, and a folder in its place."""
    root = with_photo(scratch, photo())
    file = root / HERE / "bust.jpg"
    file.unlink()
    missing = booklet(root, press)
    file.mkdir()

    assert (figures_of(missing), figures_of(booklet(root, press))) == ([], [])


def test_photo_without_words_is_called_by_its_work(scratch: Path, press: Press) -> None:
    """A text that does not show the picture says nothing of it; its name is known."""
    root = with_photo(scratch, photo())

    told = figures_of(booklet(root, press, Order("ru", DAY, PUBLIC)))

    assert told == ["Бюст генерала Хон Бом До"]


@pytest.mark.parametrize("locale", ["ko", "en", "ru"])
def test_booklet_of_the_village_is_light(
    locale: str, village: Village, press: Press
) -> None:
    """It is sent by mail and opened on phones."""
    pdf = press.pdf(catalogue(village, Order(locale, DAY, PUBLIC)), DAY)

    assert len(pdf) <= LARGEST_BYTES
