"""Names (名称): of a project or of the body itself, where one is mistyped at one of its places."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.likeness import one_apart
from disclosuredoc.helpers.remembering import once, remembered
from disclosuredoc.model.transcript import ClaimKind
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, TITLES, Document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from disclosuredoc.model.transcript import Claim, Passage, Table

LONG_ENOUGH = 6
"""Names of fewer characters may differ by one and mean two things."""
COVER = "□"
"""Stands for each character of a name that the grammar would take for something else."""
TWICE = 2
MOST = 300
"""Among more names than these some are sure to be alike."""
_NAME = r"(?P<name>[\u4e00-\u9fff（）()]{4,40}?)"
_TITLE = re.compile(rf"^\s*{_NAME}\s*(?:$|(?=(?:19|20)\d\d\s?年))")
_SPOKEN = re.compile(
    r"(?:现将(?P<told>)|^\s*\d{3,9}(?P<coded>)|(?:编制|公开)(?:部门|单位)[:：](?P<labelled>)|^\s*(?P<charged>)"
    rf"|年[，,](?P<spending>)|[日，,](?P<owning>)|^\s*(?P<summed>)){_NAME}"
    r"(?(told)(?=(?:19|20)\d\d\s?年|部门|单位))(?(coded)(?=\s+(?:单位|预算年度)[:：]))(?(labelled)(?=\s|$))"
    "(?(charged)(?=的主要职责))(?(spending)(?=财政拨款“?三公))(?(owning)(?=固定资产))(?(summed)(?=小计$))"
)
"""Where a document names the body whose it is; what stands before the name decides what has to follow it.

The name itself is written once for all: to compile its range of characters is what takes long.
"""
_SPEAKS = (
    *("现将", "部门：", "部门:", "单位：", "单位:", "预算年度"),
    *("的主要职责", "财政拨款“三公", "财政拨款三公", "固定资产", "小计"),
)
"""What a passage holds that names it so."""
_LISTED = re.compile("^单位名称$")
_COUNTED = frozenset("一二三四五六七八九十东南西北中上下前后甲乙丙丁")
"""Characters that tell two bodies apart."""


@text_rule(CONSISTENCY, kind=Kind.IDENTITY, severity=Severity.WARNING)
def name_nearly_same(document: Document) -> Iterator[Breach]:
    """同一项目的名称在各处写得一字不差；金额相同、名称只差一个字的，请核实是否同一项目。

    为什么：项目名称在支出说明、绩效目标表、采购表里各写一次，错一个字就对不上。
    查出：支出说明写“宣传推广经费28万元”，绩效目标表写“宣传推介经费”，预算也是28万元。
    符合：各处是同一个名称；“一号路修缮项目”和“二号路修缮项目”各写了两次，是两个项目。
    """
    named = _named(document)
    for name, other in _alike(named) if len(named) <= MOST else ():
        claim, others = named[name][0], named[other]
        sure = min(len(name), len(other)) >= LONG_ENOUGH and _tells_twice(document)
        if sure or _places([claim, *others]) & _forms(document):
            yield Breach(
                place=str(claim.place),
                quote=claim.quote,
                message=f"这里的“{name}”与{others[0].place}的“{other}”金额相同，名称只差一个字；请核对名称",
                expected=other,
            )


def _alike(named: dict[str, list[Claim]]) -> Iterator[tuple[str, str]]:
    """Yield every name that stands once with the names of the same amount that differ by one character, each pair once.

    A name that stands several times may well be the right one; of two that both stand once the later is told.
    """
    by_amount: dict[Decimal, list[str]] = {}
    for name, claims in named.items():
        for value in {claim.figure.in_yuan.value for claim in claims if claim.figure is not None}:
            by_amount.setdefault(value, []).append(name)
    seen: set[str] = set()
    for name, (claim, *more) in named.items():
        seen.add(name)
        same = by_amount[claim.figure.in_yuan.value] if claim.figure is not None and not more else []
        for other in same:
            told = len(named[other]) == 1 and other not in seen
            if not told and one_apart(name, other) and str(claim.place) not in _places(named[other]):
                yield name, other


@once
def _named(document: Document) -> dict[str, list[Claim]]:
    """The statements of amounts by the names that the vocabulary does not know."""
    found: dict[str, list[Claim]] = {}
    for claim in document.of(ClaimKind.AMOUNT):
        if not claim.known and len(claim.item) >= TWICE and COVER not in claim.item:
            found.setdefault(claim.item, []).append(claim)
    return found


@once
def _tells_twice(document: Document) -> bool:
    """Whether a long name stands at several places: names are told again in this document."""
    named = _named(document)
    return any(len(_places(claims)) >= TWICE for name, claims in named.items() if len(name) >= LONG_ENOUGH)


@once
def _forms(document: Document) -> set[str]:
    """The places that surely name a project: titles of tables of its goals, and what purchases are charged to."""
    titles = {str(passage.place) for passage in document.transcript.passages if "绩效目标" in passage.text}
    return titles | {str(claim.place) for claim in document.of(ClaimKind.AMOUNT) if "预算资金" in claim.quote}


def _places(claims: list[Claim]) -> set[str]:
    return {str(claim.place) for claim in claims}


@text_rule(CONSISTENCY, kind=Kind.IDENTITY, severity=Severity.WARNING)
def project_amount_differs(document: Document) -> Iterator[Breach]:
    """项目的金额在支出说明、绩效目标表、采购表里是同一个数。

    为什么：同一个项目两个数，读者不知道信哪一个。
    查出：支出说明写“征地补偿1514.6万元”，绩效目标表写“征地补偿（预算1518.6万元）”。
    符合：各处都是1514.6万元；两个单位各有一个同名的项目，两个数都各写了两处。
    """
    for name, claims in _named(document).items():
        first, *others = claims
        told = len(name) >= LONG_ENOUGH and name.endswith(_OTHERWISE)
        unlike = [] if told else [claim for claim in others if _value(claim) != _value(first)]
        forms = _forms(document) if unlike else set()
        times = Counter(map(_value, claims if unlike else ()))
        for claim in unlike if str(first.place) not in forms else ():
            two = times[_value(claim)] > 1 < times[_value(first)]
            if str(claim.place) in forms and _others_year(claim, first) and not two:
                yield Breach(
                    place=str(claim.place),
                    quote=claim.quote,
                    message=f"“{name}”这里是{_shown(claim)}，{first.place}是{_shown(first)}；请核对两处",
                    expected=_shown(first),
                )


_OTHERWISE = ("经费", "项目", "资金", "工程", "补助")
"""Names that end so are compared wherever they stand (same-name-differs)."""


def _value(claim: Claim) -> object:
    return claim.figure and claim.figure.in_yuan.value


def _shown(claim: Claim) -> str:
    return claim.figure.quote if claim.figure else ""


def _others_year(one: Claim, other: Claim) -> bool:
    """Whether two statements are of one year and one set of the document."""
    return (one.year, one.edition) == (other.year, other.edition) and one.place != other.place


@text_rule(CONSISTENCY, kind=Kind.IDENTITY, severity=Severity.WARNING)
def own_name_varies(document: Document) -> Iterator[Breach]:
    """标题、落款、表头、各节里的本部门名称一字不差。

    为什么：标题或表头里错一个字，读者会以为是另一个部门。
    查出：标题“示例县住房和城乡建没局”，其他各处“示例县住房和城乡建设局”。
    符合：各处相同；“第一中学”和“第二中学”是两个单位。
    """
    named = list(_own(document))
    times = Counter(name for name, _ in named)
    usual = [name for name, count in times.most_common(MOST) if count >= TWICE]
    for name, passage in named:
        once_only = usual if times[name] == 1 else ()
        near = [other for other in once_only if one_apart(name, other) and not _told_apart(name, other)]
        if near:
            yield Breach(
                place=str(passage.place),
                quote=name,
                message=f"这里的名称与别处的“{near[0]}”只差一个字；请核对",
                expected=near[0],
            )


def _own(document: Document) -> Iterator[tuple[str, Passage]]:
    """Yield the places where a document names the body whose it is, with the name."""
    for passage in document.text.passages[:TITLES]:
        if title := _TITLE.match(passage.text):
            yield title["name"], passage
        yield from _spoken(passage)
    for passage in document.text.holding(*_SPEAKS, first=TITLES):
        yield from _spoken(passage)
    for table in document.transcript.tables:
        yield from _listed(table)


def _spoken(passage: Passage) -> Iterator[tuple[str, Passage]]:
    yield from ((name, passage) for name in _bodies(passage.text))


@remembered
def _bodies(text: str) -> tuple[str, ...]:
    """The bodies that a text names as the one spoken of; the lines above the tables of a document repeat each other."""
    return tuple(match["name"] for match in _SPOKEN.finditer(text))


def _listed(table: Table) -> Iterator[tuple[str, Passage]]:
    """Yield the bodies that a table lists under 单位名称."""
    if table.cells and table.cells[0] and _LISTED.match(table.cells[0][0].passage.text.strip()):
        yield from ((row[0].passage.text.strip(), row[0].passage) for row in table.cells[1:] if row)


def _told_apart(one: str, other: str) -> bool:
    """Whether two names differ by a number or a direction: two bodies."""
    return len(one) == len(other) and any({a, b} <= _COUNTED for a, b in zip(one, other, strict=True) if a != b)


RULES = (name_nearly_same, project_amount_differs, own_name_varies)
