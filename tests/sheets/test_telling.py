"""What a sheet says of a whole walk."""

import pytest

from guide.domain.village import Village
from guide.sheets.order import Order
from guide.sheets.telling import totals_words
from guide.words.language import words_in
from guide.words.measures import about_minutes
from tests.sheets.conftest import DAY
from tests.sheets.conftest import PUBLIC


@pytest.mark.parametrize("code", ["ko", "en", "ru"])
def test_time_is_rounded_as_on_the_page(village: Village, code: str) -> None:
    """Of a walk of 76 minutes both say an hour and a quarter."""
    words, walk = words_in(code), village.walks["first-steps"]
    order = Order(code, DAY, PUBLIC)

    said = totals_words(words, walk, order)[-1]

    assert walk.totals(order.pace, order.group).minutes == 76
    time = about_minutes(words, 76)
    assert said == words.gettext("about {time}", time=time)
