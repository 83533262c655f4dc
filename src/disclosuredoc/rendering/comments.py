"""Comments (批注) in a .docx that anybody wrote: their part, its relation and type, and the range of each in the text.

Only the document, its relations, the content types and the comments are written again; every other part stays as it is.
"""

from __future__ import annotations

import itertools
import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from disclosuredoc.rendering.package import CONTENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

AUTHOR = "disclosuredoc"
INITIALS = "dd"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_KINDS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_BLANK = "{http://www.w3.org/XML/1998/namespace}space"


def commented(
    parts: Mapping[str, bytes],
    main: tuple[str, etree._Element],
    held: str,
    remarks: Sequence[tuple[etree._Element, str]],
) -> dict[str, bytes]:
    """Return the parts of a document with comments added; those it holds already stay.

    Args:
        parts: the document's parts.
        main: the name of its main part, and the tree of it, which is changed.
        held: the name of its comments part, empty where it has none.
        remarks: what is said of which paragraph of the tree; each line of it becomes a paragraph.
    """
    name, tree = main
    part = held or _free(parts, posixpath.join(posixpath.dirname(name), "comments"))
    comments = etree.fromstring(parts[part]) if held else _empty(tree)
    used = {one.get(_word(comments, "id")) for one in comments}
    numbers = (number for number in map(str, itertools.count()) if number not in used)
    for number, (paragraph, text) in zip(numbers, remarks, strict=False):
        comments.append(_comment(comments, number, text))
        _anchor(paragraph, number)
    relations = posixpath.join(posixpath.dirname(name), "_rels", f"{posixpath.basename(name)}.rels")
    target = posixpath.relpath(part, posixpath.dirname(name) or ".")
    added = {} if held else {relations: _related(parts.get(relations), tree, target)}
    types = _declared(parts[CONTENT_TYPES], part)
    return {**parts, **added, CONTENT_TYPES: types, name: _written(tree), part: _written(comments)}


def _word(near: etree._Element, name: str) -> str:
    """Return a name of Word's in the namespace of an element that stands near: there are two, by standard."""
    return f"{{{etree.QName(near).namespace}}}{name}"


def _free(parts: Mapping[str, bytes], stem: str) -> str:
    taken = {name.lower() for name in parts}
    names = itertools.chain([f"{stem}.xml"], (f"{stem}{number}.xml" for number in itertools.count(2)))
    return next(name for name in names if name.lower() not in taken)


def _empty(tree: etree._Element) -> etree._Element:
    return etree.Element(_word(tree, "comments"), nsmap={"w": str(etree.QName(tree).namespace)})


def _comment(comments: etree._Element, number: str, text: str) -> etree._Element:
    """Return a comment without a date, so that equal input gives equal bytes."""
    said = {"id": number, "author": AUTHOR, "initials": INITIALS}
    comment = etree.Element(_word(comments, "comment"), {_word(comments, key): value for key, value in said.items()})
    for line in text.split("\n"):
        run = etree.SubElement(etree.SubElement(comment, _word(comments, "p")), _word(comments, "r"))
        etree.SubElement(run, _word(comments, "t"), {_BLANK: "preserve"}).text = line
    return comment


def _anchor(paragraph: etree._Element, number: str) -> None:
    """Let the range of a comment be a whole paragraph."""
    numbered = {_word(paragraph, "id"): number}
    first = len(paragraph) and paragraph[0].tag == _word(paragraph, "pPr")
    paragraph.insert(int(first), etree.Element(_word(paragraph, "commentRangeStart"), numbered))
    etree.SubElement(paragraph, _word(paragraph, "commentRangeEnd"), numbered)
    run = etree.SubElement(paragraph, _word(paragraph, "r"))
    etree.SubElement(run, _word(paragraph, "commentReference"), numbered)


def _related(relations: bytes | None, tree: etree._Element, target: str) -> bytes:
    """Return the document's relations with one to its comments."""
    own = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})
    root = own if relations is None else etree.fromstring(relations)
    kind = _KINDS[etree.QName(tree).namespace == _STRICT]
    number = _unused("rId", (one.get("Id", "") for one in root))
    etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", Id=number, Type=kind, Target=target)
    return _written(root)


def _unused(stem: str, used: Iterable[str]) -> str:
    taken = set(used)
    return next(name for number in itertools.count(1) if (name := f"{stem}{number}") not in taken)


def _declared(types: bytes, part: str) -> bytes:
    """Return the content types with that of the comments."""
    root = etree.fromstring(types)
    if all(one.get("PartName") != f"/{part}" for one in root.iter(f"{_TYPES}Override")):
        etree.SubElement(root, f"{_TYPES}Override", PartName=f"/{part}", ContentType=_TYPE)
    return _written(root)


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
