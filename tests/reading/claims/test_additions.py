"""Which cells of a statement must add up to which."""

from __future__ import annotations

from disclosuredoc.model.transcript import Table
from disclosuredoc.reading.claims.additions import additions
from disclosuredoc.reading.claims.grids import grid
from disclosuredoc.reading.claims.sums import adds_up
from texts import short, table


def sums(statement: Table) -> list[str]:
    return [short(claim) for side in grid(statement).sides for claim in additions(side, edition=0)]


def missed(statement: Table) -> list[str]:
    return [
        short(claim)
        for side in grid(statement).sides
        for claim in additions(side, edition=0)
        if not adds_up(claim, claim.parts)
    ]


def test_a_column_of_totals_adds_up_those_after_it() -> None:
    assert sums(table("名称｜合计｜基本支出｜项目支出", "甲｜3｜1｜2", "乙｜5｜5｜")) == [
        "甲合计3=[基本支出+项目支出]",
        "乙合计5=[基本支出+项目支出]",
    ]


def test_a_row_whose_total_stands_alone_adds_up_nothing_across() -> None:
    statement = table("名称｜合计｜基本支出｜项目支出", "甲｜3｜1｜2", "乙｜5｜｜", "丙｜7｜7%｜")

    assert sums(statement) == ["甲合计3=[基本支出+项目支出]"]


def test_totals_of_groups_add_up_to_the_grand_total() -> None:
    assert sums(
        table(
            "名称<2x1｜合计<2x1｜基本支出<1x3｜项目支出<2x1", "^｜^｜小计｜人员经费｜公用经费｜^", "甲｜6｜4｜3｜1｜2"
        )
    ) == ["甲合计6=[小计+项目支出]", "甲小计4=[人员经费+公用经费]"]


def test_a_column_that_is_only_part_of_the_others_adds_up_nothing() -> None:
    assert sums(table("名称｜合计｜其中：财政拨款｜其他", "甲｜5｜3｜1")) == []


def test_rows_add_up_to_the_total_below_them() -> None:
    assert sums(
        table("项目｜预算数", "事业收入｜2", "其他收入｜3", "本年收入合计｜5", "上年结转｜1", "收入总计｜6")
    ) == [
        "本年收入合计5=[事业收入+其他收入]",
        "收入总计6=[本年收入合计+上年结转]",
    ]


def test_rows_add_up_to_the_total_above_them() -> None:
    assert sums(table("项目｜金额", "合计｜9", "一、出国｜4", "其中：培训｜1", "二、接待｜5")) == [
        "合计9=[一、出国+二、接待]"
    ]


def test_a_row_that_is_part_of_the_one_above_is_not_added() -> None:
    assert sums(table("项目｜金额", "合计｜9", "出国｜4", "其中：培训｜1", "接待｜5")) == ["合计9=[出国+接待]"]


def test_subtotals_add_up_their_rows_and_the_total_adds_up_them() -> None:
    assert sums(table("项目｜金额", "合计｜6", "甲小计｜3", "纸｜1", "笔｜2", "乙小计｜3", "墨｜3")) == [
        "合计6=[甲小计+乙小计]",
        "甲小计3=[纸+笔]",
        "乙小计3=[墨]",
    ]


def test_subtotals_may_stand_below_their_rows() -> None:
    assert sums(table("项目｜金额", "纸｜1.00", "笔｜2.00", "甲小计｜3.00", "墨｜4.00", "乙小计｜4.00", "合计｜7.00"))[
        1:
    ] == [
        "甲小计3.00=[纸+笔]",
        "乙小计4.00=[墨]",
    ]


def test_codes_add_up_those_that_begin_with_them() -> None:
    assert sums(
        table("科目编码｜科目名称｜合计", "｜合计｜5", "201｜一般公共服务｜5", "20101｜人大事务｜3", "20103｜政府办｜2")
    ) == [
        "合计5=[一般公共服务]",
        "一般公共服务5=[人大事务+政府办]",
    ]


def test_a_row_without_a_code_stands_beside_the_shortest_codes() -> None:
    assert sums(table("科目编码｜科目名称｜合计", "｜合计｜6", "201｜一般公共服务｜5", "｜（未填编码）｜1")) == [
        "合计6=[一般公共服务+（未填编码）]"
    ]


def test_one_figure_that_does_not_fit_is_missed() -> None:
    assert missed(
        table("名称｜合计｜基本支出｜项目支出", "甲｜3.00｜1.00｜2.00", "乙｜5.00｜4.00｜1.00", "丙｜7.00｜4.00｜2.00")
    ) == ["丙合计7.00=[基本支出+项目支出]"]


def test_where_most_do_not_fit_the_table_was_not_understood() -> None:
    assert (
        sums(
            table(
                "名称｜合计｜基本支出｜项目支出", "甲｜3.00｜1.00｜1.00", "乙｜5.00｜4.00｜3.00", "丙｜7.00｜5.00｜2.00"
            )
        )
        == []
    )


def test_a_total_that_the_form_defines_is_trusted_alone() -> None:
    assert missed(table("项目｜价值", "资产总额｜9.00", "1、房屋｜4.00", "2、其他固定资产｜4.00")) == [
        "资产总额9.00=[1、房屋+2、其他固定资产]"
    ]


def test_percentages_changes_and_repeated_project_money_are_not_added() -> None:
    assert sums(table("项目名称｜预算资金｜增减额｜增减幅度", "合计｜5｜5｜5", "甲｜5｜1｜2")) == []


def test_a_total_without_rows_adds_up_nothing() -> None:
    assert sums(table("项目｜金额", "合计｜5", "公务接待费｜")) == []


def test_a_row_without_a_total_is_not_added() -> None:
    assert sums(table("名称｜合计｜基本支出｜项目支出", "甲｜3｜1｜2", "乙｜｜1｜1")) == ["甲合计3=[基本支出+项目支出]"]


def test_a_percentage_typed_among_amounts_is_not_added() -> None:
    assert sums(table("项目｜预算数", "甲｜3", "乙｜5", "丙｜5%", "合计｜8")) == ["合计8=[甲+乙]"]
    assert sums(table("名称｜合计｜基本支出｜项目支出", "甲｜3｜3｜2%")) == ["甲合计3=[基本支出+项目支出]"]
    assert sums(table("项目｜预算数", "甲｜3", "合计｜8%")) == []
