"""The book of rules on facts: complete, cited within its years, and silent on valid facts."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import attrs
import pytest

from disclosuredoc.findings import Severity
from disclosuredoc.intake.toml import read_toml
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.rules import books
from disclosuredoc.rules.rule import Rule, Subject
from sample import MULTI, SAMPLE, disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.layouts.layout import Layout

COUNTY = sorted(path for path in Path("examples/county").glob("*.toml") if path.name != "county.toml")
STATED = '[stated]\ntotal = 206.21\n[accept]\n"stated-total" = "系统合计未含捐赠收入"'


def test_every_rule_on_facts_in_a_room_stands_in_the_book() -> None:
    rooms = [room for room in vars(books).values() if isinstance(room, ModuleType)]
    rules = [rule for room in (*rooms, books) for rule in vars(room).values() if isinstance(rule, Rule)]
    assert {rule.name for rule in rules if rule.subject is Subject.FACTS} == {rule.name for rule in books.FACTS}


def test_no_two_rules_have_the_same_name() -> None:
    assert len({rule.name for rule in books.FACTS}) == len(books.FACTS)


@pytest.mark.parametrize("rule", books.FACTS, ids=lambda rule: rule.name)
def test_no_rule_cites_a_statute_before_it_was_in_force(rule: Rule[[Disclosure, Layout]]) -> None:
    assert rule.basis.since is None or (rule.since is not None and rule.since >= rule.basis.since)


@pytest.mark.parametrize("rule", books.FACTS, ids=lambda rule: rule.name)
def test_the_page_of_a_rule_says_what_why_found_kept_and_on_what_basis(rule: Rule[[Disclosure, Layout]]) -> None:
    page = books.page(rule)
    assert page.startswith(f"{rule.name}（填报数据，{rule.severity.label}）\n")
    assert all(word in page for word in ("为什么：", "查出：", "符合：", f"依据：{rule.basis}", "适用年度："))


@pytest.mark.parametrize(
    ("since", "until", "years"),
    [(None, None, "各年"), (2021, None, "2021年起"), (None, 2020, "至2020年"), (2018, 2020, "2018年起至2020年")],
)
def test_the_page_says_the_years_of_a_rule(since: int | None, until: int | None, years: str) -> None:
    rule = attrs.evolve(books.FACTS[0], since=since, until=until)
    assert books.page(rule).splitlines()[-1] == f"适用年度：{years}"


@pytest.mark.parametrize("text", [SAMPLE, MULTI], ids=["one unit", "three units"])
def test_valid_facts_have_no_error_and_no_warning(text: str, layout: Layout) -> None:
    report = books.check(disclosure(text), layout)
    assert (report.errors, report.warnings) == ((), ())


@pytest.mark.parametrize("path", COUNTY, ids=lambda path: path.stem)
def test_the_example_county_has_no_error_and_no_warning(path: Path, layout: Layout) -> None:
    report = books.check(read_toml(path), layout)
    assert (report.errors, report.warnings) == ((), ())


def test_a_finding_says_where_what_what_to_do_and_on_what_basis(layout: Layout) -> None:
    (finding,) = books.check(disclosure(add="[stated]\ntotal = 206.21"), layout).errors
    assert str(finding) == (
        "【必须改正】[stated] total“206.21万元”：预算系统的支出合计为206.21万元，由填报数据算得206.2万元；"
        "请核对两处，改正其中不对的一处（依据：算术关系；规则：stated-total）"
    )


def test_an_accepted_deviation_stays_in_the_report_and_stops_nothing(layout: Layout) -> None:
    report = books.check(disclosure(add=STATED), layout)
    assert report.errors == ()
    assert [(one.rule, one.accepted) for one in report.accepted] == [("stated-total", "系统合计未含捐赠收入")]


def test_an_accepted_rule_that_there_is_not_is_found(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = attrs.evolve(disclosure(), accepted=(("stated-totl", "尾差"),))
    assert [(one.severity, one.quote) for one in found("accepted-rule", facts)] == [(Severity.WARNING, "stated-totl")]


def test_an_acceptance_without_a_reason_accepts_nothing(layout: Layout) -> None:
    facts = attrs.evolve(disclosure(add="[stated]\ntotal = 1"), accepted=(("stated-total", " "),))
    report = books.check(facts, layout)
    assert [one.rule for one in (*report.errors, *report.warnings)] == ["stated-total", "accepted-rule"]


def test_a_rule_of_other_years_is_not_asked(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(MULTI, replace={'responsibilities = ["查处文化市场违法行为。"]': "responsibilities = []"})
    assert found("unit-responsibilities-missing", facts) == []


def test_twenty_thousand_lines_are_checked(layout: Layout) -> None:
    facts = disclosure(replace={'basic = "人员工资正常晋级"': 'basic = "增加1万元"'})
    many = attrs.evolve(facts, lines=facts.lines * 2500)
    assert {finding.rule for finding in books.check(many, layout).findings} >= {"same-line-twice"}
