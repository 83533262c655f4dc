"""Slips of the pen in the department's own texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from disclosuredoc.findings import Severity
from sample import disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.model.disclosure import Disclosure


def _said(text: str) -> Disclosure:
    """Return the sample with a text among its other matters."""
    return disclosure(top=f'other_matters = ["{text}"]')


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("印制宣传资料不少于3万页。。", "。"),
        ("提供互联网信息信息服务。", "信息"),
        ("网信办（互联网信息办公室)负责。", "（）"),
        ("根据《中华人民共和国预算法的规定公开。", None),
        ("本部门按时公开部门预算。本部门按时公开部门预算。", None),
    ],
)
def test_a_slip_in_a_free_text_is_a_warning_where_it_stands(
    text: str, expected: str | None, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    (finding,) = found("text-slips", _said(text))

    assert (finding.place, finding.expected, finding.severity) == ("other_matters 第1条", expected, Severity.WARNING)


@pytest.mark.parametrize(
    "text", ["按照《中华人民共和国预算法》（以下简称“预算法”）公开。", "逐户逐户走访……", "1）召开会议；2）印发通知。"]
)
def test_a_text_without_slips_is_kept(text: str, found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found("text-slips", _said(text)) == []


def test_the_sample_is_clean(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    assert found("text-slips", disclosure()) == []
