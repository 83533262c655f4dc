"""A new workbook begins with facts, a roster, or rows as the budget system exports them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import book
import sample
from disclosuredoc.errors import InputError
from disclosuredoc.intake.beginning import begun, csv_grid

ROSTER = "部门名称,单位编码,单位名称,单位性质\n甲局,101001,甲局,行政\n甲局,101002,甲中心,公益一类\n乙局,,,\n"
EXPORT = """\
2020年预算明细,,,,,,
金额单位：元,,,,,,
序号,预算单位,支出类别,功能科目,部门经济科目,备注,金额合计
1,101001甲局,人员经费,2013701行政运行,30101基本工资,,"123,456.78"
2,101002,日常公用经费,2013701.0,30201,,1000
,,,,,,
合计,,合计,,,,124456.78
"""


def written(folder: Path, text: str, encoding: str = "utf-8", name: str = "x.csv") -> Path:
    file = folder / name
    file.write_bytes(text.encode(encoding))
    return file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_roster_gives_departments_once_and_their_units(tmp_path: Path, encoding: str) -> None:
    content = begun([], roster=written(tmp_path, ROSTER, encoding), layout="hebei/2020")

    assert [(row["department", "name"], row["layout",]) for row in content["部门"]] == [
        ("甲局", "hebei/2020"), ("乙局", "hebei/2020"),
    ]  # fmt: skip
    assert [(row["code",], row["nature",]) for row in content["预算单位"]] == [
        ("101001", "行政单位"), ("101002", "公益一类事业单位"),
    ]  # fmt: skip


def test_a_roster_of_names_alone_will_do(tmp_path: Path) -> None:
    content = begun([], roster=written(tmp_path, "部门\n甲局\n"))

    assert content == {"部门": [{("department", "name"): "甲局"}], "预算单位": []}


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_an_export_gives_lines_in_wan_without_its_totals(tmp_path: Path, mark: str) -> None:
    text = EXPORT if mark == "," else EXPORT.replace('"123,456.78"', "123456.78").replace(",", mark)
    first, second = begun([], lines=written(tmp_path, text))["预算明细"]

    assert first["amount",] == Decimal("12.345678")
    assert (first["function",], first["economic",]) == ("2013701", "30101")
    assert (second["category",], second["function",]) == ("公用经费", "2013701")
    assert str(first["unit",]).startswith("101001")


def test_a_workbook_is_an_export_too(tmp_path: Path) -> None:
    assert len(begun([], lines=book.changed(tmp_path, {}))["预算明细"]) == 8


def test_facts_there_are_come_first(tmp_path: Path) -> None:
    content = begun([sample.disclosure()], roster=written(tmp_path, "部门\n甲局\n"))

    assert [row["department", "name"] for row in content["部门"]] == [sample.NAME, "甲局"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("甲,乙\n1,2\n", "x.csv：没有找到表头（支出类别、金额）；请补上表头一行"),
        (EXPORT.replace("1000", "一千"), "x.csv!G5：应为金额，实为“一千”；请填数字，如 1.00"),
        (EXPORT.replace("124456.78", "124456.79"), "x.csv!G7：合计为124456.79元，与所列各行之和不符"),
        ("", "x.csv：没有找到表头"),
        ('支出类别,金额\n"' + "长" * 140_000 + '",1\n', "x.csv：不是 CSV 文件"),
    ],
)
def test_an_export_that_is_not_understood_is_told_with_its_cell(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InputError) as raised:
        begun([], lines=written(tmp_path, text))
    assert str(raised.value).startswith(told)


def test_bytes_in_no_encoding_are_told(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(b"\xff\xff\xff")

    with pytest.raises(InputError, match="不是 UTF-8 或 GB18030 编码"):
        csv_grid(file)
