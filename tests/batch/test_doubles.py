"""Two documents of one department, year and kind are told under each, with the other's name."""

from __future__ import annotations

from pathlib import Path

import attrs

from disclosuredoc.batch.doubles import doubles
from disclosuredoc.findings import Report
from disclosuredoc.pipeline.auditing import Audited
from disclosuredoc.reading.recognition import DocumentKind, Recognition

RECOGNITION = Recognition(kind=DocumentKind.DEPARTMENT, year=2020)
FORESTRY = Audited(report=Report(), name="示例县林业局", recognition=RECOGNITION, explains=True)
TABLES = attrs.evolve(FORESTRY, explains=False)
WATER = attrs.evolve(FORESTRY, name="示例县水利局")
ACCOUNTS = attrs.evolve(FORESTRY, recognition=attrs.evolve(RECOGNITION, kind=DocumentKind.ACCOUNTS))
EARLIER = attrs.evolve(FORESTRY, recognition=attrs.evolve(RECOGNITION, year=2019))


def told(**audited: Audited) -> dict[str, str]:
    found = doubles({Path(f"{name}.docx"): one for name, one in audited.items()})
    return {path.stem: finding.message for path, report in found.items() for finding in report.findings}


def test_both_documents_are_named() -> None:
    assert told(甲=FORESTRY, 乙=FORESTRY, 丙=WATER) == {
        "甲": "这个文件和 乙.docx 都是示例县林业局2020年度的部门预算；请核对，只留一份",
        "乙": "这个文件和 甲.docx 都是示例县林业局2020年度的部门预算；请核对，只留一份",
    }


def test_another_year_kind_or_half_is_no_double() -> None:
    assert told(甲=FORESTRY, 乙=EARLIER, 丙=ACCOUNTS, 丁=TABLES) == {}


def test_without_a_name_or_a_year_nothing_is_compared() -> None:
    nameless = attrs.evolve(FORESTRY, name="")
    undated = attrs.evolve(FORESTRY, recognition=attrs.evolve(RECOGNITION, year=None))

    assert told(甲=nameless, 乙=nameless, 丙=undated, 丁=undated) == {}


def test_files_of_the_same_name_are_told_with_their_folders() -> None:
    found = doubles({Path("a/公开.docx"): FORESTRY, Path("b/公开.docx"): FORESTRY})
    assert "这个文件和 b/公开.docx 都是" in found[Path("a/公开.docx")].findings[0].message


def test_of_many_some_are_named() -> None:
    message = told(**{str(number): FORESTRY for number in range(8)})["0"]
    assert "1.docx、2.docx、3.docx、4.docx、5.docx等 7 个文件 都是" in message
