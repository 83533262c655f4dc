"""Rows (表中各行): serial numbers that run on, codes below the codes they belong to, names of codes."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document
from disclosuredoc.rules.text_statements import CODE, ROWS_OF_TOTALS, SERIAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Passage, Table
    from disclosuredoc.rules.text_statements import Statement

DEEPEST = 4
"""The row that numbers the columns stands among so many first ones."""
ENOUGH = 3
"""So many other statements with a total show that it is usual."""
FEWEST = 2
"""So many rows in order show that a column counts them."""
_OF_THE_YEAR = frozenset({"本年收入合计", "本年支出合计"})
_YEARLY = re.compile(r"本\s*年\s*[收支]\s*[入出]\s*合\s*计")
"""What a table holds that has one of these."""
_BALANCED = frozenset({"收入总计", "支出总计", "总计", "收支总计"})
_DIGITS = re.compile(r"\d{3,12}")
_ORDINAL = re.compile(r"^\s*(?P<number>[一二三四五六七八九十]{1,3})、")
_NUMBERED = re.compile("、(?<=[一二三四五六七八九十]、)")
"""What a table holds whose rows are numbered: a pattern that begins with a character of its own is found quicker."""
_NUMERALS = {char: number for number, char in enumerate("一二三四五六七八九", 1)}


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def rows_miscounted(document: Document) -> Iterator[Breach]:
    """表中的序号逐行连续。

    为什么：跳号说明删了一行，或序号写错了。
    查出：序号3之后是5；第一行序号是2。
    符合：1、2、3……逐行连续；没有序号栏的表不在此列。
    """
    for table in document.tables_holding("序号", "行次"):
        passages = [passage for passage in _column(table, SERIAL) if passage.text.isdecimal()]
        numbers = [int(passage.text) for passage in passages]
        steps = [after - before for before, after in pairwise(numbers)]
        if len(numbers) < FEWEST or steps.count(1) * 2 < len(steps):
            continue
        for passage, number, before in zip(passages, numbers, [0, *numbers], strict=False):
            if number not in (1, before + 1):
                yield _jumped(passage, f"序号应为{before + 1}")


def _jumped(passage: Passage, why: str) -> Breach:
    return Breach(
        place=str(passage.place), quote=passage.text, message=f"序号不连续，{why}；请核对是否少了一行或序号写错"
    )


def _column(table: Table, head: re.Pattern[str]) -> list[Passage]:
    """The cells below a head, without blanks."""
    at = next((c.passage.place.column for row in table.cells[:1] for c in row if head.match(c.passage.text.strip())), 0)
    cells = (cell.passage for row in table.cells[1:] for cell in row[:at] if cell.passage.place.column == at)
    return [passage for passage in cells if passage.text.strip()]


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def labels_misnumbered(document: Document) -> Iterator[Breach]:
    """表中各行名称前的一、二、三……连续。

    为什么：固定行跳了号，说明删了一行。
    查出：“五、教育支出”之后是“七、文化旅游体育与传媒支出”。
    符合：按顺序逐行编号；另起一段的可以从一重新编。
    """
    for table in document.tables_holding(pattern=_NUMBERED):
        columns: dict[int, list[tuple[Passage, int]]] = {}
        for row in table.cells:
            for cell in row:
                if "、" in cell.passage.text and (match := _ORDINAL.match(cell.passage.text)):
                    columns.setdefault(cell.passage.place.column, []).append((cell.passage, _value(match["number"])))
        for numbered in columns.values():
            steps = [after - before for (_, before), (_, after) in pairwise(numbered)]
            if steps.count(1) * 2 < len(steps):
                continue
            for (_, before), (passage, number) in pairwise(numbered):
                if number not in {1, before + 1}:
                    yield _jumped(passage, f"前一行是第{before}项")


def _value(numeral: str) -> int:
    tens, ten, ones = numeral.rpartition("十")
    return (_NUMERALS.get(tens, 1) * 10 if ten else 0) + _NUMERALS.get(ones, 0)


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def code_misplaced(document: Document) -> Iterator[Breach]:
    """科目编码逐级排列：款在它的类下面，项在它的款下面，同一编码只有一行。

    为什么：编码错一位，就不在它的上级科目下面了。
    查出：“208”“20805”下面是“2180505”。
    符合：208、20805、2080505依次排列；只列末级编码的表不在此列。
    """
    for table in document.tables_holding("编码", "代码"):
        cells = [passage for passage in _column(table, CODE) if _DIGITS.fullmatch(passage.text.strip())]
        codes = [passage.text.strip() for passage in cells]
        lengths = sorted({len(code) for code in codes})
        if len(lengths) >= FEWEST:
            yield from _misplaced(cells, codes, lengths)


def _misplaced(cells: list[Passage], codes: list[str], lengths: list[int]) -> Iterator[Breach]:
    """Yield codes that stand twice, or not below the code that they begin with, where most others do."""
    known = set(codes)
    above = {length: lengths[at - 1] for at, length in enumerate(lengths) if at}
    lower = [code for code in codes if len(code) in above]
    orphans = {code for code in lower if code[: above[len(code)]] not in known}
    if len(orphans) * 2 > len(lower):
        return
    seen: set[str] = set()
    for passage, code in zip(cells, codes, strict=True):
        if code in orphans or code in seen:
            why = "在表中有两行" if code in seen else "上面没有它的上级编码"
            yield Breach(
                place=str(passage.place), quote=passage.text, message=f"编码{code}{why}；请核对编码，看看是否少了一行"
            )
        seen.add(code)


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def columns_miscounted(document: Document) -> Iterator[Breach]:
    """“栏次”一行从1起逐栏连续。

    为什么：栏次写错，说明引用某一栏的话就指错了栏。
    查出：栏次 1、2、4、4。
    符合：栏次 1、2、3、4；写算式的栏不看。
    """
    for table in document.tables_holding("栏次"):
        for row in table.cells[1:DEEPEST]:
            cells = [cell.passage for cell in row if cell.passage.text.strip().isdecimal()]
            counted = any(cell.passage.text.strip() == "栏次" for cell in row) and len(cells) == len(row) - 1
            wrong = [(passage, at) for at, passage in enumerate(cells, 1) if int(passage.text) != at] if counted else []
            for passage, expected in wrong if len(wrong) * 2 <= len(cells) else ():
                yield Breach(
                    place=str(passage.place),
                    quote=passage.text,
                    message=f"栏次不连续，应为{expected}；请核对",
                    expected=str(expected),
                )


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def total_row_missing(document: Document) -> Iterator[Breach]:
    """收支表有总计一行；列科目的各表都有合计一行。

    为什么：总计是收支平衡的那一行，合计是各表相互核对的那一行。
    查出：收支总表到“上年结转结余”为止，没有“收入总计”；支出总表有合计，收入总表没有。
    符合：本年收入合计、上年结转之后是收入总计；各表第一行或最后一行是合计。
    """
    yearly = document.tables_holding(pattern=_YEARLY)
    asked = document.statements_holding("码", pattern=_YEARLY)
    coded = [one for one in asked if any(CODE.search(one.head(column)) for column in one.heads)]
    untotalled = [one for one in coded if not _is_totalled(one)]
    usual = len(coded) - len(untotalled) >= ENOUGH
    for one in asked:
        balanced = one.table in yearly and _is_unbalanced(_names(one))
        unlike = usual and one in untotalled and (one.rows or document.layout is not None)
        if balanced or unlike:
            missing = "总计" if balanced else "合计"
            yield Breach(
                place=str(one.table.cells[0][0].passage.place),
                quote=one.title,
                message=f"表中没有{missing}一行；请核对是否少了一行，没有数的也请保留",
            )


def _is_totalled(one: Statement) -> bool:
    """Whether a statement has a row of totals."""
    return any(_is_total(passage.text) for row in one.each() for passage in row.values())


def _is_total(text: str) -> bool:
    return "计" in text and "".join(text.split()) in ROWS_OF_TOTALS


def _is_unbalanced(names: set[str]) -> bool:
    """Whether there are totals of the year and money carried over, and no total of both."""
    return bool(names & _OF_THE_YEAR) and any("结转" in name for name in names) and not names & _BALANCED


def _names(one: Statement) -> set[str]:
    """What a statement calls its totals and what is carried over, without blanks."""
    texts = (passage.text for row in one.rows for passage in row.values())
    return {"".join(text.split()) for text in texts if "计" in text or "转" in text}


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def table_without_rows(document: Document) -> Iterator[Breach]:
    """表格有内容。

    为什么：只剩一个空表格，多半是删行时把内容删光了。
    查出：绩效目标表的“绩效目标”一行被删，只剩一个没有行的表格。
    符合：没有数的表保留表头，并写明本表无数据。
    """
    for table in document.transcript.tables:
        if not any(table.cells):
            above = table.before[-1] if table.before else None
            yield Breach(
                place=str(above.place) if above else document.transcript.source,
                quote=above.text if above else "",
                message="下面的表格一行也没有；请补上内容，或删去空表格",
            )


RULES = (
    rows_miscounted,
    labels_misnumbered,
    code_misplaced,
    columns_miscounted,
    total_row_missing,
    table_without_rows,
)
