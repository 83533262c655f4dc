"""Codes of lines and procurement rows: their shape, whether the year's lists have them, where a table needs them."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.remembering import once
from disclosuredoc.layouts.codes import Codes, Scheme
from disclosuredoc.layouts.other_years import listed
from disclosuredoc.rules import code_years
from disclosuredoc.rules.law import BUDGET_LAW, CODING
from disclosuredoc.rules.rule import Breach, rule
from disclosuredoc.terms import BASIC, Procured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

SHAPES = {
    Scheme.FUNCTION: (7, "支出功能分类编码应为7位数字（到项）"),
    Scheme.ECONOMIC: (5, "支出经济分类编码应为5位数字（到款）"),
}
"""How long the codes of budget lines are."""

WRITTEN = {
    Scheme.FUNCTION: ("lines", "function"),
    Scheme.ECONOMIC: ("lines", "economic"),
    Scheme.PROCUREMENT: ("procurement", "code"),
}
"""The table and the key that codes are written in."""

NAMES = {
    Scheme.FUNCTION: "支出功能分类科目",
    Scheme.ECONOMIC: "支出经济分类科目",
    Scheme.PROCUREMENT: "政府采购目录",
}
"""What the lists are called."""


def _numbers(values: Iterable[str | None]) -> dict[str, list[int]]:
    """Return each different code with the numbers of the rows that have it."""
    numbers: dict[str, list[int]] = {}
    for number, value in enumerate(values, 1):
        if value is not None:
            numbers.setdefault(value, []).append(number)
    return numbers


def _place(table: str, numbers: list[int], key: str) -> str:
    """Return the place of a code: the first row that has it, and how many there are."""
    more = f"等{len(numbers)}条" if len(numbers) > 1 else ""
    return f"[[{table}]] 第{numbers[0]}条{more} {key}"


@once
def _used(disclosure: Disclosure) -> dict[Scheme, dict[str, list[int]]]:
    """Return each different code of every scheme with the numbers of the rows that have it."""
    return {
        scheme: _numbers(map(operator.attrgetter(key), getattr(disclosure, table)))
        for scheme, (table, key) in WRITTEN.items()
    }


def _where(scheme: Scheme, numbers: list[int]) -> str:
    """Return the place of a code of a scheme."""
    table, key = WRITTEN[scheme]
    return _place(table, numbers, key)


def _well_formed(scheme: Scheme, code: str) -> bool:
    """Whether a code has the length and characters of its scheme."""
    if scheme is Scheme.PROCUREMENT:
        return code[:1] in {"A", "B", "C"} and scheme.level(code) is not None and (code[1:] + "0").isdecimal()
    return len(code) == SHAPES[scheme][0] and code.isascii() and code.isdecimal()


def _unknown(disclosure: Disclosure, layout: Layout, *, certain: bool) -> Iterator[Breach]:
    """Yield the codes that the year's lists do not have, those that are certainly wrong or the others."""
    for scheme in WRITTEN:
        codes: Codes = getattr(layout.codes, scheme.key)
        for code, numbers in _used(disclosure)[scheme].items():
            unknown = codes.lookup(code) is None and _well_formed(scheme, code) and codes.rules_out(code) is certain
            if unknown and not _means_an_item_elsewhere(code, disclosure, layout):
                near = "、".join(f"{entry.code} {entry.name}" for entry in codes.nearest(code))
                yield Breach(
                    place=_where(scheme, numbers),
                    quote=code,
                    message=f"{layout.year}年{NAMES[scheme]}中没有查到“{code}”"
                    + _in_another_year(scheme, code, layout.year)
                    + (f"；请核对，相近的有：{near}" if near else "；请按当年科目核对"),
                )


def _means_an_item_elsewhere(code: str, disclosure: Disclosure, layout: Layout) -> bool:
    """Whether a code means one of the items that have it in another year's catalogue."""
    return any(code_years.elsewhere(item, layout) for item in disclosure.procurement if item.code == code)


def _in_another_year(scheme: Scheme, code: str, year: int) -> str:
    """Say what a code means in the nearest other year that has it; nothing where none has."""
    for other, entry in listed(scheme, code, year):
        return f"（{other}年的是“{entry.name}”）"
    return ""


@rule(CODING, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def code_shape(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """功能分类编码为7位数字（到项），经济分类编码为5位数字（到款）。

    为什么：公开表按类、款、项汇总，位数不对的编码归不到任何一款。
    查出：function = "20137"，economic = "3020"。
    符合：function = "2013701"，economic = "30201"。
    """
    for scheme, (_, demand) in SHAPES.items():
        for code, numbers in _used(disclosure)[scheme].items():
            if not _well_formed(scheme, code):
                yield Breach(
                    place=_where(scheme, numbers), quote=code, message=f"{demand}；请按当年政府收支分类科目改正"
                )


@rule(CODING, kind=Kind.STRUCTURE)
def procurement_kind_unknown(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """政府采购目录序号的首字母为 A（货物）、B（工程）或 C（服务）。

    为什么：货物、工程、服务的金额按首字母汇总，首字母不对就哪一类也不计入，三类之和与总额不符。
    查出：code = "0999"，code = "D0999"。
    符合：code = "A0999"。
    """
    for code, numbers in _used(disclosure)[Scheme.PROCUREMENT].items():
        if Procured.of(code) is None:
            yield Breach(
                place=_where(Scheme.PROCUREMENT, numbers),
                quote=code,
                message="看不出是货物、工程还是服务；请按当年目录写序号，首字母为 A（货物）、B（工程）或 C（服务）",
            )


@rule(CODING, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def procurement_code_shape(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """政府采购目录序号为 A（货物）、B（工程）或 C（服务）后接成对的数字。

    为什么：位数不对的序号在当年目录中查不到，多半少输了一位。
    查出：code = "A099"。
    符合：code = "A0999"。
    """
    for code, numbers in _used(disclosure)[Scheme.PROCUREMENT].items():
        if Procured.of(code) is not None and not _well_formed(Scheme.PROCUREMENT, code):
            yield Breach(
                place=_where(Scheme.PROCUREMENT, numbers),
                quote=code,
                message="政府采购目录序号应为 A（货物）、B（工程）或 C（服务）后接成对的数字；请按当年目录改正",
            )


@rule(CODING, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def code_wrong(disclosure: Disclosure, layout: Layout) -> Iterator[Breach]:
    """编码在当年科目中确实没有，或者没有它的上级（类、款）时，请填报人核实。

    为什么：当年没有的科目不能列支，多半是用了往年的编码或输错一位。
    查出：function = "2993701"，当年没有 299 类；function = "2017701"，201 类下没有 20177 款。
    符合：function = "2013701"。
    """
    yield from _unknown(disclosure, layout, certain=True)


@rule(CODING, kind=Kind.STRUCTURE, severity=Severity.NOTE)
def code_unknown(disclosure: Disclosure, layout: Layout) -> Iterator[Breach]:
    """编码不在本软件所带的科目表中、但不能断定有错时，给出提示。

    为什么：所带科目表到款、项并不齐全，查不到不等于错。
    查出：function = "2013777"，科目表中没有。
    符合：function = "2013701"。
    """
    yield from _unknown(disclosure, layout, certain=False)


@rule(BUDGET_LAW.article(32), kind=Kind.STRUCTURE, severity=Severity.WARNING, since=2015)
def code_missing(disclosure: Disclosure, layout: Layout) -> Iterator[Breach]:
    """印公开表时，每行明细要有功能分类编码，基本支出还要有经济分类编码。

    为什么：公开表按功能分类到项、基本支出按经济分类到款编列，没有编码的只能列为“（未填编码）”。
    查出：印公开表，有一行项目支出没写 function。
    符合：各行都写了编码；或只印情况说明（parts = ["explanation"]）。
    """
    if not _prints_statements(disclosure, layout):
        return
    lines = [(number, line) for number, line in enumerate(disclosure.lines, 1) if line.amount]
    without_function = [number for number, line in lines if not line.function]
    without_economic = [number for number, line in lines if line.category in BASIC and not line.economic]
    for numbers, key, name in ((without_function, "function", "功能"), (without_economic, "economic", "经济")):
        if numbers:
            yield Breach(
                place=_place("lines", numbers, key),
                message=f"有{len(numbers)}行明细没有{name}分类编码，公开表中只能列为“（未填编码）”；请补填 {key}",
            )


def _prints_statements(disclosure: Disclosure, layout: Layout) -> bool:
    """Whether the document will hold the 公开表."""
    return any(part.key == "statements" for part in layout.printed(disclosure.parts))
