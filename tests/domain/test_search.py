"""Search: folding, slips, first letters, and what comes first."""

import pytest

from guide.domain import search
from guide.domain.search import Entry
from guide.domain.search import find
from guide.domain.search import fold
from guide.domain.search import initials_of
from guide.domain.search import RANKS


def entry(title: str, rank: str = "places", text: str = "", *more: str) -> Entry:
    """Make an entry that is found by its title and other names."""
    names = (title, *more)
    return Entry(
        title=title,
        kind="",
        address=f"/en/{title}/",
        summary="",
        names=tuple(fold(name) for name in names),
        initials=tuple(initials_of(name) for name in names),
        text=search.spaceless(text),
        rank=RANKS.index(rank),
    )


def titles(entries: list[Entry], query: str) -> list[str]:
    """Return what was found, the best first."""
    return [hit.entry.title for hit in find(entries, query)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("고려", "ㄱㅗㄹㅕ"),
        ("값", "ㄱㅏㅄ"),
        ("Hong Beom-do", "hongbeomdo"),
        ("Ushtobé", "ushtobe"),
        ("Үштөбе", "ushtobe"),
        ("Әңғіқұһ", "angikukh"),
        ("лепёшка", "lepeshka"),
        ("Мой", "moy"),
        ("Щука №2", "schuka2"),
        ("… !", ""),
        ("ㄱㄹㅇ", "ㄱㄹㅇ"),
    ],
)
def test_fold_writes_one_alphabet_a_script(text: str, folded: str) -> None:
    """Spaces, marks, case and accents are gone."""
    assert fold(text) == folded


def test_fold_reads_hangul_that_is_taken_apart_already() -> None:
    """What a Mac types as single letters is the same word."""
    assert fold("\u1100\u1169") == fold("고")


def test_initials_are_the_first_letters_of_syllables() -> None:
    """Other letters have none."""
    assert initials_of("KTX 고려인마을") == "ㄱㄹㅇㅁㅇ"


@pytest.mark.parametrize(
    "query", ["월곡시장", "월곡 시장", "ㅇㄱㅅㅈ", "wolgok", "Вольгок"]
)
def test_find_knows_a_name_in_every_script(query: str) -> None:
    """Gaps, first letters and other alphabets lead to the same place."""
    market = entry("월곡시장", "places", "", "Wolgok Market", "Рынок Вольгок")

    assert titles([entry("공원"), market], query) == ["월곡시장"]


@pytest.mark.parametrize("query", ["holme", "hoxme", "houmm"])
def test_find_forgives_one_slip_in_five_letters(query: str) -> None:
    """One wrong letter, wherever it is."""
    assert titles([entry("house", "places", "", "houme")], query) == ["house"]


def test_find_is_silent_where_nothing_is_like_it() -> None:
    """Two wrong letters of five are another word."""
    assert titles([entry("house")], "hxuxe") == []


def test_find_says_nothing_to_nothing() -> None:
    """A query without letters finds nothing."""
    assert find([entry("house")], " -! ") == ()


def test_find_puts_a_page_before_the_term_of_its_name() -> None:
    """The glossary does not hide the museum of a painter."""
    term = entry("Moon Viktor", "glossary")
    museum = entry("Moon Viktor Museum")

    assert titles([term, museum], "moon viktor") == [
        "Moon Viktor Museum",
        "Moon Viktor",
    ]


def test_find_puts_a_term_before_what_only_mentions_it() -> None:
    """Who asks for plov reads what it is, then where it is told of."""
    term = entry("plov", "glossary")
    cafe = entry("Cafe", "places", "Tea, plov and plov again")

    assert titles([cafe, term], "plov") == ["plov", "Cafe"]


def test_find_counts_mentions() -> None:
    """The text that says it more often comes first."""
    once = entry("Aaa", "places", "a train")
    twice = entry("Bbb", "places", "a train, a train")

    assert titles([once, twice], "train") == ["Bbb", "Aaa"]


def test_find_leaves_slips_out_where_a_name_is_spelt_so() -> None:
    """The wolf is not followed by Wolgok."""
    assert titles([entry("wolf"), entry("wolg")], "wolf") == ["wolf"]


def test_find_bends_the_last_letter_of_a_long_word() -> None:
    """Russian cases change it."""
    chapter = entry("War", "chapters", "в Украине и из Украины")

    assert titles([chapter], "украина") == ["War"]


def test_find_gives_as_many_as_wanted() -> None:
    """Thirty, if nobody says how many."""
    many = [entry(f"house {number}") for number in range(40)]

    assert (len(find(many, "house")), len(find(many, "house", 2))) == (30, 2)
