"""Finishing a file: its properties, then one zip with fixed times and order, so that equal input gives equal bytes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree
from markupsafe import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from disclosuredoc.model.disclosure import Disclosure

CONTENT_TYPES = "[Content_Types].xml"
CORE = "docProps/core.xml"
ROOT = "_rels/.rels"
MAIN = "word/document.xml"
LEVEL = 3
"""Of zlib's levels the last that does not look twice: a third of the time of the usual 6, a fifth more bytes."""
_NAMES = {"header": "页眉", "footer": "页脚", "footnotes": "脚注", "endnotes": "尾注"}
_UNIX = 3
"""The system that a package says it was made on, whatever it was made on."""
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_XML = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"\
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>\
<dcterms:created xsi:type="dcterms:W3CDTF">{created}T00:00:00Z</dcterms:created></cp:coreProperties>
"""


def part_name(part: str) -> str | None:
    """Return what a Word part with text is called in messages (nothing for the body), None for other parts."""
    if part == MAIN:
        return ""
    folder, _, file = part.rpartition("/")
    return next((words for start, words in _NAMES.items() if folder == "word" and file.startswith(start)), None)


def title_of(disclosure: Disclosure, title: str) -> str:
    """Return the document's title: the department, the year, and the layout's words."""
    return f"{disclosure.department.name}{disclosure.year}年{title}"


def properties(disclosure: Disclosure, title: str) -> bytes:
    """Return core properties of our own: a title, the department as author, the day of approval.

    Without an approval date ``created`` is 1 January of the fiscal year; never the present moment.
    """
    department = disclosure.department
    return core(title_of(disclosure, title), department.name, department.approved_on or dt.date(disclosure.year, 1, 1))


def core(title: str, author: str, created: dt.date) -> bytes:
    """Return the part with the core properties."""
    made = _CORE_XML.format(title=escape(title), author=escape(author), created=created.isoformat())
    return made.encode("utf-8")


def declared(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a template with types and relationships of just what is there, and of the properties."""
    finished = dict(parts)
    finished[CONTENT_TYPES] = _content_types(finished)
    finished[ROOT] = _relationships(finished)
    for rels in [name for name in finished if name.endswith(".rels") and name != ROOT]:
        finished[rels] = _without_dangling(rels, finished)
    return finished


def _content_types(parts: Mapping[str, bytes]) -> bytes:
    """The content types of the parts that are there, and of the properties."""
    tree = etree.fromstring(parts[CONTENT_TYPES])
    for override in tree.findall(f"{_TYPES}Override"):
        if override.get("PartName", "").removeprefix("/") not in parts:
            tree.remove(override)
    etree.SubElement(tree, f"{_TYPES}Override", PartName=f"/{CORE}", ContentType=_CORE_TYPE)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _relationships(parts: Mapping[str, bytes]) -> bytes:
    """The package's own relationships: the document, and the properties."""
    tree = etree.fromstring(parts[ROOT])
    for relationship in list(tree):
        if relationship.get("Target", "").removeprefix("/") not in parts:
            tree.remove(relationship)
    used = {relationship.get("Id") for relationship in tree}
    free = next(f"rId{number}" for number in range(1, len(used) + 2) if f"rId{number}" not in used)
    etree.SubElement(tree, f"{_RELATIONSHIPS}Relationship", Id=free, Type=_CORE_RELATIONSHIP, Target=CORE)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _without_dangling(rels: str, parts: Mapping[str, bytes]) -> bytes:
    """Relationships of a part without those whose target was not handed on."""
    tree = etree.fromstring(parts[rels])
    folder = rels.partition("_rels/")[0]
    for relationship in list(tree):
        target = relationship.get("Target", "")
        name = target[1:] if target.startswith("/") else folder + target
        if relationship.get("TargetMode") != "External" and name not in parts and ".." not in name:
            tree.remove(relationship)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def packed(parts: Mapping[str, bytes], begun: bytes = b"") -> bytes:
    """Zip the parts: content types first, then by name, all at one fixed time.

    Args:
        parts: the parts of a document.
        begun: a package that holds some of them already; what it holds is not compressed again.
    """
    return zipped({name: (data,) for name, data in parts.items()}, begun)


def zipped(parts: Mapping[str, Iterable[bytes]], begun: bytes = b"") -> bytes:
    """Zip parts that come block by block, each as its turn comes; see ``packed``."""
    buffer = io.BytesIO(begun)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        missing = parts.keys() - set(archive.namelist())
        for name in sorted(missing, key=lambda part: (part != CONTENT_TYPES, part != ROOT, part)):
            with archive.open(name, "w") as file:  # by its name, for only then the level holds; its time is 1980
                file.writelines(parts[name])
            archive.getinfo(name).create_system = _UNIX
    return buffer.getvalue()
