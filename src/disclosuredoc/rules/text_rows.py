"""Rows (表中各行): serial numbers that run on, codes below the codes they belong to, names of codes."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Passage, Table

FEWEST = 2
"""So many rows in order show that a column counts them."""
_SERIAL = re.compile("^(?:序号|行次)$")
_CODE = re.compile("^(?:功能|科目|经济|功能分类|经济分类|功能科目|经济科目)?(?:科目)?编码$")
_DIGITS = re.compile(r"\d{3,12}")
_ORDINAL = re.compile(r"^\s*(?P<number>[一二三四五六七八九十]{1,3})、")
_NUMERALS = {char: number for number, char in enumerate("一二三四五六七八九", 1)}


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def rows_miscounted(document: Document) -> Iterator[Breach]:
    """表中的序号逐行连续。

    为什么：跳号说明删了一行，或序号写错了。
    查出：序号3之后是5；第一行序号是2。
    符合：1、2、3……逐行连续；没有序号栏的表不在此列。
    """
    for table in document.transcript.tables:
        numbers = [(passage, int(passage.text)) for passage in _column(table, _SERIAL) if passage.text.isdecimal()]
        steps = [after - before for (_, before), (_, after) in pairwise(numbers)]
        if len(numbers) < FEWEST or steps.count(1) * 2 < len(steps):
            continue
        for (passage, number), expected in zip(numbers, [1, *(number + 1 for _, number in numbers)], strict=False):
            if number not in {1, expected}:
                yield _jumped(passage, f"序号应为{expected}")


def _jumped(passage: Passage, why: str) -> Breach:
    return Breach(
        place=str(passage.place), quote=passage.text, message=f"序号不连续，{why}；请核对是否少了一行或序号写错"
    )


def _column(table: Table, head: re.Pattern[str]) -> list[Passage]:
    """The cells below a head, without blanks."""
    at = next((c.passage.place.column for row in table.cells[:1] for c in row if head.match(c.passage.text.strip())), 0)
    cells = (cell.passage for row in table.cells[1:] for cell in row if cell.passage.place.column == at)
    return [passage for passage in cells if passage.text.strip()] if at else []


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def labels_misnumbered(document: Document) -> Iterator[Breach]:
    """表中各行名称前的一、二、三……连续。

    为什么：固定行跳了号，说明删了一行。
    查出：“五、教育支出”之后是“七、文化旅游体育与传媒支出”。
    符合：按顺序逐行编号；另起一段的可以从一重新编。
    """
    for table in document.transcript.tables:
        columns: dict[int, list[tuple[Passage, int]]] = {}
        for row in table.cells:
            for cell in row:
                if match := _ORDINAL.match(cell.passage.text):
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
    for table in document.transcript.tables:
        cells = [passage for passage in _column(table, _CODE) if _DIGITS.fullmatch(passage.text.strip())]
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


RULES = (rows_miscounted, labels_misnumbered, code_misplaced)
