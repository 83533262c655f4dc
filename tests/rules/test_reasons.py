"""Each change has a reason, and no reason stands without a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import pytest

from disclosuredoc.findings import Severity
from disclosuredoc.model.department import Reasons
from sample import MULTI, disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.model.disclosure import Disclosure


@pytest.mark.parametrize(
    ("replace", "places"),
    [
        ({'basic = "人员工资正常晋级"\n': ""}, ["[reasons] basic"]),
        ({'projects = "上年一次性项目已经完成"\n': ""}, ["[reasons] projects"]),
        ({'projects = "上年一次性项目已经完成"\n': 'projects = " 　"\n'}, ["[reasons] projects"]),
        ({'vehicle_operation = "严格控制用车"\n': 'three_public = " "\n'}, ["[reasons] vehicle_operation"]),
        ({'vehicle_operation = "严格控制用车"\n': ""}, ["[reasons] vehicle_operation"]),
        ({'vehicle_operation = "严格控制用车"\n': 'three_public = "严格控制用车"\n'}, []),
        ({"projects = 60\n": "projects = 60\noperating = 12.50\n"}, []),
        ({"projects = 60\n": "projects = 60\noperating = 12.49\n"}, ["[reasons] operating"]),
        ({"projects = 60\n": "projects = 60\nprocurement = 15\n"}, ["[reasons] procurement"]),
        ({"projects = 60\n": "projects = 60\nother = 1\n"}, ["[reasons] other"]),
    ],
)
def test_a_change_without_a_reason_is_found(
    replace: dict[str, str], places: list[str], found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    findings = found("change-without-reason", disclosure(replace=replace))
    assert [one.place for one in findings] == places
    assert {one.severity for one in findings} <= {Severity.ERROR}


@pytest.mark.parametrize(("before", "words"), [("150", "增加1.2万元"), ("152.40", "减少1.2万元")])
def test_the_message_says_how_much_it_changes(
    before: str, words: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    replace = {"personnel = 130.10\nroutine = 12.50": f"basic = {before}", 'basic = "人员工资正常晋级"\n': ""}
    (finding,) = found("change-without-reason", disclosure(replace=replace))
    assert finding.quote == words


@pytest.mark.parametrize(
    ("replace", "items"),
    [
        ({"projects = 60\n": "projects = 55\n"}, ["projects"]),
        ({"personnel = 130.10": "personnel = 138.70"}, ["basic"]),
        ({"vehicle_operation = 2.60": "vehicle_operation = 2.40"}, ["vehicle_operation"]),
        (
            {
                "vehicle_operation = 2.60": "vehicle_operation = 2.40",
                'vehicle_operation = "严格控制用车"': 'three_public = "严格控制用车"',
            },
            ["three_public"],
        ),
        ({'projects = "上年一次性': 'other = "说明"\nprojects = "上年一次性'}, ["other"]),
    ],
)
def test_a_reason_without_a_change_is_a_warning(
    replace: dict[str, str], items: list[str], found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    findings = found("reason-without-change", disclosure(replace=replace))
    assert [(one.place, one.severity) for one in findings] == [
        (f"[reasons] {item}", Severity.WARNING) for item in items
    ]


def test_a_reason_for_what_has_no_last_year_is_a_warning(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    reason = {'projects = "上年一次性': 'operating = "节约开支"\nprojects = "上年一次性'}
    (finding,) = found("reason-without-last-year", disclosure(replace=reason))
    assert finding.place == "[reasons] operating"
    both = {**reason, "projects = 60\n": "projects = 60\noperating = 13\n"}
    assert found("reason-without-last-year", disclosure(replace=both)) == []


def _founded(basic: str | None) -> Disclosure:
    """Return three units of which the second is new, with its reason."""
    facts = disclosure(MULTI)
    first, second, third = facts.units
    new = attrs.evolve(second, founded=True, previous=None, reasons=Reasons(basic=basic, three_public="新设单位"))
    return attrs.evolve(facts, units=(first, new, third))


def test_a_new_unit_that_changes_the_department_gives_the_reason(
    found: Callable[[str, Disclosure], list[Finding]],
) -> None:
    assert found("founded-without-reason", _founded("新设单位")) == []
    (finding,) = found("founded-without-reason", _founded(None))
    assert finding.place == "[[reasons]]（207002 示例县文化市场综合行政执法队） basic"


def test_a_new_unit_has_nothing_to_compare_with(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = _founded("新设单位")
    names = ("change-without-reason", "reason-without-change", "reason-without-last-year")
    assert [found(name, facts) for name in names] == [[], [], []]


def test_the_reason_of_one_item_pasted_under_another_is_a_note(
    found: Callable[[str, Disclosure], list[Finding]],
) -> None:
    facts = disclosure(replace={'projects = "上年一次性项目已经完成"': 'projects = "人员工资正常晋级"'})
    (finding,) = found("reason-repeated", facts)

    assert (finding.place, finding.quote, finding.severity) == (
        "[reasons] projects",
        "人员工资正常晋级",
        Severity.NOTE,
    )
    assert found("reason-repeated", disclosure()) == []
