"""来源和编码: the lines of an old document, split as finely as its statements (公开表) determine them."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from disclosuredoc.reading.lifting.statements import BASIC, PROJECTS, Statements
from disclosuredoc.terms import APPROPRIATIONS, Category, Source
from disclosuredoc.terms import BASIC as KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

_T = TypeVar("_T")
Line = dict[str, Any]
GENERAL = Source.GENERAL_PUBLIC_BUDGET
NOTHING = Decimal(0)
_TOGETHER = {
    "2080505": "30108",
    "2080506": "30109",
    "2101101": "30110",
    "2101102": "30110",
    "2101103": "30111",
    "2210201": "30113",
}
"""功能分类 that hold one 经济分类 and nothing else: 养老保险, 职业年金, 医疗保险, 公务员医疗补助, 住房公积金."""


@attrs.frozen(kw_only=True, repr=False)
class _Paid:
    """Money of 基本支出 or 项目支出 as the statements show it: its source, its function (or none), its amount."""

    source: Source
    code: str
    amount: Decimal


def coded(lines: Sequence[Line], revenue: Collection[Source], said: Statements) -> list[Line]:
    """Return the lines with what the statements say of their sources and codes.

    Args:
        lines: by category and project, without a source.
        revenue: the sources that bring something.
        said: the statements.
    """
    if not said.paid:
        only = next(iter(revenue)) if len(revenue) == 1 else Source.UNKNOWN
        return [{**line, "source": only.value} for line in lines]
    others = [source for source in revenue if source not in said.paid]
    rest = others[0] if len(others) == 1 else Source.UNKNOWN
    projects = [line for line in lines if line["category"] == PROJECTS]
    split = [
        *itertools.chain.from_iterable(
            _basic(line, rest, said) for line in lines if Category(line["category"]) in KINDS
        ),
        *_projects(projects, list(_paid(PROJECTS, projects, rest, said))),
        *(_other(line, rest, said) for line in lines if Category(line["category"]) not in {*KINDS, Category.PROJECT}),
    ]
    return list(_carried([*split, *_forwarded(rest, said)], said))


def without_economy(lines: Iterable[Line]) -> list[Line]:
    """Return the lines without economic codes, those that are alike then as one."""
    found: dict[tuple[object, ...], Line] = {}
    for line in lines:
        plain = {key: value for key, value in line.items() if key != "economic"}
        alike = tuple(value for key, value in sorted(plain.items()) if key != "amount")
        found[alike] = {**plain, "amount": plain["amount"] + found.get(alike, {"amount": NOTHING})["amount"]}
    return list(found.values())


def _paid(column: str, lines: Iterable[Line], rest: Source, said: Statements) -> Iterator[_Paid]:
    """Yield what each fund pays of 基本支出 or 项目支出, then what they leave, which others pay."""
    left = dict(said.spending.get(column, {}))
    for source, columns in said.paid.items():
        for code, amount in columns.get(column, {}).items():
            left[code] = left.get(code, amount) - amount
            yield _Paid(source=source, code=code, amount=amount)
    for code, amount in left.items():
        if amount > 0:
            yield _Paid(source=_source(code, rest, said), code=code, amount=amount)
    if not said.spending:
        paid = sum((amount for columns in said.paid.values() for amount in columns.get(column, {}).values()), NOTHING)
        total = sum((line["amount"] for line in lines), NOTHING)
        if paid < total:
            yield _Paid(source=rest, code="", amount=total - paid)


def _source(code: str, rest: Source, said: Statements) -> Source:
    """Return the source of what no fund pays for a function."""
    only = _only(said.paying(code) - set(said.paid))
    if isinstance(only, Source):
        return only
    return Source.OTHER_REVENUE if only and rest is Source.UNKNOWN else rest


def _basic(line: Line, rest: Source, said: Statements) -> Iterator[Line]:
    """Yield 人员经费 or 公用经费: what 一般公共预算 pays by economic code, and what is left of it."""
    rows = said.economic.get(line["category"], {})
    left = line["amount"] - sum(rows.values(), NOTHING)
    paid = list(_paid(BASIC, (), rest, said))
    if left < 0 or any(one.source in APPROPRIATIONS - {GENERAL} for one in paid):
        yield {**line, "source": Source.UNKNOWN.value}
        return
    functions = _functions(said)
    for code, amount in rows.items():
        function = functions.get(code, functions.get(""))
        yield {**line, "amount": amount, "source": GENERAL.value, "economic": code, **_function(function)}
    if left:
        others = [one for one in paid if one.source is not GENERAL]
        source = _only(one.source for one in others) or rest
        yield {**line, "amount": left, "source": source.value, **_function(_only(one.code for one in others))}


def _functions(said: Statements) -> dict[str, str]:
    """Return the function of economic codes in 基本支出; of all others under the empty code, where only one is left."""
    economic = {code: amount for amounts in said.economic.values() for code, amount in amounts.items()}
    basic = said.paid[GENERAL].get(BASIC, {}) if GENERAL in said.paid else {}
    found = {_TOGETHER.get(code, ""): code for code, amount in basic.items()}
    found = {code: function for code, function in found.items() if economic.get(code) == basic[function]}
    left = [code for code in basic if code not in found.values()]
    return {**found, "": left[0]} if len(left) == 1 else {} if left else found


def _projects(lines: Sequence[Line], paid: Sequence[_Paid]) -> Iterator[Line]:
    """Yield 项目支出: a project gets the source and function of the only row with its amount, or those of all rows."""
    for line in lines:
        same = [other for other in lines if other["amount"] == line["amount"]]
        fits = [one for one in paid if one.amount == line["amount"]]
        of = fits if len(same) == len(fits) == 1 else paid
        source = _only(one.source for one in of) or Source.UNKNOWN
        yield {**line, "source": source.value, **_function(_only(one.code for one in of))}


def _other(line: Line, rest: Source, said: Statements) -> Line:
    """Return 上缴上级, 经营 or 补助 with its function, where it has only one."""
    code = _only(said.spending.get(line["category"], {}))
    return {**line, "source": (_source(code, rest, said) if code else rest).value, **_function(code)}


def _carried(lines: Iterable[Line], said: Statements) -> Iterator[Line]:
    """Yield the lines, with 上年结转 in the first ones of its function: no statement tells it more finely."""
    left = dict(said.carried)
    for line in lines:
        code = line.get("function", "")
        carried = min(left.get(code, NOTHING), line["amount"])
        if carried:
            left[code] -= carried
            yield {**line, "amount": carried, "carryover": True}
        if carried < line["amount"]:
            yield {**line, "amount": line["amount"] - carried}


def _forwarded(rest: Source, said: Statements) -> Iterator[Line]:
    """Yield 结转下年 by function."""
    for code, amount in said.forwarded.items():
        funds = [fund for fund, columns in said.paid.items() if any(code in amounts for amounts in columns.values())]
        source = funds[0] if len(funds) == 1 else _source(code, rest, said)
        category = Category.CARRIED_FORWARD.value
        yield {"category": category, "amount": amount, "source": source.value, "function": code}


def _only(values: Iterable[_T]) -> _T | None:
    """Return the one value that all are, None where they differ or there are none."""
    different = set(values)
    return different.pop() if len(different) == 1 else None


def _function(code: str | None) -> Line:
    return {"function": code} if code else {}
