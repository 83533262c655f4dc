"""What the cells of a statement say."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Claim, ClaimKind
from disclosuredoc.reading.claims.sentences import Context
from disclosuredoc.reading.claims.tables import claims
from texts import short, table

ABOUT = Context(year=2021, phase="预算")


def read(*rows: str, title: str = "部门预算收支总表", context: Context = ABOUT) -> list[Claim]:
    return list(claims(table(*rows, before=(title,)), context))


def amounts(*rows: str, title: str = "部门预算收支总表", context: Context = ABOUT) -> list[str]:
    return [short(claim) for claim in read(*rows, title=title, context=context) if claim.kind is ClaimKind.AMOUNT]


def test_a_row_names_the_item_of_its_amount() -> None:
    assert amounts("项目｜预算数", "事业收入｜2.00", "本年收入合计｜2.00") == ["事业收入=2.00", "本年收入合计=2.00"]


def test_the_total_of_a_titled_table_is_what_the_title_says() -> None:
    assert amounts("项目｜金额", "合计｜3.00", "公务接待费｜3.00", title="财政拨款“三公”经费支出表") == [
        "“三公”经费=3.00",
        "公务接待费=3.00",
    ]


def test_in_a_row_of_totals_the_head_names_the_item() -> None:
    assert amounts(
        "科目名称｜合计｜基本支出｜项目支出", "合计｜3.00｜1.00｜2.00", "行政运行｜3.00｜1.00｜2.00", title="支出总表"
    ) == [
        "=3.00",
        "基本支出=1.00",
        "项目支出=2.00",
        "=3.00",
        "=1.00",
        "=2.00",
    ]


def test_a_row_without_a_label_is_read_by_its_heads() -> None:
    assert amounts("合计｜因公出国｜公务接待", "3.00｜1.00｜2.00", title="“三公”经费") == [
        "“三公”经费=3.00",
        "因公出国（境）费=1.00",
        "公务接待费=2.00",
    ]


@pytest.mark.parametrize(
    ("head", "phase", "year"),
    [
        ("上年预算数", "上年", 2020),
        ("决算数", "决算", 2021),
        ("本年预算数", "预算", 2021),
        ("2019年决算数", "决算", 2019),
    ],
)
def test_the_head_says_year_and_kind(head: str, phase: str, year: int) -> None:
    (claim,) = read(f"项目｜{head}", "公务接待费｜2.00")

    assert (claim.phase, claim.year) == (phase, year)


def test_without_a_year_last_years_column_has_none() -> None:
    (claim,) = read("项目｜上年预算数", "公务接待费｜2.00", context=Context())

    assert claim.year is None


def test_assets_are_of_the_year_they_were_counted_in() -> None:
    (claim, *_) = read(
        "项目｜价值", "资产总额｜9.00", "1、房屋｜9.00", title="固定资产占用情况表 截至时间：2020年12月31日"
    )

    assert (claim.item, claim.year) == ("固定资产", 2020)


def test_changes_and_percentages_of_a_table_are_changes() -> None:
    rows = (
        "项目｜上年预算数｜本年预算数｜增减额｜增减幅度",
        "公务接待费｜3.00｜7.00｜4.00｜133%",
        "出国费｜1.00｜1.00｜｜",
        "车｜｜1.00｜-1.00｜",
    )

    found = [short(claim) for claim in read(*rows) if claim.kind is ClaimKind.CHANGE]

    assert found == ["公务接待费+4.00 133% 7.00←3.00", "车--1.00 1.00"]


def test_last_years_column_may_be_headed_by_its_year() -> None:
    rows = ("项目｜2021年预算数｜2020年预算数｜增减额", "公务接待费｜3.00｜5.00｜-2.00")

    assert [short(claim) for claim in read(*rows) if claim.kind is ClaimKind.CHANGE] == ["公务接待费--2.00 3.00←5.00"]


def test_of_two_columns_of_last_year_neither_is_the_base() -> None:
    rows = ("项目｜2021年预算数｜2020年预算数｜2020年决算数｜增减额", "公务接待费｜3.00｜5.00｜4.00｜-1.00")

    assert [short(claim) for claim in read(*rows) if claim.kind is ClaimKind.CHANGE] == ["公务接待费--1.00 3.00"]


def test_a_change_that_is_a_percentage_is_no_amount() -> None:
    assert read("项目｜本年｜增减变化", "公务接待费｜3.00｜5%")[1:] == []


def test_money_charged_to_a_project_is_that_projects() -> None:
    rows = ("项目名称｜预算资金｜采购物品名称｜数量｜单价｜金额", "校舍维修经费｜12.00｜纸｜2｜1.00｜2.00")

    assert amounts(*rows, title="政府采购预算") == ["校舍维修经费=12.00", "=2.00"]


def test_with_several_units_a_projects_name_says_too_little() -> None:
    rows = ("项目名称｜预算资金", "甲小计｜", "公用经费｜2.00", "乙小计｜", "公用经费｜3.00")

    assert amounts(*rows, title="政府采购预算") == ["=2.00", "=3.00"]


def test_the_sources_of_purchases_are_no_income_of_the_budget() -> None:
    rows = ("物品名称｜合计｜一般公共预算拨款", "合计｜2.00｜2.00")

    assert [claim.scope for claim in read(*rows, title="政府采购预算") if claim.kind is ClaimKind.AMOUNT] == [
        "",
        "政府采购",
    ]


def test_a_table_states_products_and_sums_too() -> None:
    kinds = {claim.kind for claim in read("物品名称｜数量｜单价｜金额", "合计｜｜｜2.00", "纸｜2｜1.00｜2.00")}

    assert kinds == {ClaimKind.AMOUNT, ClaimKind.SUM, ClaimKind.PRODUCT}


def test_a_label_with_several_amounts_in_a_column_names_none_of_them() -> None:
    assert amounts("项目名称｜合计", "日常公用经费｜0.20", "日常公用经费｜0.24", "培训｜1.00", title="采购明细") == [
        "=0.20",
        "=0.24",
        "=1.00",
    ]


def test_what_is_held_at_the_end_of_last_year_is_no_figure_of_this_years_budget() -> None:
    rows = ("项目｜价值（万元）", "资产总额｜15.76")
    (held,) = (claim for claim in read(*rows, title="固定资产表 截至时间：2020年12月31日") if claim.known)

    assert (held.item, held.year, held.phase) == ("固定资产", 2020, "")


def test_what_is_carried_into_next_year_is_no_function_of_expenditure() -> None:
    rows = ("一、外交支出｜", "二、国防支出｜", "三、教育支出｜", "四、其他支出｜2.00", "年终结转结余｜3.00")

    assert amounts("项目｜预算数", *rows) == ["=2.00", "结转下年=3.00"]
