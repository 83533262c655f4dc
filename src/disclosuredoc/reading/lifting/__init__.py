"""Lifting: what an old document says becomes plain data under the keys of a facts file (``lift``).

A figure comes only as finely as the document determines it; what it does not say is marked （待补…） or left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosuredoc.reading.claims import claims as claims_of
from disclosuredoc.reading.lifting import owned, spending, tables, texts
from disclosuredoc.reading.lifting.figures import Figures, fiscal_year
from disclosuredoc.reading.lifting.gaps import DEPARTMENT, gaps, gaps_of_previous
from disclosuredoc.reading.lifting.unit_sets import unit_sets

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from disclosuredoc.model.transcript import Claim, Transcript

PROVINCE = "hebei"
"""Whose layouts are followed where the document does not say."""


def lift(
    transcript: Transcript, claims: Sequence[Claim], layout: str = "", known: Collection[str] = ()
) -> dict[str, Any]:
    """Return what a document says of one department, under the keys of a facts file, amounts in 万元.

    Where a document tells of several budget units and has no set for each, all of it is written under the first: it
    does not say whose is what.

    Args:
        transcript: the document as read.
        claims: what it states.
        layout: the layout that it follows, where it was recognised.
        known: the terms that the layout explains.
    """
    name = layout or f"{PROVINCE}/{fiscal_year(transcript)}"
    year = int(name.rpartition("/")[2])
    whole, sets = unit_sets(transcript)
    units = tables.units(whole) or [{"name": texts.body(transcript) or DEPARTMENT, "nature": "其他"}]
    if len(sets) > 1 and [unit["name"] for unit in units] == list(sets):
        own = owned.of_several(units, sets, year)
    else:
        own = owned.of_first(units, whole, claims_of(whole) if sets else claims, year)
    facts: dict[str, Any] = {
        "layout": name,
        "money": "万元",
        "parts": [] if owned.complete(own["lines"], whole) else ["explanation"],
        "department": {"name": units[0]["name"].removesuffix("本级")},
        **own,
        "performance": texts.performance(whole),
        "glossary": texts.glossary(whole, known),
        "other_matters": texts.other_matters(whole),
    }
    return {key: value for key, value in facts.items() if value}


def as_previous(transcript: Transcript, claims: Sequence[Claim]) -> dict[str, Any]:
    """Return only what next year compares with: this year's figures as ``[previous]``; empty where there are none."""
    year = fiscal_year(transcript)
    figures = Figures(claims=tuple(claim for claim in claims if claim.year in {None, year}))
    amounts = {key: value for key, value in spending.wholes(figures).items() if key != "total"}
    three_public = spending.of_three_public(figures)
    previous = {**amounts, **({"three_public": three_public} if three_public else {})}
    return {"money": "万元", "previous": previous} if previous else {}


__all__ = ["PROVINCE", "as_previous", "gaps", "gaps_of_previous", "lift"]
