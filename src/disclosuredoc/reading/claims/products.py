"""Products (数量 × 单价): the rows of a table whose amount is a quantity times a price."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.model.transcript import Claim, ClaimKind
from disclosuredoc.reading.claims.grids import Grid, number

if TYPE_CHECKING:
    from collections.abc import Iterator

_AMOUNT = re.compile("金额|合计|总价")


def products(statement: Grid, *, edition: int) -> Iterator[Claim]:
    """Yield the rows whose amount is a quantity times a price (数量 × 单价)."""
    quantity = _headed(statement, "数量")
    price = _headed(statement, "单价")
    amount = _amount(statement, max(quantity, price)) if quantity and price else 0
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


def _amount(statement: Grid, after: int) -> int:
    """The first column of amounts after another; 0 where there is none."""
    heads = sorted(statement.heads.items())
    return next((column for column, head in heads if column > after and _AMOUNT.search("".join(head))), 0)


def _headed(statement: Grid, word: str) -> int:
    return next((column for column, head in sorted(statement.heads.items()) if head and head[-1].startswith(word)), 0)
