"""One builder of equivalent templates: a finished document becomes the template of each engine, with its facts.

A text that the template itself holds stays; every other becomes a field. Rows that follow each other and differ in
their texts alone become one row that is repeated. So every engine has the same work to do on the same document.
"""

from __future__ import annotations

import copy
import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import attrs
from lxml import etree

from disclosuredoc.helpers.ooxml import qn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Facts: TypeAlias = "dict[str, str | list[dict[str, str]]]"
FEWEST = 3
"""So many rows that are alike become one that is repeated."""
MAIN = "word/document.xml"
_TEXT, _ROW, _CELL, _TABLE = (qn(f"w:{name}") for name in ("t", "tr", "tc", "tbl"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@attrs.frozen
class Dialect:
    """How an engine writes a field, and how it repeats a row.

    Attributes:
        field: a field of the document by its name.
        repeat: turns the first of some rows, given its list and its texts, into rows of the template.
    """

    field: Callable[[str], str]
    repeat: Callable[[etree._Element, str], list[etree._Element]]


def template(parts: Mapping[str, bytes], fixed: bytes, dialect: Dialect) -> tuple[dict[str, bytes], Facts]:
    """Return the template of an engine that makes a finished document, and the facts it takes.

    Args:
        parts: the finished document.
        fixed: the main part of the template it was made from, whose texts stay as they are.
        dialect: the engine's way of writing.
    """
    tree = etree.fromstring(parts[MAIN])
    kept = {text.text for text in etree.fromstring(fixed).iter(_TEXT)}
    facts: Facts = {}
    for number, rows in enumerate(_alike(tree), 1):
        facts[f"t{number}"] = [_texts(row) for row in rows]
        _replace(rows, dialect.repeat(_named(rows[0]), f"t{number}"))
    for number, text in enumerate(_free(tree, kept), 1):
        facts[f"f{number}"] = text.text or ""
        text.text = dialect.field(f"f{number}")
    return {**parts, MAIN: etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)}, facts


def _alike(tree: etree._Element) -> list[list[etree._Element]]:
    """The rows that follow each other in a table and differ in their texts alone."""
    return [
        rows
        for table in tree.iter(_TABLE)
        for _, same in itertools.groupby(table.iterchildren(_ROW), key=_skeleton)
        if len(rows := list(same)) >= FEWEST and len({id(_cell(text)) for text in rows[0].iter(_TEXT)}) > 1
    ]


def _skeleton(row: etree._Element) -> bytes:
    bare = copy.deepcopy(row)
    for text in bare.iter(_TEXT):
        text.text = ""
    return etree.tostring(bare)


def _cell(text: etree._Element) -> etree._Element | None:
    return next(text.iterancestors(_CELL), None)


def _texts(row: etree._Element) -> dict[str, str]:
    return {f"c{number}": text.text or "" for number, text in enumerate(row.iter(_TEXT), 1)}


def _named(row: etree._Element) -> etree._Element:
    """A row whose texts are the names of its fields."""
    named = copy.deepcopy(row)
    for number, text in enumerate(named.iter(_TEXT), 1):
        text.text = f"c{number}"
        text.set(_SPACE, "preserve")
    return named


def _replace(rows: list[etree._Element], new: list[etree._Element]) -> None:
    table = rows[0].getparent()
    if table is None:
        return
    at = table.index(rows[0])
    for row in rows:
        table.remove(row)
    table[at:at] = new


def _free(tree: etree._Element, kept: set[str | None]) -> Iterator[etree._Element]:
    """The texts that are no wording of the template and no tag of a repeated row."""
    for text in tree.iter(_TEXT):
        if text.text and text.text not in kept and not any(mark in text.text for mark in "{}"):
            yield text


def _written(row: etree._Element, write: Callable[[str], str]) -> etree._Element:
    """A copy of a row with its fields written out."""
    written = copy.deepcopy(row)
    for text in written.iter(_TEXT):
        text.text = write(text.text or "")
    return written


def _braced(row: etree._Element, key: str) -> list[etree._Element]:
    """``{#list}`` in the first cell, ``{/list}`` in the last, as docxtemplater and easy-template-x have it."""
    written = _written(row, "{{{}}}".format)
    texts = list(written.iter(_TEXT))
    texts[0].text = f"{{#{key}}}{texts[0].text}"
    texts[-1].text = f"{texts[-1].text}{{/{key}}}"
    return [written]


def _indexed(row: etree._Element, key: str) -> list[etree._Element]:
    """A row and the next one, from which carbone tells what is repeated."""
    return [
        _written(row, lambda name: f"{{d.{key}[i].{name}}}"),
        _written(row, lambda name: f"{{d.{key}[i+1].{name}}}"),
    ]


def _tagged(row: etree._Element, key: str) -> list[etree._Element]:
    """``{%tr for … %}`` and ``{%tr endfor %}`` in rows of their own, as docxtpl has it."""
    around = []
    for tag in (f"{{%tr for row in {key} %}}", "{%tr endfor %}"):
        lone = copy.deepcopy(row)
        for number, text in enumerate(lone.iter(_TEXT)):
            text.text = "" if number else tag
        around.append(lone)
    return [around[0], _written(row, "{{{{ row.{} }}}}".format), around[1]]


DIALECTS = {
    "docxtpl": Dialect("{{{{ {} }}}}".format, _tagged),
    "docxtemplater": Dialect("{{{}}}".format, _braced),
    "easy-template-x": Dialect("{{{}}}".format, _braced),
    "carbone": Dialect("{{d.{}}}".format, _indexed),
}
"""How each engine writes its templates."""
