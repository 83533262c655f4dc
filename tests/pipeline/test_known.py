"""Known findings: accepted with a reason, shown and counted; what fits nothing is told, what is wrong is named."""

from __future__ import annotations

import tomllib
from pathlib import Path

import attrs
import pytest

from disclosuredoc.errors import InputError
from disclosuredoc.findings import Finding, Kind, Report, Severity
from disclosuredoc.pipeline.known import Known, accepted, elsewhere, read_known, skeleton

FINDING = Finding(
    rule="term-varies",
    kind=Kind.WORDING,
    severity=Severity.WARNING,
    place="八、名词解释 第59段",
    quote="机关运行费",
    message="请统一",
    basis="文稿前后一致",
)
ERROR = attrs.evolve(FINDING, rule="sum-differs", severity=Severity.ERROR, quote="合计40万元", place="第1段")
NOTE = attrs.evolve(FINDING, rule="rounded", severity=Severity.NOTE, quote="")
REPORT = Report((FINDING, ERROR, NOTE), 8, 3, "hebei/2020")
ENTRY = """[[known]]
file = "公开.docx"
rule = "term-varies"
quote = "机关运行费"
reason = "沿用上级文件的名称"
"""


def read(tmp_path: Path, text: str) -> tuple[Known, ...]:
    file = tmp_path / "已知.toml"
    file.write_text(text, encoding="utf-8")
    return read_known(file)


def complaint(tmp_path: Path, text: str) -> str:
    with pytest.raises(InputError) as caught:
        read(tmp_path, text)
    return str(caught.value)


def test_a_known_finding_is_accepted_with_its_reason_and_stays_in_the_report(tmp_path: Path) -> None:
    report = accepted(REPORT, "公开.docx", read(tmp_path, ENTRY))

    assert [finding.accepted for finding in report.findings] == ["沿用上级文件的名称", None, None]
    assert (report.warnings, report.errors) == ((), (ERROR,))
    assert (report.amounts, report.tables, report.layout, report.remarks) == (8, 3, "hebei/2020", ())


def test_an_error_may_be_known_too(tmp_path: Path) -> None:
    text = ENTRY.replace("term-varies", "sum-differs").replace('quote = "机关运行费"', 'place = "第1段"')
    assert accepted(REPORT, "公开.docx", read(tmp_path, text)).errors == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("term-varies", "term"),
        ('"机关运行费"', '"机关"'),
        ("reason", 'place = "第1段"\nreason'),
    ],
)
def test_an_entry_that_fits_nothing_is_told(tmp_path: Path, old: str, new: str) -> None:
    report = accepted(REPORT, "公开.docx", read(tmp_path, ENTRY.replace(old, new)))

    assert report.findings == REPORT.findings
    assert report.remarks == ("已知.toml 第1行 [[known]] 第1条：没有查出这个问题；已改正的请删去这一条",)


def test_entries_of_other_documents_are_left_alone(tmp_path: Path) -> None:
    known = read(tmp_path, ENTRY)

    assert accepted(REPORT, "另一份.docx", known) == REPORT
    assert elsewhere(known, ["另一份.docx"]) == (
        "已知.toml 第1行 [[known]] 第1条：这次没有核查“公开.docx”；请核对文件名",
    )
    assert elsewhere(known, ["公开.docx"]) == ()


def test_an_empty_file_knows_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "\n") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (ENTRY.replace("沿用上级文件的名称", " "), "第1行 [[known]] 第1条：没有写 reason；请写明为什么可以这样"),
        (ENTRY.replace("file", "# file"), "没有写 file；请照核查结果填写"),
        (ENTRY.replace("quote", "# quote"), "没有写是哪一处；place、quote 请至少写一个"),
        (ENTRY.replace("quote", "qoute"), "不认识的键 qoute；可用的键：file、rule、place、quote、reason"),
        (ENTRY.replace('"机关运行费"', "1"), "quote 应为文字；请加引号"),
        ("known = [1]", "不是一节；每条请写成 [[known]]"),
        ("known = 1", "没有 [[known]]"),
        ("[accept]\n", "没有 [[known]]"),
        ("[[known]", "已知.toml 第1行"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, words: str) -> None:
    assert words in complaint(tmp_path, text)


def test_all_that_is_wrong_is_named_at_once(tmp_path: Path) -> None:
    assert complaint(tmp_path, f"{ENTRY}\n[[known]]\n").splitlines() == [
        "已知.toml 第7行 [[known]] 第2条：没有写 file；请照核查结果填写",
        "已知.toml 第7行 [[known]] 第2条：没有写 rule；请照核查结果填写",
        "已知.toml 第7行 [[known]] 第2条：没有写 reason；请写明为什么可以这样",
        "已知.toml 第7行 [[known]] 第2条：没有写是哪一处；place、quote 请至少写一个",
    ]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="找不到这个文件"):
        read_known(tmp_path / "无.toml")


def test_the_skeleton_holds_what_is_found_and_asks_for_reasons(tmp_path: Path) -> None:
    text = skeleton({"公开.docx": REPORT})

    assert [entry["rule"] for entry in tomllib.loads(text)["known"]] == ["sum-differs", "term-varies"]
    assert "# 请核实：请统一" in text
    assert complaint(tmp_path, text).count("没有写 reason") == 2


def test_the_skeleton_filled_in_accepts_all_of_it(tmp_path: Path) -> None:
    text = skeleton({"公开.docx": REPORT}, notes=True).replace('reason = ""', 'reason = "已核实"')
    report = accepted(REPORT, "公开.docx", read(tmp_path, text))

    assert len(report.accepted) == 3
    assert tomllib.loads(skeleton({"公开.docx": report}, notes=True)) == {}
