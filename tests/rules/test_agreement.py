"""Amounts inside free texts are figures of the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from disclosuredoc.findings import Severity
from disclosuredoc.rules.agreement import texts
from sample import MULTI, disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.model.disclosure import Disclosure

REASON = 'basic = "人员工资正常晋级"'


@pytest.mark.parametrize(
    "text",
    [
        "基本支出151.2万元",
        "基本支出１５１．２０万元",
        "人员经费 138.70 万元，比上年增加8.60万元",
        "由142.6万元增加到1,512,000元",
        "项目支出0.0055亿元",
        "公务用车减少0.2万元",
        "采购电脑14万元，单价3.5万元",
        "房屋价值95.20万元",
        "人均500元/年，每人每月300元",
        "单价在20万元以上的设备，不超过3万元",
        "5美元，12元旦，增加3人",
    ],
)
def test_an_amount_that_is_a_figure_of_the_facts_is_kept(
    text: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    assert found("amount-in-text", disclosure(replace={REASON: f'basic = "{text}"'})) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("基本支出152.2万元", "152.2万元"),
        ("基本支出151万元", "151万元"),
        ("基本支出1,512,001元", "1512001元"),
        ("28万元，12.5万元", "28万元"),
    ],
)
def test_an_amount_that_is_no_figure_of_the_facts_is_a_warning(
    text: str, quote: str, found: Callable[[str, Disclosure], list[Finding]]
) -> None:
    (finding,) = found("amount-in-text", disclosure(replace={REASON: f'basic = "{text}"'}))
    assert (finding.place, finding.quote, finding.severity) == ("[reasons] basic", quote, Severity.WARNING)


def test_every_free_text_is_read(found: Callable[[str, Disclosure], list[Finding]]) -> None:
    facts = disclosure(MULTI)
    told = [place for place, _ in texts(facts)]
    assert [place for place in told if "207003" in place or "[" not in place] == [
        "[[units]]（207003 示例县图书馆） responsibilities 第1条",
        "[[reasons]]（207003 示例县图书馆） projects",
        "[[reasons]]（207003 示例县图书馆） other",
        "[[projects]]（207003 图书购置项目） purpose",
        "[[projects]]（207003 图书购置项目） goals 第1条",
        *(
            f"[[projects]]（207003 图书购置项目） indicators 第1条 {name}"
            for name in ("level3", "description", "value", "basis")
        ),
        "glossary 第1条",
        "other_matters 第1条",
    ]
    assert found("amount-in-text", facts) == []
