"""Wording that was left unfinished (待填之处): placeholders, and figures that nobody filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.model.transcript import LONGEST_PASSAGE
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import WORDING, Document
from disclosuredoc.rules.wording import LEFT

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Passage

_GAP = lazy(
    f"{LEFT.pattern}|（待补|（未填(?!编码）)"
    r"|[*\uff0a]{2,}+|[□○\u3007]{2,}+|[×X\uff38□○\u3007]{1,3}(?=万元|年|月|日|县|局|辆|批次)"
    r"|[（(\[【][ 　]{0,20}[）)\]】][ 　]?(?=万元|元|%|％|个|辆|批次|人次|年)"
    r"|[\u4e00-\u9fff][ 　]{2,20}(?=万元|亿元)"
)
_BLANK = lazy(
    r"(?:收入|支出|预算|决算|经费|费|安排|减少|增加|增长|下降|项目|货物|工程|服务|资金|拨款|合计|共|达|额|(?<!单位)为)"
    r"[ 　]{0,20}万元(?!为|计|以|）)"
)
"""An amount without its figure, in a sentence."""
_UNSAID = lazy(
    "[\u4e00-\u9fff](?<![一二三四五六七八九十百千万亿两几数多来约近超逾过上到至以按成每位收破值用计入抵达省损失罚奖])"
    "(?<![十百千万]余)万元(?=[，；。])"
)
"""The same behind any noun, in a sentence that tells other amounts."""
_TELLS = lazy(r"\d\s?万元")
_BRACKETED = lazy(r"[（(](?:预算|安排)[ 　]{0,20}万元[）)]")
_INSTRUCTION = lazy(
    "[（(【](?:请|此处|此项请|填写|如[有无]|如没有|若无|若有|没有的|根据实际)[^（()）【】]{0,40}?(?:填|写|删|补|修改|调整|说明)"
    "[^（()）【】]{0,20}[）)】]|请(?:自行|根据实际情况)(?:填写|修改|调整|删减|补充)|如无此项(?:请|可)|填表说明：|填写说明："
)
_MARKED = lazy(r"[，。；：]")


@text_rule(WORDING, kind=Kind.WORDING)
def placeholder_left(document: Document) -> Iterator[Breach]:
    """公开的文稿没有待填的空格和占位符号。

    本系统生成的文稿，占位符号在核对填报数据时指出，见 placeholder-written。

    为什么：照范本填写时漏填一处，公开出去就是“比上年减少    万元”。
    查出：占  %；比上年减少  万元；××县；{{ name }}。
    符合：每一处都填写了数字或名称，没有的写0或“无”；公开表中没有编码的明细列为“（未填编码）”一行。
    """
    if document.subject.own_layout:
        return
    for passage in document.passages():
        for match in _gaps(passage):
            yield Breach(
                place=str(passage.place),
                quote=passage.text[max(0, match.start() - 15) : match.end() + 15],
                message=f"“{match.group().strip()}”这里没有填写；请补上，没有的写0或“无”",
            )


def _gaps(passage: Passage) -> Iterator[re.Match[str]]:
    """Yield the places of a passage that were to be filled in; amounts without a figure only in a sentence."""
    text = passage.text[:LONGEST_PASSAGE]
    found = {match.end(): match for match in _GAP.finditer(text)}
    yield from found.values()
    if "万元" in text and not passage.place.table:
        for match in (_BLANK if _MARKED.search(text) else _BRACKETED).finditer(text):
            if match.end() not in found and match.end() - len("万元") not in found:
                found[match.end()] = match
                yield match
        yield from (gap for gap in _UNSAID.finditer(text) if gap.end() not in found and _TELLS.search(text))


@text_rule(WORDING, kind=Kind.WORDING, severity=Severity.WARNING)
def instruction_left(document: Document) -> Iterator[Breach]:
    """范本里的填写提示不留在文稿中。

    为什么：提示是写给填报人的，公开出去说明没有核对。
    查出：（如无此项请删除）；请根据实际情况填写。
    符合：按提示填好后删去提示。
    """
    for passage in () if document.subject.own_layout else document.passages():
        for match in _INSTRUCTION.finditer(passage.text[:LONGEST_PASSAGE]):
            yield Breach(
                place=str(passage.place),
                quote=passage.text[max(0, match.start() - 15) : match.end() + 15],
                message=f"“{match.group()}”是范本的填写提示；请按提示填好后删去",
            )


@text_rule(WORDING, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def passage_too_long(document: Document) -> Iterator[Breach]:
    """每一段都能全部核对。

    为什么：一段超过二十万字的不是公开文稿的正文，只核对了前面的部分。
    查出：一段有一千万字。
    符合：正常分段的文稿。
    """
    for passage in document.passages() if len(document.text.text) > LONGEST_PASSAGE else ():
        if len(passage.text) > LONGEST_PASSAGE:
            yield Breach(
                place=str(passage.place),
                message=f"这一段有{len(passage.text)}个字，只核对了前{LONGEST_PASSAGE}个；请检查文件是否损坏",
            )


RULES = (placeholder_left, instruction_left, passage_too_long)
