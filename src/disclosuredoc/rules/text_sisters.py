"""Sister statements (各表相互印证): columns and lines of one budget statement against the others and the text."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.model.transcript import ClaimKind, Table
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document, written
from disclosuredoc.rules.text_statements import SOURCES, THREE_PUBLIC, WHOLE, Amounts, Column, Meaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FEWEST = 2
"""So many other statements that list a line show that it is to be listed."""
_STATED: dict[str, Meaning] = {
    **{purpose: ("", purpose) for purpose in ("基本支出", "项目支出", "人员经费", "公用经费")},
    "一般公共预算拨款收入": ("一般公共预算", ""),
    "政府性基金预算拨款收入": ("政府性基金", ""),
    "国有资本经营预算拨款收入": ("国有资本经营", ""),
    "财政专户管理资金收入": ("财政专户", ""),
}
"""What the text states of a whole budget, and the columns that say the same."""
_SPENT = "安排的支出"
_CARRIED = "结转"
"""What was carried over is spent like this year's money: only the text tells the two apart."""
_ECONOMIC = {"30212": "因公出国（境）费", "30217": "公务接待费", "30231": "公务用车运行维护费"}
"""The items of “三公” that the economic classification has codes for in basic expenditure."""
_MONEY = frozenset(name for name, _ in SOURCES)
_TOLERANCE = Decimal(100)
"""One hundredth of 万元: so much two figures may miss each other by their rounding."""


@attrs.frozen(kw_only=True, repr=False)
class Stated:
    """What a column, or the text, says of one meaning: its amounts line by line, and the lines that it has at all."""

    table: Table | None
    where: str
    lines: frozenset[str]
    amounts: Amounts


def _stated(document: Document) -> Iterator[dict[Meaning, list[Stated]]]:
    """Yield what each set of statements and its text say, by meaning."""
    for edition, columns in document.columns.items():
        said: dict[Meaning, list[Stated]] = {}
        for column in columns:
            table = column.statement.table
            one = Stated(
                table=table, where=f"第{table.number}张表“{column.head}”栏", lines=column.lines, amounts=column.amounts
            )
            said.setdefault(column.meaning, []).append(one)
        for meaning, one in _in_text(document, edition):
            said.setdefault(meaning, []).append(one)
        yield said


def _in_text(document: Document, edition: int) -> Iterator[tuple[Meaning, Stated]]:
    """Yield what the text states of the whole budget of this year, the first time it does."""
    seen = set()
    for claim in document.of(ClaimKind.AMOUNT):
        meaning = _STATED.get(claim.item)
        figure = claim.figure
        if meaning is None or meaning in seen or figure is None or not figure.is_money or claim.place.table:
            continue
        own = not (claim.scope or claim.owner or claim.phase == "上年") and claim.edition == edition
        if own and claim.year in {None, document.year}:
            seen.add(meaning)
            amounts = {WHOLE: figure.in_yuan.value}
            yield meaning, Stated(table=None, where=str(claim.place), lines=frozenset({WHOLE}), amounts=amounts)


def _same(column: Column, other: Stated) -> bool:
    """Whether a column says the same as another place, on every line that both have."""
    both = column.lines & other.lines
    return all(column.amounts.get(line, 0) == other.amounts.get(line, 0) for line in both)


def _witnesses(column: Column, said: dict[Meaning, list[Stated]]) -> list[Stated]:
    """Where else the same is stated: not in the same table, and with an amount on a line that both have."""
    return [
        other
        for other in said.get(column.meaning, [])
        if other.table is not column.statement.table and other.amounts.keys() & column.lines
    ]


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def columns_exchanged(document: Document) -> Iterator[Breach]:
    """同一口径的数在各张预算表中列在名称相同的栏里。

    为什么：两栏贴反了，每一行自己仍然加得起来，只有与别的表对照才看得出来。
    查出：收入总表“基金预算拨款收入”栏的数，正是支出表和说明中一般公共预算拨款的数。
    符合：收入总表、支出总表、财政拨款各表和说明中，同一种资金、同一类支出的数相同。
    """
    for columns, said in zip(document.columns.values(), _stated(document), strict=True):
        for column in columns:
            if column.is_one_of_several and (found := _exchanged(column, columns, said)):
                other, witness = found
                yield Breach(
                    place=column.place,
                    quote=column.head,
                    message=f"“{other.head}”栏的数与{witness.where}相同，那里是“{column.head}”的数；"
                    "这两栏好像互换了，请核对",
                )


def _exchanged(
    column: Column, columns: list[Column], said: dict[Meaning, list[Stated]]
) -> tuple[Column, Stated] | None:
    """Return the column that holds what belongs here as others state it, and who states it."""
    witnesses = _witnesses(column, said)
    if not witnesses or any(_same(column, witness) for witness in witnesses):
        return None
    beside = (other for other in columns if other.statement is column.statement and other.is_one_of_several)
    for other in beside:
        for witness in witnesses if other.meaning != column.meaning else ():
            at_home = any(_same(other, own) for own in _witnesses(other, said))
            at_home = at_home or (_CARRIED in other.head and witness.table is not None)
            if not at_home and other.amounts and _same(other, witness):
                return other, witness
    return None


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def part_of_money_exceeds(document: Document) -> Iterator[Breach]:
    """用一种资金安排的基本支出、项目支出、人员经费、公用经费，不大于用全部资金安排的。

    为什么：一部分资金安排的支出，不会比全部资金安排的还多。
    查出：支出总表基本支出189.95万元，一般公共预算财政拨款支出表基本支出537.40万元。
    符合：各种资金安排的基本支出都不大于支出总表和说明中的基本支出。
    """
    for columns, said in zip(document.columns.values(), _stated(document), strict=True):
        for column in columns:
            money, purpose = column.meaning
            wholes = said.get(("", purpose), []) if money in _MONEY and purpose else []
            exceeded = ((line, whole) for whole in wholes for line in _exceeding(column, whole))
            for line, whole in [*exceeded][:1]:
                yield Breach(
                    place=column.place,
                    quote=f"{column.head} {line}",
                    message=f"{line}一行的“{column.head}”大于{whole.where}的{purpose}，那里是全部资金安排的；请核对两栏",
                )


def _exceeding(column: Column, whole: Stated) -> list[str]:
    """The lines on which a column is more than the whole it is part of."""
    both = column.amounts.keys() & whole.lines
    return sorted(line for line in both if column.amounts[line] > whole.amounts.get(line, 0) + _TOLERANCE)


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def line_missing(document: Document) -> Iterator[Breach]:
    """同一口径的各张预算表列有同样的科目。

    为什么：总数相同而少了一行，多半是删表格时带掉了。
    查出：支出总表列有2210201住房公积金，收入总表到22102为止。
    符合：有数的科目在口径相同的各张表中都有一行。
    """
    for columns, said in zip(document.columns.values(), _stated(document), strict=True):
        coded = {id(column.statement): column for column in columns if _coded(column.lines)}
        for column in columns:
            others = [other for other in coded.values() if other.statement is not column.statement]
            missing = {
                line: witness
                for witness in _witnesses(column, said)
                if _coded(column.lines & witness.lines) and _same(column, witness)
                for line in sorted(witness.amounts.keys() - column.lines)
                if line.isdecimal() and sum(line in other.lines for other in others) >= FEWEST
            }
            for line, witness in [*missing.items()][:1]:
                yield Breach(
                    place=str(column.statement.table.cells[0][0].passage.place),
                    quote=line,
                    message=f"表中没有{line}这一科目，{witness.where}有；两处的合计相同，请核对是否少了一行",
                )


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def three_public_below_basic(document: Document) -> Iterator[Breach]:
    """“三公”经费表的一般公共预算栏，不小于一般公共预算基本支出表的同一项。

    为什么：基本支出中的公务接待费、公务用车运行维护费都是“三公”经费。
    查出：基本支出表30231公务用车运行维护费7.00，“三公”经费表的一般公共预算栏没有数，政府性基金预算栏是7.00。
    符合：“三公”经费表的一般公共预算栏也是7.00，或更多（项目支出中也有）。
    """
    for columns in document.columns.values():
        basic = [column for column in columns if column.meaning == ("一般公共预算", "基本支出")]
        for column in columns:
            if column.meaning != ("一般公共预算", THREE_PUBLIC):
                continue
            for code, name in _ECONOMIC.items():
                part = max((other.amounts.get(code, Decimal(0)) for other in basic), default=Decimal(0))
                if name in column.lines and part > column.amounts.get(name, 0) + _TOLERANCE:
                    yield Breach(
                        place=column.place,
                        quote=name,
                        message=f"{name}的“{column.head}”栏小于基本支出表的{code}{name}；请核对资金来源和金额",
                    )


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def spent_money_differs(document: Document) -> Iterator[Breach]:
    """说明中用一种资金安排的支出，与这种资金的支出表合计相同。

    为什么：两处说的是同一个数。
    查出：说明写“使用政府性基金预算拨款安排的支出144.6万元”，政府性基金支出表合计154.60。
    符合：两处都是154.6万元。
    """
    for edition, columns in document.columns.items():
        wholes = {
            column.meaning: column
            for column in columns
            if not column.is_one_of_several and column.meaning[0] in _MONEY and WHOLE in column.lines
        }
        for claim in document.of(ClaimKind.AMOUNT):
            whole = wholes.get((claim.scope, "")) if claim.item.endswith(_SPENT) and not claim.known else None
            figure = claim.figure
            if whole is None or figure is None or claim.place.table or (claim.edition, claim.owner) != (edition, ""):
                continue
            stated = whole.amounts.get(WHOLE, Decimal(0))
            if abs(stated - figure.in_yuan.value) > _TOLERANCE:
                yield Breach(
                    place=str(claim.place),
                    quote=claim.quote,
                    message=f"这里写{figure.quote}，第{whole.statement.table.number}张表“{whole.head}”栏的合计不同；请核对两处",
                    expected=written(stated, figure),
                )


def _coded(lines: Iterable[str]) -> bool:
    """Whether any line is known by its code."""
    return any(map(str.isdecimal, lines))


RULES = (columns_exchanged, part_of_money_exceeds, line_missing, three_public_below_basic, spent_money_differs)
