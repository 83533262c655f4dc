"""What the layout must print and the facts do not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from disclosuredoc.findings import Severity
from disclosuredoc.layouts import catalogue
from disclosuredoc.rules.coverage import unit_sets_elsewhere
from disclosuredoc.terms import Source
from sample import MULTI, disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.model.disclosure import Disclosure

DUTIES = 'responsibilities = ["查处文化市场违法行为。"]'


def test_a_department_without_responsibilities_is_found(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure()
    bare = attrs.evolve(facts, units=(attrs.evolve(facts.units[0], responsibilities=()),))
    (finding,) = found("responsibilities-missing", bare)
    assert (finding.place, finding.severity) == ("[[units]] responsibilities", Severity.ERROR)


@pytest.mark.parametrize(("year", "findings"), [(2021, 0), (2022, 1)])
def test_each_unit_says_its_responsibilities_since_units_publish(
    year: int, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure(MULTI, replace={DUTIES: "responsibilities = []"})
    assert found("responsibilities-missing", facts) == []
    assert len(found("unit-responsibilities-missing", attrs.evolve(facts, year=year))) == findings


def test_a_unit_without_rank_is_a_warning(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    (finding,) = found("rank-missing", disclosure(replace={'rank = "正科级"': 'rank = ""'}))
    assert (finding.place, finding.severity) == ("[[units]] rank", Severity.WARNING)


def test_a_unit_without_assets_is_a_warning_unless_it_is_new(
    found: Callable[[str, Disclosure], list[Finding]],
) -> None:
    facts = disclosure()
    (unit,) = facts.units
    without = attrs.evolve(facts, units=(attrs.evolve(unit, assets=None),))
    new = attrs.evolve(facts, units=(attrs.evolve(unit, assets=None, founded=True),))
    assert [one.severity for one in found("assets-missing", without)] == [Severity.WARNING]
    assert found("assets-missing", new) == []


def test_an_unknown_source_is_an_error_for_each_unit_once(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found("source-not-filled", disclosure()) == []
    facts = disclosure(MULTI)
    unknown = tuple(attrs.evolve(line, source=Source.UNKNOWN) for line in facts.lines)
    findings = found("source-not-filled", attrs.evolve(facts, lines=unknown))
    assert [one.place for one in findings] == [
        "[[lines]]（207001 示例县文化广电和旅游局本级） source",
        "[[lines]]（207002 示例县文化市场综合行政执法队） source",
        "[[lines]]（207003 示例县图书馆） source",
    ]


@pytest.mark.parametrize("gap", ["（待补：28万元的项目）", "（未填来源）"])
def test_a_gap_left_by_reading_an_old_document_is_found(
    gap: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure()
    project = attrs.evolve(facts.projects[0], purpose=gap)
    (finding,) = found("gap-left", attrs.evolve(facts, projects=(project, *facts.projects[1:])))
    assert (finding.place, finding.quote) == ("[[projects]]（测土配方施肥项目） purpose", gap)


def test_a_department_without_a_budget_has_no_lines(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure()
    assert len(found("zero-with-money", attrs.evolve(facts, zero=True))) == 1
    assert found("zero-with-money", attrs.evolve(facts, zero=True, lines=())) == []


def test_a_part_that_the_layout_cannot_print_is_found(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure()
    assert found("part-not-printable", attrs.evolve(facts, parts=("explanation",))) == []
    assert [one.quote for one in found("part-not-printable", attrs.evolve(facts, parts=("附件",)))] == ["附件"]


def test_a_form_of_another_year_is_a_note(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found("year-differs-from-layout", disclosure()) == []
    (finding,) = found("year-differs-from-layout", disclosure(top="year = 2021"))
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize(("year", "findings"), [(2020, 0), (2021, 1)])
def test_units_publish_sets_of_their_own_where_the_layout_prints_none(
    year: int, findings: int, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    several = found("unit-sets-elsewhere", attrs.evolve(disclosure(MULTI), year=year))
    assert [one.severity for one in several] == [Severity.NOTE] * findings
    assert found("unit-sets-elsewhere", attrs.evolve(disclosure(), year=year)) == []


def test_a_layout_with_sets_for_units_prints_them() -> None:
    assert list(unit_sets_elsewhere.findings(disclosure(MULTI), catalogue.load("hebei/2022"))) == []


def test_a_term_that_the_layout_explains_is_not_explained_again(
    found: Callable[[str, Disclosure], list[Finding]],
) -> None:
    term = '{ term = "机关运行经费", text = "维持运转的费用。" }'
    own = '{ term = "测土配方", text = "先化验再施肥。" }'
    findings = found("glossary-twice", disclosure(top=f"glossary = [{own}, {term}, {own}]"))

    assert [one.place for one in findings] == ["glossary 第2条 term", "glossary 第3条 term"]
    assert found("glossary-twice", disclosure(top=f"glossary = [{own}]")) == []
