"""Procurement against its money, its funding, and what is stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from disclosuredoc.findings import Severity
from sample import MULTI, disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.model.disclosure import Disclosure

MORE = """
[[procurement]]
charged_to = "{charged_to}"
item = "{item}"
code = "A0999"
measure = "个"
quantity = {quantity}
unit_price = 1
{funding}
"""


def bought(charged_to: str, quantity: str, funding: str = "", item: str = "办公用品") -> str:
    """Return one more row."""
    return MORE.format(charged_to=charged_to, quantity=quantity, funding=funding, item=item)


def test_a_stated_total_that_differs_from_the_rows_is_found(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found("stated-procurement", disclosure(add="[stated]\nprocurement = 14.40")) == []
    (finding,) = found("stated-procurement", disclosure(add="[stated]\nprocurement = 14.04"))
    assert finding.expected == "14.4万元"


@pytest.mark.parametrize(("quantity", "findings"), [("12.10", 0), ("12.11", 1)])
def test_procurement_never_exceeds_the_money_it_is_charged_to(
    quantity: str, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure(add=bought("日常公用经费", quantity))
    assert [(one.place, one.severity) for one in found("procurement-exceeds-money", facts)] == [
        ("[[procurement]] 第1条", Severity.ERROR)
    ] * findings


def test_the_money_of_another_unit_pays_for_nothing(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(MULTI)
    (item,) = facts.procurement
    elsewhere = attrs.evolve(facts, procurement=(attrs.evolve(item, unit="207001"),))
    assert [one.quote for one in found("procurement-without-money", elsewhere)] == ["图书购置项目"]
    assert found("procurement-exceeds-money", elsewhere) == []


def test_routine_money_that_is_not_there_pays_for_nothing(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(add=bought("日常公用经费", "0"))
    without = attrs.evolve(facts, lines=facts.lines[:2] + facts.lines[5:])
    assert [one.place for one in found("procurement-without-money", without)] == ["[[procurement]] 第1条"]
    nothing = attrs.evolve(without, procurement=facts.procurement[-1:])
    assert found("procurement-without-money", nothing) == []


def test_funding_adds_up_to_quantity_times_price(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    written = "funding = { general_public_budget = 14 }"
    kept = disclosure(replace={written: "funding = { general_public_budget = 12, other_revenue = 2 }"})
    broken = disclosure(replace={written: "funding = { general_public_budget = 12, other_revenue = 1 }"})
    assert found("procurement-funding-sum", kept) == []
    (finding,) = found("procurement-funding-sum", broken)
    assert (finding.place, finding.quote, finding.expected) == ("[[procurement]] 第2条 funding", "13万元", "14万元")


def test_money_of_several_sources_asks_for_the_funding(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found("procurement-funding-missing", disclosure()) == []
    without = disclosure(replace={"funding = { general_public_budget = 14 }": ""}, add=bought("病虫害监测项目", "0"))
    (finding,) = found("procurement-funding-missing", without)
    assert (finding.place, finding.quote) == ("[[procurement]] 第2条 funding", "台式计算机")


def test_no_row_uses_more_of_a_source_than_there_is(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found("procurement-funding-exceeds", disclosure()) == []
    more = bought("病虫害监测项目", "5", "funding = { other_revenue = 5 }")
    (finding,) = found("procurement-funding-exceeds", disclosure(add=more))
    assert (finding.quote, finding.expected) == ("其他收入5万元", "不超过4万元")


def test_an_unknown_source_is_compared_with_nothing(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(replace={'source = "其他收入"': 'source = "未填"'})
    assert found("procurement-funding-exceeds", facts) == []
