"""What a layout is."""

from __future__ import annotations

import pickle

import pytest

from disclosuredoc.errors import TemplateError
from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.layout import USAGE, Template


def test_a_template_is_read() -> None:
    assert Template(name="hebei/2020/department.docx", content=b"PK").read() == b"PK"


def test_a_layout_without_template_says_so_only_when_it_is_asked_for() -> None:
    with pytest.raises(TemplateError) as caught:
        Template(name="henan/2024").read()

    assert str(caught.value) == (
        "模板 henan/2024 department.docx：没有 Word 模板；请在版式文件夹内放入该文件，或在 extends 中写有模板的版式"
    )


def test_a_layout_can_be_hashed_and_sent_to_another_process() -> None:
    layout = catalogue.load("hebei/2020")
    copy = pickle.loads(pickle.dumps(layout))  # noqa: S301 -- the test's own pickle

    assert copy == layout
    assert hash(copy) == hash(layout)


def test_usage_names_sources_categories_and_four_more() -> None:
    assert {"source.service_revenue", "category.grants_below", "carryover", "subordinate_units"} <= USAGE


def test_fixed_wording_is_that_of_a_department_and_that_of_a_unit() -> None:
    heading = "部门整体绩效目标与本部门职责"
    assert catalogue.load("hebei/2022").wordings(heading) == (heading, "单位整体绩效目标与本单位职责")
    assert catalogue.load("hebei/2020").wordings(heading) == (heading, heading)
