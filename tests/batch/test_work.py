"""One task, done anywhere: document and report are set aside, and whatever is wrong is part of the draft."""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path

import attrs
import pytest

import book
import counties
import sample
from disclosuredoc.batch.sources import tasks
from disclosuredoc.batch.work import RESERVED, Choices, Draft, lost, work
from disclosuredoc.errors import ChecksFailedError, InputError, LayoutNotFoundError, OutputError


def draft(folder: Path, text: str | None = None, *, layout: str | None = None, force: bool = False) -> Draft:
    county = counties.county(folder / "county", 1)
    if text is not None:
        (county / "0001.toml").write_text(text, encoding="utf-8")
    (folder / "out").mkdir()
    (one,) = work(Choices(out=folder / "out", layout=layout, force=force), tasks(county))
    return one


def test_document_and_report_are_set_aside_with_their_hashes(tmp_path: Path) -> None:
    one = draft(tmp_path)

    assert one.entry is not None
    assert one.entry.document == counties.document(1)
    assert one.document is not None
    assert hashlib.sha256(one.document.read_bytes()).hexdigest() == one.entry.sha256
    assert one.page is not None
    assert hashlib.sha256(one.page.read_bytes()).hexdigest() == one.entry.report_sha256
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".tmp"}


def test_a_department_of_one_county_among_others_stands_in_its_countys_folder(tmp_path: Path) -> None:
    counties.county(tmp_path / "甲县", 1)
    (one,) = work(Choices(out=tmp_path), tasks(tmp_path))

    assert one.entry is not None
    assert one.entry.document == f"甲县/{counties.document(1)}"


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_no_departments_folder_takes_the_name_of_a_file_of_ours(tmp_path: Path, name: str) -> None:
    one = draft(tmp_path, sample.SAMPLE.replace(sample.NAME, name.upper()))

    assert one.entry is not None
    assert one.entry.document.startswith(f"{name.upper()}（部门）/")


def test_findings_are_part_of_the_draft(tmp_path: Path) -> None:
    one = draft(tmp_path, counties.office(1, add=counties.WRONG))

    assert isinstance(one.error, ChecksFailedError)
    assert (one.entry, one.department, len(one.report.errors)) == (None, "示例县第1局", 1)


def test_a_forced_document_counts_its_findings(tmp_path: Path) -> None:
    one = draft(tmp_path, counties.office(1, add=counties.WRONG), force=True)

    assert one.entry is not None
    assert one.entry.findings.error == 1
    assert one.entry.document.endswith("（未通过核查）.docx")


def test_facts_that_are_not_understood_are_part_of_the_draft(tmp_path: Path) -> None:
    assert isinstance(draft(tmp_path, "[").error, InputError)


def test_a_layout_that_does_not_exist_is_part_of_the_draft(tmp_path: Path) -> None:
    assert isinstance(draft(tmp_path, layout="hebei/1999").error, LayoutNotFoundError)


def test_a_folder_that_cannot_be_written_to_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="文件夹不存在"):
        work(Choices(out=tmp_path / "missing"), tasks(counties.county(tmp_path / "county", 1)))


def test_a_draft_travels_between_processes(tmp_path: Path) -> None:
    one = draft(tmp_path)

    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes


def test_a_task_that_was_lost_is_a_draft_with_the_reason(tmp_path: Path) -> None:
    task = tasks(counties.county(tmp_path, 1))[0]

    assert str(lost(task, "工作进程意外结束").error) == "0001.toml：工作进程意外结束"


def test_findings_on_a_workbook_name_its_cells(tmp_path: Path) -> None:
    facts = sample.disclosure()
    (task,) = tasks(book.changed(tmp_path, {}, attrs.evolve(facts, lines=(*facts.lines, facts.lines[0]))))
    (tmp_path / "out").mkdir()
    (one,) = work(Choices(out=tmp_path / "out"), (task,))

    assert [finding.place for finding in one.report.warnings] == ["预算明细!A10"]
