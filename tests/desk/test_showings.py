"""Showings at the desk, as visitors see them afterwards."""

from pathlib import Path

import pytest

from guide.content.load import load
from guide.domain.programme import occurrences
from tests.conftest import NOW
from tests.desk.conftest import Curator
from tests.desk.conftest import Enter
from tests.desk.forms import Form

EDIT = "/desk/edit/performances/feast/en"


def say(curator: Curator, status: str) -> int:
    """Save the last showing with another status."""
    answers = Form(curator.get(EDIT).text).answers
    *others, _ = answers.getlist("showings.status")
    answers.setlist("showings.status", [*others, status])
    answers["do"] = "save"
    return curator.client.post(EDIT, data=answers).status_code


@pytest.mark.parametrize("status", ["announced", "confirmed"])
def test_a_cancelled_showing_is_put_back(
    status: str, enter: Enter, desk_root: Path
) -> None:
    """The wrong tap of a minute ago is no last word for visitors."""
    olga = enter("olga")

    statuses = [say(olga, each) for each in (status, "cancelled", status)]

    feast = load(desk_root, NOW.date()).performances["feast"]
    found = {each.key: each.status for each in occurrences(feast, NOW.date())}
    assert (statuses, found["2027-05"]) == ([303] * 3, status)
