"""Opening hours read back."""

import pytest

from tests.desk.conftest import Enter


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ""),
        ("Tu-Su 10:00-17:00", "Tue–Sun 10:00–17:00 · closed Mon"),
        (
            "Mo-Fr 09:00-18:00; PH off",
            "Mon–Fri 09:00–18:00 · closed Sat–Sun · closed on public holidays",
        ),
        (
            "Mo-Su 09:00-18:00; PH 10:00-12:00",
            "every day 09:00–18:00 · on public holidays 10:00–12:00",
        ),
        (
            "Apr-Oct Mo-Su 10:00-18:00; Nov-Mar Mo-Su 10:00-16:00; PH off",
            "Apr-Oct Mo-Su 10:00-18:00; Nov-Mar Mo-Su 10:00-16:00; PH off",
        ),
    ],
)
def test_hours_are_said_in_words(enter: Enter, text: str, told: str) -> None:
    """A curator who reads no OpenStreetMap sees what visitors will read."""
    answer = enter("anna").client.get("/desk/hours/", query_string={"text": text})

    assert answer.json == {"said": told}


def test_a_mistake_is_said_too(enter: Enter) -> None:
    """The sentence is the one of the check."""
    answer = enter("anna").client.get(
        "/desk/hours/", query_string={"text": "every day"}
    )

    assert "no opening_hours" in answer.text
