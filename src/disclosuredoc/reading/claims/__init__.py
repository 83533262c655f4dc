"""Claims: what a document states, read from its sentences and tables (``claims``).

The grammar knows how budgets are worded in general, not how any one template words them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.reading.claims import sections
from disclosuredoc.reading.claims.names import covered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosuredoc.model.transcript import Claim, Transcript


def claims(transcript: Transcript, names: Iterable[str] = (), texts: Iterable[str] = ()) -> tuple[Claim, ...]:
    """Return what a document states: amounts, changes, shares, counts, sums, of its text and then of its tables.

    Args:
        transcript: the document as read.
        names: of bodies and projects, known to be names whatever words they contain.
        texts: uses and reasons, known to state no figure of their own.
    """
    return tuple(sections.claims(covered(transcript, names, texts)))
