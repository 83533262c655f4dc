"""Headings: where sections begin, by outline level or, where a document has none, by their typed numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosuredoc.reading.drafts import Line

LONGEST = 60
"""A heading is at most so long; what is longer is running text."""
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}[、.．]\s*[^。；;]{2,50}")
_PART = re.compile(r"第[一二三四五六七八九十]{1,3}部分\s*[^。；;]{0,40}")
_CONTENTS = re.compile(r".{2,50}(?:[.．…·]{3,}|\t)\s*[—\-]?\s*\d{1,3}\s*[—\-]?")
_ENDS = ("。", "；", "：", "，", ";", ":", ",")


def is_contents(text: str) -> bool:
    """Whether a line is an entry of the contents (目录): a title, dots or a tab, a page number.

    >>> is_contents("一、部门职责……………3"), is_contents("一、部门职责")
    (True, False)
    """
    line = text.strip()
    return len(line) <= 2 * LONGEST and _CONTENTS.fullmatch(line) is not None


def mark_sections(lines: Sequence[Line]) -> None:
    """Mark the lines that a section begins with: headings of level 1, or typed numbers where nobody uses levels.

    A typed number is marked as a heading of level 1 too, so that readers of the transcript need not tell them apart.
    """
    outlined = any(line.level for line in lines)
    for line in lines:
        text = line.text.strip()
        if not text or line.contents:
            continue
        if not outlined and _is_typed(text):
            line.level = 1
        line.opens = line.level == 1


def _is_typed(text: str) -> bool:
    if len(text) > LONGEST or text.endswith(_ENDS):
        return False
    return _NUMBERED.fullmatch(text) is not None or _PART.fullmatch(text) is not None
