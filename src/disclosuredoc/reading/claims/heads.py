"""Heads (表头): what the words over a column of a table say that it holds."""

from __future__ import annotations

import functools
import re

import attrs

from disclosuredoc.helpers.remembering import remembered

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


@attrs.frozen(kw_only=True)
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


@remembered
def says_code(head: str) -> bool:
    """Return whether a head says that its column holds codes.

    >>> says_code("科目编码"), says_code("金额")
    (True, False)
    """
    return _CODE.search(head) is not None


@remembered
def says_no_amount(head: str) -> bool:
    """Return whether a head says that its column holds no amounts.

    >>> says_no_amount("数量"), says_no_amount("金额")
    (True, False)
    """
    return _NO_AMOUNT.search(head) is not None


@remembered
def says_label(head: str) -> bool:
    """Return whether a head says that its column holds the labels of rows.

    >>> says_label("项目名称"), says_label("项目资金")
    (True, False)
    """
    return _LABEL.search(head) is not None and not says_no_amount(head) and "资金" not in head
