"""The procurement section: rows by unit with their money, subtotals, and columns by source."""

from __future__ import annotations

from pathlib import Path

from disclosuredoc.intake.toml import parse_toml, read_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.money import ZERO, Money
from disclosuredoc.rendering.purchases import procurement
from disclosuredoc.rendering.vocabulary import Procurement

LAYOUT = catalogue.load("hebei/2020")
REFERENCE = Path(__file__).parents[2] / "examples" / "county" / "wangxinban.toml"


def reference(old: str = "", new: str = "") -> Procurement:
    text = REFERENCE.read_text(encoding="utf-8")
    assert old in text
    return procurement(parse_toml(text.replace(old, new, 1).encode(), "a.toml").budget, LAYOUT)


def test_goods_works_and_services_add_up() -> None:
    bought = procurement(read_toml(REFERENCE).budget, LAYOUT)

    assert (bought.total, bought.goods, bought.works, bought.services) == (
        Money.wan("9.05"),
        Money.wan("5.44"),
        ZERO,
        Money.wan("3.61"),
    )


def test_rows_name_the_money_they_are_charged_to_and_equal_neighbours_are_merged() -> None:
    (unit,) = reference().units

    assert [row.charged_to_merge for row in unit.rows] == [
        "restart",
        "continue",
        "continue",
        "continue",
        "restart",
        "continue",
        "continue",
    ]
    assert {row.money for row in unit.rows} == {Money.wan("4.67"), Money.wan(12)}


def test_the_one_source_of_the_money_is_the_source_of_the_purchase() -> None:
    (unit,) = reference().units

    assert unit.funding["general_public_budget"] == Money.wan("9.05")
    assert unit.funding["other"] == ZERO


def test_what_is_given_as_funding_goes_into_its_columns() -> None:
    given = "quantity = 5\nunit_price = 1.00\nfunding = { general_public_budget = 3, service_revenue = 2 }"
    funding = reference("quantity = 5\nunit_price = 1.00", given).funding

    assert (funding["general_public_budget"], funding["other"]) == (Money.wan("7.05"), Money.wan(2))


def test_money_of_several_sources_without_funding_is_undetermined() -> None:
    more = [
        "[[lines]]",
        'category = "项目支出"',
        'project = "网信办专项业务经费"',
        'source = "其他收入"',
        "amount = 1",
        "",
    ]
    mixed = "\n".join(["amount = 12", "", *more])
    bought = reference("amount = 12\n", mixed)

    assert bought.funding["general_public_budget"] is None
    assert bought.total == Money.wan("9.05")
