"""What a rule on text looks at, and how exact its figures are."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from disclosuredoc.model.transcript import Claim, ClaimKind, Figure, Place, Subject
from disclosuredoc.reading.claims import claims
from disclosuredoc.rules.text_document import NOTHING, Document, signed, written
from texts import document, table


def seen(*paragraphs: str, subject: Subject | None = None) -> Document:
    transcript = document(*paragraphs)
    return Document(transcript=transcript, claims=claims(transcript), subject=subject or Subject())


@pytest.mark.parametrize(
    ("paragraphs", "year"),
    [
        (("某局2020年部门预算",), 2020),
        (("某局", "2020年部门预算信息公开情况说明"), 2020),
        (("2024年执行5万元；2025年预算4万元。",), 2025),
        (("某局情况说明",), None),
    ],
)
def test_the_title_says_the_year(paragraphs: tuple[str, ...], year: int | None) -> None:
    assert seen(*paragraphs).year == year


def test_a_year_that_is_known_beats_the_title() -> None:
    assert seen("某局2020年部门预算", subject=Subject(year=2021)).year == 2021


@pytest.mark.parametrize(
    ("sentence", "drops"),
    [
        ("基本支出33.01万元，项目支出40万元，支出73.01万元。", True),
        ("支出73.01万元，其中：基本支出33.01万元，项目支出40万元，其他支出0万元。另有3.10万元。", True),
        ("支出73.02万元，其中：基本支出33.01万元，项目支出40万元，其他支出0万元。另有3.10万元。", False),
        ("基本支出33.01万元，项目支出40.10万元，其他经费3万元。", False),
        ("基本支出33.01万元，项目支出40.11万元。", False),
        ("基本支出33万元，项目支出40万元。", False),
    ],
)
def test_a_document_shows_whether_it_drops_zeros(sentence: str, drops: bool) -> None:  # noqa: FBT001 - a parameter of the table
    assert seen(sentence).drops_zeros is drops


def test_our_own_layout_drops_zeros() -> None:
    assert seen("基本支出33万元。", subject=Subject(own_layout=True)).least_decimals == -2


def test_a_document_may_speak_of_rounding() -> None:
    assert seen("部分数据因四舍五入存在尾差。").speaks_of_rounding


def test_passages_are_paragraphs_then_cells() -> None:
    transcript = document("甲", tables=[table("乙｜丙")])

    texts = [passage.text for passage in Document(transcript=transcript, claims=(), subject=Subject()).passages()]

    assert texts == ["甲", "乙", "丙"]


def test_a_fall_adds_with_a_minus_and_nothing_adds_nothing() -> None:
    figure = Figure(value=Decimal(3), unit="万元", quote="3万元")
    claim = Claim(kind=ClaimKind.CHANGE, item="甲", place=Place(), quote="", figure=figure, direction=-1)

    assert signed(claim).value == -30000
    assert signed(Claim(kind=ClaimKind.CHANGE, item="甲", place=Place(), quote="", direction=0)) == NOTHING


def test_an_amount_is_written_in_the_unit_of_another() -> None:
    assert written(Decimal(330100), Figure(value=Decimal(1), unit="万元", quote="")) == "33.01万元"


def test_the_tables_that_hold_a_word_are_found() -> None:
    first, second = table("序号｜名称", "1｜甲"), table("行次｜名称", "1｜乙", number=2)
    transcript = document("说明", tables=[first, second])
    asked = Document(transcript=transcript, claims=(), subject=Subject())

    assert asked.tables_holding("甲", "序号") == [first]
    assert asked.tables_holding("名称") == [first, second]
    assert asked.tables_holding("说明") == []


def test_the_statements_that_hold_a_word_or_a_pattern_are_found() -> None:
    first, other, last = (
        table("编码｜名称｜合计", "201｜甲｜1.00"),
        table("项目｜名称", "总计｜1.00", number=2),
        table("项目｜名称｜备注", "总 计｜1.00｜", number=3),
    )
    asked = Document(transcript=document("总计", tables=[first, other, last]), claims=(), subject=Subject())

    total = re.compile(r"总\s*计")
    assert [one.table for one in asked.statements_holding(pattern=total)] == [last]
    assert [one.table for one in asked.statements_holding("码", pattern=total)] == [first, last]
