"""The invariants of a Word part's tree: bookmarks, links, fields, text where text belongs, elements where they may be.

A place is what a clerk can count: 第n段 among the paragraphs outside tables, 第n张表第r行 inside.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from lxml import etree

from disclosuredoc.helpers.ooxml import W, qn
from disclosuredoc.rendering import grids

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from disclosuredoc.rendering.grids import GridRow

_BOOKMARK, _BOOKMARK_END, _BOOKMARK_NAME = qn("w:bookmarkStart"), qn("w:bookmarkEnd"), qn("w:name")
_ID, _ANCHOR, _KIND, _SIMPLE = qn("w:id"), qn("w:anchor"), qn("w:fldCharType"), qn("w:fldSimple")
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAME = re.compile(r"[^\W\d_]\w{0,39}")
_TARGET = re.compile(r'\s*(?:(?:PAGEREF|REF|NOTEREF)\s+|HYPERLINK\s+\\l\s+)"?([^\s"\\]+)', re.IGNORECASE)
_REVISED = tuple(
    qn(f"w:{name}")
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "sectPrChange"),
        *("commentReference", "commentRangeStart", "commentRangeEnd"),
    )
)
_BLOCKS = {
    qn(f"w:{name}")
    for name in ("body", "tc", "hdr", "ftr", "footnote", "endnote", "txbxContent", "sdtContent", "customXml")
}
_INLINE = {qn(f"w:{name}") for name in ("p", "hyperlink", "fldSimple", "sdtContent", "smartTag", "customXml")}
_HOMES = {
    qn("w:p"): ("段落", _BLOCKS),
    qn("w:tbl"): ("表格", _BLOCKS),
    qn("w:r"): ("文字", _INLINE | {qn(f"w:{name}") for name in ("ins", "del", "rt", "rubyBase", "bdo", "dir")}),
    qn("w:t"): ("文字", {qn("w:r")}),
}


def _xpath(path: str) -> Callable[[etree._Element], list[etree._ElementUnicodeResult]]:
    """Return a function that gives all texts or attributes of a path; compiled, since each document asks it."""
    found = etree.XPath(path, namespaces={"w": W, "r": _R})
    return lambda tree: list(found(tree))


_LEFTOVERS = " or ".join(f"contains(., '{mark}')" for mark in ("{{", "}}", "{%", "%}", "[[", "]]"))
_stray_texts = _xpath(
    "//text()[not(parent::w:t or parent::w:instrText)][parent::w:* or parent::*/*][normalize-space()]"
)
_left_instructions = _xpath(f"//w:instrText/text()[{_LEFTOVERS}]")
_left_attributes = _xpath(f"//@*[{_LEFTOVERS}]")
_revision_ids = _xpath("//@w:*[starts-with(local-name(), 'rsid')]")
references = _xpath("//@r:*")
"""The ids of relationships that a part refers to."""
_BRACKETS = b"{}[]"
"""Of a tag at least one of these is left, as a byte."""


def broken(tree: etree._Element, data: bytes, rows: Sequence[Sequence[GridRow]] = ()) -> Iterator[tuple[str, str]]:
    """Yield (place, message) for every invariant that one part breaks by itself.

    Args:
        tree: the part.
        data: the bytes it was read from: what is not among them need not be looked for in the tree.
        rows: the rows that are left out of the tree, which break none but perhaps those of their tables; those that
            follow each other together.
    """
    yield from misplaced(tree, data)
    for number, table in enumerate(tree.iter(qn("w:tbl")), 1):
        for message in grids.broken(table, rows):
            yield f"第{number}张表", message


def misplaced(tree: etree._Element, data: bytes) -> Iterator[tuple[str, str]]:
    """Yield (place, message) for what stands where it may not: fields, texts, elements, what a template leaves."""
    yield from _fields(tree)
    yield from _stray(tree, data)
    yield from _homes(tree)


def broken_links(trees: Mapping[str, etree._Element]) -> Iterator[tuple[str, str]]:
    """Yield (place, message) for what must fit across parts: bookmarks, links to them, ids of drawings."""
    names: set[str] = set()
    ids: set[str] = set()
    drawings: set[str] = set()
    for part, tree in trees.items():
        for place, message in _bookmarks(tree, ids, names):
            yield f"{part} {place}", message
        for drawing in tree.iter("{*}docPr"):
            identifier = drawing.get("id", "")
            if identifier in drawings:
                yield f"{part} {_place(drawing)}", f"图形的编号 {identifier} 重复"
            drawings.add(identifier)
    yield from ((f"{part} {place}", message) for part, place, message in lost_links(trees))


def lost_links(trees: Mapping[str, etree._Element]) -> Iterator[tuple[str, str, str]]:
    """Yield (part, place, message) for every link to a bookmark that is in none of the parts."""
    marks = (mark for tree in trees.values() for mark in tree.iter(_BOOKMARK))
    names = {mark.get(_BOOKMARK_NAME, "").lower() for mark in marks}
    for part, tree in trees.items():
        for element, target in _targets(tree):
            if target.lower() not in names:
                yield part, _place(element), f"链接指向不存在的书签 {target}"


def _bookmarks(tree: etree._Element, ids: set[str], names: set[str]) -> Iterator[tuple[str, str]]:
    """Bookmarks are paired by id; ids and names are unique; names are such as Word keeps, and none is hidden.

    A hidden name (``_GoBack``, ``_Toc471398463``) is Word's own, and in our documents another file's.
    """
    begun: dict[str, etree._Element] = {}
    for end in tree.iter(_BOOKMARK, _BOOKMARK_END):
        mark = end.get(_ID, "")
        if end.tag == _BOOKMARK_END:
            if begun.pop(mark, None) is None:
                yield _place(end), f"书签 {mark} 有结尾，没有开头"
            continue
        name = end.get(_BOOKMARK_NAME, "")
        if mark in ids:
            yield _place(end), f"书签 {name} 的编号 {mark} 重复"
        if name.lower() in names:
            yield _place(end), f"书签 {name} 的名称重复"
        if not _NAME.fullmatch(name):
            yield _place(end), f"书签 {name} 的名称不合规定，或是别的文件留下的"
        begun[mark] = end
        ids.add(mark)
        names.add(name.lower())
    for mark, start in begun.items():
        yield _place(start), f"书签 {mark} 有开头，没有结尾"


def _targets(tree: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Yield the bookmarks that links and fields lead to, also where an instruction is cut into runs."""
    for link in tree.iter(qn("w:hyperlink")):
        anchor = link.get(_ANCHOR)
        if anchor is not None:
            yield link, anchor
    for element, instruction in _instructions(tree):
        target = _TARGET.match(instruction)
        if target:
            yield element, target.group(1)


def _instructions(tree: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    open_fields: list[list[str]] = []
    for element in tree.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:fldSimple")):
        kind = element.get(_KIND)
        if element.tag == _SIMPLE:
            yield element, element.get(qn("w:instr"), "")
        elif kind == "begin":
            open_fields.append([])
        elif kind == "end" and open_fields:
            yield element, "".join(open_fields.pop())
        elif open_fields:
            open_fields[-1].append(element.text or "")


def _fields(tree: etree._Element) -> Iterator[tuple[str, str]]:
    """Complex fields go begin, separate, end, properly nested; an instruction stands in one."""
    stack: list[tuple[etree._Element, str]] = []
    for char in tree.iter(qn("w:fldChar"), qn("w:instrText")):
        kind = char.get(_KIND, "text")
        if kind == "begin":
            stack.append((char, kind))
        elif not stack or (kind != "end" and stack[-1][1] == "separate"):
            yield _place(char), "域的开始、分隔、结束不成对"
        elif kind == "separate":
            stack[-1] = (char, kind)
        elif kind == "end":
            stack.pop()
    for char, _ in stack:
        yield _place(char), "域有开始，没有结束"


def _stray(tree: etree._Element, data: bytes) -> Iterator[tuple[str, str]]:
    """Text stands in ``w:t`` alone; no tag is left in an attribute or an instruction; nothing is revised."""
    for text in _stray_texts(tree):
        yield _place(text.getparent()), f"文字“{text.strip()[:20]}”不在文字元素里"
    if any(bracket in data for bracket in _BRACKETS):
        yield from _left(tree)
    for identifier in _revision_ids(tree)[:1] if b"rsid" in data else ():
        yield _place(identifier.getparent()), "留有修订编号"
    for element in tree.iter(*_REVISED):
        yield _place(element), f"留有修订或批注 {str(element.tag).rpartition('}')[2]}"


def _left(tree: etree._Element) -> Iterator[tuple[str, str]]:
    """Tags of the template that are left where values cannot stand."""
    for text in _left_instructions(tree):
        yield _place(text.getparent()), f"域里留有模板字段 {text.strip()[:40]}"
    for value in _left_attributes(tree):
        yield _place(value.getparent()), f"属性里留有模板字段 {value.strip()[:40]}"


def _homes(tree: etree._Element) -> Iterator[tuple[str, str]]:
    """Paragraphs, tables and runs stand where Word reads them; section properties close the body."""
    for element in tree.iter(*_HOMES):
        words, homes = _HOMES[str(element.tag)]
        parent = element.getparent()
        if parent is not None and parent.tag not in homes:
            yield _place(element), f"{words}放错了位置（在 {str(parent.tag).rpartition('}')[2]} 里）"
    body = tree.find(qn("w:body"))
    if body is not None and (len(body) == 0 or body[-1].tag != qn("w:sectPr")):
        yield "末尾", "缺少页面设置"


def _place(element: etree._Element | None) -> str:
    """Return where an element stands: 第n张表第r行 or 第n段; 正文 for what is in neither."""
    above = [] if element is None else [element, *element.iterancestors()]
    for child, parent in itertools.pairwise(above):
        if child.tag == qn("w:tr") and parent.tag == qn("w:tbl"):
            tables = list(above[-1].iter(qn("w:tbl")))
            number = sum(map(grids.how_many, child.itersiblings(qn("w:tr"), preceding=True))) + 1
            return f"第{tables.index(parent) + 1}张表第{number}行"
    for outer in reversed(above):
        if outer.tag == qn("w:p") and not _in_table(outer):
            paragraphs = [paragraph for paragraph in above[-1].iter(qn("w:p")) if not _in_table(paragraph)]
            return f"第{paragraphs.index(outer) + 1}段"
    return "正文"


def _in_table(paragraph: etree._Element) -> bool:
    return next(paragraph.iterancestors(qn("w:tbl")), None) is not None
