"""Counts (个数): the number of units and of staff that the text says, against the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.helpers.remembering import once
from disclosuredoc.rules.law import ARITHMETIC
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Table

_UNITS = lazy(
    r"(?:纳入|列入)[^，。；\d]{0,20}(?:预算|编制|汇编|公开)[^，。；\d]{0,12}单位(?:共计|共有|总共|共|有|为)?\s?"
    r"(?P<count>\d{1,3}|[一二两三四五六七八九十]{1,3})\s?(?:个|家)"
)
_INCLUDED = ("纳入", "列入")
"""How a passage begins to say so."""
_SUBORDINATE = lazy(
    r"(?:及|和|与)其?(?:所属|下属|直属)[^，。；\d]{0,6}单位[^，。；]{0,20}(?:包含|包括|纳入|列入|编入|汇总|反映)"
)
_NUMERALS = {char: number for number, char in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_STAFF = lazy(
    r"(?:人员)?编制(?:总数|数)?(?:共计|共有|共|为|有)?\s?(?P<whole>\d{1,5})\s?(?:名|人|个)[，,：:；（(]{1,2}\s?其中[:：,，]?(?P<parts>[^。；）)]{4,120})"
)
_PART = lazy(
    r"(?:行政|事业|参公|工勤|机关工勤|政法专项|后勤|其他)[^，、。；\d]{0,8}?编制?[^，、。；\d]{0,3}?(?P<count>\d{1,5})\s?(?:名|人|个)"
)
_LISTED = lazy("^(?:预算)?单位名称$")
_DESCRIBED = lazy("性质|规格|级别|类型|编制|保障形式")
_NO_UNIT = lazy("^(?:合计|总计|小计)?$")


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def units_miscounted(document: Document) -> Iterator[Breach]:
    """文字说的预算单位个数，与机构设置表所列的行数相同。

    为什么：个数和表对不上，读者不知道漏了哪个单位。
    查出：写“预算单位共3个”，机构设置表列了2个。
    符合：写几个，表里就列几行。
    """
    listed = _listed(document)
    for passage in document.prose.holding(*_INCLUDED) if listed else ():
        for match in _UNITS.finditer(passage.text):
            said = _value(match["count"])
            if said not in {0, *listed}:
                yield Breach(
                    place=str(passage.place),
                    quote=match.group(),
                    message=f"文字写{said}个单位，表中列了{listed[0]}个；请核对个数和表",
                    expected=f"{listed[0]}个",
                )


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def subordinate_unlisted(document: Document) -> Iterator[Breach]:
    """文字说预算包含所属单位的，机构设置表列出这些单位。

    为什么：只有本级一个单位，却照抄“及所属事业单位”，读者会去找并不存在的单位。
    查出：写“本委及所属事业单位的收支包含在部门预算中”，机构设置表只列了本委一个。
    符合：表中列出所属单位，或者不写所属单位。
    """
    if set(_listed(document)) != {1}:
        return
    for passage in document.transcript.passages:
        match = _SUBORDINATE.search(passage.text) if "属" in passage.text else None
        if match:
            yield Breach(
                place=str(passage.place),
                quote=match.group(),
                message="文字说包含所属单位，机构设置表只列了1个单位；请在表中补列，或者删去所属单位",
            )


@once
def _listed(document: Document) -> list[int]:
    """How many units each table lists that lists any."""
    tables = document.tables_holding("单位名称")
    return [count for table in tables if (count := _rows(table)) is not None]


def _rows(table: Table) -> int | None:
    """How many units a table lists with what they are; None where it is about something else."""
    heads = [cell.passage.text.strip() for cell in table.cells[0]] if table.cells else []
    at = next((index for index, head in enumerate(heads) if _LISTED.match(head)), None)
    if at is None or not any(_DESCRIBED.search(head) for head in heads):
        return None
    names = {row[at].passage.text.strip() for row in table.cells[1:] if len(row) == len(heads)}
    return sum(not _NO_UNIT.match(name) for name in names)


def _value(count: str) -> int:
    """The value of a count in digits or in one character; 0 for longer ones."""
    return int(count) if count.isdecimal() else _NUMERALS.get(count, 0)


@text_rule(ARITHMETIC, kind=Kind.ARITHMETIC, severity=Severity.WARNING)
def staff_miscounted(document: Document) -> Iterator[Breach]:
    """编制总数等于所列各类编制之和。

    为什么：各类编制加起来对不上，至少有一个数是错的。
    查出：编制30名，其中行政编制12名，事业编制16名。
    符合：编制28名，其中行政编制12名，事业编制16名。
    """
    for passage in document.transcript.passages:
        for match in _STAFF.finditer(passage.text) if "编制" in passage.text else ():
            parts = [int(part["count"]) for part in _PART.finditer(match["parts"])]
            if len(parts) > 1 and sum(parts) != int(match["whole"]):
                yield Breach(
                    place=str(passage.place),
                    quote=match.group(),
                    message=f"编制写{match['whole']}名，所列各类之和为{sum(parts)}名；请核对",
                    expected=f"{sum(parts)}名",
                )


RULES = (units_miscounted, subordinate_unlisted)
OF_OTHERS = (staff_miscounted,)
