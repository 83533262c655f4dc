"""Names and texts of the facts are finished: no placeholder, no blank where a figure should stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sample import SAMPLE, disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.model.disclosure import Disclosure

NAME = "placeholder-written"


def test_finished_texts_are_kept(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found(NAME, disclosure()) == []


@pytest.mark.parametrize("text", ["规格3×5米", "X光机一台", "比上年减少0万元"])
def test_signs_that_are_no_placeholders_are_kept(text: str, found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found(NAME, disclosure(replace={'"人员工资正常晋级"': f'"{text}"'})) == []


@pytest.mark.parametrize("text", ["负责××工作", "XX县", "{{ name }}", "{% if x %}", "共____辆", "比上年减少  万元"])
def test_what_nobody_filled_in_is_found(text: str, found: Callable[[str, Disclosure], list[Finding]]) -> None:
    (finding,) = found(NAME, disclosure(replace={'"人员工资正常晋级"': f'"{text}"'}))

    assert (finding.place, finding.quote) == ("[reasons] basic", text)


def test_a_placeholder_in_a_name_is_found_at_each_name(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = SAMPLE.replace("复印纸", "××纸").replace("测土配方施肥项目", "××项目").replace("示例县农业", "××县农业")
    glossary = 'glossary = [{ term = "××", text = "指当年安排的资金。" }]'

    assert [finding.place for finding in found(NAME, disclosure(facts, top=glossary))] == [
        "[department] name",
        "[[units]] name",
        "[[projects]]（××项目） name",
        "[[procurement]] 第1条 item",
        "glossary 第1条 term",
    ]
