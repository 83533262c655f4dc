"""公开表 of an old document: income and expenditure by function, what each fund pays, basic expenditure by economy."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

import attrs

from disclosuredoc.reading.lifting.tables import OTHER, number, source_of, under
from disclosuredoc.terms import Category, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosuredoc.model.transcript import Table, Transcript

_CODE, _TOTAL, _CARRIED = "科目编码", "合计", "上年结转"
BASIC = "基本支出"
PROJECTS = Category.PROJECT.value
_OTHERS = (Category.PAID_UPWARD.value, Category.BUSINESS_OPERATIONS.value, Category.GRANTS_BELOW.value)
_KINDS = (Category.PERSONNEL.value, Category.ROUTINE.value)
_FUNDS = {
    "一般公共预算": Source.GENERAL_PUBLIC_BUDGET,
    "政府性基金": Source.GOVERNMENT_MANAGED_FUNDS,
    "国有资本经营": Source.STATE_CAPITAL_OPERATIONS,
}
_FUNCTION = re.compile(r"[0-9]{7}")
_ECONOMIC = re.compile(r"[0-9]{5}")

Columns: TypeAlias = "dict[str, dict[str, Decimal]]"
"""The columns of a statement by their heads: amounts by code (科目编码)."""


@attrs.frozen(kw_only=True, repr=False)
class Statements:
    """What the statements of a document say; what it does not have is empty.

    Attributes:
        income: 收入总表, by function.
        spending: 支出总表, by function.
        paid: what each fund pays, by function.
        economic: 一般公共预算基本支出表, by economic code.
    """

    income: Columns
    spending: Columns
    paid: dict[Source, Columns]
    economic: Columns

    def paying(self, code: str) -> set[Source | str]:
        """Return the sources that bring money for a function; ``OTHER`` for the column of those that have none."""
        heads = {head for head, amounts in self.income.items() if code in amounts}
        return {source for head in heads if (source := source_of(head))}

    @property
    def carried(self) -> Mapping[str, Decimal]:
        """上年结转, by function."""
        return self.income.get(_CARRIED, {})

    @property
    def forwarded(self) -> dict[str, Decimal]:
        """结转下年, by function: what comes in and is not spent."""
        spent = self.spending.get(_TOTAL, {})
        left = {code: amount - spent.get(code, Decimal(0)) for code, amount in self.income.get(_TOTAL, {}).items()}
        return {code: amount for code, amount in left.items() if amount > 0 and self.spending}


def statements(transcript: Transcript) -> Statements:
    """Return what the statements of a document say."""
    income: Columns = {}
    spending: Columns = {}
    economic: Columns = {}
    paid: dict[Source, Columns] = {}
    for table in transcript.tables:
        fund = next((fund for words, fund in _FUNDS.items() if words in _title(table)), None)
        if _has(table, _CARRIED, _TOTAL):
            income = _columns(table, _FUNCTION)
        elif _has(table, BASIC, PROJECTS, _OTHERS[0]):
            spending = _columns(table, _FUNCTION)
        elif fund and _has(table, BASIC, PROJECTS):
            paid.setdefault(fund, _columns(table, _FUNCTION))
        elif fund and _has(table, *_KINDS):
            economic = _columns(table, _ECONOMIC)
    return Statements(income=income, spending=spending, paid=paid, economic=economic)


def _title(table: Table) -> str:
    """Return the name of a statement: the last text above it that ends like one."""
    texts = [passage.text.strip() for passage in table.before]
    return next((text for text in reversed(texts) if text.endswith("表")), "")


def _has(table: Table, *heads: str) -> bool:
    return any(under(table, (_CODE, *heads)))


def _columns(table: Table, code: re.Pattern[str]) -> Columns:
    """Return the columns of a statement, those rows that have a code of the finest level."""
    columns: Columns = {}
    for row in under(table, (_CODE, _TOTAL)):
        if code.fullmatch(row[_CODE]):
            for head, text in row.items():
                amount = number(text)
                if amount and head not in {_CODE, "序号"}:
                    columns.setdefault(head, {})[row[_CODE]] = amount
    return columns


__all__ = ["BASIC", "OTHER", "PROJECTS", "Columns", "Statements", "statements"]
