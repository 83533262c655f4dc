"""From plain data to a disclosure."""

from __future__ import annotations

import pytest

import sample
from disclosuredoc.errors import InputError
from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.money import ZERO, Money
from disclosuredoc.terms import Category, MoneyUnit, Nature, Source

MINIMAL = """\
layout = "hebei/2020"
money = "元"
[department]
name = "甲"
[[units]]
code = "101"
name = "甲"
nature = "其他"
[[lines]]
category = "人员经费"
amount = 1
"""


def refusal(text: str) -> list[str]:
    with pytest.raises(InputError) as error:
        sample.disclosure(text)
    return str(error.value).splitlines()


def test_what_is_left_out_has_its_default() -> None:
    read = sample.disclosure(MINIMAL)

    assert (read.year, read.money, read.source) == (2020, MoneyUnit.YUAN, "sample.toml")
    (line,) = read.lines
    assert (line.unit, line.amount, line.source, line.carryover) == (
        "101",
        Money(1),
        Source.GENERAL_PUBLIC_BUDGET,
        False,
    )
    (unit,) = read.units
    assert (unit.previous, unit.assets, unit.three_public, unit.founded) == (None, None, None, False)


def test_the_year_of_the_facts_comes_before_that_of_the_layout() -> None:
    assert sample.disclosure(MINIMAL, top="year = 2021").year == 2021


def test_each_unit_gets_what_belongs_to_it() -> None:
    read = sample.disclosure(sample.MULTI)
    agency, team, library = read.units

    assert [unit.nature for unit in read.units] == [
        Nature.AGENCY,
        Nature.CIVIL_SERVICE_INSTITUTION,
        Nature.PUBLIC_INSTITUTION_1,
    ]
    assert team.previous is not None
    assert team.previous.three_public == ThreePublic(
        overseas_visits=ZERO, vehicle_purchase=ZERO, vehicle_operation=Money.wan(6), receptions=ZERO
    )
    assert agency.reasons.basic is None
    assert library.assets is not None
    assert library.assets.other.value == Money.wan("88.75")
    assert [entry.title for entry in read.glossary] == ["公益事业"]


def test_amounts_are_in_the_unit_of_the_file() -> None:
    assert sample.disclosure().budget.ledger.of(Category.PERSONNEL).total == Money("1387000")


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    told = refusal(
        MINIMAL.replace('money = "元"\n', "")
        .replace('nature = "其他"', 'nature = "机关"')
        .replace("amount = 1", 'amount = "1"')
        + '[[procurement]]\ncharged_to = "乙"\nx = 1\n'
    )

    assert [line.split("（")[0].split("：")[0].removeprefix("sample.toml ") for line in told] == [
        "money",
        "第8行 units[1].nature",
        "第11行 lines[1].amount",
        "第12行 procurement[1].item",
        "第12行 procurement[1].code",
        "第12行 procurement[1].measure",
        "第12行 procurement[1].quantity",
        "第12行 procurement[1].unit_price",
        "第13行 procurement[1].charged_to",
        "第14行 procurement[1].x",
    ]


@pytest.mark.parametrize(
    ("layout", "message"),
    [
        ("", "sample.toml layout：没有写版式；请写 layout"),
        ('layout = "hebei"\n', "“hebei”不是版式的名称；请写成 省份/年份"),
        ("layout = 2020\n", "layout：应为文字"),
        ('layout = " "\n', "layout：“ ”不是版式的名称"),
    ],
)
def test_a_layout_is_province_and_year(layout: str, message: str) -> None:
    assert message in "\n".join(refusal(MINIMAL.replace('layout = "hebei/2020"\n', layout)))


def test_a_row_that_is_no_table_is_told() -> None:
    assert (
        "lines[1]（预算明细第1条）：应为一节或一组键值"
        in refusal('lines = ["x"]\n' + MINIMAL[: MINIMAL.index("[[lines]]")])[0]
    )
