"""Heads (表头): what the words over a column of a table say that it holds."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import TypeAlias

import attrs

CHARGED = "预算资金"
"""The money of the project that a purchase is charged to: the same figure in each of its rows, never summed."""
_TOTALS = frozenset({"合计", "总计", "小计", "合 计"})
_CHANGE = re.compile("增减额|增减数|增减变化|增减金额|^增减$|比上年增减|变动额")
_RATE = re.compile("幅度|比例|比重|%|率$|百分比")
_IN_UNIT = re.compile(r"[(（](?:单位[:：])?(?:亿元|万元|千元|元)[)）]$")
_NO_AMOUNT = re.compile(
    "数量|单价|编码|代码|序号|栏次|计量|目录|面积|行次|年份|个数|人数|标准|指标|依据|描述|电话|时间|日期"
)
_LABEL = re.compile("项目|名称|科目|收入|支出|单位|类别|内容|类型|部门")
_CODE = re.compile("编码|代码|科目编号")
_UNIT = re.compile(r"单位[:：]\s?(?P<unit>亿元|万元|千元|元)|[(（]\s?(?P<bracket>亿元|万元|千元|元)\s?[)）]")
WIDEST = 64
"""More columns than any statement has: the rest is not read."""
_KEPT = 512
"""So many heads are kept for the next document."""
Spoken: TypeAlias = tuple[int, int, str]
"""A cell of a head: its first column, how many it covers, its text."""


@attrs.frozen(kw_only=True, repr=False)
class Column:
    """A column of amounts: where it stands and its head from the top down."""

    number: int
    head: tuple[str, ...]

    @functools.cached_property
    def is_rate(self) -> bool:
        """Whether it holds percentages."""
        return bool(_RATE.search(self.last))

    @functools.cached_property
    def is_change(self) -> bool:
        """Whether it holds increases and decreases (增减额)."""
        return bool(_CHANGE.search(self.last))

    @functools.cached_property
    def is_charged(self) -> bool:
        """Whether it holds the money of the project that a purchase is charged to."""
        return self.last == CHARGED

    @functools.cached_property
    def last(self) -> str:
        """The lowest words of the head."""
        return self.head[-1] if self.head else ""

    @functools.cached_property
    def plain(self) -> str:
        """The lowest words of the head without a unit in brackets (金额（万元）)."""
        return _IN_UNIT.sub("", self.last)

    @functools.cached_property
    def is_total(self) -> bool:
        """Whether it is headed 合计, 总计 or 小计."""
        return self.last in _TOTALS


def says_code(head: str) -> bool:
    """Return whether a head says that its column holds codes.

    >>> says_code("科目编码"), says_code("金额")
    (True, False)
    """
    return _CODE.search(head) is not None


def says_no_amount(head: str) -> bool:
    """Return whether a head says that its column holds no amounts.

    >>> says_no_amount("数量"), says_no_amount("金额")
    (True, False)
    """
    return _NO_AMOUNT.search(head) is not None


def says_label(head: str) -> bool:
    """Return whether a head says that its column holds the labels of rows.

    >>> says_label("项目名称"), says_label("项目资金")
    (True, False)
    """
    return _LABEL.search(head) is not None and not says_no_amount(head) and "资金" not in head


def bare(text: str) -> str:
    """Return the words of a cell without blanks and without what only says that a table follows.

    >>> bare("表：项 目")
    '项目'
    """
    return "".join(text.split()).removeprefix("表：").removeprefix("表:")


def declared(words: str) -> str:
    """Return the unit that some words declare, nothing where they declare none.

    >>> declared("收支总表 单位：万元"), declared("价值（元）"), declared("万元")
    ('万元', '元', '')
    """
    found = _UNIT.search(words)
    return found["unit"] or found["bracket"] if found else ""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Heads:
    """The heads of a table.

    Attributes:
        words: those of every column from the top down, in the order of the columns.
        unit: the unit that they declare.
    """

    words: Mapping[int, tuple[str, ...]]
    unit: str

    @functools.cached_property
    def readable(self) -> frozenset[int]:
        """The columns that may hold amounts, as far as their heads say."""
        return frozenset(
            column for column, head in self.words.items() if not says_code(head[-1]) and not says_no_amount(head[-1])
        )

    @functools.cached_property
    def labels(self) -> tuple[int, ...]:
        """The columns that hold the labels of rows, as far as their heads say."""
        return tuple(column for column, head in self.words.items() if says_label(head[-1]))


@functools.lru_cache(maxsize=_KEPT)
def heads(rows: tuple[tuple[Spoken, ...], ...]) -> Heads:
    """Return what the rows of a head say of the columns below; a merged cell heads all columns it covers."""
    words: dict[int, dict[str, None]] = {}
    for row in rows:
        for start, columns, text in row:
            said = bare(text)
            for column in range(start, min(start + columns, WIDEST + 1)) if said else ():
                words.setdefault(column, {}).setdefault(said)
    return Heads(
        words={column: tuple(words[column]) for column in sorted(words)},
        unit=declared(" ".join([" ".join(head) for head in words.values()])),
    )


@functools.lru_cache(maxsize=_KEPT)
def layout(
    over: Heads, filled: frozenset[int], labels: frozenset[int]
) -> tuple[tuple[int, int, tuple[Column, ...]], ...]:
    """Return the sides of a statement: the columns of their labels and codes, 0 for none, and those of their amounts.

    Args:
        over: the heads of the columns.
        filled: the columns that may hold amounts and in which there is a figure.
        labels: the columns that hold the labels of rows.
    """
    sides: list[tuple[int, int, list[Column]]] = []
    code = 0
    for number, head in over.words.items():
        if says_code(head[-1]):
            code = number
        elif number in labels:
            sides.append((number, code, []))
        elif number in filled:
            if not sides:
                sides.append((0, 0, []))
            sides[-1][2].append(Column(number=number, head=head))
    return tuple((label, code, tuple(columns)) for label, code, columns in sides if columns)
