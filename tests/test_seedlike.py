"""The audit of a document with the defects of a published one, by anybody who knows nothing but the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosuredoc.findings import Report, Severity
from disclosuredoc.pipeline.auditing import audit
from reading import seedlike

TEXT = {
    *("word-doubled", "marks-doubled", "brackets-mixed", "term-varies"),
    *("numbering-jumps", "rate-as-quantity", "glossary-idle"),
}
"""What is wrong with its words, its numbers of items, its indicators and its glossary."""
LEFT = {"brackets-mixed", "numbering-jumps", "rate-as-quantity", "glossary-idle"}
"""What is left of it when the slips of the pen are corrected."""


def audited(folder: Path, *corrected: str) -> Report:
    file = folder / "公开.docx"
    file.write_bytes(seedlike.document(*corrected))
    return audit(file)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return audited(tmp_path_factory.mktemp("seedlike"))


def test_another_departments_name_in_section_four_is_an_error(report: Report) -> None:
    (finding,) = (finding for finding in report.errors if finding.rule == "another-body")

    assert finding.place.startswith("四、")
    assert "示例县司法局" in finding.quote
    assert finding.expected == seedlike.NAME


def test_an_indicator_in_ten_thousands_with_single_leaflets_is_an_error(report: Report) -> None:
    (finding,) = (finding for finding in report.errors if finding.rule == "indicator-unit-differs")

    assert "（万）" in finding.quote
    assert "≥50000份" in finding.quote


def test_bookmarks_of_four_files_and_the_last_cursor_are_warned_of(report: Report) -> None:
    quotes = [finding.quote for finding in report.warnings if finding.rule == "bookmarks-left"]

    assert sorted(name for quote in quotes for name in quote.split("、")) == sorted(seedlike.BOOKMARKS)
    assert len(quotes) == 5


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("word-doubled", "信息信息"),
        ("marks-doubled", "。。"),
        ("brackets-mixed", "（IP地址)"),
        ("term-varies", "机关运行费"),
        ("numbering-jumps", "（一）正面宣传"),
        ("rate-as-quantity", "综合事务保障率"),
        ("glossary-idle", "上缴上级支出"),
    ],
)
def test_its_slips_of_the_pen_are_warned_of(report: Report, rule: str, words: str) -> None:
    assert any(words in finding.quote for finding in report.warnings if finding.rule == rule)


def test_none_of_its_correct_sums_is_found_fault_with(report: Report) -> None:
    kinds = {finding.rule for finding in report.findings if finding.severity is not Severity.NOTE}

    assert kinds == {"another-body", "indicator-unit-differs", "bookmarks-left", "subordinate-unlisted", *TEXT}
    assert report.amounts > 0


def test_the_corrected_document_keeps_its_bookmarks_and_what_its_form_is_made_of(tmp_path: Path) -> None:
    report = audited(tmp_path, *seedlike.DEFECTS)

    assert report.errors == ()
    assert {finding.rule for finding in report.warnings} == {"bookmarks-left", *LEFT}
