"""What was left unfinished: blanks, placeholders, and passages too long to read."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import LONGEST_PASSAGE, Subject
from texts import audited, found, table, told

AMOUNT = "项目支出40万元。"


@pytest.mark.parametrize(
    "text",
    [
        "公务接待费占  %。",
        "比上年减少  万元。",
        "负责××县的工作。",
        "XX县",
        "{{ name }}",
        "{% if %}",
        "共____辆",
        "（待补）",
    ],
)
def test_what_nobody_filled_in_is_found(text: str) -> None:
    assert found(AMOUNT, text) == ["placeholder-left"]


def test_in_our_own_document_the_check_of_the_facts_has_found_it() -> None:
    assert found(AMOUNT, "{{ name }}", subject=Subject(own_layout=True)) == []


@pytest.mark.parametrize("text", ["公务接待费占5%。", "规格3×5米", "X光机一台", "比上年减少0万元。"])
def test_what_is_filled_in_is_not_found(text: str) -> None:
    assert found(AMOUNT, text) == []


def test_a_placeholder_in_a_cell_is_found_there() -> None:
    assert told("placeholder-left", tables=[table("职责｜××工作")]) == [("第1张表第1行第2列", None)]


def test_a_finding_shows_what_stands_around_the_blank() -> None:
    (finding,) = audited(AMOUNT, "今年比上年减少  万元，主要原因是压减。").findings
    assert finding.quote == "今年比上年减少  万元，主要原因是压减。"


def test_a_passage_too_long_to_be_read_is_found() -> None:
    assert found(AMOUNT, "长" * (LONGEST_PASSAGE + 1)) == ["passage-too-long"]
    assert found(AMOUNT, "长" * LONGEST_PASSAGE) == []
