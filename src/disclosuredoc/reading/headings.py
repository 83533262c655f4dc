"""Headings: where sections begin, by outline level or, where a document has none for them, by their typed numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.helpers.patterns import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from disclosuredoc.reading.drafts import Line

LONGEST = 60
"""A heading is at most so long; what is longer is running text."""
LONGEST_PAGE = 3
"""A page number has at most so many digits."""
DOTS = 3
"""So many dots lead from a title to its page."""
_NUMBERED = lazy(r"[一二三四五六七八九十]{1,3}[、.．]\s*[^。；;！？]{2,50}")
_FIRST = lazy(r"一[、.．]")
_PART = lazy(r"第[一二三四五六七八九十]{1,3}部分\s*[^。；;]{0,40}")
_TITLED = lazy(r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}部分)")
_LEADERS = ".．…·\t 　"
_PAGE = "0123456789—- 　"
_ENDS = ("。", "；", "：", "，", ";", ":", ",")


def is_contents(text: str) -> bool:
    r"""Whether a line is an entry of the contents (目录): a title, dots or a tab, a page number.

    A tab alone may as well part two cells, so that the title must be numbered.

    >>> [is_contents(line) for line in ("部门职责……………3", "一、部门职责\t3", "项目支出\t40", "一、部门职责")]
    [True, True, False, False]
    """
    line = text.strip()
    if len(line) > 2 * LONGEST:
        return False
    entry = line.rstrip(_PAGE)
    title = entry.rstrip(_LEADERS)
    digits = sum(char.isdecimal() for char in line[len(entry) :])
    if not (title and 1 <= digits <= LONGEST_PAGE):
        return False
    leaders = entry[len(title) :]
    return len(leaders.strip().replace("…", "...")) >= DOTS or ("\t" in leaders and _TITLED.match(title) is not None)


def mark_sections(lines: Sequence[Line]) -> None:
    """Mark the lines that a section (一、…) begins with.

    Outline levels decide where they are given to numbered headings, or nothing is numbered; a document whose section
    headings are only typed is read by their numbers, and they become headings of level 1, so that readers of the
    transcript need not tell them apart.
    """
    heads = [line for line in lines if line.level and line.text.strip()]
    numbered = [line.level for line in heads if _is_numbered(line)]
    typed = [line for line in lines if _is_numbered(line)]
    if numbered or (heads and not typed):
        deepest = min(numbered or [line.level for line in heads])
        for line in heads:
            line.opens = line.level <= deepest
        return
    for line in (*typed, *_outer_parts(lines)):
        line.level, line.opens = 1, True


def _is_numbered(line: Line) -> bool:
    return _is_title(line, _NUMBERED)


def _is_title(line: Line, pattern: re.Pattern[str]) -> bool:
    text = line.text.strip()
    if line.contents or len(text) > LONGEST or text.endswith(_ENDS):
        return False
    return pattern.fullmatch(text) is not None and not is_contents(text)


def _outer_parts(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the parts (第一部分) after which numbers begin anew or end; one within a section only divides it."""
    begins_anew = True
    for line in reversed(lines):
        if _is_numbered(line):
            begins_anew = _FIRST.match(line.text.strip()) is not None
        elif begins_anew and _is_title(line, _PART):
            yield line
