"""The figures of a document by what they are about: this year's, and last year's where it follows from a change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.model.transcript import Claim, ClaimKind

if TYPE_CHECKING:
    from decimal import Decimal

    from disclosuredoc.model.transcript import Figure, Transcript

_YEAR = re.compile(r"(20[0-9]{2})\s*年")
UNKNOWN_YEAR = 0
SCOPES = frozenset({"", "财政拨款"})
"""Figures of these are the department's own; others are parts by source."""


def fiscal_year(transcript: Transcript) -> int:
    """Return the first year that a document names: that of its title; ``UNKNOWN_YEAR`` where it names none."""
    years = (match for passage in transcript.passages if (match := _YEAR.search(passage.text)))
    return next((int(match[1]) for match in years), UNKNOWN_YEAR)


def wan(figure: Figure) -> Decimal:
    """Return an amount in 万元."""
    return figure.in_yuan.value.scaleb(-4)


@attrs.frozen(kw_only=True, repr=False)
class Figures:
    """The claims of a document, asked by item."""

    claims: tuple[Claim, ...]

    def now(self, *items: str) -> Decimal | None:
        """Return this year's amount of the first item that has one."""
        for item in items:
            for claim in self.claims:
                if claim.kind is ClaimKind.AMOUNT and _is(claim, item) and claim.phase != "上年":
                    return None if claim.figure is None else wan(claim.figure)
        return None

    def before(self, *items: str) -> Decimal | None:
        """Return last year's amount of the first item that has one: stated, or this year's less its change."""
        for claim in self.claims:
            if claim.kind is ClaimKind.CHANGE and any(_is(claim, item) for item in items):
                found = _base(claim, self.now(*items))
                if found is not None:
                    return found
        return None

    def at(self, item: str) -> Claim | None:
        """Return the claim that states an item's amount."""
        of = (claim for claim in self.claims if claim.kind is ClaimKind.AMOUNT and _is(claim, item))
        return next((claim for claim in of if claim.figure is not None), None)


def _is(claim: Claim, item: str) -> bool:
    money = claim.figure is None or claim.figure.is_money
    return claim.item == item and money and claim.scope in SCOPES


def _base(claim: Claim, now: Decimal | None) -> Decimal | None:
    if claim.base_figure is not None and claim.base_figure.is_money:
        return wan(claim.base_figure)
    if now is None or claim.direction is None:
        return None
    if claim.figure is None:
        return now if claim.direction == 0 else None
    return now - claim.direction * wan(claim.figure)
