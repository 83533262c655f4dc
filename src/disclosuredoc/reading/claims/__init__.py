"""Claims: what a document states, read from its sentences and tables (``claims``).

The grammar knows how budgets are worded in general, not how any one template words them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.reading.claims import sections

if TYPE_CHECKING:
    from disclosuredoc.model.transcript import Claim, Transcript


def claims(transcript: Transcript) -> tuple[Claim, ...]:
    """Return what a document states: amounts, changes, shares, counts, sums, of its text and then of its tables."""
    return tuple(sections.claims(transcript))
