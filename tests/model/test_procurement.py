"""A purchase costs its quantity times its price; its kind is the first letter of its code."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosuredoc.model.procurement import ProcurementItem
from disclosuredoc.money import Money
from disclosuredoc.terms import Procured


@pytest.mark.parametrize(
    ("code", "kind"),
    [("A0999", Procured.GOODS), ("B01", Procured.WORKS), ("C0502", Procured.SERVICES), ("0999", None), ("", None)],
)
def test_amount_and_kind_are_views(code: str, kind: Procured | None) -> None:
    item = ProcurementItem(
        unit="101",
        charged_to="日常公用经费",
        item="纸",
        code=code,
        measure="箱",
        quantity=Decimal(3),
        unit_price=Money(2),
    )

    assert (item.amount, item.kind) == (Money(6), kind)
