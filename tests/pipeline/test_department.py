"""One department from its facts file to its document; whatever goes wrong is part of the outcome."""

from __future__ import annotations

from pathlib import Path

import pytest

import book
import sample
import word
from disclosuredoc.errors import (
    ChecksFailedError,
    DisclosureError,
    InputError,
    LayoutNotFoundError,
    OutputError,
    TemplateError,
    UnsafeFileError,
)
from disclosuredoc.findings import Problem, Report
from disclosuredoc.pipeline.department import Outcome, exit_code, layout, layout_of, produce, read

PROBLEM = Problem("处", "错", "改")


def facts(folder: Path, text: str = sample.SAMPLE) -> Path:
    file = folder / "office.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_department_gets_its_document_under_its_name(tmp_path: Path) -> None:
    outcome = produce(facts(tmp_path), tmp_path)

    assert outcome.document == tmp_path / f"{sample.NAME}2020年部门预算公开.docx"
    assert word.paragraphs(outcome.document.read_bytes())[0] == sample.NAME
    assert (outcome.department, outcome.error, outcome.exit_code) == (sample.NAME, None, 0)


def test_the_folder_for_the_document_is_made(tmp_path: Path) -> None:
    outcome = produce(facts(tmp_path), tmp_path / "out" / "2020")

    assert outcome.document is not None
    assert outcome.document.parent == tmp_path / "out" / "2020"


def test_an_unchanged_document_keeps_the_exit_code_of_its_findings(tmp_path: Path) -> None:
    assert Outcome(source=tmp_path, unchanged=True).exit_code == 0
    assert Outcome(source=tmp_path, unchanged=True, standing=2).exit_code == 1


def test_findings_stop_the_document(tmp_path: Path) -> None:
    outcome = produce(facts(tmp_path, sample.facts(add="[stated]\ntotal = 1\n")), tmp_path)

    assert isinstance(outcome.error, ChecksFailedError)
    assert [finding.rule for finding in outcome.report.errors] == ["stated-total"]
    assert outcome.exit_code == 1
    assert list(tmp_path.glob("*.docx")) == []


def test_a_forced_document_says_so_in_its_name(tmp_path: Path) -> None:
    outcome = produce(facts(tmp_path, sample.facts(add="[stated]\ntotal = 1\n")), tmp_path, force=True)

    assert outcome.document is not None
    assert outcome.document.name.endswith("（未通过核查）.docx")
    assert outcome.exit_code == 1


def test_facts_that_are_not_understood_are_an_outcome(tmp_path: Path) -> None:
    outcome = produce(facts(tmp_path, "["), tmp_path)

    assert isinstance(outcome.error, InputError)
    assert outcome.exit_code == 2


def test_a_layout_that_does_not_exist_is_an_outcome_with_the_departments_name(tmp_path: Path) -> None:
    outcome = produce(facts(tmp_path), tmp_path, layout="hebei/1999")

    assert isinstance(outcome.error, LayoutNotFoundError)
    assert (outcome.department, outcome.exit_code) == (sample.NAME, 3)


def test_a_users_own_layouts_come_first(tmp_path: Path) -> None:
    own = tmp_path / "layouts" / "hebei" / "2020"
    own.mkdir(parents=True)
    own.joinpath("department.docx").write_bytes(word.template("全部收入和全部支出", "所有收入和所有支出"))
    outcome = produce(facts(tmp_path), tmp_path, folder=tmp_path / "layouts")

    assert outcome.document is not None
    assert "所有收入和所有支出" in "".join(word.paragraphs(outcome.document.read_bytes()))


def test_a_layout_is_named_by_province_and_year_or_in_one() -> None:
    assert layout("hebei", 2020) == layout("hebei/2020")


def test_the_layout_of_the_facts_is_used_unless_another_is_asked_for(tmp_path: Path) -> None:
    disclosure = read(str(facts(tmp_path)))

    assert layout_of(disclosure).name == "hebei/2020"
    assert layout_of(disclosure, "national/2020").name == "national/2020"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ChecksFailedError(Report()), 1),
        (InputError("a", [PROBLEM]), 2),
        (UnsafeFileError("a", "b"), 2),
        (LayoutNotFoundError("a", []), 3),
        (TemplateError("a", [PROBLEM]), 3),
        (OutputError("a", "b"), 4),
        (DisclosureError(), 2),
    ],
)
def test_each_kind_of_error_has_its_exit_code(error: DisclosureError, code: int) -> None:
    assert exit_code(error) == code


def test_a_department_of_a_workbook_is_read_by_its_name(tmp_path: Path) -> None:
    three = sample.disclosure(sample.MULTI)
    file = book.changed(tmp_path, {}, sample.disclosure(), three)

    assert read(file, only=three.department.name) == three


def test_a_facts_file_is_that_of_the_department_asked_for_or_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(sample.SAMPLE, encoding="utf-8")

    assert read(file, only=sample.NAME) == read(file)
    with pytest.raises(InputError, match="不是“示例县财政局”的；请换一份填报数据"):
        read(file, only="示例县财政局")
    assert read(book.changed(tmp_path, {})) == sample.disclosure()
