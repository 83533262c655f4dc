"""What a layout says of the budget statements (部门预算公开表): rows, columns, the lines that they add up."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Literal

import attrs

from disclosuredoc.layouts.status import Status
from disclosuredoc.terms import Category, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT_COLUMNS = ("number", "code", "name", "expenditure")
"""The columns that hold words: 序号, 科目编码, 科目名称（收入项目）, 支出项目; all others hold amounts."""

THREE_PUBLIC_ROWS = (
    "total",
    "overseas_visits",
    "vehicles",
    "vehicle_purchase",
    "vehicle_operation",
    "receptions",
)
"""The rows of the statement of “三公”, as properties of ``ThreePublic``."""


class Rows(enum.Enum):
    """By what the rows of a statement are made."""

    BALANCE = "balance"
    """Income beside expenditure by 类, with what is carried over: 收支总表."""
    FUNCTION = "function"
    """支出功能分类, 类 to 项, with subtotals."""
    ECONOMIC = "economic"
    """部门预算支出经济分类, 类 to 款, with subtotals."""
    THREE_PUBLIC = "three_public"
    """“三公”经费."""


COLUMNS: Mapping[Rows, tuple[str, ...]] = {
    Rows.BALANCE: ("name", "income", "expenditure"),
    Rows.FUNCTION: ("code", "name"),
    Rows.ECONOMIC: ("code", "name"),
    Rows.THREE_PUBLIC: ("name",),
}
"""The columns that a statement must have."""

STATEMENT_WORDS = (
    *("whole", "uncoded", "unlisted", "counter", "fiscal_year", "money_unit"),
    *("current_income", "brought_forward", "total_income"),
    *("current_expenditure", "left_over", "total_expenditure"),
)
"""The fixed words of the statements: 合计, （未填编码）, 栏次 … 支出总计."""


@attrs.frozen(kw_only=True)
class Selection:
    """Which budget lines count; what is None or empty does not ask.

    Attributes:
        sources: 资金来源.
        categories: 支出类别.
        carryover: 上年结转 only, or none of it.
    """

    sources: tuple[Source, ...] = ()
    categories: tuple[Category, ...] = ()
    carryover: bool | None = None


@attrs.frozen(kw_only=True)
class Column:
    """A column of a statement.

    Attributes:
        key: its name; those of ``TEXT_COLUMNS`` hold words, ``income`` the left side's amounts of a balance.
        name: its head.
        group: the head above it, over all neighbours of the same group.
        width: its width, in proportion to the others.
        lines: which of the statement's lines it adds up.
        each: ``income`` for as many columns as the layout has income rows.
    """

    key: str
    name: str = ""
    group: str = ""
    width: int
    lines: Selection = Selection()
    each: Literal["", "income"] = ""
    status: Status = Status.SEEN


@attrs.frozen(kw_only=True, cache_hash=True)
class Statement:
    """One of the budget statements (部门预算公开表); rows and totals are derived from the ledger.

    Attributes:
        key: its name, the same in all layouts.
        name: its title.
        rows: by what its rows are made.
        lines: the budget lines it is about.
        columns: its columns, in their order.
        landscape: whether it stands on pages turned aside.
        empty: the note below a statement without any amount.
    """

    key: str
    name: str
    rows: Rows
    lines: Selection = Selection()
    columns: tuple[Column, ...]
    landscape: bool = False
    empty: str
    status: Status = Status.SEEN


@attrs.frozen(kw_only=True)
class FunctionRow:
    """A row of expenditure in a balance: a 类 of the functional classification.

    Attributes:
        key: the code of the 类; a row that no code belongs to has a key of its own.
        name: what the row is called; empty for the name in the code list of the year.
    """

    key: str
    name: str = ""
    status: Status = Status.SEEN
