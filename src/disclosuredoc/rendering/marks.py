"""The layout's marks in a template: ``[[ words.KEY ]]`` and its like become the layout's words."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from disclosuredoc.findings import Problem, shown
from disclosuredoc.helpers.ooxml import element, qn
from disclosuredoc.rendering.tags import places, texts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from lxml import etree

    from disclosuredoc.layouts.layout import Layout

_MARK = re.compile(r"\[\[\s*([^\[\]]*?)\s*\]\]")
_MERGE = re.compile(r"merge +([\w.]+)")


def words(layout: Layout, wanted: Collection[str] = ()) -> Mapping[str, str]:
    """Return what every mark of a layout stands for, where some parts of it are printed."""
    printed = [part.key for part in layout.printed(wanted)]
    return {
        "title": layout.titled(wanted),
        "unit": layout.unit.value,
        **{f"words.{key}": text for key, text in layout.words.items()},
        "words.statements_elsewhere": "" if "statements" in printed else layout.words.get("statements_elsewhere", ""),
        **{f"funding.{column.key}": column.name for column in layout.funding},
        **{f"empty {section.key}": section.empty for section in layout.sections},
    }


def write(tree: etree._Element, part: str, layout: Layout, wanted: Collection[str] = ()) -> Iterator[Problem]:
    """Replace the marks of a part in place; yield those that the layout does not know."""
    known = words(layout, wanted)
    for paragraph, place in list(places(tree, part)):
        for text in texts(paragraph):
            if "[[" in (text.text or ""):
                yield from _write(text, place, known)
        whole = "".join(text.text or "" for text in texts(paragraph))
        for mark in re.findall(r"\[\[[^\]]*", whole):
            yield Problem(place, f"“{shown(mark)}”没有写完，或被分成了几段格式不同的文字", "请整段删去后重新键入")


def _write(text: etree._Element, place: str, known: Mapping[str, str]) -> Iterator[Problem]:
    source = text.text or ""
    for mark in _MARK.findall(source):
        merge = _MERGE.fullmatch(mark)
        if merge:
            yield from _merge_down(text, merge.group(1), place)
        elif mark not in known:
            near = difflib.get_close_matches(mark, known, n=1)
            remedy = f"是不是“[[ {near[0]} ]]”？" if near else "版式里可用的词请看 disclosuredoc template words"
            yield Problem(place, f"版式里没有“{shown(mark)}”", remedy)
    merged = _MERGE.search(source)
    plain = _MARK.sub(lambda found: known.get(found.group(1), ""), source)
    text.text = f'{{% if {merged.group(1)} == "restart" %}}{plain}{{% endif %}}' if merged else plain


def _merge_down(text: etree._Element, name: str, place: str) -> Iterator[Problem]:
    """Write the vertical merging of a cell: the attribute from the facts, the text only where a merged cell begins."""
    cell = next(text.iterancestors(qn("w:tc")), None)
    properties = None if cell is None else cell.find(qn("w:tcPr"))
    if properties is None:
        yield Problem(place, "[[ merge ]] 只能写在表格的单元格里", "请移到表格里")
        return
    merge = element("w:vMerge", val=f"{{{{ {name} }}}}")
    before = [qn(tag) for tag in ("w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge")]
    properties.insert(sum(child.tag in before for child in properties), merge)
