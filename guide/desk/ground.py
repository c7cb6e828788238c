"""What a change is laid upon: the file, and under a writer what they propose already.

A writer has one proposal a file. What they send next begins where it stands, so that
the second does not take the first away unseen.
"""

from dataclasses import dataclass

from guide.content.proposals import Proposal
from guide.content.store import Held
from guide.content.writing import digest_of
from guide.desk.page import store
from guide.desk.page import user
from guide.desk.saving import proposals
from guide.desk.saving import Target
from guide.desk.saving import text_of
from guide.domain.merging import merge
from guide.domain.merging import settle


@dataclass(frozen=True)
class Ground:
    """A file as its curator works on it.

    Attributes:
        held: the file as it stands.
        text: the same, with the curator's own proposal laid over it.
        digest: of both; what a form must name that was filled in over them.
        proposal: what was laid over the file.
    """

    held: Held
    text: str
    digest: str
    proposal: Proposal | None = None


def ground_of(target: Target) -> Ground:
    """Read a file for its curator; a publisher's proposals wait to be read first."""
    held = store().read(target.path)
    text = text_of(held)
    own = proposals().of(target.path, user().name)
    if own is None or user().is_at_least("publisher"):
        return Ground(held, text, held.digest)
    digest = digest_of(f"{held.digest} {own.digest}".encode())
    return Ground(held, laid_over(own, text), digest, own)


def laid_over(proposal: Proposal, text: str) -> str:
    """Put a proposal into a text that may have changed since; both are kept."""
    return settle(merge(proposal.base, proposal.text, text), {})
