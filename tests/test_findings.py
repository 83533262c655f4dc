"""Findings are values: shown in one line, counted by severity, accepted ones apart."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.findings import SHOWN, Finding, Kind, Problem, Report, Severity, shown

FINDING = Finding(
    rule="stated-total",
    kind=Kind.ARITHMETIC,
    severity=Severity.ERROR,
    place="[stated] total",
    quote="73.02万元",
    message="不一致；请核对",
    basis="算术关系",
)


def test_a_finding_is_told_in_one_line() -> None:
    assert str(FINDING) == (
        "【必须改正】[stated] total“73.02万元”：不一致；请核对（依据：算术关系；规则：stated-total）"
    )
    assert str(attrs.evolve(FINDING, accepted="经批准")).startswith("【已说明（经批准）】")
    assert "“”" not in str(attrs.evolve(FINDING, quote=""))


def test_a_problem_says_where_what_and_what_to_do() -> None:
    assert str(Problem("预算明细!H7", "应为金额", "请填数字")) == "预算明细!H7：应为金额；请填数字"


def test_accepted_findings_stay_in_the_report_and_stop_nothing() -> None:
    report = Report((FINDING, attrs.evolve(FINDING, accepted="经批准")))

    assert report.errors == (FINDING,)
    assert len(report.accepted) == 1


def test_findings_are_counted_by_severity() -> None:
    report = Report(tuple(attrs.evolve(FINDING, severity=severity) for severity in Severity))

    assert [len(found) for found in (report.errors, report.warnings, report.notes)] == [1, 1, 1]


def test_reports_are_joined_with_what_was_looked_at() -> None:
    both = Report((FINDING,), 3, 1) + Report((), 4, 2)

    assert both == Report((FINDING,), 7, 3)


@given(st.text(max_size=300))
def test_what_is_shown_is_short_and_has_no_control_characters(text: str) -> None:
    plain = shown(text)

    assert plain.isprintable() or "　" in plain
    assert len(text) > SHOWN or len(plain) >= len(text)


def test_long_texts_are_cut_with_a_mark() -> None:
    assert shown("长" * 100) == "长" * 79 + "…"


@given(st.text())
def test_problems_and_findings_carry_no_control_characters(text: str) -> None:
    finding = attrs.evolve(FINDING, place=text, quote=text, message=text, expected=text, accepted=text)

    assert str(finding).replace("　", "").isprintable()
    assert str(Problem(text, text, text)).replace("　", "").isprintable()
