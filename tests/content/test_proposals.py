"""What writers propose."""

from datetime import datetime
from datetime import UTC
from pathlib import Path

from guide.content.proposals import Proposals


def test_a_proposal_waits_and_goes(tmp_path: Path) -> None:
    """One a file and author; a later one takes its place."""
    moments = iter(datetime(2026, 11, day, tzinfo=UTC) for day in (1, 2, 3))
    proposals = Proposals(tmp_path / "instance", lambda: next(moments))
    proposals.send("a.md", "anna", "first", "base")
    proposals.send("a.md", "olga", "hers", "base")
    proposals.send("a.md", "anna", "second", "base")

    assert [(each.author, each.text) for each in proposals.all()] == [
        ("olga", "hers"),
        ("anna", "second"),
    ]
    second = proposals.of("a.md", "anna")
    assert second
    proposals.drop("a.md", "anna", second.digest)
    assert proposals.of("a.md", "anna") is None
    kept = proposals.of("a.md", "olga")
    assert kept
    assert kept.base == "base"
