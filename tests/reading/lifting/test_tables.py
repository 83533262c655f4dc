"""The tables of an old document are found by their heads, wherever they stand."""

from __future__ import annotations

from decimal import Decimal

from disclosuredoc.model.transcript import Cell, Passage, Place, Table, Transcript
from disclosuredoc.reading.document import read_bytes
from disclosuredoc.reading.lifting import tables
from reading.seedlike import NAME, document

SEEDLIKE = read_bytes(document(), "旧稿.docx")


def table(*rows: tuple[str, ...], before: str = "") -> Table:
    """Build a table without merged cells."""
    cells = tuple(
        tuple(Cell(passage=Passage(place=Place(row=n, column=column), text=text)) for column, text in enumerate(row, 1))
        for n, row in enumerate(rows, 1)
    )
    return Table(number=1, cells=cells, before=(Passage(place=Place(), text=before),) if before else ())


def of(*found: Table, texts: tuple[Passage, ...] = ()) -> Transcript:
    """Build a transcript of tables."""
    return Transcript(source="旧稿.docx", tables=found, passages=texts)


def test_the_unit_comes_with_its_nature_rank_and_code() -> None:
    (unit,) = tables.units(SEEDLIKE)

    assert (unit["name"], unit["nature"], unit["rank"], unit["support"]) == (NAME, "行政单位", "正科级", "财政拨款")
    assert tables.unit_code(SEEDLIKE, NAME) == "101"


def test_without_a_table_of_units_there_are_none() -> None:
    assert tables.units(of(table(("项目", "数量")))) == []
    assert tables.unit_code(of(), NAME) == tables.CODE


def test_a_form_of_support_that_is_one_of_the_form_stays() -> None:
    heads = ("单位名称", "单位性质", "单位规格", "经费保障形式")
    (unit,) = tables.units(of(table(heads, ("某中心", "公益二类", "股级", "财政补助"))))

    assert (unit["nature"], unit["support"]) == ("公益二类事业单位", "财政补助")


def test_projects_come_with_goals_and_indicators_of_the_tables_below_their_titles() -> None:
    first, second = tables.projects(SEEDLIKE)

    assert (first["name"], second["name"]) == ("网信办宣传推广经费", "网信办专项业务经费")
    assert second["goals"] == ["保障各项业务工作的开展。"]
    assert first["indicators"][0]["value"] == "≥50000份"
    assert first["indicators"][1]["level1"] == "产出指标"


def test_a_table_of_goals_without_rows_says_nothing() -> None:
    assert tables.projects(of(table(before="1. 某项目绩效目标表（预算28万元）"))) == [{"name": "某项目"}]


def test_purchases_are_the_rows_with_an_item_and_a_price() -> None:
    found = tables.purchases(SEEDLIKE)

    assert len(found) == 7
    assert found[4]["charged_to"] == "网信办专项业务经费"
    assert sum(row["quantity"] * row["unit_price"] for row in found) == Decimal("9.05")


def test_assets_are_what_was_held_at_the_end_of_last_year() -> None:
    found = tables.assets(SEEDLIKE, 2020)

    assert str(found.pop("as_of")) == "2019-12-31"
    assert found == {"other": {"value": Decimal("15.76")}}
    assert tables.assets(of(), 2020) == {}


def test_assets_without_a_year_have_no_day() -> None:
    rows = (
        ("项目", "数量", "价值"),
        ("资产总额", "", "9"),
        ("其中：办公用房", "620", "1,070.10"),
        ("3、20万元以上设备", "2", "46"),
    )

    assert tables.assets(of(table(*rows)), 0) == {
        "offices": {"quantity": Decimal(620), "value": Decimal("1070.10")},
        "equipment": {"quantity": Decimal(2), "value": Decimal(46)},
    }


def test_responsibilities_come_without_their_numbers() -> None:
    found = tables.responsibilities(SEEDLIKE)

    assert len(found) == 5
    assert found[-1] == "完成上级交办的其他任务。"


def test_a_table_without_rows_and_words_for_numbers_do_no_harm() -> None:
    assert tables.unit_code(of(Table(number=1, cells=())), NAME) == tables.CODE
    assert tables.number("nan") is tables.number("——") is None


def test_heads_may_stand_in_two_rows_with_blanks_in_them() -> None:
    upper = ("政府采购项目来源", "", "采购物品名称", "政府采购目录序号", "计量  单位", "数量", "单价")
    lower = ("项目名称", "预算资金", "", "", "", "", "")
    (bought,) = tables.purchases(of(table(upper, lower, ("甲项目", "12.00", "纸张", "A0999", "箱", "5", "0.2"))))

    assert (bought["charged_to"], bought["item"], bought["measure"]) == ("甲项目", "纸张", "箱")


def test_an_empty_level_of_an_indicator_is_that_above_it() -> None:
    heads = tuple(tables.INDICATOR)
    rows = (
        heads,
        ("产出指标", "数量指标", "期数", "期数", "≥10期", "计划"),
        ("", "质量指标", "率", "率", "≥85%", "计划"),
    )
    (project,) = tables.projects(of(table(*rows, before="1、某项目绩效目标表")))

    assert [row["level1"] for row in project["indicators"]] == ["产出指标", "产出指标"]
