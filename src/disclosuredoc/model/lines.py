"""预算明细: one line of the budget says what money is for and where it comes from."""

from __future__ import annotations

import attrs

from disclosuredoc.money import Money
from disclosuredoc.terms import Category, Source


@attrs.frozen(kw_only=True)
class Line:
    """One line of the ledger (预算明细).

    Attributes:
        unit: the code of the budget unit (预算单位).
        category: 人员经费, 公用经费, 项目支出 …; 结转下年 is money that stays for next year.
        amount: how much, in yuan inside.
        project: the project's name, for 项目支出.
        function: 支出功能分类 code, 7 digits to 项; None where it is not known.
        economic: 部门预算支出经济分类 code, 5 digits to 款; None where it is not known.
        source: where the money comes from.
        carryover: whether it is money left over from last year (上年结转).
    """

    unit: str
    category: Category
    amount: Money
    project: str | None = None
    function: str | None = None
    economic: str | None = None
    source: Source = Source.GENERAL_PUBLIC_BUDGET
    carryover: bool = False
