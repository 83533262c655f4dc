"""Wholes (总额): what the shares of a list are shares of, where their own words do not say it (占47.74%).

A whole is taken only where it is unmistakable: the parts make it up, or all shares but one fit it.
"""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosuredoc.helpers.arithmetic import Agreement, share_agrees
from disclosuredoc.reading.claims.changes import ANY
from disclosuredoc.reading.claims.clauses import Role
from disclosuredoc.reading.claims.sentences import Said, amounts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosuredoc.model.transcript import Claim, Figure

FEWEST = 2
"""So many parts make up a whole."""
ENOUGH = 3
"""So many shares say by themselves what they are shares of."""
LONGEST = 60
"""No list of shares is longer."""
REMEMBERED = 400
"""So many amounts before a list are looked at, nearest first."""
HUNDRED = Decimal(100)


def unmeasured(said: list[Said], shares: Sequence[Claim]) -> list[Claim]:
    """Return the shares of a passage, each with its own amount, where the whole of any is not known."""
    if not shares:
        return []
    stated = {id(share.percentage): share for share in shares}
    own: dict[str, Figure | None] = {}
    found = []
    money = {id(one) for one in amounts(said)}
    for one in said:
        if id(one) in money:
            own[one.claim.item] = one.claim.figure
        share = stated.get(id(one.claim.figure))
        if share is not None and one.clause.role is Role.SHARE and own.get(share.item) is not None:
            found.append(share._replace(figure=own[share.item]))
    return found if any(share.base_figure is None for share in found) else []


def measured(shares: Sequence[Claim], before: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the shares of a list, with their amounts and whole where it is unmistakable; else as they were.

    Args:
        shares: shares with their own amounts, one after the other.
        before: amounts of the document that may be their whole, nearest last.
    """
    for _, same in itertools.groupby(shares, key=lambda share: (share.base, share.year, share.edition)):
        parts = list(same)
        whole = _whole(parts, before)
        for part in parts:
            known = part.base_figure is not None
            yield part if known else part._replace(figure=whole and part.figure, base_figure=whole)


def _whole(parts: list[Claim], before: Sequence[Claim]) -> Figure | None:
    """The amount that the parts make up, else the one that all of them but one fit."""
    if len(parts) > LONGEST:
        return None
    values = [part.figure.in_yuan.value for part in parts if part.figure is not None]
    total, largest = sum(values, Decimal(0)), max(values)
    listed = len({part.item for part in parts}) >= FEWEST
    fitting: dict[Decimal, tuple[int, Figure]] = {}
    for claim in reversed(before[-REMEMBERED:]):
        figure = claim.figure
        if figure is None or (claim.year, claim.edition) != (parts[0].year, parts[0].edition):
            continue
        value = figure.in_yuan.value
        count = sum(_fits(part, figure) for part in parts) if value >= largest else 0
        if value == total and listed and (count or _closed(parts)):
            return figure
        fitting.setdefault(value, (count, figure))
    best = [whole for count, whole in fitting.values() if count >= max(FEWEST, len(parts) - 1)]
    return best[0] if len(parts) >= ENOUGH and len(best) == 1 else None


def _closed(parts: list[Claim]) -> bool:
    """Whether the shares of a list come to 100 %, but for their rounding."""
    return abs(sum((part.percentage.value for part in parts if part.percentage), -HUNDRED)) <= 1


def _fits(share: Claim, whole: Figure) -> bool:
    """Whether a percentage is what its amount is of a whole."""
    return (
        share.figure is not None
        and share.percentage is not None
        and share_agrees(share.figure.in_yuan, whole.in_yuan, share.percentage, least_decimals=ANY).agreement
        is not Agreement.WRONG
    )
