"""Tables of a document (表格): rows shorter than their head, quantity times price."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.arithmetic import Interval, interval
from disclosuredoc.helpers.remembering import remembered
from disclosuredoc.model.transcript import ClaimKind
from disclosuredoc.rules.law import ARITHMETIC
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Cell, Table

_NUMBER = re.compile(r"-?\d{1,18}+(?:\.\d{1,8}+)?")
_NUMERIC = re.compile(r"[\d\s,.-]+")
"""What stands in figures."""
_LEAD = re.compile(r"\s|^\d+[、.．]")
_ASSETS = frozenset({"房屋", "车辆"})
_CHANGE = re.compile(r"\s*(?:比上年|较上年|同比)?\s*(?:增减|增加|减少|增长|变化|变动)")
_SUMMED = re.compile(r"小\s*计")
_HOUSED = "屋"
"""What a table holds that should have a total: a subtotal, or houses among assets."""
_TOTALLED = re.compile("合计|总计|总额")
FEWEST = 3
"""A row of fewer figures does not show by its sums what is missing."""


@text_rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def product_differs(document: Document) -> Iterator[Breach]:
    """采购金额等于数量乘以单价。

    为什么：三个数在同一行，错一个就对不上；列错位时也会在这里露出来。
    查出：数量5，单价1.00万元，金额6.00万元。
    符合：数量5，单价1.00万元，金额5.00万元。
    """
    for claim in document.of(ClaimKind.PRODUCT):
        quantity, price = (part.figure for part in claim.parts)
        if claim.figure is None or quantity is None or price is None:
            continue
        each, whole = price.in_yuan, claim.figure.in_yuan
        right = quantity.value * each.value
        near = interval(each.value, each.decimals)
        possible = Interval(quantity.value * near.low, quantity.value * near.high)
        same = quantity.value == 1 and price.unit == claim.figure.unit and price.decimals == claim.figure.decimals
        if right != whole.value and (same or not possible.meets(interval(whole.value, whole.decimals))):
            yield Breach(
                place=str(claim.place),
                quote=claim.quote,
                message=f"数量{quantity.quote}乘以单价{price.quote}应为{written(right, price)}，"
                f"表中写{claim.figure.quote}；请核对这一行",
                expected=written(right, price),
            )


@text_rule(ARITHMETIC, kind=Kind.STRUCTURE)
def row_shifted(document: Document) -> Iterator[Breach]:
    """表中每一行的格数与表头相同；缺一格，后面的数就都错位。

    为什么：读者按表头读数，缺了一格就会把购置费读成小计。
    查出：表头六栏，行中只有五个数，补上“小计”后各数才加得起来。
    符合：每栏都有一格，没有数的留空。
    """
    for table in document.transcript.tables:
        merged = any(cell.rows > 1 for row in table.cells[:1] for cell in row)
        for row in table.cells[1:] if not merged else ():
            numeric = len(row) >= FEWEST and _NUMERIC.fullmatch("".join([cell.passage.text for cell in row]))
            figures = _figures(row) if numeric else []
            if figures and _is_short(row, table):
                yield from _shifted(table, row, figures)


def _figures(row: tuple[Cell, ...]) -> list[Decimal]:
    """The figures of a row that has nothing else."""
    figures = [figure for cell in row if (figure := _value(cell)) is not None]
    return figures if len(figures) == len(row) else []


def _is_short(row: tuple[Cell, ...], table: Table) -> bool:
    """Whether a row is one column short, in a table where no cell covers several rows."""
    widest = max(_width(each) for each in table.cells)
    return _width(row) == widest - 1 and not any(cell.rows > 1 for each in table.cells for cell in each)


def _width(row: tuple[Cell, ...]) -> int:
    return sum(cell.columns for cell in row)


def _value(cell: Cell) -> Decimal | None:
    text = cell.passage.text.strip().replace(",", "")
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def _shifted(table: Table, row: tuple[Cell, ...], figures: list[Decimal]) -> Iterator[Breach]:
    if sum(figures[1:]) != figures[0]:
        return
    heads = [cell.passage.text.strip() for cell in table.cells[0]]
    at = next((index for index, head in enumerate(heads) if index and head.endswith(("小计", "合计"))), None)
    if at is None or at + 2 > len(figures):
        return
    missing = figures[at] + figures[at + 1]
    right = [*figures[:at], missing, *figures[at:]]
    yield Breach(
        place=str(row[0].passage.place),
        quote="｜".join(cell.passage.text.strip() for cell in row),
        message=f"这一行比表头少一格，缺“{heads[at]}”，其后各数都错了位；请补上这一格",
        expected="｜".join(f"{figure:f}" for figure in right),
    )


@text_rule(ARITHMETIC, kind=Kind.ARITHMETIC, severity=Severity.WARNING)
def total_doubtful(document: Document) -> Iterator[Breach]:
    """表中的合计等于下面各行之和；各行的层次看不清的，请核实。

    为什么：表里的合计是读者最先加一遍的数；层次不清的表，可能是合计错了，也可能只列了一部分。
    查出：资产总额640.08万元，所列四项之和604.08万元；合计1.00，下面一万行之和远不止。
    符合：合计等于各行之和，或各行用编号、“其中”分清层次。
    """
    for claim in document.of(ClaimKind.TOTAL) if not document.subject.own_layout else ():
        if claim.figure is None:
            continue
        right = sum((part.figure.in_yuan.value for part in claim.parts if part.figure), Decimal(0))
        yield Breach(
            place=str(claim.place),
            quote=claim.quote,
            message=f"{claim.item}写{claim.figure.quote}，下面各行之和为{written(right, claim.figure)}；"
            "请核对合计与各行，看看是否漏了一行",
        )


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def total_missing(document: Document) -> Iterator[Breach]:
    """有小计的表有合计；资产占用情况表有总额。

    为什么：没有合计，读者只能自己加。
    查出：采购表有“某局小计”而没有“合计”；固定资产占用情况表没有“资产总额”一行。
    符合：表中有合计一行。
    """
    for table in document.tables_holding(_HOUSED, pattern=_SUMMED):
        labels = [_led(row[0].passage.text) for row in table.cells if row]
        summed = any(label.endswith("小计") for label in labels) or {label[:2] for label in labels} >= _ASSETS
        if summed and not any(_TOTALLED.search(label) for label in labels):
            yield Breach(
                place=str(table.cells[0][0].passage.place),
                quote="｜".join(cell.passage.text.strip() for cell in table.cells[0]),
                message="表中没有合计一行；请补上合计",
            )


@remembered
def _led(label: str) -> str:
    """A label without blanks and its number."""
    return _LEAD.sub("", label)


@text_rule(ARITHMETIC, kind=Kind.ARITHMETIC, severity=Severity.WARNING)
def part_exceeds(document: Document) -> Iterator[Breach]:
    """表中“其中”一行的数不大于上面一行。

    为什么：其中的一部分不会比全部还大。
    查出：房屋2100平方米，其中办公用房9650平方米。
    符合：房屋2100平方米，其中办公用房1650平方米；增减额一栏的一部分可以大于全部。
    """
    for table in document.tables_holding("其中"):
        changes = {cell.passage.place.column for row in table.cells for cell in row if _CHANGE.match(cell.passage.text)}
        for above, row in zip(table.cells, table.cells[1:], strict=False):
            if not row or not row[0].passage.text.strip().startswith("其中"):
                continue
            whole = {cell.passage.place.column: _value(cell) for cell in above}
            for cell in row[1:]:
                part, of = _value(cell), whole.get(cell.passage.place.column)
                if part is not None and of is not None and part > of >= 0 and cell.passage.place.column not in changes:
                    yield Breach(
                        place=str(cell.passage.place),
                        quote=f"{row[0].passage.text.strip()} {cell.passage.text.strip()}",
                        message=f"“其中”一行的{part:f}大于上面一行的{of:f}；请核对两行",
                    )


RULES = (product_differs, row_shifted, total_doubtful, total_missing, part_exceeds)
