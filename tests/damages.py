"""Damage to a finished document: a section, row or sentence too few or too many, swapped columns, marks, blanks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Edit: TypeAlias = tuple[int, int, str]
"""Where a piece of the XML begins and ends, and what stands there instead."""
Damage: TypeAlias = tuple[tuple[Edit, ...], str]
"""The edits that make one change, and what a reader sees of it."""

SHOWN = 30
LEAST = 10
"""A sentence of fewer characters may well be said twice."""
_RUN = re.compile(r"(?<=>)[^<>]+(?=</w:t>)")
_TABLE = re.compile(r"<w:tbl>.*?</w:tbl>", re.DOTALL)
_ROW = re.compile(r"<w:tr[ >].*?</w:tr>", re.DOTALL)
_CELL = re.compile(r"<w:tc>.*?</w:tc>", re.DOTALL)
_PARAGRAPH = re.compile(r"<w:p[ >](?:(?!</w:p>).)*</w:p>", re.DOTALL)
_HEADING = re.compile(r"(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）).{2,}")
_TOP = re.compile(r"[一二三四五六七八九十]+、")
_SENTENCE = re.compile(rf"[^。<>]{{{LEAST},}}。")
_CLOSED = re.compile("[（(]([^（()）]*)[)）]|“([^“”]*)”|《([^《》]*)》")
_AMOUNT = re.compile(r"\d[\d.]*(?=万元)")
GAPS = ("××", "XX", "  ", "", "____", "（  ）")


def dropped_sections(xml: str) -> Iterator[Damage]:
    """Yield every section that may be lost, with its heading: down to the next of its level or above."""
    headings = list(_headings(xml))
    for at, (start, words) in enumerate(headings):
        top = bool(_TOP.match(words))
        ends = [other for other, after in headings[at + 1 :] if _TOP.match(after) or not top]
        end = ends[0] if ends else xml.rfind("<w:sectPr", start)
        if not top or end > start:
            yield ((start, _boundary(xml, start, end), ""),), words


def _headings(xml: str) -> Iterator[tuple[int, str]]:
    """The headings of the text: the second time that their words stand alone in a paragraph, after the contents."""
    seen = set()
    tables = [table.span() for table in _TABLE.finditer(xml)]
    for paragraph in _PARAGRAPH.finditer(xml):
        words = "".join(_RUN.findall(paragraph.group()))
        inside = any(start < paragraph.start() < end for start, end in tables)
        if _HEADING.fullmatch(words) and not inside:
            if words in seen:
                yield paragraph.start(), words
            seen.add(words)


def _boundary(xml: str, start: int, end: int) -> int:
    """Where to stop cutting: before a paragraph that ends a section of pages, so that the file stays sound."""
    pages = xml.find("<w:sectPr", start, end)
    return end if pages < 0 else max(xml.rfind("<w:p>", start, pages), xml.rfind("<w:p ", start, pages))


def deleted_rows(xml: str) -> Iterator[Damage]:
    """Yield every row of a table below its head that may be lost."""
    for table in _TABLE.finditer(xml):
        for row in _ROW.finditer(xml, table.start(), table.end()):
            words = "｜".join(_RUN.findall(row.group()))
            if words and "<w:vMerge" not in row.group() and "<w:tblHeader" not in row.group():
                yield ((row.start(), row.end(), ""),), words[:SHOWN]


def swapped_columns(xml: str) -> Iterator[Damage]:
    """Yield every pair of neighbouring columns whose cells below the head may be exchanged."""
    for table in _TABLE.finditer(xml):
        rows = [list(_CELL.finditer(xml, *row.span())) for row in _ROW.finditer(xml, table.start(), table.end())]
        heads = sum("<w:tblHeader" in row.group() for row in _ROW.finditer(table.group())) or 1
        whole = [row for row in rows[heads:] if len(row) == len(rows[-1])]
        for column in range(len(rows[-1]) - 1):
            pairs = [(row[column], row[column + 1]) for row in whole]
            if any(_words(one) != _words(other) for one, other in pairs):
                edits = [edit for one, other in pairs for edit in ((*one.span(), other[0]), (*other.span(), one[0]))]
                yield tuple(edits), "｜".join(f"{_words(one)}↔{_words(other)}" for one, other in pairs)[: 2 * SHOWN]


def _words(cell: re.Match[str]) -> str:
    return "".join(_RUN.findall(cell.group()))


def doubled_sentences(xml: str) -> Iterator[Damage]:
    """Yield every sentence that may stand twice."""
    for run in _RUN.finditer(xml):
        for sentence in _SENTENCE.finditer(run.group()):
            at = run.start() + sentence.end()
            yield ((at, at, sentence.group()),), sentence.group()[:SHOWN]


def open_marks(xml: str) -> Iterator[Damage]:
    """Yield every bracket, quotation mark and title mark that may lose its partner."""
    for run in _RUN.finditer(xml):
        for pair in _CLOSED.finditer(run.group()):
            for at in (pair.start(), pair.end() - 1):
                start = run.start() + at
                yield ((start, start + 1, ""),), run.group()[max(0, at - SHOWN // 2) : at + SHOWN // 2]


def left_blank(xml: str) -> Iterator[Damage]:
    """Yield every amount of a sentence that may be left to fill in."""
    for run in _RUN.finditer(xml):
        for amount in _AMOUNT.finditer(run.group()):
            for gap in GAPS:
                start = run.start() + amount.start()
                around = f"{run.group()[max(0, amount.start() - SHOWN // 2) : amount.start()]}[{amount.group()}→{gap}]"
                yield ((start, start + len(amount.group()), gap),), around


DAMAGES = {
    "缺节": dropped_sections,
    "缺行": deleted_rows,
    "换列": swapped_columns,
    "重句": doubled_sentences,
    "括号": open_marks,
    "待填": left_blank,
}
"""The kinds of damage, each with what yields every change of it."""
