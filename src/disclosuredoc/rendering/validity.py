"""Validity: the invariants of a sound .docx, held for every document before it is saved.

Bookmarks, links to them and ids of drawings are looked at across all parts with text.
Leftover template tags are looked for where values cannot stand (field instructions, attributes); in text, braces
belong to the facts ("braces in values stay braces"), and no tag of the template can be left there, since a template
with a tag that is not understood does not compile.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING

from lxml import etree

from disclosuredoc.findings import Problem
from disclosuredoc.rendering import invariants as tree_invariants
from disclosuredoc.rendering.package import CONTENT_TYPES
from disclosuredoc.rendering.sound_rows import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosuredoc.rendering.sound_rows import Parsed

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_REMEDY = "模板有误，请用 disclosuredoc template check 检查，或换用原来的模板"
_RESIDUE = ("word/comments", "word/people", "customXml/", "docProps/custom.xml")
_TEXT_PARTS = ("word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes")


def invariants(parts: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Return every invariant of a sound .docx that a package breaks, each with its part and place.

    Args:
        parts: the members of the package and their bytes.
    """
    return tuple(Problem(place, message, _REMEDY) for place, message in _broken(parts))


def _broken(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    read: dict[str, Parsed] = {}
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            try:
                read[name] = parsed(data)
            except etree.XMLSyntaxError as error:
                yield name, f"XML 不完整（{error.msg}）"
        if name.startswith(_RESIDUE):
            yield name, "不应留在公开文件里（批注、人员或自定义数据）"
    trees = {name: part.tree for name, part in read.items()}
    if CONTENT_TYPES in trees:
        yield from _types(trees[CONTENT_TYPES], parts)
    else:
        yield CONTENT_TYPES, "缺少这一部分"
    for name, tree in trees.items():
        if name.endswith(".rels"):
            yield from _relationships(name, tree, parts)
    texts = {name: tree for name, tree in trees.items() if name.startswith(_TEXT_PARTS)}
    for name, tree in texts.items():
        yield from _references(name, tree, trees)
        for place, message in tree_invariants.broken(tree, read[name].data, read[name].rows):
            yield f"{name} {place}", message
    yield from tree_invariants.broken_links(texts)


def _types(tree: etree._Element, parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Every part has a content type, every type a part, and none is declared twice."""
    defaults = [default.get("Extension", "").lower() for default in tree.iter(f"{_TYPES}Default")]
    overrides = [override.get("PartName", "").removeprefix("/") for override in tree.iter(f"{_TYPES}Override")]
    for name, count in Counter([*defaults, *overrides]).items():
        if count > 1:
            yield CONTENT_TYPES, f"写了两次 {name} 的类型"
    for name in dict.fromkeys(overrides):
        if name not in parts:
            yield CONTENT_TYPES, f"写有不存在的部分 {name}"
    for name in parts:
        if name != CONTENT_TYPES and name not in overrides and name.rpartition(".")[2].lower() not in defaults:
            yield CONTENT_TYPES, f"没有写明 {name} 的类型"


def _relationships(name: str, tree: etree._Element, parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Every relationship leads to a part that is there; ids are unique."""
    folder = name.partition("_rels/")[0]
    ids: set[str] = set()
    for relationship in tree:
        target = relationship.get("Target", "")
        path = posixpath.normpath(target.removeprefix("/") if target.startswith("/") else folder + target)
        if relationship.get("TargetMode") != "External" and path not in parts:
            yield name, f"指向不存在的部分 {target}"
        if relationship.get("Id", "") in ids:
            yield name, f"编号 {relationship.get('Id')} 重复"
        ids.add(relationship.get("Id", ""))


def _references(name: str, tree: etree._Element, trees: Mapping[str, etree._Element]) -> Iterator[tuple[str, str]]:
    """Every ``r:id`` in a part is one of its relationships."""
    folder, _, file = name.rpartition("/")
    own = trees.get(f"{folder}/_rels/{file}.rels")
    known = set() if own is None else {relationship.get("Id") for relationship in own}
    for value in tree_invariants.references(tree):
        if value not in known:
            yield name, f"引用了不存在的关系 {value}"
