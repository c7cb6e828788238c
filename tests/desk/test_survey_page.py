"""The page of the survey, before anybody goes out with it."""

import re
import shutil
from pathlib import Path

import pytest

BEGIN = re.compile(r"<button[^>]* data-walk( disabled)? ")


@pytest.mark.parametrize("has_courses", [True, False])
def test_a_line_is_recorded_only_of_a_course(
    request: pytest.FixtureRequest, desk_root: Path, *, has_courses: bool
) -> None:
    """A line without a course could never be taken."""
    if not has_courses:
        shutil.rmtree(desk_root / "stories" / "courses")

    page = request.getfixturevalue("enter")("olga").get("/desk/survey/").text

    assert BEGIN.findall(page) == ["" if has_courses else " disabled"]
