"""Photos of a phone: how long cleaning takes, and every size and format after it."""

import random
import tempfile
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image
from PIL import ImageFilter

from guide.content.darkroom import Darkroom
from guide.content.darkroom import KINDS
from guide.content.darkroom import WIDTHS
from guide.content.tray import Tray
from guide.domain.thing import Photo
from tests.domain.factories import new_place
from tests.domain.factories import new_story

PATH = "stories/places/gate/en.md"
SIZE = (4032, 3024)
"""Pixels of a phone's camera: twelve million."""


def measure() -> Iterator[str]:
    """Clean one photo, then make each of its fifteen pictures."""
    with tempfile.TemporaryDirectory() as name:
        root, photo = Path(name), _photo()
        start = time.perf_counter()
        tray = Tray(root / "instance")
        waiting = tray.put(photo, "anna")
        yield (
            f"clean {len(photo) / 1e6:.1f} MB of 12 Mpixel: "
            f"{time.perf_counter() - start:.1f} s"
        )
        file = (root / PATH).with_name("arch.jpg")
        file.parent.mkdir(parents=True)
        file.write_bytes(tray.master(waiting.name) or b"")
        yield from _pictures(Darkroom(root, root / "instance"))


def _pictures(darkroom: Darkroom) -> Iterator[str]:
    gate = new_place(
        "gate", photos=[Photo(file="arch.jpg")], stories=(new_story(path=PATH),)
    )
    for kind in KINDS:
        start = time.perf_counter()
        made = [darkroom.picture(gate, "arch.jpg", width, kind) for width in WIDTHS]
        sizes = " ".join(f"{len(each or b'') / 1000:.0f}" for each in made)
        spent = time.perf_counter() - start
        yield f"{kind}: {spent:.1f} s for {len(WIDTHS)} widths; KB: {sizes}"


def _photo() -> bytes:
    """Draw something as busy as a street: blocks of chance, softened, with grain."""
    chance = random.Random(7)  # noqa: S311  (a drawing)
    small = Image.new("RGB", (SIZE[0] // 16, SIZE[1] // 16))
    count = small.width * small.height
    small.putdata([tuple(chance.randbytes(3)) for _ in range(count)])
    large = small.resize(SIZE, Image.Resampling.NEAREST)
    made = BytesIO()
    large.filter(ImageFilter.GaussianBlur(4)).save(made, "JPEG", quality=92)
    return made.getvalue()
