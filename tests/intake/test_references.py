"""Units and projects that rows name."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sample
from disclosuredoc.errors import InputError
from disclosuredoc.intake import references


def refusal(text: str = sample.SAMPLE, **changes: Any) -> str:
    with pytest.raises(InputError) as error:
        sample.disclosure(text, **changes)
    return str(error.value)


@pytest.mark.parametrize("text", [sample.SAMPLE, sample.MULTI])
def test_sound_facts_have_no_faults(text: str) -> None:
    assert list(references.faults(tomllib.loads(text))) == []


def test_a_project_that_differs_by_a_blank_is_told_with_both_places() -> None:
    told = refusal(replace={'project = "测土配方施肥项目"': 'project = "测土配方施肥项目 "'})

    assert "没有名为“测土配方施肥项目 ”的项目，与“测土配方施肥项目”只差空格、" in told
    assert "请改用 [[projects]] 中的名称，或补填这个项目" in told


def test_an_item_charged_to_nothing_is_told() -> None:
    told = refusal(replace={'charged_to = "病虫害监测项目"': 'charged_to = "病虫害检测项目"'})

    assert "没有名为“病虫害检测项目”的项目，与“病虫害监测项目”相近" in told
    assert "请写本单位的项目名称，或“日常公用经费”" in told


@pytest.mark.parametrize("typed", ["日常 公用经费", "公用经费"])
def test_an_item_that_means_routine_expenditure_is_told_so(typed: str) -> None:
    told = refusal(replace={'charged_to = "日常公用经费"': f'charged_to = "{typed}"'})

    assert f"没有名为“{typed}”的项目，与“日常公用经费”" in told


def test_a_project_of_another_unit_is_none() -> None:
    told = refusal(sample.MULTI, replace={'project = "文化下乡项目"': 'project = "图书购置项目"'})

    assert "预算单位 207001 没有名为“图书购置项目”的项目" in told


def test_a_line_of_a_project_names_it_and_no_other_line_does() -> None:
    told = refusal(
        replace={
            'project = "测土配方施肥项目"': "",
            'economic = "30101"': 'economic = "30101"\nproject = "病虫害监测项目"',
        }
    )

    assert "项目支出没有写 project，该行为：[[lines]]；请写明是哪一个项目" in told
    assert "lines[1].project（预算明细第1条）：人员经费不属于项目；请删去 project，或把类别改为项目支出" in told


def test_two_projects_of_a_unit_have_different_names() -> None:
    told = refusal(replace={'name = "病虫害监测项目"': 'name = "测土配方施肥项目"'})

    assert "projects[2].name（项目第2条）：项目名称“测土配方施肥项目”重复（另见 sample.toml 第" in told


def test_two_projects_of_a_unit_differ_by_more_than_a_blank() -> None:
    told = refusal(replace={'name = "病虫害监测项目"': 'name = "测土配方 施肥项目"'})

    assert ("projects[2].name（项目第2条）：项目名称“测土配方 施肥项目”重复，与“测土配方施肥项目”只差空格、") in told


def test_two_units_may_have_projects_of_one_name() -> None:
    text = sample.MULTI.replace("图书购置项目", "文化下乡项目")

    assert [project.name for project in sample.disclosure(text).projects] == ["文化下乡项目"] * 2


def test_two_units_have_different_codes() -> None:
    told = refusal(sample.MULTI, replace={'code = "207002"': 'code = "207001"'})

    assert "units[2].code（预算单位第2条）：单位编码“207001”重复（另见 sample.toml 第" in told


def test_a_row_of_a_unit_that_does_not_exist_is_told_with_the_near_one() -> None:
    told = refusal(sample.MULTI, replace={'[[procurement]]\nunit = "207003"': '[[procurement]]\nunit = "２０７００３"'})

    assert "没有编码为“２０７００３”的预算单位，与“207003”只差空格、" in told


def test_with_several_units_each_row_says_its_own() -> None:
    told = refusal(sample.MULTI, replace={'[[procurement]]\nunit = "207003"': "[[procurement]]"})

    assert "procurement[1]（政府采购第1条）：没有写 unit（预算单位的编码），该行为：[[procurement]]" in told


def test_a_unit_is_a_text() -> None:
    told = refusal(
        sample.MULTI,
        replace={
            '[[procurement]]\nunit = "207003"': "[[procurement]]\nunit = 207003",
            '[[assets]]\nunit = "207003"': "[[assets]]\nunit = 207003",
        },
    )

    assert "procurement[1].unit（政府采购第1条）：应为文字，实为数字 207003；请加英文引号" in told
    assert "assets[3].unit（固定资产第3条）：unit 应为文字；请加英文引号" in told
    assert told.count("应为文字") == 2


def test_a_code_that_is_no_text_is_left_to_the_shape() -> None:
    assert list(references.faults({"units": [{"code": 101}, {"code": "102"}], "zero": True})) == []


def test_a_unit_has_one_table_of_each_kind() -> None:
    told = refusal(sample.MULTI, add='[[previous]]\nunit = "207001"\nbasic = 1')

    assert "预算单位 207001 的这一节写了两次（另见 sample.toml 第" in told


def test_the_only_unit_may_be_named_or_not() -> None:
    named = sample.disclosure(
        replace={"[previous]": '[previous]\nunit = "213"', 'item = "复印纸"': 'item = "复印纸"\nunit = "213"'}
    )

    assert named == sample.disclosure()


def test_facts_without_lines_say_that_there_is_no_budget() -> None:
    head = sample.SAMPLE[: sample.SAMPLE.index("[[projects]]")]

    assert "没有预算明细；请填写 [[lines]]，本部门确实没有预算的，请写 zero = true" in refusal(head)
    assert sample.disclosure(head, top="zero = true").zero
    assert "写明没有预算（zero = true），却有预算明细（另见" in refusal(top="zero = true")


def test_a_department_has_a_unit() -> None:
    start, end = sample.SAMPLE.index("[[units]]"), sample.SAMPLE.index("[[projects]]")

    assert "没有预算单位；请填写 [[units]]" in refusal(sample.SAMPLE[:start] + sample.SAMPLE[end:], top="units = []")


values = st.recursive(
    st.sampled_from(["甲", "101", "项目支出", 1, True]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["unit", "code", "name", "project", "category", "charged_to", "zero", *references.OWNED, "units"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["zero", "units", *references.OWNED]), values, max_size=5))
def test_data_of_any_shape_is_looked_at_without_a_stumble(plain: dict[str, Any]) -> None:
    assert all(fault.message for fault in references.faults(plain))
