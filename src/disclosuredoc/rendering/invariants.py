"""The invariants of a Word part's tree: bookmarks, links, fields, tables, text where text belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.helpers.ooxml import W, qn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}")
_TARGET = re.compile(r"\s*(?:PAGEREF|REF|NOTEREF)\s+(\S+)")
_LEFT = re.compile(r"\{\{|\}\}|\{%|%\}|\[\[|\]\]")
_TEXTS = {qn("w:t"), qn("w:instrText"), qn("w:delText")}
_REVISED = (qn("w:ins"), qn("w:del"), qn("w:moveFrom"), qn("w:moveTo"), qn("w:commentReference"))


def broken(tree: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield (place, message) for every invariant that one part breaks by itself."""
    yield from _bookmarks(tree)
    yield from _fields(tree)
    yield from _stray(tree)
    yield from _nesting(tree)
    for number, table in enumerate(tree.iter(qn("w:tbl")), 1):
        for message in _table(table):
            yield f"第{number}张表", message


def broken_links(trees: Mapping[str, etree._Element]) -> Iterator[tuple[str, str]]:
    """Yield links and references whose bookmark is in none of the parts, and ids that two parts share."""
    starts = [(name, start) for name, tree in trees.items() for start in tree.iter(qn("w:bookmarkStart"))]
    names = {start.get(qn("w:name")) for _, start in starts}
    for part, tree in trees.items():
        for link in tree.iter(qn("w:hyperlink")):
            anchor = link.get(qn("w:anchor"))
            if anchor is not None and anchor not in names:
                yield part, f"链接指向不存在的书签 {anchor}"
        for instruction in tree.iter(qn("w:instrText")):
            target = _TARGET.match(instruction.text or "")
            if target and target.group(1) not in names:
                yield part, f"引用了不存在的书签 {target.group(1)}"


def _bookmarks(tree: etree._Element) -> Iterator[tuple[str, str]]:
    """Bookmarks are paired by id; ids and names are unique; names are such as Word keeps."""
    open_ids: set[str] = set()
    ids: set[str] = set()
    names: set[str] = set()
    for end in tree.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
        mark = end.get(qn("w:id"), "")
        if end.tag == qn("w:bookmarkEnd"):
            if mark not in open_ids:
                yield f"书签 {mark}", "有结尾，没有开头"
            open_ids.discard(mark)
            continue
        name = end.get(qn("w:name"), "")
        if mark in ids:
            yield f"书签 {name}", f"编号 {mark} 重复"
        if name.lower() in names:
            yield f"书签 {name}", "名称重复"
        if not _NAME.fullmatch(name):
            yield f"书签 {name}", "名称不合规定，或是别的文件留下的"
        open_ids.add(mark)
        ids.add(mark)
        names.add(name.lower())
    for mark in sorted(open_ids):
        yield f"书签 {mark}", "有开头，没有结尾"


def _fields(tree: etree._Element) -> Iterator[tuple[str, str]]:
    """Complex fields go begin, separate, end, properly nested."""
    stack: list[str] = []
    for char in tree.iter(qn("w:fldChar")):
        kind = char.get(qn("w:fldCharType"))
        if kind == "begin":
            stack.append("begin")
        elif not stack or (kind == "separate" and stack[-1] == "separate"):
            yield "域", "开始、分隔、结束不成对"
        elif kind == "separate":
            stack[-1] = "separate"
        else:
            stack.pop()
    if stack:
        yield "域", "有开始，没有结束"


def _stray(tree: etree._Element) -> Iterator[tuple[str, str]]:
    """Text stands in ``w:t`` alone; no tag is left in an attribute or an instruction; nothing is revised."""
    for element in tree.iter():
        text = element.text
        if text and element.tag not in _TEXTS and text.strip() and str(element.tag).startswith(f"{{{W}}}"):
            yield "正文", f"文字“{text.strip()[:20]}”不在文字元素里"
        if element.tail and element.tail.strip():
            yield "正文", f"文字“{element.tail.strip()[:20]}”不在文字元素里"
        if element.tag == qn("w:instrText") and _LEFT.search(text or ""):
            yield "域", "留有模板字段"
        for name, value in element.attrib.items():
            if _LEFT.search(str(value)):
                yield "正文", f"属性里留有模板字段 {value}"
            if str(name).startswith(f"{{{W}}}rsid"):
                yield "正文", "留有修订编号"
    for element in tree.iter(*_REVISED):
        yield "正文", f"留有修订或批注 {str(element.tag).rpartition('}')[2]}"


def _nesting(tree: etree._Element) -> Iterator[tuple[str, str]]:
    """No paragraph directly in a paragraph or run, no run in a run; section properties close the body."""
    for child, parents in ((qn("w:p"), {qn("w:p"), qn("w:r")}), (qn("w:r"), {qn("w:r")})):
        for element in tree.iter(child):
            parent = element.getparent()
            if parent is not None and parent.tag in parents:
                yield "正文", "段落或文字互相嵌套"
    body = tree.find(qn("w:body"))
    if body is not None and (len(body) == 0 or body[-1].tag != qn("w:sectPr")):
        yield "正文", "末尾缺少页面设置"


def _table(table: etree._Element) -> Iterator[str]:
    """A table has properties, a grid and rows; widths add up; every row fills the grid."""
    grid = [int(column.get(qn("w:w"), "0")) for column in table.iterfind(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")]
    rows = table.findall(qn("w:tr"))
    if table.find(qn("w:tblPr")) is None or not grid or not rows:
        yield "缺少属性、网格或行"
        return
    width = table.find(f"{qn('w:tblPr')}/{qn('w:tblW')}")
    if width is not None and width.get(qn("w:type")) == "dxa" and width.get(qn("w:w")) != str(sum(grid)):
        yield "表宽不等于各列宽之和"
    above: set[int] = set()
    for number, row in enumerate(rows, 1):
        merged: set[int] = set()
        for message in _row(row, grid, above, merged):
            yield f"第{number}行{message}"
        above = merged


def _row(row: etree._Element, grid: list[int], above: set[int], merged: set[int]) -> Iterator[str]:
    """Check one row; put the columns that are merged downwards into ``merged``."""
    cells = row.findall(qn("w:tc"))
    start = 0
    for cell in cells:
        span, width, merge = _cell(cell)
        if width is not None and width != sum(grid[start : start + span]):
            yield f"第{start + 1}列的宽度与网格不符"
        if merge == "continue" and start not in above:
            yield f"第{start + 1}列的合并没有开头"
        if merge:
            merged.add(start)
        if len(cell) == 0 or cell[-1].tag != qn("w:p"):
            yield f"第{start + 1}列的末尾没有段落"
        start += span
    if start != len(grid):
        yield f"有{start}列，网格有{len(grid)}列"


def _cell(cell: etree._Element) -> tuple[int, int | None, str]:
    """Return a cell's span, its width, and how it is merged downwards."""
    properties = f"{qn('w:tcPr')}/"
    span = cell.find(f"{properties}{qn('w:gridSpan')}")
    width = cell.find(f"{properties}{qn('w:tcW')}")
    merge = cell.find(f"{properties}{qn('w:vMerge')}")
    return (
        1 if span is None else int(span.get(qn("w:val"), "1")),
        None if width is None or width.get(qn("w:type")) != "dxa" else int(width.get(qn("w:w"), "0")),
        "" if merge is None else merge.get(qn("w:val"), "continue"),
    )
