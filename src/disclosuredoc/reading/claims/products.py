"""Products (数量 × 单价): the rows of a table whose amount is a quantity times a price."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from disclosuredoc.model.transcript import Claim, ClaimKind
from disclosuredoc.reading.claims.grids import Grid, number
from disclosuredoc.reading.claims.heads import WIDEST, Heads

if TYPE_CHECKING:
    from collections.abc import Iterator

_AMOUNT = re.compile("金额|合计|总价")
_KEPT = 512
"""Of so many heads is kept where their products stand."""


def products(statement: Grid, *, edition: int) -> Iterator[Claim]:
    """Yield the rows whose amount is a quantity times a price (数量 × 单价)."""
    quantity, price, amount = _columns(statement.heads)
    if not amount:
        return
    for row in statement.body:
        cells = [row.get(column) for column in (quantity, price, amount)]
        figures = [
            number(cell.passage.text if cell else "", unit)
            for cell, unit in zip(cells, ("", statement.unit, statement.unit), strict=True)
        ]
        if cells[2] is None or any(figure is None for figure in figures):
            continue
        parts = tuple(
            Claim(kind=ClaimKind.COUNT, item=name, place=cell.passage.place, quote=cell.passage.text, figure=figure)
            for name, cell, figure in zip(("数量", "单价"), cells, figures, strict=False)
            if cell is not None
        )
        yield Claim(
            kind=ClaimKind.PRODUCT,
            item="采购金额",
            place=cells[2].passage.place,
            quote=" ".join(cell.passage.text.strip() for cell in cells if cell),
            figure=figures[2],
            parts=parts,
            edition=edition,
        )


@functools.lru_cache(maxsize=_KEPT)
def _columns(heads: Heads) -> tuple[int, int, int]:
    """The columns of the quantity, of the price, and the first of amounts after both; 0 where there is none."""
    quantity, price = _headed(heads, "数量"), _headed(heads, "单价")
    after = max(quantity, price) if quantity and price else WIDEST
    amounts = (column for column, head in heads.words.items() if column > after and _AMOUNT.search("".join(head)))
    return quantity, price, next(amounts, 0)


def _headed(heads: Heads, word: str) -> int:
    return next((column for column, head in heads.words.items() if head[-1].startswith(word)), 0)
