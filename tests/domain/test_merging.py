"""Two people change one text."""

from hypothesis import given
from hypothesis import strategies

from guide.domain.merging import is_clean
from guide.domain.merging import merge
from guide.domain.merging import pieces_of
from guide.domain.merging import settle

BASE = "---\ntitle: Gate\nkind: park\n---\n\nFirst.\n\nSecond.\n\nThird.\n"

texts = strategies.lists(
    strategies.sampled_from(["a\n", "b\n\n", "c\n\n\n", "---\n", "title: x\n", "\n"]),
    max_size=8,
).map("".join)


def test_changes_in_different_paragraphs_are_both_kept() -> None:
    """A change of mine and one of theirs stand in the result."""
    mine = BASE.replace("First.", "First, mine.")
    theirs = BASE.replace("Third.", "Third, theirs.").replace("park", "museum")

    pieces = merge(BASE, mine, theirs)

    assert is_clean(pieces)
    assert settle(pieces, {}) == theirs.replace("First.", "First, mine.")


def test_neighbouring_lines_are_no_conflict() -> None:
    """Two keys below each other are two things."""
    mine = BASE.replace("title: Gate", "title: My gate")
    theirs = BASE.replace("kind: park", "kind: museum")

    assert settle(merge(BASE, mine, theirs), {}) == theirs.replace("Gate", "My gate")


def test_changes_of_one_paragraph_are_contested() -> None:
    """Where both wrote, both versions are given, and nothing else."""
    mine = BASE.replace("Second.", "Mine.")
    theirs = BASE.replace("Second.", "Theirs.")

    contested = [each for each in merge(BASE, mine, theirs) if each.is_contested]

    assert [(each.mine, each.theirs) for each in contested] == [
        ("Mine.\n\n", "Theirs.\n\n")
    ]


def test_a_choice_takes_one_side_or_both() -> None:
    """`mine` and `theirs` give those texts back; no choice loses no word."""
    mine = BASE.replace("Third.\n", "Mine.")
    theirs = BASE.replace("Third.", "Theirs.")
    pieces = merge(BASE, mine, theirs)

    assert settle(pieces, {1: "mine"}) == mine
    assert settle(pieces, {1: "theirs"}) == theirs
    assert settle(pieces, {}).endswith("Mine.\n\nTheirs.\n")


def test_the_same_change_by_both_is_no_conflict() -> None:
    """Two people who write the same agree."""
    same = BASE.replace("Second.", "Same.")

    assert settle(merge(BASE, same, same), {}) == same


@given(texts)
def test_pieces_make_up_the_whole_text(text: str) -> None:
    """Cutting loses no byte."""
    assert "".join(pieces_of(text)) == text


@given(texts, texts)
def test_one_person_alone_never_disagrees(base: str, mine: str) -> None:
    """Where only one side changed, the result is that side."""
    assert settle(merge(base, mine, base), {}) == mine
    assert settle(merge(base, base, mine), {}) == mine


@given(texts, texts, texts)
def test_it_does_not_matter_who_is_me(base: str, mine: str, theirs: str) -> None:
    """What I keep as mine is what the other keeps as theirs."""
    pieces = merge(base, mine, theirs)
    mirrored = merge(base, theirs, mine)

    own = settle(pieces, dict.fromkeys(range(len(pieces)), "mine"))
    other = settle(mirrored, dict.fromkeys(range(len(mirrored)), "theirs"))

    assert own == other
