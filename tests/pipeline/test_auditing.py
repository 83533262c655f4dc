"""Documents are audited as anybody's."""

from __future__ import annotations

from pathlib import Path

import pytest

import sample
import validators
from disclosuredoc.errors import LayoutNotFoundError, UnsafeFileError
from disclosuredoc.layouts import catalogue
from disclosuredoc.pipeline.auditing import audit, audited
from disclosuredoc.pipeline.known import Known
from disclosuredoc.pipeline.production import render
from disclosuredoc.reading.document import read_document

LAYOUT = catalogue.load("hebei/2020")
UTOPIA = Path(__file__).parents[1]


def test_our_own_document_has_no_findings_and_its_amounts_are_counted(tmp_path: Path) -> None:
    path = render(sample.disclosure(), LAYOUT, tmp_path / "公开.docx")
    report = audit(str(path))

    assert report.errors == report.warnings == ()
    assert report.amounts > 20
    assert report.tables > 3


def test_the_layout_is_recognised_and_named(tmp_path: Path) -> None:
    path = render(sample.disclosure(), LAYOUT, tmp_path / "公开.docx")
    found = audited(read_document(path))

    assert (found.report.layout, found.report.remarks) == ("hebei/2020", ())
    assert (found.name, found.recognition.year, found.explains) == (sample.NAME, 2020, True)


def test_a_document_that_lacks_a_section_of_its_layout_is_told(tmp_path: Path) -> None:
    lines = [section.heading for section in LAYOUT.sections if section.level == 1 and section.key != "assets"]
    numbered = [f"{number}、{line}" for number, line in zip("一二三四五六七八", lines, strict=True)]
    path = tmp_path / "公开.txt"
    path.write_text("\n".join(["示例县林业局2020年部门预算公开", *numbered, "项目支出40万元。"]), encoding="utf-8")

    assert "section-missing" in {finding.rule for finding in audit(path).findings}


def test_what_follows_no_layout_is_asked_what_always_holds(tmp_path: Path) -> None:
    path = tmp_path / "公开.txt"
    path.write_text("示例县林业局2019年度部门决算\n项目支出40万元。", encoding="utf-8")
    report = audit(path)

    assert report.layout == ""
    assert report.remarks == ("未能认出版式：是决算，版式都是预算的，只按通用规则核查",)


def test_a_layout_may_be_named(tmp_path: Path) -> None:
    path = tmp_path / "公开.txt"
    path.write_text("项目支出40万元。", encoding="utf-8")

    assert audit(path, layout="hebei/2020").layout == "hebei/2020"
    assert audit(path, layout="utopia/2030", folder=UTOPIA).remarks == ()
    with pytest.raises(LayoutNotFoundError):
        audit(path, layout="hebei/1999")


def test_known_findings_are_accepted(tmp_path: Path) -> None:
    path = tmp_path / "公开.txt"
    path.write_text("项目支出40万元。", encoding="utf-8")
    known = Known(file="公开.txt", rule="nothing-compared", place="公开.txt", reason="附表另行核对")
    report = audit(path, known=[known])

    assert report.errors == ()
    assert [finding.accepted for finding in report.accepted] == ["附表另行核对"]


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnsafeFileError, match="找不到文件"):
        audit(tmp_path / "无.docx")


@pytest.mark.office
def test_a_pdf_of_our_own_document_is_audited_as_the_document_is(tmp_path: Path) -> None:
    path = render(sample.disclosure(), LAYOUT, tmp_path / "公开.docx")
    (printed,) = validators.to_pdf([path], tmp_path)
    found = audit(printed)

    assert (found.findings, found.layout) == ((), LAYOUT.name)
    assert (found.amounts, found.tables) == (audit(path).amounts, audit(path).tables)


@pytest.mark.office
def test_an_old_format_of_our_own_document_is_audited_as_the_document_is(tmp_path: Path) -> None:
    path = render(sample.disclosure(), LAYOUT, tmp_path / "公开.docx")
    (old,) = validators.saved_as("doc", [path], tmp_path)

    assert audit(old) == audit(path)
