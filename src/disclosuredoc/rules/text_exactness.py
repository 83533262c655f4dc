"""Exactness (是否精确到分毫): whether percentages show that whole amounts were not rounded (1万元比7万元为14.29%)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.helpers.arithmetic import Agreement, Verdict, percentage_agrees, share_agrees
from disclosuredoc.helpers.implied import implied_percentage_agrees
from disclosuredoc.model.transcript import Claim, ClaimKind, Figure

if TYPE_CHECKING:
    from collections.abc import Iterable

CENTS = 2
ANY = -99
"""Figures count with the decimals that are printed."""
CHANCE = 10
"""Rounded amounts would allow a percentage so many last digits more and less: it was no chance that it is exact."""


def shown_by_percentages(claims: Iterable[Claim]) -> bool:
    """Return whether percentages are exactly what amounts with few decimals give, finer than rounding would allow."""
    verdicts = [
        _asked(claim, Decimal(0)) is Agreement.EXACT
        for claim in claims
        if _is_coarse(claim)
        and _asked(claim, Decimal(CHANCE)) is Agreement.WITHIN
        and _asked(claim, Decimal(-CHANCE)) is Agreement.WITHIN
    ]
    return sum(verdicts) * 2 > len(verdicts)


def _is_coarse(claim: Claim) -> bool:
    """Whether an amount of a change or share has fewer decimals than two."""
    figures = [figure for figure in (claim.now, claim.figure, claim.base_figure) if figure and figure.is_money]
    return any(figure.value and figure.decimals < CENTS for figure in figures)


def _asked(claim: Claim, digits: Decimal) -> Agreement | None:
    """How the percentage of a claim would stand to its amounts with so many last digits more."""
    stated, figure = claim.percentage, claim.figure
    if stated is None or figure is None or not figure.is_money:
        return None
    moved = attrs.evolve(stated, value=stated.value + digits.scaleb(-stated.decimals))
    verdict = _verdict(claim, figure.in_yuan, moved)
    return verdict.agreement if verdict else None


def _verdict(claim: Claim, amount: Figure, stated: Figure) -> Verdict | None:
    """How a percentage stands to a share and its whole, a change and its base, or a change and what it leads to."""
    base, now = claim.base_figure, claim.now
    if base is not None and claim.kind is ClaimKind.SHARE:
        return share_agrees(amount, base.in_yuan, stated, least_decimals=ANY)
    sign = claim.direction or 1
    amount = attrs.evolve(amount, value=sign * amount.value)
    stated = attrs.evolve(stated, value=sign * stated.value)
    if base is not None:
        return percentage_agrees(amount, base.in_yuan, stated, least_decimals=ANY)
    return implied_percentage_agrees(now.in_yuan, amount, stated, least_decimals=ANY) if now is not None else None
