"""Codes: their shape, the lists of the year, and where a table needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from disclosuredoc.findings import Severity
from disclosuredoc.layouts.catalogue import load
from disclosuredoc.layouts.codes import Code, Codes, Evidence, Scheme
from disclosuredoc.layouts.layout import Part
from disclosuredoc.rules import books
from sample import disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

NEAR = Code(code="2013701", name="行政运行", level=3, status=Evidence.MEMORY)


@pytest.mark.parametrize(
    ("key", "right", "wrong"),
    [
        ("function", "2130122", "21301"),
        ("function", "2130122", "213012２"),
        ("economic", "30218", "3021"),
        ("economic", "30218", "3021a"),
    ],
)
def test_a_code_of_the_wrong_shape_is_a_warning(
    key: str, right: str, wrong: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    (finding,) = found("code-shape", disclosure(replace={f'{key} = "{right}"': f'{key} = "{wrong}"'}))
    assert (finding.severity, finding.quote) == (Severity.WARNING, wrong)


def test_a_code_that_many_lines_share_is_one_finding(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure()
    lines = tuple(attrs.evolve(line, function="213") for line in facts.lines)
    (finding,) = found("code-shape", attrs.evolve(facts, lines=lines))
    assert finding.place == "[[lines]] 第1条等8条 function"


@pytest.mark.parametrize("wrong", ["0999", "D0999"])
def test_a_procurement_code_whose_kind_cannot_be_told_is_an_error(
    wrong: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    facts = disclosure(replace={'code = "A090101"': f'code = "{wrong}"'})
    (finding,) = found("procurement-kind-unknown", facts)
    assert (finding.place, finding.quote, finding.severity) == ("[[procurement]] 第1条 code", wrong, Severity.ERROR)
    assert found("procurement-code-shape", facts) == found("procurement-kind-unknown", disclosure()) == []


@pytest.mark.parametrize("wrong", ["A099", "A09x1", "a0999"])
def test_a_procurement_code_is_a_letter_and_pairs_of_digits(
    wrong: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    (finding,) = found("procurement-code-shape", disclosure(replace={'code = "A090101"': f'code = "{wrong}"'}))
    assert (finding.place, finding.quote) == ("[[procurement]] 第1条 code", wrong)


@pytest.mark.parametrize("right", ["B", "C0399", "C08140199"])
def test_a_procurement_code_may_stand_on_any_level(
    right: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    assert found("procurement-code-shape", disclosure(replace={'code = "A090101"': f'code = "{right}"'})) == []


def _listed(layout: Layout, *, complete: frozenset[int]) -> Layout:
    """Return the layout with a list of functions that is whole on some levels."""
    function = attrs.evolve(layout.codes.function, complete=complete)
    return attrs.evolve(layout, codes=attrs.evolve(layout.codes, function=function))


@pytest.mark.parametrize(
    ("code", "complete", "name"),
    [
        ("2130177", {1}, "code-unknown"),
        ("2130177", {1, 3}, "code-wrong"),
        ("2990101", {1}, "code-wrong"),
        ("2990101", set(), "code-wrong"),
        ("2017701", {1}, "code-wrong"),
    ],
)
def test_an_unknown_code_is_a_warning_where_the_list_is_whole_or_has_nothing_above_it(
    code: str, complete: set[int], name: str, layout: Layout
) -> None:
    facts = disclosure(replace={'function = "2130122"': f'function = "{code}"'})
    report = books.check(facts, _listed(layout, complete=frozenset(complete)))
    findings = [one for one in report.findings if one.rule in {"code-unknown", "code-wrong"} and one.quote == code]
    assert [one.rule for one in findings] == [name]


def test_the_nearest_codes_are_named(layout: Layout) -> None:
    facts = disclosure(replace={'function = "2130122"': 'function = "2013777"'})
    only = Codes(scheme=Scheme.FUNCTION, entries=(NEAR,))
    report = books.check(facts, attrs.evolve(layout, codes=attrs.evolve(layout.codes, function=only)))
    messages = [one.message for one in report.findings if one.quote == "2013777"]
    assert messages == ["2020年支出功能分类科目中没有查到“2013777”；请核对，相近的有：2013701 行政运行"]


def test_without_anything_near_the_list_of_the_year_is_named(layout: Layout) -> None:
    empty = attrs.evolve(layout, codes=attrs.evolve(layout.codes, function=Codes(scheme=Scheme.FUNCTION)))
    facts = disclosure(replace={'function = "2130122"': 'function = "2130177"'})
    messages = [one.message for one in books.check(facts, empty).findings if one.quote == "2130177"]
    assert messages == ["2020年支出功能分类科目中没有查到“2130177”；请按当年科目核对"]


def test_what_the_code_means_in_another_year_is_said() -> None:
    facts = disclosure(replace={'function = "2130122"': 'function = "2089901"'})
    (message,) = {one.message for one in books.check(facts, load("national/2021")).findings if one.quote == "2089901"}
    assert message.startswith("2021年支出功能分类科目中没有查到“2089901”（2020年的是“其他社会保障和就业支出”）；")


def _with_statements(layout: Layout) -> Layout:
    """Return the layout with 公开表."""
    return attrs.evolve(layout, parts=(Part(key="statements", heading="公开表"), *layout.parts))


@pytest.mark.parametrize(
    ("written", "place"),
    [('function = "2130122"\n', "[[lines]] 第6条 function"), ('economic = "30101"\n', "[[lines]] 第1条 economic")],
)
def test_statements_need_codes(written: str, place: str, layout: Layout) -> None:
    facts = disclosure(replace={written: ""})
    findings = books.check(facts, _with_statements(layout)).warnings
    assert [(one.rule, one.place) for one in findings] == [("code-missing", place)]


def test_explanations_alone_need_no_codes(layout: Layout) -> None:
    facts = disclosure(replace={'function = "2130122"\n': ""}, top='parts = ["explanation"]')
    assert books.check(facts, _with_statements(layout)).warnings == ()


def test_project_expenditure_needs_no_economic_code(layout: Layout) -> None:
    facts = disclosure(replace={'economic = "30227"\n': ""})
    assert books.check(facts, _with_statements(layout)).warnings == ()
