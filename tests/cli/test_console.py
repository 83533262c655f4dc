"""What the command line says is capped, cleaned and counted."""

from __future__ import annotations

import json

import pytest

from disclosuredoc.cli import console
from disclosuredoc.errors import InputError, LayoutNotFoundError
from disclosuredoc.findings import Finding, Kind, Problem, Report, Severity


def finding(severity: Severity, accepted: str | None = None) -> Finding:
    return Finding(
        rule="a",
        kind=Kind.ARITHMETIC,
        severity=severity,
        place="处",
        quote="数",
        message="错",
        basis="法",
        accepted=accepted,
    )


def test_at_most_200_problems_are_shown_then_their_number(capsys: pytest.CaptureFixture[str]) -> None:
    code = console.complain(InputError("a.toml", [Problem(f"a.toml 第{n}行", "错", "改") for n in range(250)]))
    lines = capsys.readouterr().err.splitlines()

    assert code == 2
    assert len(lines) == 201
    assert lines[-1] == "……还有 50 处，请先改正以上问题"


def test_a_problem_is_told_with_its_file() -> None:
    assert console.lines(InputError("a.toml", [Problem("[department]", "错", "改")])) == ["a.toml [department]：错；改"]


def test_control_characters_are_never_printed(capsys: pytest.CaptureFixture[str]) -> None:
    console.complain(LayoutNotFoundError("a\x1b[31m", []))

    assert "\x1b" not in capsys.readouterr().err


def test_findings_are_listed_gravest_first_and_notes_only_when_asked_for() -> None:
    report = Report(
        (
            finding(Severity.NOTE),
            finding(Severity.ERROR, accepted="经批准"),
            finding(Severity.WARNING),
            finding(Severity.ERROR),
        )
    )

    assert [line[:6] for line in console.findings(report, notes=True)] == [
        "【必须改正】",
        "【请核实】处",
        "【已说明（经",
        "【提示】处“",
    ]
    assert len(console.findings(report, notes=False)) == 3


def test_a_report_is_counted_in_one_line() -> None:
    assert console.summary(Report()) == "未发现问题"
    assert console.summary(Report((finding(Severity.ERROR), finding(Severity.NOTE)))) == "必须改正 1 处，提示 1 处"


def test_what_is_accepted_is_counted() -> None:
    assert console.summary(Report((finding(Severity.ERROR, accepted="经批准"),))) == "未发现问题，已说明 1 处"
    assert console.summary(Report((finding(Severity.ERROR, "经批准"), finding(Severity.WARNING)))) == (
        "请核实 1 处，已说明 1 处"
    )


NAME = "甲\x1b[31m\u202e\x9b\n乙　丙"


def test_names_that_are_printed_hold_no_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    console.say(NAME)
    console.warn(NAME)

    assert capsys.readouterr() == ("甲U+001B[31mU+202EU+009B\n乙　丙\n",) * 2


@pytest.mark.parametrize("indent", [None, 2])
def test_json_is_what_it_was_with_what_nobody_sees_escaped(
    indent: int | None, capsys: pytest.CaptureFixture[str]
) -> None:
    console.say_json(json.dumps({"name": [NAME, "\U000e0001"]}, ensure_ascii=False, indent=indent))
    printed = capsys.readouterr().out

    assert json.loads(printed) == {"name": [NAME, "\U000e0001"]}
    assert not set("\x1b\u202e\x9b\U000e0001") & set(printed)
