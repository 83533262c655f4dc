"""What passages inherit from the title and headings above them."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Claim, ClaimKind
from disclosuredoc.reading.claims.sections import claims
from texts import document, stated, table


def amounts(*paragraphs: str) -> list[Claim]:
    return [claim for claim in claims(document(*paragraphs)) if claim.kind is ClaimKind.AMOUNT]


@pytest.mark.parametrize(
    ("paragraphs", "year", "phase"),
    [
        (("某局2021年部门预算", "公务接待费3万元。"), 2021, "预算"),
        (("2020年度部门决算", "公务接待费3万元。"), 2020, "决算"),
        (("2020年“三公”经费执行5万元；2021年预算4万元。",), 2020, "决算"),
        (("公务接待费3万元。",), None, ""),
    ],
)
def test_the_title_says_year_and_kind(paragraphs: tuple[str, ...], year: int | None, phase: str) -> None:
    claim = amounts(*paragraphs)[0]

    assert (claim.year, claim.phase) == (year, phase)


def test_a_heading_names_the_subject_of_the_paragraphs_below_it() -> None:
    assert stated("2021年部门预算", "（一）公务接待费", "安排3万元。", kinds="amount") == ["公务接待费=3万元"]


def test_a_paragraph_that_ends_like_a_sentence_is_no_heading() -> None:
    assert stated("2021年部门预算", "（一）公务接待费说明如下：", "安排3万元。", kinds="amount") == ["=3万元"]


def test_a_heading_limits_the_money() -> None:
    assert amounts("2021年部门预算", "#四、一般公共预算支出情况", "基本支出3万元。")[0].scope == "一般公共预算"


def test_a_heading_that_comes_again_begins_another_edition() -> None:
    found = amounts(
        "2021年部门预算",
        "#一、收入",
        "收入3万元。",
        "#二、支出",
        "支出3万元。",
        "#一、收入",
        "收入2万元。",
        "#二、支出",
        "支出2万元。",
    )

    assert [claim.edition for claim in found] == [0, 0, 1, 1]


def test_a_table_belongs_to_the_edition_of_the_paragraph_above_it() -> None:
    transcript = document(
        "#一、收入",
        "收入3万元。",
        "#二、支出",
        "#一、收入",
        tables=[table("项目｜预算数", "收入｜2.00", section="一、收入")],
    )

    assert [claim.edition for claim in claims(transcript)] == [0, 0]


def test_a_table_with_nothing_above_it_belongs_to_the_first() -> None:
    assert [claim.edition for claim in claims(document(tables=[table("项目｜预算数", "收入｜2.00", before=())]))] == [0]


def test_parts_may_stand_in_the_paragraphs_after_their_whole() -> None:
    assert stated(
        "“三公”经费5万元。", "1. 出国费0万元。", "2. 公务用车购置及运行费3万元。", "3. 公务接待费2万元。", kinds="sum"
    ) == ["“三公”经费5万元=[因公出国（境）费+公务用车购置及运行维护费+公务接待费]"]


def test_counts_are_stated_too() -> None:
    assert [claim.figure.unit for claim in claims(document("共接待12批次、96人次。")) if claim.figure] == [
        "批次",
        "人次",
    ]


def test_the_agency_itself_is_not_the_whole_department() -> None:
    transcript = document("#一、部门收支", "收入9万元。", "#二、本级收支", "收入5万元。")

    assert [claim.scope for claim in claims(transcript)] == ["", "本级"]


def test_an_earlier_years_figure_is_not_surely_of_the_budget() -> None:
    transcript = document("某局2020年预算", "2019年公务接待费3万元，2020年2万元。")

    assert [claim.phase for claim in claims(transcript)] == ["", "预算"]
