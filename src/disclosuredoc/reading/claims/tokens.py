"""Tokens: the words, numbers with their units, years, dates and marks between clauses that a text is made of.

One pass from left to right; every pattern is possessive, so that no text can make it walk back.
"""

from __future__ import annotations

import enum
import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from disclosuredoc.model.transcript import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_NUMBER = 24
"""More digits than any budget has: a longer run of digits is no figure."""

_WIDE = str.maketrans(
    "０１２３４５６７８９．％（）：；！？－−～　\u00a0\u2002\u2003\u2009\t", "0123456789.%():;!?--~      "
)
_COUNTED = (
    "个百分点|百分点|批次|人次|平方米|团组|公里|小时|辆次"
    "|辆|台|套|批|人|户|家|件|次|份|篇|条|期|页|名|项|所|天|亩|吨|处|场|册|幅|箱|款"
)
_MONEY = "亿元|千万元|百万元|万元|千元|元"
UNIT = rf"%|{_MONEY}|[万亿]?(?:个)?(?:{_COUNTED})|万个|个|万"
"""The units of figures, as a pattern of plain text."""
_TOKEN = re.compile(
    rf"""
      (?P<period>(?:19|20)\d\d\ ?年?\ ?(?:-|~|—+|至|到)\ ?(?:19|20)\d\d\ ?年)
    | (?P<date>(?:19|20)\d\d\ ?年\ ?\d{{1,2}}\ ?月(?:\ ?\d{{1,2}}\ ?日)?|(?:19|20)\d\d-\d{{1,2}}-\d{{1,2}})
    | (?P<year>(?<![\d.,])(?:19|20)\d\d\ {{0,2}}年(?:度|末|底|初)?+)
    | (?P<number>
        (?P<digits>(?:\d{{1,3}}(?:,\ ?\d{{3}}(?!\d))+|\d++)(?:\.\ {{0,1}}\d++)?)
        \ {{0,2}}
        (?P<unit>{UNIT})?
      )
    | (?P<stop>[。!?\n]++)
    | (?P<semicolon>;++)
    | (?P<comma>[，,]++)
    | (?P<open>[(\u3014\[【])
    | (?P<close>[)\u3015\]】])
    | (?P<word>[^\d。!?\n;，,()\u3014\u3015\[\]【】]++)
    """,
    re.VERBOSE,
)


class Mark(enum.StrEnum):
    """What a token is."""

    PERIOD = "period"
    DATE = "date"
    YEAR = "year"
    NUMBER = "number"
    STOP = "stop"
    SEMICOLON = "semicolon"
    COMMA = "comma"
    OPEN = "open"
    CLOSE = "close"
    WORD = "word"


_MARKS = {mark.value: mark for mark in Mark}
"""The mark that each group of the pattern stands for."""


class Token(NamedTuple):
    """A token: what it is, its plain text, where it stands, and its figure where it is a number."""

    mark: Mark
    text: str
    start: int
    end: int
    figure: Figure | None = None


def plain(text: str) -> str:
    """Return the text with half-width digits, brackets, marks and blanks; every character keeps its place.

    >>> plain("（２８．３４％）")
    '(28.34%)'
    """
    return text.translate(_WIDE)


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text; their places are those of the text as given.

    >>> [token.text for token in tokens("支出28.34万元，增长5%")]
    ['支出', '28.34万元', '，', '增长', '5%']
    """
    for match in _TOKEN.finditer(plain(text)):
        mark = _MARKS[match.lastgroup or ""]
        figure = None
        if mark is Mark.NUMBER:
            figure = _figure(match, text)
            mark = mark if figure is not None else Mark.WORD
        start, end = match.span()
        yield Token(mark, match.group(), start, end, figure)


def _figure(match: re.Match[str], text: str) -> Figure | None:
    """The figure of a number; None where it is too long to be one, or an ordinal (第3批)."""
    digits = match["digits"].replace(",", "").replace(" ", "")
    start, end = match.span()
    if len(digits) > LONGEST_NUMBER or text[max(0, start - 1)] == "第":
        return None
    return Figure(
        value=Decimal(digits),
        unit=match["unit"] or "",
        quote=text[start:end].rstrip(),
        decimals=len(digits.partition(".")[2]),
        start=start,
    )
