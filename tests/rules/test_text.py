"""The rules on text in their book, and the door to them."""

from __future__ import annotations

import inspect

import pytest

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.model.transcript import Subject
from disclosuredoc.rules.rule import Subject as Looks
from disclosuredoc.rules.text import BOOK, concluded
from disclosuredoc.rules.text_others import OF_OTHERS
from texts import audited, found, table

RULES = (*BOOK, *OF_OTHERS)


def test_a_clean_document_has_no_finding_and_a_number_of_amounts() -> None:
    report = audited(
        "县水利局2021年部门预算",
        "支出9.00万元，上年预算8.00万元，增加1.00万元。公务接待费5.00万元，占9%。",
        tables=[table("采购物品｜数量｜单价｜金额", "纸｜2｜1.00｜2.00")],
    )

    assert (report.findings, report.amounts, report.tables) == ((), 6, 1)


def test_a_document_without_any_amount_is_not_audited() -> None:
    (finding,) = audited("县水利局情况说明").findings

    assert (finding.rule, finding.kind, finding.place) == ("nothing-read", Kind.STRUCTURE, "文稿")
    assert finding.message.startswith("未能核对")


def test_what_is_found_without_amounts_is_told_too() -> None:
    assert found("县水利局××情况说明") == ["placeholder-left", "nothing-read"]


def test_every_rule_is_named_once_and_explains_itself() -> None:
    names = [rule.name for rule in RULES]

    assert len(names) == len(set(names))
    assert all(rule.subject is Looks.TEXT for rule in RULES)
    assert all(all(word in rule.doc for word in ("为什么：", "查出：", "符合：")) for rule in RULES)


def test_a_rule_asks_for_a_document_only() -> None:
    assert all(len(inspect.signature(rule.body).parameters) == 1 for rule in RULES)


def test_rules_hold_in_every_year_where_none_is_known() -> None:
    assert found("基本支出9.00万元，包括人员经费5.00万元和公用经费3.00万元。", subject=Subject()) == ["sum-differs"]


def test_a_document_without_two_figures_to_compare_is_not_called_faultless() -> None:
    (finding,) = concluded(audited("项目支出40万元。"), "说明.txt").findings

    assert (finding.rule, finding.severity, finding.place) == ("nothing-compared", Severity.ERROR, "说明.txt")
    assert finding.message.startswith("未能核对")


@pytest.mark.parametrize("text", ["项目支出40万元。。", "支出3万元，其中基本支出1万元，项目支出2万元。"])
def test_a_document_with_findings_or_with_figures_compared_is_reported_as_it_is(text: str) -> None:
    report = audited(text)

    assert concluded(report, "说明.txt") is report
