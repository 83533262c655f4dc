"""The door of the claims: everything a document states."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import ClaimKind
from disclosuredoc.reading.claims import claims
from texts import document, table


def test_text_and_tables_are_read() -> None:
    transcript = document("公务接待费3万元，与上年持平。", tables=[table("项目｜金额", "公务接待费｜3.00")])

    assert [claim.kind for claim in claims(transcript)] == [ClaimKind.AMOUNT, ClaimKind.CHANGE, ClaimKind.AMOUNT]


@pytest.mark.parametrize(
    "text", [" " * 100_000, "1" * 100_000, "（" * 100_000, "基本支出3.01万元，较上年增加2.61万元，" * 2_000]
)
def test_hostile_paragraphs_are_read_to_the_end(text: str) -> None:
    assert len(claims(document(text))) <= len(text)


def test_a_long_table_is_read_to_the_end() -> None:
    rows = [f"{number}｜项目{number}｜1.00｜1.00｜0.00" for number in range(3_000)]

    stated = claims(document(tables=[table("科目编码｜科目名称｜合计｜基本支出｜项目支出", *rows)]))

    assert len([claim for claim in stated if claim.kind is ClaimKind.AMOUNT]) == 9_000
