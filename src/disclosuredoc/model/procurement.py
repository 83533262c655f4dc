"""政府采购预算: what is bought, for which project, from which money."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

import attrs

from disclosuredoc.money import Money
from disclosuredoc.terms import Procured, Source

ROUTINE = "日常公用经费"
"""What ``charged_to`` says for items that no project pays for."""


@attrs.frozen(kw_only=True)
class ProcurementItem:
    """One row of the procurement budget (政府采购预算).

    Attributes:
        unit: the code of the budget unit.
        charged_to: the project's name, or 日常公用经费.
        item: 采购物品名称.
        code: 政府采购目录序号: a letter and groups of digits.
        measure: 计量单位, such as 年, 个, 箱.
        quantity: 数量.
        unit_price: 单价.
        funding: how much of each source, where there are several; empty for one.
    """

    unit: str
    charged_to: str
    item: str
    code: str
    measure: str
    quantity: Decimal
    unit_price: Money
    funding: tuple[tuple[Source, Money], ...] = ()

    @cached_property
    def amount(self) -> Money:
        """数量 × 单价."""
        return self.unit_price * self.quantity

    @property
    def kind(self) -> Procured | None:
        """货物, 工程 or 服务, by the first letter of the code."""
        return Procured.of(self.code)
