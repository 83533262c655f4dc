"""Marks (标点): doubled ones, brackets of two widths, brackets and quotation marks without a partner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Kind, Severity, shown
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.model.transcript import LONGEST_PASSAGE, Passage
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import WORDING, Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AROUND = 15
SHORT = 4
NEAR = 2
"""A bracket may be closed so many passages further on: texts are broken into lines."""
_DOUBLED = re.compile("[。，、；：]{2,}+")
_NEEDLESS = {
    "带括号的序号后面": lazy(r"^\s*[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]\s?、"),
    "并列的书名号之间": re.compile("》、《"),
    "并列的引号之间": re.compile("”、“"),
}
"""Where a 顿号 is not used: what stands on both sides parts the items already (GB/T 15834)."""
_PAIRS = {"（": "）", "(": ")", "“": "”", "《": "》", "【": "】"}
_MARK = re.compile("[（）()“”《》【】]")
_KIND = str.maketrans("()）”》】", "（（（“《【")
"""Marks of one kind, whatever their width and side, are paired with each other."""
_NUMBER = lazy(r"(?:^|[\s。；;，,：:、])(?P<number>\d{1,2}|[a-zA-Z])$")
"""What stands before a closing bracket that numbers an item and has no partner: 1)."""


@attrs.frozen(repr=False)
class _Mark:
    """A mark where it stands."""

    passage: Passage
    at: int
    index: int
    char: str

    @property
    def quote(self) -> str:
        """The words around it."""
        return self.passage.text[max(0, self.at - AROUND) : self.at + AROUND]


@text_rule(WORDING, kind=Kind.WORDING, severity=Severity.WARNING)
def marks_doubled(document: Document) -> Iterator[Breach]:
    """标点不重复、不连用。

    为什么：改写句子时留下的句号逗号，读者一眼看得到。
    查出：印制宣传资料不少于3万页。。
    符合：一句只有一个句号；省略号“……”和破折号“——”不在此列。
    """
    for passage in () if document.subject.own_layout else document.passages():
        for match in _DOUBLED.finditer(passage.text):
            yield Breach(
                place=str(passage.place),
                quote=passage.text[max(0, match.start() - AROUND) : match.end() + AROUND],
                message=f"标点“{shown(match.group(), 10)}”重复或连用；请只保留一个",
                expected=match.group()[0],
            )


@text_rule(WORDING, kind=Kind.WORDING, severity=Severity.NOTE)
def marks_needless(document: Document) -> Iterator[Breach]:
    """带括号的序号后面、并列的书名号和引号之间不用顿号。

    为什么：括号、书名号和引号已经把各项隔开（GB/T 15834）。
    查出：（一）、负责日常工作；《预算法》、《公开办法》。
    符合：（一）负责日常工作；《预算法》《公开办法》。
    """
    for where, needless in _NEEDLESS.items() if not document.subject.own_layout else ():
        found = [(passage, match) for passage in document.passages() if (match := needless.search(passage.text))]
        for passage, match in found[:1]:
            yield Breach(
                place=str(passage.place),
                quote=passage.text[max(0, match.start() - AROUND) : match.end() + AROUND],
                message=f"{where}不用顿号，这样的地方有{len(found)}处；请删去“、”",
            )


@text_rule(WORDING, kind=Kind.WORDING, severity=Severity.WARNING)
def brackets_mixed(document: Document) -> Iterator[Breach]:
    """一对括号是同一种宽度。

    为什么：“（”配“)”，版面上一宽一窄。
    查出：网信办（互联网信息办公室)。
    符合：（互联网信息办公室），或 (互联网信息办公室)。
    """
    for one, other in () if document.subject.own_layout else _paired(document)[0]:
        if _PAIRS[one.char] != other.char:
            yield Breach(
                place=str(other.passage.place),
                quote=one.passage.text[one.at : one.at + AROUND] if one.passage is other.passage else other.quote,
                message=f"括号“{one.char}”与“{other.char}”一个全角、一个半角；请统一为全角括号",
                expected="（）",
            )


@text_rule(WORDING, kind=Kind.WORDING, severity=Severity.WARNING)
def mark_unpaired(document: Document) -> Iterator[Breach]:
    """括号、引号、书名号成对。

    为什么：少一半，读者不知道括到哪里。
    查出：根据《中华人民共和国预算法的规定。
    符合：根据《中华人民共和国预算法》的规定；编号“1)”和分行的长句不在此列。
    """
    for mark in () if document.subject.own_layout else _paired(document)[1]:
        yield Breach(
            place=str(mark.passage.place),
            quote=mark.quote,
            message=f"“{mark.char}”没有与它成对的另一半；请补上或删去",
        )


def _paired(document: Document) -> tuple[list[tuple[_Mark, _Mark]], list[_Mark]]:
    """The pairs of marks, and those without a partner: of the running text together, of every cell by itself."""
    pairs, alone = _matched(document.transcript.passages)
    for table in document.transcript.tables:
        for row in table.cells:
            for cell in row:
                if _MARK.search(cell.passage.text):
                    found, left = _matched([cell.passage])
                    pairs += found
                    alone += left
    return pairs, alone


def _matched(passages: Sequence[Passage]) -> tuple[list[tuple[_Mark, _Mark]], list[_Mark]]:
    """Pair the marks of passages that follow each other; of those without a partner the first of each passage."""
    pairs: list[tuple[_Mark, _Mark]] = []
    alone: dict[str, _Mark] = {}
    waiting: dict[str, list[_Mark]] = {}
    for mark in _marks(passages):
        same = waiting.setdefault(mark.char.translate(_KIND), [])
        if mark.char in _PAIRS:
            same.append(mark)
        elif same and mark.index - same[-1].index <= NEAR:
            pairs.append((same.pop(), mark))
        elif not _numbers(mark, passages):
            alone.setdefault(str(mark.passage.place), mark)
    for mark in (mark for same in waiting.values() for mark in same):
        alone.setdefault(str(mark.passage.place), mark)
    return pairs, list(alone.values())


def _marks(passages: Sequence[Passage]) -> Iterator[_Mark]:
    for index, passage in enumerate(passages):
        for match in _MARK.finditer(passage.text[:LONGEST_PASSAGE]):
            yield _Mark(passage, match.start(), index, match.group())


def _numbers(mark: _Mark, passages: Sequence[Passage]) -> bool:
    """Whether a closing bracket only numbers an item, as in 1): not where the item next to it is written （2）."""
    found = _NUMBER.search(mark.passage.text[max(0, mark.at - SHORT) : mark.at]) if mark.char in ")）" else None
    if found is None or not found["number"].isdecimal():
        return found is not None
    near = [passage.text.lstrip() for passage in passages[max(0, mark.index - 1) : mark.index + NEAR]]
    beside = tuple(f"{opener}{int(found['number']) + step}" for opener in "（(" for step in (-1, 1))
    return not any(text.startswith(beside) for text in near)


RULES = (marks_doubled, marks_needless, brackets_mixed, mark_unpaired)
