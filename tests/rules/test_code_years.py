"""Procurement codes of another year's catalogue."""

from __future__ import annotations

import pytest

from disclosuredoc.findings import Severity
from disclosuredoc.layouts import catalogue
from disclosuredoc.rules import books
from sample import disclosure

RULES = {"procurement-code-of-another-year", "code-wrong", "code-unknown"}
FIRST = "[[procurement]] 第1条 code"


def _asked(year: int, item: str, code: str) -> list[tuple[str, str | None]]:
    """Return what the rules on codes find in a procurement row."""
    facts = disclosure(replace={'item = "复印纸"\ncode = "A090101"': f'item = "{item}"\ncode = "{code}"'})
    findings = books.check(facts, catalogue.load(f"national/{year}")).findings
    return [(one.rule, one.expected) for one in findings if one.rule in RULES and one.place == FIRST]


@pytest.mark.parametrize(
    ("year", "item", "code"),
    [
        (2020, "复印纸", "A090101"),
        (2022, "台式计算机", "A02010104"),
        (2023, "台式计算机", "A02010105"),
        (2023, "复印纸", "A05040101"),
        (2023, "办公用品一批", "A0504"),
        (2023, "办公用品一批", "A05040000"),
        (2023, "印刷服务", "C230901"),
        (2023, "机房用品", "A02010104"),
    ],
)
def test_this_years_codes_are_kept(year: int, item: str, code: str) -> None:
    assert _asked(year, item, code) == []


@pytest.mark.parametrize(
    ("year", "item", "code", "expected"),
    [
        (2023, "其他办公消耗用品及类似物品", "A0999", None),
        (2024, "一批用品", "A0999", None),
        (2023, "台式计算机", "A02010104", "A02010105"),
        (2020, "复印纸", "A05040101", "A090101"),
        (2022, "A4复印纸", "A05040101", "A090101"),
    ],
)
def test_a_code_of_another_years_catalogue_is_a_warning_and_nothing_else(
    year: int, item: str, code: str, expected: str | None
) -> None:
    assert _asked(year, item, code) == [("procurement-code-of-another-year", expected)]


def test_a_code_that_this_years_catalogue_may_have_is_only_unknown() -> None:
    assert _asked(2020, "一批用品", "A05040101") == [("code-unknown", None)]


def test_the_message_says_what_the_code_is_in_both_years() -> None:
    facts = disclosure(replace={'code = "A090101"': 'code = "A0999"'})
    report = books.check(facts, catalogue.load("national/2023"))
    messages = {one.quote: (one.message, one.severity) for one in report.warnings if one.rule in RULES}

    assert messages["A0999"] == (
        "2023年的目录中没有“A0999”，2022年的目录中它是“其他办公消耗用品及类似物品”；请按当年目录改正",
        Severity.WARNING,
    )
    assert messages["A02010104"][0] == (
        "2023年的目录中“A02010104”是“服务器”，2022年的目录中它是“台式计算机”；当年的“台式计算机”是 A02010105，请改正"
    )
