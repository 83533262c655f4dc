"""Columns (栏目): cells that stand under their neighbour's head, because two columns were exchanged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.model.transcript import Passage
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Cell, Table

FEWEST = 3
"""A table of fewer columns has no head to trust."""
_NUMBER = re.compile(r"[-−]?\d[\d,]*(?:\.\d+)?")
_WORDS = re.compile("[\u4e00-\u9fff]")
_SHAPES = (
    (re.compile("^一级指标$"), re.compile("(?:产出|效果|效益|满意度|成本|管理|投入|过程|决策)(?:类)?指标")),
    (
        re.compile("^二级指标$"),
        re.compile(
            "(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|可持续发展"
            "|服务对象满意度|满意度|社会公众满意度)(?:类)?指标"
        ),
    ),
    (re.compile("^(?:年度)?指标值$"), re.compile(r"[≥≤＞＜><=＝]\s?\d.{0,12}|\d[\d.,]*\s?[%％]?[\u4e00-\u9fff]{0,6}")),
    (re.compile("^单位性质$"), re.compile(".*(?:行政|事业|参公|企业|团体).*|其他")),
    (re.compile("^单位规格$"), re.compile(".*(?:科|处|股|厅|局|师|团|部)级.*|无|相当.*")),
    (re.compile("^经费保障形式$"), re.compile(".*(?:财政|经费|拨款|补助|自收自支|全额|差额|自理).*")),
    (re.compile("目录序号|^(?:科目)?(?:编码|代码)$"), re.compile(r"[A-Z]?\d[\dA-Z]*")),
    (re.compile("^计量单位$"), re.compile("[\u4e00-\u9fff]{1,4}|\\w{1,3}/.*")),
    (re.compile("^(?:数量|单价|预算资金|金额|预算数|决算数)$"), _NUMBER),
    (re.compile("名称$|^项目$|^内容$"), re.compile(".*[\u4e00-\u9fff].*")),
)
"""The heads whose cells have a shape of their own, and the shape."""
_DASHES = frozenset({"", "—", "——", "-", "--", "/", "无"})
_QUANTITY = re.compile("^数量")
_MONEY = re.compile("^(?:单价|价值|金额)")
_DESCRIBES = re.compile("描述|说明|解释")
_CENTS = re.compile(r"[\d,]+\.\d\d")


@attrs.frozen
class _Body:
    """A table below its head: the words of the head by column, the rows as cells by column."""

    heads: dict[int, str]
    rows: list[dict[int, Passage]]


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def columns_swapped(document: Document) -> Iterator[Breach]:
    """表中各栏的内容与栏目名称相符，两栏没有互换。

    为什么：调整表格时最容易把两栏的内容贴反，读者按栏目名称就读错了。
    查出：“计量单位”栏填5，“数量”栏填“个”；“二级指标”栏填的是一级指标。
    符合：计量单位栏写“个”，数量栏写5。
    """
    for table in document.transcript.tables:
        body = _body(table)
        for column, head in body.heads.items():
            shape = next((shape for named, shape in _SHAPES if named.search(head)), None)
            wrong = _misplaced(body, column, shape) if shape else None
            if wrong is not None:
                yield _breach(wrong, head)
        yield from _quantities(body)
        yield from _descriptions(body)


def _breach(passage: Passage, head: str) -> Breach:
    return Breach(
        place=str(passage.place),
        quote=passage.text,
        message=f"“{head}”栏的内容与栏目不符，与相邻一栏的好像互换了；请核对两栏",
    )


def _body(table: Table) -> _Body:
    """Split a table into its head, of one row or of two where the first has merged cells, and its rows."""
    merged = bool(table.cells) and any(cell.rows > 1 or cell.columns > 1 for cell in table.cells[0])
    depth = 1 + (merged and len(table.cells) > FEWEST)
    heads: dict[int, str] = {}
    for row in table.cells[:depth]:
        heads |= {cell.passage.place.column: _bare(cell) for cell in row}
    rows = [{cell.passage.place.column: cell.passage for cell in row} for row in table.cells[depth:]]
    return _Body(heads if len(heads) >= FEWEST else {}, rows)


def _bare(cell: Cell) -> str:
    return re.sub(r"\s", "", cell.passage.text)


def _misplaced(body: _Body, column: int, shape: re.Pattern[str]) -> Passage | None:
    """The first cell of a column none of whose cells has its shape, while a neighbour's cells have it."""
    pairs = [
        (row[column], [row[other].text.strip() for other in (column - 1, column + 1) if other in row])
        for row in body.rows
        if column in row and row[column].text.strip() not in _DASHES
    ]
    fitting = [own for own, _ in pairs if shape.fullmatch(own.text.strip())]
    wrong = [own for own, beside in pairs if any(shape.fullmatch(text) for text in beside)]
    return wrong[0] if wrong and not fitting and len(wrong) * 2 > len(pairs) else None


def _quantities(body: _Body) -> Iterator[Breach]:
    """Yield quantities that are written with two decimals, like money, beside money without."""
    for column, head in body.heads.items():
        other = column + 1
        if not (_QUANTITY.search(head) and _MONEY.search(body.heads.get(other, ""))):
            continue
        pairs = [(row[column], row[other].text.strip()) for row in body.rows if {column, other} <= row.keys()]
        wrong = [own for own, money in pairs if _CENTS.fullmatch(own.text.strip()) and not _CENTS.fullmatch(money)]
        right = [money for own, money in pairs if _CENTS.fullmatch(money) and not _CENTS.fullmatch(own.text.strip())]
        if wrong and not right:
            yield _breach(wrong[0], head)


def _descriptions(body: _Body) -> Iterator[Breach]:
    """Yield indicators that are all worded like descriptions, beside descriptions that are all worded like names."""
    for column, head in body.heads.items():
        if head == "三级指标" and _DESCRIBES.search(body.heads.get(column + 1, "")):
            pairs = [(row[column], row[column + 1].text) for row in body.rows if {column, column + 1} <= row.keys()]
            swapped = all("的" in own.text and "的" not in described for own, described in pairs)
            if len(pairs) > 1 and swapped:
                yield _breach(pairs[0][0], head)


RULES = (columns_swapped,)
