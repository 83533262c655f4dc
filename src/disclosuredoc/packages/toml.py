"""Foreign TOML, looked over before it is parsed: no depth, number or amount that would take a parser's stack or memory.

``tomli`` recurses into arrays, keeps a table for each part of a key, and leaves with a bare RecursionError.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.packages import limits

if TYPE_CHECKING:
    from collections.abc import Iterator

STRING = (
    r'"""[^\\"]*(?:(?:\\.|"(?!""))[^\\"]*)*(?:"{3,5}|\Z)'
    r"|'''[^']*(?:'(?!'')[^']*)*(?:'{3,5}|\Z)"
    r'|"[^\\"\n]*(?:\\[^\n][^\\"\n]*)*"?'
    r"|'[^'\n]*+'?"
)
"""A string of any kind, also one that is not closed; unrolled, so that no text costs more than one pass.

Possessive groups that can backtrack inside match wrongly before Python 3.11.5.
"""

_MARK = re.compile(
    rf"(?P<string>{STRING})|\#[^\n]*+|(?P<mark>[\[\]{{}}=,.\n])"
    rf"|(?P<long>[0-9][\w+-]{{{limits.TOML_DIGITS},}}+)|[\w+-]++",
    re.DOTALL,
)

_SAID = re.compile(rf"{STRING}|\#[^\n]*+", re.DOTALL)
"""Strings and comments: what stands in them is no mark."""
_LONG = re.compile(rf"[0-9][\w+-]{{{limits.TOML_DIGITS},}}")
_WORDS = bytes({*range(128)} - {*b"[]{}=,.\n"})
"""All ASCII but the marks."""
_CHAIN = b"." * limits.TOML_DEPTH
"""So many dots with nothing but words between them."""


def _is_plain(text: str) -> bool:
    """Whether a quick look is enough: short, no long number, and brackets that close after few others."""
    if len(text) > limits.TOML_MARKS:
        return False
    bare = _SAID.sub("", text)
    marks = bare.encode("ascii", "ignore").translate(None, _WORDS)
    if _CHAIN in marks or _LONG.search(bare):
        return False
    brackets = marks.translate(None, b"=,.\n")
    for _ in range(limits.TOML_DEPTH // 2):  # each round takes away one depth or two
        brackets = brackets.replace(b"[]", b"").replace(b"{}", b"")
    return not brackets


def beyond_limits(text: str) -> Iterator[tuple[int, str]]:
    """Yield (line, what it is) of everything that no file of ours is like."""
    if _is_plain(text):
        return
    depth = dots = marks = 0
    for match in _MARK.finditer(text):
        if match.lastgroup not in {"mark", "long"}:  # strings, comments, words
            continue
        mark = match["mark"] or ""
        marks += bool(mark)
        depth += (mark in {"[", "{"}) - (mark in {"]", "}"})
        dots = dots + 1 if mark == "." else 0 if mark else dots
        message = (
            (match["long"] and f"数字超过{limits.TOML_DIGITS}位")
            or (max(depth, dots + 1) > limits.TOML_DEPTH and f"嵌套超过{limits.TOML_DEPTH}层")
            or (marks > limits.TOML_MARKS and "内容过多")
        )
        if message:
            yield text.count("\n", 0, match.start()) + 1, message
