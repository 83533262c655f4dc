"""Units: written twice, mixed in one list, or contradicted by the name of an indicator."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosuredoc.model.transcript import Claim, ClaimKind, Figure, Place
from texts import found, table, told, weighed

INCOME = "本年收入863.77万元，其中：一般公共预算拨款863.77万元，事业收入0{}，其他收入0万元。"


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("unit-doubled", "项目支出40万元元。", None),
        ("unit-doubled", "项目支出1亿元元。", None),
        ("unit-doubled", "项目支出40万元，增长5%%。", None),
        ("unit-mixed", INCOME.format("元"), "0万元"),
        ("unit-mixed", "项目支出40万元，其中：甲项目28万元，乙项目5元，丙项目12万元。", None),
        ("unit-stray", "公务接待费0元，上年预算0万元。", "0万元"),
        ("unit-stray", "公务接待费4.67元，基本支出3万元，项目支出2万元。", None),
        ("unit-stray", "基本支出3万元，另有罚没收缴款0元。", "0万元"),
    ],
)
def test_a_unit_that_does_not_fit_is_found(rule: str, text: str, expected: str | None) -> None:
    assert told(rule, text) == [("第1段", expected)]


@pytest.mark.parametrize(
    "text",
    [
        INCOME.format("万元"),
        "公务接待费0万元，上年预算0万元。",
        "公务接待费0元，基本支出3000元，项目支出2000元。",
        "公务接待费3万元，人均误餐补助标准60元。",
        "公务接待费3万元，差旅费2万元，公务用车运行维护费3000元。",
        "项目支出40万元。",
        "基本支出3万元，项目支出2万元，政府采购5万元。政府性基金预算拨款支出0元，国有资本经营预算支出0元。",
    ],
)
def test_a_unit_that_fits_is_not_found(text: str) -> None:
    assert found(text) == []


def test_the_cells_of_a_table_have_the_unit_above_it() -> None:
    assert found("单位：元", tables=[table("项目｜本年预算数", "公务接待费｜0", before=("单位：元",))]) == []


def test_a_part_told_in_its_sum_is_not_told_again() -> None:
    assert found(INCOME.format("元")) == ["unit-mixed"]


def test_a_part_of_two_sums_is_told_once() -> None:
    whole, part, last = (
        Claim(kind=ClaimKind.AMOUNT, item="甲", place=Place(paragraph=1), quote="", figure=figure)
        for figure in (
            Figure(value=Decimal(3), unit="万元", quote="3万元", start=0),
            Figure(value=Decimal(0), unit="元", quote="0元", start=9),
            Figure(value=Decimal(3), unit="万元", quote="3万元", start=15),
        )
    )
    total = whole._replace(kind=ClaimKind.SUM, parts=(part, last))
    assert weighed(total, total) == ["unit-mixed"]


def test_two_units_that_are_as_frequent_are_not_found() -> None:
    assert told("unit-mixed", "项目支出40万元，其中：甲项目200000元。") == []
    assert told("unit-mixed", "项目支出40万元，其中：甲项目200000元，乙项目10万元，丙项目100000元。") == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("发放宣传资料份数（万）｜≥50000份", [("第1张表第2行第2列", None)]),
        ("投资额（亿）｜100000000", [("第1张表第2行第2列", None)]),
        ("受益人数（单位：千人）｜≥3000", [("第1张表第2行第2列", None)]),
        ("发放宣传资料份数（万）｜≥5", []),
        ("发放宣传资料份数（万）｜≥50000万", []),
        ("发放宣传资料份数（万）｜若干", []),
        ("发放宣传资料份数（份）｜≥50000份", []),
        ("道路里程（千米）｜5000", []),
        ("投资额（万元）｜50000", []),
    ],
)
def test_an_indicator_and_its_name_have_one_unit(row: str, expected: list[tuple[str, str | None]]) -> None:
    assert told("indicator-unit-differs", tables=[table("指标｜指标值", row)]) == expected


def declared(*units: str, total: str = "2010.51") -> list[tuple[str, str | None]]:
    tables = [
        table("项目｜金额", f"合计｜{total}", before=(f"单位：{unit}",), number=number)
        for number, unit in enumerate(units, 1)
    ]
    return told("unit-declared-differs", "项目支出40万元。", tables=tables)


def test_tables_with_one_unit_or_with_figures_of_their_own_are_kept() -> None:
    assert declared("万元", "万元") == []
    assert declared("万元", "万元", "元", total="5") == []


def test_a_table_with_another_unit_and_the_same_figures_is_found() -> None:
    assert declared("万元", "万元", "元") == [("第1段", "万元")]


def statements(unit: str, *cells: str, title: str = "支出表") -> list[tuple[str, str | None]]:
    """What is told of the last of several statements, of another unit than the others."""
    tables = [
        table("序号｜项目｜合计", f"1｜合计｜{cell}", before=(title, f"331某局 单位：{said}"), number=number)
        for number, (said, cell) in enumerate(zip(["万元"] * (len(cells) - 1) + [unit], cells, strict=True), 1)
    ]
    return told("unit-declared-differs", "项目支出40万元。", tables=tables)


def test_a_statement_in_another_unit_with_figures_of_its_size_is_kept() -> None:
    assert statements("元", "30.00", "20.00", "10.00", "50000.00") == []
    assert statements("元", "30.00", "20.00", "10.00", "500") == []
    assert statements("亿元", "90000.00", "80000.00", "70000.00", "1.00") == []
    assert statements("亿元", "3.00", "2.00", "1.00", "4.00", title="资产表") == []
    assert statements("元", "3.00", "2.00", "") == []


@pytest.mark.parametrize(("unit", "cell"), [("元", ""), ("亿元", ""), ("元", "1.00"), ("亿元", "4.00")])
def test_a_statement_whose_figures_speak_against_its_unit_or_that_has_none_is_found(unit: str, cell: str) -> None:
    assert statements(unit, "3.00", "2.00", "5.00", cell) == [("第1段", "万元")]


def test_nothing_counted_in_hundred_millions_is_found() -> None:
    amounts = "公务接待费{}，公务用车运行维护费3万元，因公出国（境）费0万元。"

    assert "unit-stray" in found("示例县林业局2022年部门预算", amounts.format("0亿元"))
    assert "unit-stray" not in found("示例县2022年部门预算", amounts.format("0亿元"), "项目支出5亿元。")
