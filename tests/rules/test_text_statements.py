"""Statements as rules compare them: heads, meanings, lines, amounts in yuan."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosuredoc.model.transcript import Table
from disclosuredoc.rules.text_statements import WHOLE, Column, columns, statements
from texts import table

HEAD = "序号<2x1｜科目编码<2x1｜科目名称<2x1｜合计<2x1｜本年收入<1x2"
SECOND = "^｜^｜^｜^｜一般公共预算拨款收入｜其他收入"
ROWS = (
    "栏次｜1｜2｜3｜4｜5",
    "1｜｜合计｜3.00｜2.00｜1.00",
    "2｜208｜社保｜3.00｜2.00｜1.00",
    "3｜20805｜养老｜3.00｜｜",
)


def read(*rows: str, title: str = "部门收入总表") -> list[Column]:
    return [column for one in statements([table(*rows, before=[title])]) for column in columns(one)]


def only(tables: list[Table]) -> dict[int, tuple[str, ...]]:
    return dict(next(iter(statements(tables))).heads)


def test_a_column_has_the_head_above_it_and_its_amounts_by_line() -> None:
    total, general, other = read(HEAD, SECOND, *ROWS)

    assert [column.head for column in (total, general, other)] == ["合计", "一般公共预算拨款收入", "其他收入"]
    assert [column.meaning for column in (total, general, other)] == [("", ""), ("一般公共预算", ""), ("其他收入", "")]
    assert total.lines == {WHOLE, "208", "社保", "20805"}
    assert general.amounts == {WHOLE: Decimal(20000), "208": Decimal(20000), "社保": Decimal(20000)}
    assert (total.is_one_of_several, general.is_one_of_several) == (False, True)


def test_a_column_stands_where_its_first_amount_does_else_at_its_head() -> None:
    _, general, other = read(HEAD, SECOND, *ROWS[:2], "2｜208｜社保｜｜2.00｜")
    assert general.place == "第1张表第4行第5列"
    assert other.place == "第1张表第4行第6列"
    assert read(HEAD, SECOND, "1｜｜合计｜｜｜")[0].place == "第1张表第1行第1列"


@pytest.mark.parametrize(
    ("title", "meaning"),
    [
        ("某局收入。\n支出总表", ("", "")),
        ("一般公共预算财政拨款基本支出表", ("一般公共预算", "基本支出")),
        ("财政拨款“三公”经费支出表", ("财政拨款", "三公")),
        ("政府性基金预算财政拨款支出表", ("政府性基金", "")),
    ],
)
def test_a_total_means_what_the_title_says(title: str, meaning: tuple[str, str]) -> None:
    assert read("项目｜合计｜备注", "合计｜1.00｜", title=title)[0].meaning == meaning


@pytest.mark.parametrize(
    ("head", "meaning"),
    [("基本支出", ("", "基本支出")), ("日常公用经费", ("", "公用经费")), ("上年结转", ("上年结转", ""))],
)
def test_a_column_means_what_its_head_says(head: str, meaning: tuple[str, str]) -> None:
    assert read(f"项目｜合计｜{head}", "合计｜1.00｜1.00", title="支出总表")[1].meaning == meaning


def test_amounts_are_compared_in_yuan() -> None:
    assert read("项目｜合计｜备注", "合计｜1,500｜", title="支出总表 单位：元")[0].amounts == {WHOLE: Decimal(1500)}
    assert read("项目｜合计｜备注", "合计｜-1.5｜", title="支出总表（万元）")[0].amounts == {WHOLE: Decimal(-15000)}


def test_numbers_before_names_and_what_the_total_is_called_make_no_difference() -> None:
    rows = ("一、教育支出｜1.00", "1、公务接待费｜1.00", "其中：公务用车购置费｜1.00", "本年支出合计｜3.00")
    first = read("项目｜预算数｜备注", *(f"{row}｜" for row in rows), title="收支总表")[0]

    assert first.lines == {"教育支出", "公务接待费", "公务用车购置费", WHOLE}


def test_tables_of_other_matters_have_no_columns_to_compare() -> None:
    assert read("项目｜合计｜备注", "合计｜1.00｜", title="政府采购支出表") == []
    assert read("项目｜合计｜备注", "合计｜1.00｜", title="机构设置") == []
    assert read("合计｜基本支出｜备注", "1.00｜1.00｜", title="支出总表") == []


def test_the_title_stands_behind_the_last_sentence() -> None:
    before = ["政府性基金支出为零。", "支出总表", "单位：万元"]
    one = next(statements([table("项目｜合计｜备注", "合计｜1.00｜", before=before)]))

    assert one.title == "支出总表单位：万元"


def test_whose_statement_it_is_says_nothing_of_it() -> None:
    before = ["支出总表", "331三公经费管理局\t预算年度：2020　单位：万元"]

    assert next(statements([table("项目｜合计｜备注", before=before)])).title == "支出总表预算年度：2020单位：万元"


def test_heads_without_cells_merged_downwards_have_two_rows_where_cells_are_merged_along() -> None:
    assert only([table("收入<1x2｜支出<1x2", "项目｜金额｜项目｜金额", "甲｜1｜乙｜1", "丙｜1｜丁｜1")])[2] == (
        "收入",
        "金额",
    )
    assert list(statements([table(), table("项目｜金额", "甲｜1")])) == []


def test_a_column_beyond_the_head_has_no_words() -> None:
    one = next(statements([table("项目｜合计｜备注", "合计｜1.00｜", before=["支出总表"])]))

    assert (one.head(9), one.texts(9)) == ("", [""])
