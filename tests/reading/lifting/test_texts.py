"""Texts are found by the headings above them and the fixed words around them."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Transcript
from disclosuredoc.reading.document import read_bytes
from disclosuredoc.reading.lifting import texts
from disclosuredoc.reading.plain import transcript_of_text
from reading.seedlike import document

SEEDLIKE = read_bytes(document(), "旧稿.docx")


def text(*lines: str) -> Transcript:
    """Return the transcript of some lines."""
    return transcript_of_text("\n".join(lines), "旧稿.txt")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("示例县水利局", "示例县水利局"),
        ("示例县水利局2020年部门预算公开", "示例县水利局"),
        ("示例县水利局 关于2020年部门预算的说明", "示例县水利局"),
        ("2020年部门预算公开", ""),
        ("示例县水利局的预算由局机关编制。", ""),
    ],
)
def test_the_body_is_named_by_the_title(title: str, name: str) -> None:
    assert texts.body(text(title)) == name


def test_goals_stand_below_their_three_headings() -> None:
    found = texts.performance(SEEDLIKE)

    assert {key: len(rows) for key, rows in found.items()} == {"overall": 2, "specific": 3, "measures": 3}
    assert found["overall"][1] == {"title": "舆情监测", "text": "及时发现涉县舆情。"}


def test_goals_end_where_those_of_projects_or_another_section_begin() -> None:
    found = texts.performance(
        text(
            "五、预算绩效信息",
            "（一）总体绩效目标",
            "1、安全。守住底线。",
            "（二）预算项目绩效目标",
            "2、甲项目。做完。",
            "（三）工作保障措施",
            "3、检查。每月一次。",
            "六、政府采购预算情况",
            "4、采购。不采购。",
        )
    )

    assert found == {
        "overall": [{"title": "安全", "text": "守住底线。"}],
        "measures": [{"title": "检查", "text": "每月一次。"}],
    }


@pytest.mark.parametrize("goal", ["确保安全。", f"{'长' * 50}。尾巴。"])
def test_a_goal_without_a_title_is_cut_for_one(goal: str) -> None:
    (found,) = texts.performance(text("五、预算绩效信息", "总体绩效目标", f"1、{goal}"))["overall"]

    assert found["text"] == goal
    assert 0 < len(found["title"]) <= texts.LONGEST_TITLE


def test_a_purpose_is_what_stands_behind_a_projects_amount() -> None:
    said = text("甲项目28万元，主要用于维修机井；乙项目1,200元，主要用于印刷。")

    assert texts.purposes(said, ["甲项目", "乙项目", "丙项目"]) == {"甲项目": "维修机井", "乙项目": "印刷"}


def test_reasons_are_those_of_what_was_named_last() -> None:
    assert texts.reasons(SEEDLIKE) == {"basic": "新增了工作人员", "projects": "扩大了宣传范围"}
    said = text(
        "2. 公务用车购置及运维费5万元，增加1万元，主要是合计的原因。其中：公务用车购置费0万元，与上年持平；"
        "公务用车运行维护费5万元，上年预算4万元，增加1万元，主要原因是里程上升。",
        "3. 公务接待费1万元，减少1万元，主要原因是由于来访减少。",
        "“三公”经费共6万元，主要是车辆老旧；机关运行经费增加，主要是物价上涨；政府采购减少，主要是设备已更新。",
        "支出增加，主要是无名的原因。",
    )

    assert texts.reasons(said) == {
        "vehicle_operation": "里程上升",
        "receptions": "来访减少",
        "three_public": "车辆老旧",
        "operating": "物价上涨",
        "procurement": "设备已更新",
    }


def test_terms_are_those_that_the_layout_does_not_explain() -> None:
    found = texts.glossary(SEEDLIKE, {"基本支出", "项目支出"})

    assert len(found) == 8
    assert found[0] == {"term": "一般公共预算拨款收入", "text": "县级财政当年安排给本部门的一般公共预算资金。"}
    assert texts.glossary(text("八、名词解释", "下列名词在本文中使用。"), ()) == []


def test_other_matters_are_taken_where_there_are_some() -> None:
    assert texts.other_matters(SEEDLIKE) == []
    assert texts.other_matters(text("九、其他需要说明的事项", "本部门今年迁址。")) == ["本部门今年迁址。"]
