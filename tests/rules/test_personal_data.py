"""Personal data in free texts and in published documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from disclosuredoc.findings import Severity
from disclosuredoc.model.transcript import Subject
from disclosuredoc.rules import books
from disclosuredoc.rules.personal_data import numbers, personal_data_published, personal_data_written
from sample import disclosure
from texts import found as in_text
from texts import table, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

IDENTITY = "11010519491231002X"
"""The example of GB 11643-1999."""
CARD = "6222021001122334458"
AMOUNT = "项目支出40万元。"


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        (f"张某（身份证{IDENTITY}）", "居民身份证号码", "110************02X"),
        ("11010519491231002x", "居民身份证号码", "110************02x"),
        ("手机：13812345678。", "手机号码", "138*****678"),
        ("手机138-1234-5678", "手机号码", "138*****678"),
        ("手机138 1234 5678", "手机号码", "138*****678"),
        ("手机１３８１２３４５６７８", "手机号码", "138*****678"),
        (f"汇入{CARD}", "银行卡号", "622*************458"),
        ("汇入6222 0210 0112 2334 458", "银行卡号", "622*************458"),
        ("汇入4111-1111-1111-1111", "银行卡号", "411**********111"),
    ],
)
def test_a_number_with_the_right_check_digit_is_told_with_its_middle_hidden(text: str, kind: str, shown: str) -> None:
    assert list(numbers(text)) == [(kind, shown)]


@pytest.mark.parametrize(
    "text",
    [
        "身份证110105194912310021",
        "电话0312-4212345",
        "电话03124212345",
        "拨款13812345678元",
        "拨款13812345678.00元",
        "发放13812345678份",
        "账号6222021001122334455",
        "统一社会信用代码11130634000123456A",
        "项目编码13063420200000012345",
        "编号12812345678",
        "1,13812345678",
        "8000000000000000",
    ],
)
def test_amounts_office_numbers_and_numbers_with_a_wrong_check_digit_are_no_personal_data(text: str) -> None:
    assert list(numbers(text)) == []


def test_personal_data_in_a_free_text_is_a_warning(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(top='other_matters = ["联系人张某，手机13812345678。"]')
    (finding,) = found("personal-data-written", facts)

    assert (finding.place, finding.quote, finding.severity) == ("other_matters 第1条", "138*****678", Severity.WARNING)
    assert found("personal-data-written", disclosure()) == []


def test_personal_data_in_a_name_is_found(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(replace={'item = "复印纸"': f'item = "复印纸（{IDENTITY}）"'})

    assert [finding.place for finding in found("personal-data-written", facts)] == ["[[procurement]] 第1条 item"]


@pytest.mark.parametrize(("year", "asked"), [(2019, False), (2020, True)])
def test_it_holds_since_the_regulation_is_in_force(year: int, asked: object, layout: Layout) -> None:
    facts = disclosure(top=f'other_matters = ["{IDENTITY}"]')
    report = books.check(attrs.evolve(facts, year=year), layout)

    assert ("personal-data-written" in {finding.rule for finding in report.findings}) is asked
    assert personal_data_published.holds_in(year) is personal_data_written.holds_in(year) is asked


def test_personal_data_in_anybodys_document_is_found_where_it_stands() -> None:
    assert in_text(AMOUNT, f"联系人张某，{IDENTITY}。") == ["personal-data-published"]
    assert told("personal-data-published", AMOUNT, tables=[table("张某｜" + IDENTITY)]) == [("第1张表第1行第2列", None)]


def test_a_cell_that_is_one_number_may_be_an_amount_in_yuan() -> None:
    assert told("personal-data-published", AMOUNT, tables=[table("合计｜13812345678")]) == []
    assert told("personal-data-published", AMOUNT, tables=[table("联系电话｜张某13812345678")]) != []


def test_in_our_own_document_the_check_of_the_facts_has_found_it() -> None:
    assert in_text(AMOUNT, IDENTITY, subject=Subject(own_layout=True)) == []
