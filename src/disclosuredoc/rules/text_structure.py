"""Structure (结构): headings that the contents promise, numbers of items that jump or repeat a level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.numerals import cardinal
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.helpers.remembering import remembered
from disclosuredoc.model.transcript import Passage
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, WORDING, Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NESTED = 2
"""The level of （一）, counted from 0."""
SECOND = 2
MOST = 200
"""No contents have more entries."""
NUMERALS = {char: number for number, char in enumerate("一二三四五六七八九", 1)}
_CONTENTS = lazy(r"^\s*目\s*录\s*$")
_PAGE = lazy(r"[.．…·\s\d\-—]+$")
_MARKS = lazy(r"[\s“”‘’\"《》（）()、.．，,：:\d]")
_NUMBERED = (
    lazy(r"^\s*第(?P<number>[一二三四五六七八九十]{1,3})部分"),
    lazy(r"^\s*(?P<number>[一二三四五六七八九十]{1,3})、"),
    lazy(r"^\s*[（(](?P<number>[一二三四五六七八九十]{1,3})[）)]"),
    lazy(r"^\s*(?P<number>\d{1,2})、"),
    lazy(r"^\s*(?P<number>\d{1,2})[.．](?!\d)"),
    lazy(r"^\s*[（(](?P<number>\d{1,2})[）)]"),
)
"""The levels of numbers, from 第一部分 down to （1）."""


@attrs.frozen(repr=False)
class _Numbered:
    """A passage with the number that it begins with."""

    passage: Passage
    index: int
    level: int
    number: int
    numeral: str
    words: str


@remembered
def _bare(text: str) -> str:
    """A heading without marks, numbers and the page that contents give."""
    return _MARKS.sub("", _PAGE.sub("", text))


def _contents(document: Document) -> tuple[list[Passage], list[Passage]]:
    """The entries of the contents, and the passages after them."""
    passages = [passage for passage in document.transcript.passages if passage.text.strip()]
    at = next((index for index, passage in enumerate(passages) if _CONTENTS.match(passage.text)), None)
    if at is None:
        return [], passages
    entries: list[Passage] = []
    headed = any(passage.level for passage in passages)
    for passage in passages[at + 1 : at + 1 + MOST]:
        if (
            passage.level
            or passage.text.rstrip().endswith("。")
            or not (headed or _level(passage.text))
            or (entries and _bare(passage.text) == _bare(entries[0].text))
        ):
            break
        entries.append(passage)
    return entries, passages[at + 1 + len(entries) :]


def _level(text: str) -> int:
    """The level of the number that a text begins with, counted from 1; 0 where it begins with none."""
    return next((level for level, pattern in enumerate(_NUMBERED, 1) if pattern.match(text)), 0)


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def contents_differ(document: Document) -> Iterator[Breach]:
    """目录所列的每一节，正文里都有。

    为什么：目录有而正文没有，是漏了一节，或标题改了而目录没有改。
    查出：目录列“三、机关运行经费安排情况”，正文从二直接到四。
    符合：目录与正文标题逐条对应；没有目录的文稿不在此列。
    """
    entries, rest = _contents(document)
    missing = _missing(_missing(entries, [each for each in rest if each.level]), rest)
    for entry in missing if len(missing) * 2 < len(entries) else ():
        yield Breach(
            place=str(entry.place),
            quote=entry.text,
            message="目录列了这一节，正文里没有；请补上这一节，或改正标题和目录",
        )


def _missing(entries: list[Passage], passages: list[Passage]) -> list[Passage]:
    """The entries of the contents that none of some passages repeats."""
    headings = {_bare(passage.text) for passage in passages} if entries else set()
    return [entry for entry in entries if _bare(entry.text) not in headings]


@text_rule(WORDING, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def numbering_jumps(document: Document) -> Iterator[Breach]:
    """序号连续：不跳号，不重号，同一级序号不套用同一级序号。

    为什么：跳号多半是删了一条没有改号，读者会以为少了内容。
    查出：1. 之后是3.；（一）之后又是（一）。
    符合：1. 2. 3.；新的一节可以从1重新编；只摘录几节的文稿，一、之后可以是三、。
    """
    if document.subject.own_layout:
        return
    texts = [passage.text for passage in document.transcript.passages]
    for before, after in _neighbours(_numbered(document.transcript.passages)):
        between = "\n".join(texts[before.index : after.index])
        if _jumps(before, after, between):
            yield _broken(after, f"前一条是“{before.words}”")
    for table in document.transcript.tables:
        labels = [row[0].passage for row in table.cells if row]
        for before, after in _neighbours(_numbered(labels)):
            if after.number > before.number + 1:
                yield _broken(after, f"前一条是“{before.words}”")
        first = next(_numbered(labels), None)
        if first is not None and first.number == SECOND:
            yield _broken(first, "前面没有第一条")


def _broken(one: _Numbered, before: str) -> Breach:
    return Breach(
        place=str(one.passage.place),
        quote=one.passage.text,
        message=f"序号“{one.words}”与前面不连续，{before}；请核对是否漏了一条或重了号",
    )


def _numbered(passages: Iterable[Passage]) -> Iterator[_Numbered]:
    """Yield the passages that begin with a number."""
    for index, passage in enumerate(passages):
        for level, pattern in enumerate(_NUMBERED):
            if match := pattern.match(passage.text):
                numeral = match["number"]
                yield _Numbered(passage, index, level, _value(numeral), numeral, match.group().strip())
                break


def _neighbours(numbered: Iterable[_Numbered]) -> Iterator[tuple[_Numbered, _Numbered]]:
    """Yield every numbered passage with the one before it of its level, where none of a higher level is between."""
    last: dict[int, _Numbered] = {}
    for one in numbered:
        if one.level in last:
            yield last[one.level], one
        last = {level: each for level, each in last.items() if level < one.level} | {one.level: one}


def _value(numeral: str) -> int:
    """The value of a number up to 99, in digits or characters.

    >>> _value("二十一"), _value("十"), _value("12")
    (21, 10, 12)
    """
    if numeral.isdecimal():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    return (NUMERALS.get(tens, 1) * 10 if ten else 0) + NUMERALS.get(ones, 0)


def _jumps(before: _Numbered, after: _Numbered, between: str) -> bool:
    """Whether a number does not follow another; those that are missing may stand inside the passages between."""
    if after.number == before.number:
        return after.number > 1 or (after.level == _NESTED and after.index == before.index + 1)
    if after.number < before.number or after.level < _NESTED:
        return False
    missing = range(before.number + 1, after.number)
    return any(_like(after, number) not in between for number in missing)


def _like(one: _Numbered, number: int) -> str:
    """Write another number as one is written: （二） like （三）."""
    written = str(number) if one.numeral.isdecimal() else cardinal(number)
    return one.words.replace(one.numeral, written)


RULES = (contents_differ, numbering_jumps)
