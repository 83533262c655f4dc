"""The template tags in a Word part: where each stands, and whether Word has cut it to pieces.

A tag is ``{{ … }}`` or ``{% … %}`` (docxtpl's ``{%p … %}`` and ``{%tr … %}`` stand for a whole paragraph or row).
docxtpl drops silently what stands beside those two, and repairs cut tags by guessing; here both are problems.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs
from lxml.etree import _Element as Element

from disclosuredoc.findings import Problem, shown
from disclosuredoc.helpers.ooxml import qn

if TYPE_CHECKING:
    from collections.abc import Iterator


LONGEST_TAG = 300
"""No tag of a template needs more characters; longer ones are not parsed."""

_PIECES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_WIDE = re.compile("[\uff5b{][\uff5b{%\uff05]|[%\uff05\uff5d}][\uff5d}]")
"""Brackets of which at least one may be full-width."""
_CLOSED_BY = {"{{": "}}", "{%": "%}"}
_STATEMENT = re.compile(r"\{%(p|tr)? +(.*?) *%\}", re.DOTALL)


@attrs.frozen(kw_only=True, repr=False)
class Tag:
    """A tag of a template.

    Attributes:
        text: the tag as Jinja reads it, without docxtpl's ``p`` or ``tr``.
        scope: ``p`` for a whole paragraph, ``tr`` for a whole row, empty inside a paragraph.
        container: what it must be closed in: the paragraph, the paragraph's parent, or the table.
        place: where it stands, in Chinese.
    """

    text: str
    scope: str
    container: Element = attrs.field(eq=False, repr=False)
    place: str


def places(tree: Element, part: str = "") -> Iterator[tuple[Element, str]]:
    """Yield every paragraph of a part with its place in Chinese: 第n段, or 第t个表格第r行第c列."""
    tables = {table: number for number, table in enumerate(tree.iter(qn("w:tbl")), 1)}
    numbers = {**_numbered(tree, "w:tr"), **_numbered(tree, "w:tc")}
    outside = 0
    for paragraph in tree.iter(qn("w:p")):
        cell = next(paragraph.iterancestors(qn("w:tc")), None)
        if cell is None:
            outside += 1
            yield paragraph, f"{part}第{outside}段"
        else:
            row = next(cell.iterancestors(qn("w:tr")))
            table = next(row.iterancestors(qn("w:tbl")))
            yield paragraph, f"{part}第{tables[table]}个表格第{numbers[row]}行第{numbers[cell]}列"


def _numbered(tree: Element, tag: str) -> dict[Element, int]:
    """Return every element of a kind with its number among its like in the same parent."""
    counts: Counter[Element | None] = Counter()
    numbers = {}
    for element in tree.iter(qn(tag)):
        parent = element.getparent()
        counts[parent] += 1
        numbers[element] = counts[parent]
    return numbers


def texts(paragraph: Element) -> list[Element]:
    """Return the ``w:t`` of a paragraph, without those of a text box inside it."""
    return [text for text in paragraph.iter(qn("w:t")) if next(text.iterancestors(qn("w:p")), None) is paragraph]


def tags(tree: Element, part: str = "") -> tuple[list[Tag], list[Problem]]:
    """Return the tags of a part in the order of the document, and what is wrong with their form."""
    found: list[Tag] = []
    problems: list[Problem] = []
    for paragraph, place in places(tree, part):
        pieces = [text.text or "" for text in texts(paragraph)]
        whole = "".join(pieces)
        wide = [mark for mark in _WIDE.findall(whole) if not _PIECES.fullmatch(mark)]
        problems += (Problem(place, f"“{mark}”是全角括号", "请改用半角的 {{ }} 或 {% %}") for mark in wide)
        if not _PIECES.search(whole):
            continue
        cuts = set(_cuts(pieces))
        for start, end, malformed in _spans(whole):
            raw = whole[start:end]
            reason = malformed or _cut(start, end, cuts)
            if reason:
                problems.append(Problem(place, f"“{shown(raw)}”{reason}", "请整段删去这个字段后重新键入"))
                continue
            found.append(_tag(raw, paragraph, place))
            beside = _beside(found[-1], raw, whole, paragraph)
            if beside:
                problems.append(Problem(place, f"“{shown(raw)}”{beside}", "请把它移到单独的地方"))
    return found, problems


def strays(tree: Element, part: str = "") -> Iterator[Problem]:
    """Yield the tags that stand where no text is printed: in a field's instruction, a bookmark, an attribute."""
    located = dict(places(tree, part))
    for element in tree.iter():
        own = "" if element.tag == qn("w:t") else element.text
        for value in (own or "", *map(str, element.attrib.values())):
            if _PIECES.search(value):
                above = (located[outer] for outer in (element, *element.iterancestors()) if outer in located)
                message = f"“{shown(value)}”不在文字里（在域、书签或属性中）"
                yield Problem(next(above, part or "正文"), message, "字段只能写在文字里，请删去")


def _cuts(pieces: list[str]) -> Iterator[int]:
    """Yield the offsets in the paragraph at which one ``w:t`` ends and the next begins."""
    offset = 0
    for piece in pieces:
        offset += len(piece)
        yield offset


def _cut(start: int, end: int, cuts: set[int]) -> str:
    return "这个字段被分成了几段格式不同的文字" if any(start < cut < end for cut in cuts) else ""


def _spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, reason) of each tag of a paragraph; a reason where it is no whole tag."""
    start, closer = 0, ""
    for piece in _PIECES.finditer(text):
        mark = piece.group()
        if closer:
            if mark == closer:
                reason = "太长" if piece.end() - start > LONGEST_TAG else ""
                yield start, piece.end(), reason
                closer = ""
            elif mark in _CLOSED_BY:
                yield start, piece.start(), "没有写完，缺右括号"
                start, closer = piece.start(), _CLOSED_BY[mark]
        elif mark in _CLOSED_BY:
            start, closer = piece.start(), _CLOSED_BY[mark]
        else:
            yield piece.start(), piece.end(), "缺左括号" if mark in _CLOSED_BY.values() else "不能写注释"
    if closer:
        yield start, len(text), "没有写完，缺右括号"


def _tag(raw: str, paragraph: Element, place: str) -> Tag:
    statement = _STATEMENT.fullmatch(raw)
    scope = (statement.group(1) or "") if statement else ""
    container: Element | None = paragraph
    if scope == "p":
        container = paragraph.getparent()
    elif scope == "tr":
        container = next(paragraph.iterancestors(qn("w:tbl")), None)
    text = f"{{% {statement.group(2)} %}}" if statement else raw
    return Tag(text=text, scope=scope, container=paragraph if container is None else container, place=place)


def _beside(tag: Tag, raw: str, whole: str, paragraph: Element) -> str:
    """Return what is wrong with the surroundings of a tag that stands for a paragraph or a row."""
    if tag.scope == "p" and whole.strip() != raw:
        return "要独占一段，旁边不能有别的文字"
    if tag.scope == "tr":
        row = next(paragraph.iterancestors(qn("w:tr")), None)
        if row is None:
            return "只能写在表格里"
        if "".join(text.text or "" for text in row.iter(qn("w:t"))).strip() != raw:
            return "要独占一行，旁边不能有别的文字"
    return ""
