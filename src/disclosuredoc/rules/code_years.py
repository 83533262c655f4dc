"""Procurement codes of another year's catalogue (政府采购品目分类目录换版)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.layouts.codes import Scheme
from disclosuredoc.rules.law import CODING
from disclosuredoc.rules.rule import Breach, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.codes import Code
    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.model.procurement import ProcurementItem


def elsewhere(item: ProcurementItem, layout: Layout) -> tuple[int, Code] | None:
    """Return the other year in whose catalogue the code means the item, None where it is this year's code.

    A code that this year's catalogue certainly lacks belongs to any year that has it.
    One that it has, or may have, must be told by the item's name.
    """
    catalogue = layout.codes.procurement
    here = catalogue.lookup(item.code)
    if here is not None and here.name in item.item:
        return None
    from disclosuredoc.layouts.other_years import listed  # noqa: PLC0415 - most codes are this year's

    lacking = here is None and catalogue.rules_out(item.code)
    others = listed(Scheme.PROCUREMENT, item.code, layout.year)
    return next(((year, there) for year, there in others if lacking or there.name in item.item), None)


@rule(CODING, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def procurement_code_of_another_year(disclosure: Disclosure, layout: Layout) -> Iterator[Breach]:
    """政府采购目录序号出自当年的目录，不是往年或以后年度的目录。

    为什么：《政府采购品目分类目录》换过版，同一个序号在新旧目录里不是同一样东西，沿用旧序号就列错了品目。
    查出：2023年度写 A0999，它只在旧目录里；“台式计算机”写 A02010104，新目录里这是服务器。
    符合：2023年度“台式计算机”写 A02010105，2020年度写 A02010104。
    """
    for number, item in enumerate(disclosure.procurement, 1):
        found = elsewhere(item, layout)
        if found is not None:
            year, there = found
            yield _breach(number, item, year, there, layout)


def _breach(number: int, item: ProcurementItem, year: int, there: Code, layout: Layout) -> Breach:
    catalogue = layout.codes.procurement
    here = catalogue.lookup(item.code)
    same = [entry.code for entry in catalogue.entries if entry.name == there.name]
    now = f"“{item.code}”是“{here.name}”" if here else f"没有“{item.code}”"
    remedy = f"当年的“{there.name}”是 {same[0]}，请改正" if same else "请按当年目录改正"
    return Breach(
        place=f"[[procurement]] 第{number}条 code",
        quote=item.code,
        message=f"{layout.year}年的目录中{now}，{year}年的目录中它是“{there.name}”；{remedy}",
        expected=same[0] if same else None,
    )
