"""Wording that was left unfinished (待填之处): placeholders, and figures that nobody filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.model.transcript import LONGEST_PASSAGE
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import WORDING, Document
from disclosuredoc.rules.wording import LEFT

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP = re.compile(f"{LEFT.pattern}|（待补|（未填")


@text_rule(WORDING, kind=Kind.WORDING)
def placeholder_left(document: Document) -> Iterator[Breach]:
    """公开的文稿没有待填的空格和占位符号。

    本系统生成的文稿，占位符号在核对填报数据时指出，见 placeholder-written。

    为什么：照范本填写时漏填一处，公开出去就是“比上年减少    万元”。
    查出：占  %；比上年减少  万元；××县；{{ name }}。
    符合：每一处都填写了数字或名称，没有的写0或“无”。
    """
    if document.subject.own_layout:
        return
    for passage in document.passages():
        for match in _GAP.finditer(passage.text):
            yield Breach(
                place=str(passage.place),
                quote=passage.text[max(0, match.start() - 15) : match.end() + 15],
                message=f"“{match.group().strip()}”这里没有填写；请补上，没有的写0或“无”",
            )


@text_rule(WORDING, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def passage_too_long(document: Document) -> Iterator[Breach]:
    """每一段都能全部核对。

    为什么：一段超过二十万字的不是公开文稿的正文，只核对了前面的部分。
    查出：一段有一千万字。
    符合：正常分段的文稿。
    """
    for passage in document.passages():
        if len(passage.text) > LONGEST_PASSAGE:
            yield Breach(
                place=str(passage.place),
                message=f"这一段有{len(passage.text)}个字，只核对了前{LONGEST_PASSAGE}个；请检查文件是否损坏",
            )


RULES = (placeholder_left, passage_too_long)
