"""The clerk's workbook: read whole, every problem with its cell, whole workbooks that cannot be used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import book
import sample
import strategies
from book import Formula
from disclosuredoc.errors import InputError, UnsafeFileError
from disclosuredoc.intake.workbook import read_workbook, selected
from disclosuredoc.intake.writing import workbook_bytes
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.money import Money
from disclosuredoc.packages import limits


def test_a_workbook_says_what_the_facts_file_says(tmp_path: Path) -> None:
    assert book.read(tmp_path) == sample.disclosure()


def test_a_department_of_three_units_is_read_from_its_rows(tmp_path: Path) -> None:
    three = sample.disclosure(sample.MULTI)

    assert book.read(tmp_path, {}, three) == three


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(strategies.disclosures())
def test_every_valid_disclosure_comes_back_from_its_workbook(tmp_path: Path, disclosure: Disclosure) -> None:
    file = tmp_path / "county.xlsx"
    file.write_bytes(workbook_bytes([disclosure]))

    (entry,) = read_workbook(file)

    assert entry.facts == disclosure


def test_departments_come_in_the_order_of_their_sheet(tmp_path: Path) -> None:
    three = sample.disclosure(sample.MULTI)
    entries = read_workbook(book.changed(tmp_path, {}, three, sample.disclosure()))

    assert [entry.department for entry in entries] == [three.department.name, sample.NAME]
    assert [entry.place for entry in entries] == ["部门!A2", "部门!A3"]


WRONG: list[tuple[dict[str, object], list[str]]] = [
    ({"预算明细!G7": "一万"}, ["预算明细!G7：应为金额，实为“一万”；请填数字，如 1.00"]),
    ({"预算明细!G7": 0.0000001}, ["预算明细!G7：金额“1e-07”（万元）细于分；请按分取整后再填"]),
    ({"预算明细!G7": -3}, ["预算明细!G7：金额“-3.00”是负数；请填不小于 0 的数；减少请改小原来的数"]),
    ({"预算明细!C3": None}, ["预算明细!C3：缺少这一项；请补填"]),
    ({"预算明细!D7": None}, ["预算明细!A7：项目支出没有填项目名称；请写明是哪一个项目"]),
    (
        {"预算明细!D7": "测土配方项目"},
        [
            (
                "预算明细!D7：没有名为“测土配方项目”的项目，与“测土配方施肥项目”相近（另见 项目!A2）；"
                "请改用“项目”表里的名称，或在那里补填"
            )
        ],
    ),
    (
        {"预算明细!B3": "999"},
        ["预算明细!B3：没有编码为“999”的预算单位；请改用“预算单位”表里的编码，或在那里补填"],
    ),
    (
        {"预算明细!G3": Formula("=1+1", 0)},
        ["预算明细!G3：公式还没有算出结果；请在 Excel 或 WPS 中改正公式后重新保存，或改填算好的数"],
    ),
    (
        {"预算明细!B3": Formula("=1/0", "#DIV/0!")},
        ["预算明细!B3：公式出错，得不出结果（#DIV/0!）；请在 Excel 或 WPS 中改正公式后重新保存，或改填算好的数"],
    ),
    ({"部门!B2": None}, ["部门!B2：没有填版式；请填省份/年份，如 hebei/2020"]),
    (
        {"部门!A2": None, "部门!A3": sample.NAME, "部门!B3": "hebei/2020"},
        ["部门!A2：没有填部门名称；请补填"],
    ),
    (
        {"部门!A3": sample.NAME},
        [f"部门!A3：部门名称“{sample.NAME}”重复（另见 部门!A2）；每个部门只写一行，名称各不相同"],
    ),
    (
        {"部门!I2": "是"},
        ["部门!I2：“没有预算”选了“是”，却有预算明细（另见 预算明细!A2）；请改正“没有预算”，或删去预算明细"],
    ),
    (
        {"预算单位!B3": "213", "预算单位!C3": "另一个", "预算单位!D3": "行政"},
        ["预算单位!B3：单位编码“213”重复（另见 预算单位!B2）；每个预算单位的编码不同，请改正其中一处"],
    ),
    (
        {"上年预算数!B3": "213", "上年预算数!D3": 1},
        ["上年预算数!A3：预算单位 213 写了两行（另见 上年预算数!A2）；请合成一行"],
    ),
    (
        {"预算明细!A3": "别的局"},
        ["预算明细!A3：没有名为“别的局”的部门；请改用“部门”表、“预算单位”表里的，或在那里补填"],
    ),
    (
        {"预算明细!G1": "开支"},
        [
            (
                "预算明细 第1行：表头里没有“金额”；"
                "请补上这一列（也可以写作预算数、预算金额、金额合计、本年预算、本年预算数）"
            )
        ],
    ),
    (
        {"预算单位!C1": "叫什么"},
        ["预算单位 第1行：表头里没有“单位名称”；请补上这一列（也可以写作预算单位名称）"],
    ),
    (
        {"项目!C1": "叫什么", "绩效指标!G1": "描述", "绩效指标!H1": "值"},
        [
            "项目 第1行：表头里没有“项目名称”；请补上这一列（也可以写作预算项目名称）",
            "绩效指标 第1行：表头里没有“指标值”；请补上这一列",
        ],
    ),
    (
        {"预算明细!K1": "金额（元）"},
        ["预算明细!K1：有两列都是“金额”（另见 预算明细!G1）；请删去或改名其中一列"],
    ),
]


@pytest.mark.parametrize(
    ("changes", "problems"), WRONG, ids=lambda value: " ".join(value) if isinstance(value, dict) else ""
)
def test_a_mistake_is_told_with_its_cell_and_what_to_do(
    tmp_path: Path, changes: dict[str, object], problems: list[str]
) -> None:
    assert book.told(tmp_path, changes) == problems


def test_all_mistakes_of_a_department_are_told_at_once_in_the_order_of_the_workbook(tmp_path: Path) -> None:
    changes = {"部门!E2": "四月", "预算明细!G2": "x", "预算明细!C4": "x", "固定资产!C2": "x", "文字材料!E3": None}

    assert [line.partition("：")[0] for line in book.told(tmp_path, changes)] == [
        "部门!E2", "预算明细!G2", "预算明细!C4", "固定资产!C2", "文字材料!E3",
    ]  # fmt: skip


def test_a_department_that_is_wrong_does_not_stop_the_others(tmp_path: Path) -> None:
    three = sample.disclosure(sample.MULTI)
    wrong, right = read_workbook(book.changed(tmp_path, {"预算明细!G2": "x"}, sample.disclosure(), three))

    assert wrong.disclosure is None
    assert right.facts == three
    with pytest.raises(InputError, match="预算明细!G2"):
        _ = wrong.facts


def test_what_belongs_to_no_department_stops_all_and_is_told_with_the_rest(tmp_path: Path) -> None:
    three = sample.disclosure(sample.MULTI)
    told = book.told(tmp_path, {"预算明细!G2": "x", "项目!A2": "x"}, sample.disclosure(), three)

    assert told_places(told)[:2] == ["项目!A2", "预算明细!G2"]


def told_places(lines: list[str]) -> list[str]:
    return [line.partition("：")[0] for line in lines]


def test_no_word_of_a_facts_file_is_said_to_the_clerk(tmp_path: Path) -> None:
    lines = [line for changes, _ in WRONG for line in book.told(tmp_path, changes)]

    assert [line for line in lines if any(word in line for word in ("[[", "unit", "project", " = "))] == []


def test_a_blank_form_says_what_to_fill_in_first(tmp_path: Path) -> None:
    file = tmp_path / "blank.xlsx"
    file.write_bytes(workbook_bytes([]))

    with pytest.raises(InputError, match="“部门”表：还没有填任何部门；请先填“部门”表") as raised:
        read_workbook(file)
    assert raised.value.source == "blank.xlsx"


def test_departments_without_a_unit_are_a_blank_form_too(tmp_path: Path) -> None:
    empty = {f"预算单位!{letter}2": None for letter in "ABCDEFG"}

    assert "“预算单位”表：还没有填任何预算单位" in book.told(tmp_path, empty)[0]


def test_a_workbook_without_a_sheet_that_is_needed_is_refused_with_those_there_are(tmp_path: Path) -> None:
    file = book.changed(tmp_path, {}, drop=["预算明细", "文字材料"])

    with pytest.raises(InputError, match="“预算明细”表：没有这张表，也没有表头相同的表（现有：部门、预算单位"):
        read_workbook(file)


def test_a_sheet_of_another_name_is_found_by_its_heads(tmp_path: Path) -> None:
    cells = book.cells_of(sample.disclosure())
    cells["Sheet1"] = cells.pop("预算明细")
    (entry,) = read_workbook(book.write(tmp_path / "county.xlsx", cells))

    assert entry.facts == sample.disclosure()


def test_a_damaged_workbook_is_refused_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "county.xlsx"
    file.write_bytes(
        book.edited(
            book.form_of(), "xl/worksheets/sheet2.xml", lambda text: re.sub('t="s"><v>[0-9]+', 't="s"><v>99999', text)
        )
    )

    with pytest.raises(UnsafeFileError, match="工作簿已损坏，读不出来；请在 Excel 或 WPS 中重新保存后再试"):
        read_workbook(file)


def test_sheets_without_heads_of_the_form_are_left_alone(tmp_path: Path) -> None:
    cells = book.cells_of(sample.disclosure())
    del cells["核对数"]
    others: book.Cells = {"Sheet8": {}, "Sheet9": {(0, 0): "备忘", (1, 0): "单位编码"}}
    (entry,) = read_workbook(book.write(tmp_path / "county.xlsx", {**cells, **others}))

    assert entry.facts == sample.disclosure()


def test_rows_on_a_second_sheet_of_the_same_heads_are_not_lost_in_silence(tmp_path: Path) -> None:
    cells = book.cells_of(sample.disclosure())
    file = book.write(tmp_path / "county.xlsx", {**cells, "预算明细 (2)": cells["预算明细"]})

    with pytest.raises(InputError) as raised:
        read_workbook(file)
    assert str(raised.value) == (
        "“预算明细 (2)”表：表头与“预算明细”表相同，这张表的内容没有读入；请合并到一张表，或删去其中一张"
    )


def test_a_year_of_its_own_comes_back(tmp_path: Path) -> None:
    other = sample.disclosure(top="year = 2021")
    file = tmp_path / "county.xlsx"
    file.write_bytes(workbook_bytes([other]))

    assert [entry.facts for entry in read_workbook(file)] == [other]


def test_an_error_in_the_last_row_is_told_although_a_reader_does_not_see_it(tmp_path: Path) -> None:
    told = book.told(tmp_path, {"预算明细!G30": Formula("=1/0", "#DIV/0!")})

    assert told[0].startswith("预算明细!G30：公式出错")


def test_a_formula_with_its_value_is_read(tmp_path: Path) -> None:
    read = book.read(tmp_path, {"预算明细!G2": Formula("=100+1.5", 101.5)})

    assert read.lines[0].amount == Money.wan("101.50")


def test_a_department_is_chosen_by_its_name_or_short_name(tmp_path: Path) -> None:
    three = sample.disclosure(sample.MULTI)
    entries = read_workbook(book.changed(tmp_path, {}, sample.disclosure(), three))

    assert selected(entries, "县农技中心", "x").facts == sample.disclosure()
    assert selected(entries, three.department.name, "x").facts == three
    assert selected(entries[:1], None, "x") is entries[0]


@pytest.mark.parametrize(("only", "words"), [(None, "里面有 2 个部门"), ("别的局", "没有名为“别的局”的部门")])
def test_a_choice_that_is_none_names_those_there_are(tmp_path: Path, only: str | None, words: str) -> None:
    entries = read_workbook(book.changed(tmp_path, {}, sample.disclosure(), sample.disclosure(sample.MULTI)))

    with pytest.raises(InputError, match=f"{words}；请用 --only 指明一个部门：{sample.NAME}、"):
        selected(entries, only, "county.xlsx")


@pytest.mark.parametrize("count", [40])
def test_every_one_of_dozens_of_mistakes_in_a_county_is_told_with_its_cell(tmp_path: Path, count: int) -> None:
    planted = {f"预算明细!G{row}": "x" for row in range(2, 2 + count, 2)}
    copies = [
        sample.disclosure(
            replace={
                'code = "213"': f'code = "{300 + n}"',
                f'name = "{sample.NAME}"\nnature': f'name = "第{n}局"\nnature',
                f'name = "{sample.NAME}"\nshort_names': f'name = "第{n}局"\nshort_names',
            }
        )
        for n in range(6)
    ]

    assert told_places(book.told(tmp_path, planted, *copies)) == list(planted)


def test_more_departments_than_a_county_has_are_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "DEPARTMENTS", 1)
    file = book.changed(tmp_path, {}, sample.disclosure(sample.MULTI), sample.disclosure())

    with pytest.raises(InputError, match="“部门”表：部门超过1个，不像一个县的填报数据；请核对是否重复粘贴"):
        read_workbook(file)
