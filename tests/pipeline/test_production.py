"""A document is checked, rendered, held sound and complete, and audited before anything is written."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

import sample
import word
from disclosuredoc.errors import ChecksFailedError, TemplateError
from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.layout import Layout
from disclosuredoc.pipeline.production import compiled, make, render

LAYOUT = catalogue.load("hebei/2020")


def with_template(data: bytes) -> Layout:
    return attrs.evolve(LAYOUT, template=attrs.evolve(LAYOUT.template, content=data), digest="other")


def test_a_sound_department_is_made_without_findings() -> None:
    made = make(sample.disclosure(), LAYOUT)

    assert made.report.errors == made.report.warnings == ()
    assert word.paragraphs(made.data)[0] == sample.NAME


def test_the_document_is_saved_where_it_is_asked_for(tmp_path: Path) -> None:
    path = render(sample.disclosure(), LAYOUT, str(tmp_path / "公开.docx"))

    assert path.read_bytes() == make(sample.disclosure(), LAYOUT).data


def test_findings_stop_it_and_nothing_is_written(tmp_path: Path) -> None:
    wrong = sample.disclosure(add="[stated]\ntotal = 1\n")

    with pytest.raises(ChecksFailedError) as caught:
        render(wrong, LAYOUT, tmp_path / "公开.docx")
    assert [finding.rule for finding in caught.value.report.errors] == ["stated-total"]
    assert list(tmp_path.iterdir()) == []


def test_a_template_that_loses_a_text_is_refused() -> None:
    losing = with_template(word.template("{{ goal.text }}", ""))

    with pytest.raises(TemplateError, match="没有印进文件"):
        make(sample.disclosure(), losing)


def test_a_template_that_loses_a_figure_is_refused() -> None:
    losing = with_template(word.template("项目支出{{ office.project_total | prose }}；其他支出", "其他支出"))
    text = word.template("项目支出{{ office.project_total | prose }}，{{ office.changes.projects | change }}；", "")
    assert text

    with pytest.raises(TemplateError, match="没有印进文件"):
        make(sample.disclosure(), with_template(_both(losing)))


def _both(layout: Layout) -> bytes:
    """Take the second place of project expenditure out of a template too."""
    members = word.parts(layout.template.read())
    xml = members[word.MAIN].decode()
    old = "项目支出{{ office.project_total | prose }}，{{ office.changes.projects | change }}；"
    assert old in xml
    members[word.MAIN] = xml.replace(old, "").encode()
    return word.packed(members)


def test_a_template_that_makes_an_unsound_file_is_refused() -> None:
    unsound = word.template("<w:tblGrid>", '<w:tblGrid><w:gridCol w:w="1"/>', raw=True)

    with pytest.raises(TemplateError, match="网格"):
        make(sample.disclosure(), with_template(unsound))


def test_each_layout_is_compiled_once() -> None:
    assert compiled(LAYOUT) is compiled(LAYOUT)


def test_what_only_the_audit_of_the_text_sees_stops_it_too() -> None:
    contradicting = with_template(word.template("本部门没有安排项目支出。", "没有。基本支出999万元。"))
    wrong = word.template("[[ empty other_matters ]]", "2020年，本部门基本支出999万元。")

    with pytest.raises(ChecksFailedError) as caught:
        make(sample.disclosure(), with_template(wrong))
    assert "999万元" in str(caught.value.report.errors)
    assert make(sample.disclosure(), contradicting).report.errors == ()
