"""What was left unfinished: blanks, placeholders, and passages too long to read."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import LONGEST_PASSAGE, Subject
from texts import audited, found, table, told

AMOUNT = "项目支出40万元。"


@pytest.mark.parametrize(
    "text",
    [
        "公务接待费占  %。",
        "比上年减少  万元。",
        "负责××县的工作。",
        "XX县",
        "{{ name }}",
        "{% if %}",
        "共____辆",
        "（待补）",
    ],
)
def test_what_nobody_filled_in_is_found(text: str) -> None:
    assert found(AMOUNT, text) == ["placeholder-left"]


def test_in_our_own_document_the_check_of_the_facts_has_found_it() -> None:
    assert found(AMOUNT, "{{ name }}", subject=Subject(own_layout=True)) == []


@pytest.mark.parametrize("text", ["公务接待费占5%。", "规格3×5米", "X光机一台", "比上年减少0万元。"])
def test_what_is_filled_in_is_not_found(text: str) -> None:
    assert found(AMOUNT, text) == []


def test_the_row_of_lines_without_a_code_is_the_forms_own() -> None:
    assert told("placeholder-left", tables=[table("科目｜合计", "（未填编码）｜40.00")]) == []
    assert told("placeholder-left", tables=[table("科目｜合计", "教育｜（未填来源）")]) != []


def test_a_placeholder_in_a_cell_is_found_there() -> None:
    assert told("placeholder-left", tables=[table("职责｜××工作")]) == [("第1张表第1行第2列", None)]


def test_a_finding_shows_what_stands_around_the_blank() -> None:
    (finding,) = audited(AMOUNT, "今年比上年减少  万元，主要原因是压减。").findings
    assert finding.quote == "今年比上年减少  万元，主要原因是压减。"


def test_a_passage_too_long_to_be_read_is_found() -> None:
    assert found(AMOUNT, "长" * (LONGEST_PASSAGE + 1)) == ["passage-too-long"]
    assert found(AMOUNT, "长" * LONGEST_PASSAGE) == []


@pytest.mark.parametrize(
    "text",
    [
        "项目支出×万元，基本支出3万元。",
        "□□县林业局",
        "共安排**元",
        "公务接待费（ ）万元。",
        "公务接待费[]万元。",
        "档案抢救  万元。",
        "公务接待费万元，上年3万元。",
        "三公经费5万元，比上年减少万元。",
        "宣传经费绩效目标表（预算万元）",
    ],
)
def test_other_ways_to_leave_something_blank_are_found(text: str) -> None:
    assert found(AMOUNT, text) == ["placeholder-left"]


@pytest.mark.parametrize(
    "text",
    [
        "金额单位为万元，保留两位小数。",
        "项目支出 40万元",
        "项目 预算万元 决算万元",
        "□房屋 □车辆",
        "本表以万元为单位，四舍五入。",
        "公开（一）年度预算",
    ],
)
def test_units_and_boxes_are_no_blanks(text: str) -> None:
    assert found(AMOUNT, text) == []


@pytest.mark.parametrize(
    "text", ["（如无此项请删除）", "请根据实际情况填写。", "填写说明：没有的写0。", "（请填写数字）"]
)
def test_an_instruction_of_the_blank_form_is_found(text: str) -> None:
    assert found(AMOUNT, text) == ["instruction-left"]
    assert found(AMOUNT, text, subject=Subject(own_layout=True)) == []


@pytest.mark.parametrize("text", ["（如有变动，以批复为准）", "请示县政府同意。", "（请假人员除外）"])
def test_what_only_sounds_like_an_instruction_is_kept(text: str) -> None:
    assert found(AMOUNT, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "农机购置460万元，户均增收万元。",
        "农机购置460万元，另有十余万元。",
        "本表以万元为单位，精确到万元。",
        "农机购置万元。",
    ],
)
def test_ten_thousands_as_a_word_are_kept(text: str) -> None:
    assert "placeholder-left" not in found(text, "项目支出40万元。")


@pytest.mark.parametrize(
    "text", ["农机购置460万元；县乡道养护万元，用于清理边沟。", "年终结余万元，支出总计2507.04万元。"]
)
def test_a_project_without_its_amount_among_others_is_found(text: str) -> None:
    assert "placeholder-left" in found(text, "项目支出40万元。")
