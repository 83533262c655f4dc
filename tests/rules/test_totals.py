"""What the budget system states, against the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sample import MULTI, disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.model.disclosure import Disclosure

RIGHT = """
[stated]
total = 206.20
basic = 151.20
projects = 55
operating = 12.50
revenue = { general_public_budget = 202.20, other_revenue = 4 }
"""


@pytest.mark.parametrize(
    ("rule", "right", "wrong", "expected"),
    [
        ("stated-total", "total = 206.20", "total = 206.21", "206.2万元"),
        ("stated-basic", "basic = 151.20", "basic = 151.19", "151.2万元"),
        ("stated-projects", "projects = 55", "projects = 51", "55万元"),
        ("stated-operating", "operating = 12.50", "operating = 9.30", "12.5万元"),
        ("stated-revenue", "other_revenue = 4", "other_revenue = 5", "4万元"),
        ("stated-revenue", "other_revenue = 4", "service_revenue = 4", "0万元"),
    ],
)
def test_a_stated_figure_that_differs_from_the_lines_is_found(
    rule: str, right: str, wrong: str, expected: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    assert found(rule, disclosure(add=RIGHT)) == []
    (finding,) = found(rule, disclosure(add=RIGHT.replace(right, wrong)))
    assert finding.expected == expected
    assert finding.quote in finding.message
    assert expected in finding.message


def test_a_unit_of_several_is_compared_with_its_own_lines(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    stated = '[[stated]]\nunit = "207001"\ntotal = 252\n[[stated]]\nunit = "207002"\ntotal = 252'
    assert [(one.place, one.expected) for one in found("stated-total", disclosure(MULTI, add=stated))] == [
        ("[[stated]]（207002 示例县文化市场综合行政执法队） total", "92万元")
    ]


def test_carry_over_is_no_revenue_of_the_year(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    stated = '[[stated]]\nunit = "207003"\nrevenue = { general_public_budget = 113.50 }'
    assert found("stated-revenue", disclosure(MULTI, add=stated)) == []


def test_carried_forward_money_is_no_expenditure_of_the_year(
    found: Callable[[str, Disclosure], list[Finding]],
) -> None:
    line = '[[lines]]\ncategory = "结转下年"\nfunction = "2130104"\namount = 5\n[stated]\ntotal = 206.20'
    assert found("stated-total", disclosure(add=line)) == []


def test_undetermined_revenue_is_not_compared(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(add=RIGHT, replace={'source = "其他收入"': 'source = "未填"'})
    assert found("stated-revenue", facts) == []
