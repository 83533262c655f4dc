"""Proofreading of the department's own texts (校对): what the rules on wording find in anybody's document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.remembering import remembered
from disclosuredoc.model.transcript import Passage, Place, Subject, Transcript
from disclosuredoc.rules import text_marks, text_repetition
from disclosuredoc.rules.agreement import texts
from disclosuredoc.rules.rule import Breach, rule
from disclosuredoc.rules.text_document import WORDING, Document
from disclosuredoc.rules.text_repetition import LEAST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

ASKED = (
    text_marks.marks_doubled,
    text_marks.brackets_mixed,
    text_marks.mark_unpaired,
    text_repetition.word_doubled,
    text_repetition.sentence_doubled,
)
"""The rules on text that a single text can break."""
_MARKED = re.compile(f"[（）()“”《》【】]|[。，、；：]{{2}}|[。！？；].{{{LEAST}}}", re.DOTALL)
_DOUBLED = re.compile(r"([^\W\d]{2})[^\W\d]{0,6}\1")
"""Without brackets, marks in a row, a second sentence or two characters that come again, a text has no such slip."""


@rule(WORDING, kind=Kind.WORDING, severity=Severity.WARNING)
def text_slips(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """文字材料里没有重复的标点、词句，括号引号成对、宽度一致。

    为什么：文字照填报数据原样印出，公开以后读者一眼看得到。
    查出：“互联网信息信息服务”；“不少于3万页。。”；“（互联网信息办公室)”；“《预算法”。
    符合：一个标点、一个词只写一遍，括号、引号、书名号成对。
    """
    for place, text in texts(disclosure):
        for breach in _slips(text):
            yield attrs.evolve(breach, place=place)


@remembered
def _slips(text: str) -> tuple[Breach, ...]:
    """What the rules find in one text; the indicators of a county repeat each other."""
    if not _MARKED.search(text) and not _DOUBLED.search(text):
        return ()
    alone = Transcript(source="", passages=(Passage(place=Place(paragraph=1), text=text),))
    document = Document(transcript=alone, claims=(), subject=Subject())
    return tuple(breach for asked in ASKED for breach in asked.body(document))
