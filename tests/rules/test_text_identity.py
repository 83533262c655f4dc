"""Whose document it is."""

from __future__ import annotations

import pytest

from disclosuredoc.findings import Severity
from disclosuredoc.model.transcript import Subject
from disclosuredoc.rules.text_document import TITLES
from texts import audited, found, table

NAME = "示例县委网络安全和信息化委员会办公室"
TITLE = f"{NAME}2020年部门预算"
OURS = Subject(name=NAME, short_names=("县委网信办",), units=(NAME,), year=2020, own_layout=True)
AMOUNT = "公务接待费3.00万元。"


@pytest.mark.parametrize(
    "sentence",
    [
        f"2020年，{NAME}公务接待费3.00万元。",
        "县委网信办公务接待费3.00万元。",
        "我委办公室公务接待费3.00万元。",
        "会同县公安局安排宣传资金3.00万元。",
        f"现将{NAME}2020年部门预算公开如下：公务接待费3.00万元。",
        "拨付县教育局办公设备3.00万元。",
    ],
)
def test_the_subjects_own_names_and_others_mentioned_are_left_alone(sentence: str) -> None:
    assert found(TITLE, sentence) == []


def test_another_body_in_place_of_the_subject_is_found() -> None:
    (finding,) = audited(TITLE, "2020年，示例县司法局财政拨款“三公”经费预算安排0万元，其中：公务接待费0万元。").findings

    assert (finding.rule, finding.expected) == ("another-body", NAME)


def test_another_body_is_told_once_in_a_passage() -> None:
    assert found(TITLE, "示例县司法局基本支出3.00万元，示例县司法局项目支出1.00万元。") == ["another-body"]


def test_another_body_that_speaks_is_found() -> None:
    assert found(TITLE, f"现将示例县司法局2020年部门预算公开如下。{AMOUNT}") == ["another-body"]
    assert found(TITLE, AMOUNT, tables=[table("编制部门：示例县司法局", "项目｜金额", "其他｜1.00")]) == [
        "another-body"
    ]


@pytest.mark.parametrize("title", ["2020年示例县水利局部门预算", "关于示例县水利局预算的说明", "示例县水利局"])
def test_the_title_names_the_subject_in_many_ways(title: str) -> None:
    assert found(title, f"示例县司法局{AMOUNT}") == ["another-body"]


def test_without_a_name_nobody_can_be_another() -> None:
    assert found("2020年部门预算", f"示例县司法局{AMOUNT}") == []


def test_units_that_the_document_lists_are_its_own() -> None:
    units = table("单位名称｜单位性质", "示例县网信中心｜事业")

    assert found(TITLE, f"示例县网信中心{AMOUNT}", tables=[units]) == []
    assert found(TITLE, "#二、示例县网信中心收支预算", f"示例县网信中心{AMOUNT}") == []


@pytest.mark.parametrize(
    ("paragraphs", "rules"),
    [
        (("示例县司法局", "2020年部门预算", AMOUNT), ["another-body"]),
        ((TITLE, "示例县司法局的主要职责是：", AMOUNT), ["another-body"]),
        ((TITLE, f"{NAME}的主要职责是：", AMOUNT), []),
        ((TITLE, *["说明"] * TITLES, "部门的主要职责如下：", "示例县司法局的主要职责是：", AMOUNT), ["another-body"]),
    ],
)
def test_in_our_own_documents_titles_and_duties_are_checked_too(paragraphs: tuple[str, ...], rules: list[str]) -> None:
    assert found(*paragraphs, subject=OURS) == rules


def test_a_name_with_one_wrong_character_is_found() -> None:
    wrong = NAME.replace("信息化", "信息代")

    (finding,) = audited(TITLE, f"{wrong}的情况。{AMOUNT}").findings

    assert (finding.rule, finding.quote, finding.expected) == ("name-mistyped", wrong, NAME)


def test_a_wrong_character_in_the_first_half_is_found_too() -> None:
    assert "name-mistyped" in found(TITLE, f"关于{NAME.replace('网络', '网洛')}的情况。{AMOUNT}")


@pytest.mark.parametrize("text", ["示例县委网络安全工作", "和信息化委员会办公室", f"{NAME}"])
def test_a_part_of_the_name_is_no_typing_error(text: str) -> None:
    assert found(TITLE, f"{text}。{AMOUNT}") == []


def test_short_names_are_too_like_each_other_to_judge() -> None:
    assert found("县教育局2020年部门预算", f"会同县体育局。{AMOUNT}") == []


def test_a_body_without_units_has_no_other_bodys_subtotals() -> None:
    title = "示例县水利局2020年部门预算"
    alone = "本部门没有所属预算单位。"
    text = "示例县司法局的主要职责是："

    assert found(title, "项目支出40万元。", text) == []
    assert found(title, alone, "项目支出40万元。", text) == ["another-body"]


@pytest.mark.parametrize(
    "wrong",
    [
        NAME.replace("委员会", "委员"),
        NAME.replace("网络", "网络络"),
        NAME.replace("委员会办公室", "委员会办公公室"),
        NAME.replace("示例", "示"),
        NAME.replace("县委", "县县委"),
    ],
)
def test_a_name_with_a_character_missing_or_doubled_is_to_be_looked_at(wrong: str) -> None:
    (finding,) = audited(TITLE, f"关于{wrong}的情况。{AMOUNT}").findings

    assert (finding.rule, finding.severity, finding.expected) == ("name-incomplete", Severity.WARNING, NAME)


def test_a_short_name_without_its_conjunction_is_kept() -> None:
    assert found(TITLE, f"关于{NAME.replace('和', '')}的情况。{AMOUNT}") == []


def test_names_of_the_subjects_own_units_that_are_alike_are_kept() -> None:
    units = ("示例县第一实验小学幼儿园", "示例县第二实验小学幼儿园")
    subject = Subject(name="示例县教育体育和科学局", units=units)

    assert found("项目支出40万元。", *units, subject=subject) == []
