"""A table's head, its label columns and its columns of amounts."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Cell, Passage, Place, Table
from disclosuredoc.reading.claims.grids import Grid, Side, grid, number
from texts import table


def only(statement: Grid) -> Side:
    (side,) = statement.sides
    return side


def heads(side: Side) -> list[str]:
    return [column.last for column in side.columns]


@pytest.mark.parametrize(
    ("text", "value"), [("1,234.50", "1234.50"), (" 12.00 ", "12.00"), ("-3", "-3"), ("５", "5"), ("7％", "7")]
)
def test_a_cell_that_holds_a_figure_and_nothing_else(text: str, value: str) -> None:
    figure = number(text, "万元")

    assert figure is not None
    assert str(figure.value) == value


@pytest.mark.parametrize("text", ["", "——", "A0999", "约5", "2020年"])
def test_words_and_codes_are_no_figures(text: str) -> None:
    assert number(text, "万元") is None


def test_a_head_of_one_row() -> None:
    side = only(grid(table("项目｜2021年预算数", "合计｜5.00", "公务接待费｜5.00")))

    assert heads(side) == ["2021年预算数"]
    assert [(row.label, sorted(row.figures)) for row in side.rows] == [("合计", [2]), ("公务接待费", [2])]


def test_a_head_of_merged_rows() -> None:
    side = only(grid(table("项目<2x1｜金额<1x2", "^｜合计｜其中：采购", "公务接待费｜5.00｜1.00")))

    assert [column.head for column in side.columns] == [("金额", "合计"), ("金额", "其中：采购")]


def test_a_head_of_two_rows_without_merged_cells() -> None:
    side = only(grid(table("科目｜支出｜支出", "名称｜基本支出｜项目支出", "行政运行｜5.00｜1.00")))

    assert [column.head for column in side.columns] == [("支出", "基本支出"), ("支出", "项目支出")]


def test_a_head_without_figures_below_is_one_row() -> None:
    statement = grid(table("项目｜金额", "公务接待费｜", "公务用车费｜", "出国费｜", "合计｜"))

    assert [len(statement.body), statement.sides] == [4, ()]


def test_a_row_that_numbers_the_columns_is_left_out() -> None:
    statement = grid(table("项目｜预算数｜决算数", "栏次｜1｜2", "公务接待费｜5.00｜4.00"))

    assert [row.label for row in only(statement).rows] == ["公务接待费"]


def test_a_statement_may_have_two_sides() -> None:
    sides = grid(table("收入项目｜预算数｜支出项目｜预算数", "事业收入｜5.00｜教育支出｜5.00")).sides

    assert [side.rows[0].label for side in sides] == ["事业收入", "教育支出"]


def test_codes_stand_beside_their_names() -> None:
    side = only(grid(table("科目编码｜科目名称｜合计", "201｜一般公共服务支出｜5.00", "x1｜其他｜5.00")))

    assert [(row.code, row.label) for row in side.rows] == [("201", "一般公共服务支出"), ("", "其他")]


def test_quantities_codes_and_words_are_no_amounts() -> None:
    side = only(grid(table("采购物品名称｜计量单位｜数量｜单价｜金额", "纸｜箱｜2｜1.00｜2.00")))

    assert heads(side) == ["金额"]


def test_amounts_without_a_label_make_a_side_too() -> None:
    side = only(grid(table("合计｜因公出国｜接待", "5｜1｜4")))

    assert (heads(side), side.rows[0].label) == (["合计", "因公出国", "接待"], "")


def test_a_column_headed_like_a_label_but_full_of_figures_holds_amounts() -> None:
    assert heads(only(grid(table("名称｜基本支出｜项目支出", "甲｜5.00｜1.00")))) == ["基本支出", "项目支出"]


@pytest.mark.parametrize(
    ("rows", "before", "unit"),
    [
        (("项目｜金额", "甲｜5"), ("表一 单位：元",), "元"),
        (("101教育局｜金额单位：万元", "项目｜金额｜合计", "甲｜5｜5"), (), "万元"),
        (("项目｜价值（亿元）", "甲｜5"), (), "亿元"),
        (("项目｜金额", "甲｜5"), (), "万元"),
    ],
)
def test_the_unit_is_declared_above_or_in_the_head(rows: tuple[str, ...], before: tuple[str, ...], unit: str) -> None:
    assert grid(table(*rows, before=before)).unit == unit


@pytest.mark.parametrize("rows", [(), ("固定资产占用情况表",), ("",)])
def test_a_table_without_figures_has_no_sides(rows: tuple[str, ...]) -> None:
    assert grid(table(*rows)).sides == ()


def test_a_cell_beyond_every_statement_is_not_read() -> None:
    statement = grid(table("｜".join(["项目", *["金额"] * 80]), "｜".join(["甲", *["5"] * 80])))

    assert max(statement.heads.words) == 64


def test_a_head_of_two_words_may_name_its_unit() -> None:
    side = only(grid(table("项目｜预算数（万元）", "公务接待费｜2.80")))

    assert [column.plain for column in side.columns] == ["预算数"]
    assert [row.label for row in side.rows] == ["公务接待费"]


def test_neither_a_name_above_a_table_nor_the_note_below_the_last_one_is_its_title() -> None:
    note = Passage(place=Place(paragraph=1), text="本部门没有一般公共预算支出，本表无数据。")
    above = Passage(place=Place(paragraph=2), text="101示例县政府采购中心\t预算年度：2020　单位：万元")
    cells = tuple(
        tuple(
            Cell(passage=Passage(place=Place(table=1, row=row, column=column), text=text))
            for column, text in enumerate(texts, 1)
        )
        for row, texts in enumerate([("项目", "合计"), ("合计", "40.00")], 1)
    )

    assert grid(Table(number=1, cells=cells, before=(note, above))).title == "预算年度：2020　单位：万元"
