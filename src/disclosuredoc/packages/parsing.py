"""Parsing foreign XML: no DOCTYPE, no entities, no network, no more depth than a document has."""

from __future__ import annotations

import xml.parsers.expat

from lxml import etree

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits


class _Refused(Exception):  # noqa: N818 - never leaves this room
    """What the quick look refuses."""


def require_plain(data: bytes, name: str, part: str) -> None:
    """Look through an XML part without building it: well-formed, without DOCTYPE, not too deep.

    Raises:
        UnsafeFileError: it is none of that.
    """
    depth = 0

    def start(_tag: str, _attributes: list[str]) -> None:
        nonlocal depth
        depth += 1
        if depth > limits.DEPTH:
            msg = "元素套得太深；这个文件不能使用"
            raise _Refused(msg)

    def end(_tag: str) -> None:
        nonlocal depth
        depth -= 1

    def doctype(*_: object) -> None:
        msg = "含有 DOCTYPE 声明；这个文件不能使用"
        raise _Refused(msg)

    parser = xml.parsers.expat.ParserCreate()
    parser.ordered_attributes = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position only
    except _Refused as refused:
        raise UnsafeFileError(name, str(refused), part) from None
    except (xml.parsers.expat.ExpatError, ValueError, LookupError) as error:
        raise UnsafeFileError(name, "XML 已损坏；请在 Word 或 WPS 中重新保存后再试", part) from error


def tree(data: bytes, name: str, part: str) -> etree._Element:
    """Return the tree of an XML part that has been looked through.

    Raises:
        UnsafeFileError: lxml does not read what expat has.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnsafeFileError(name, "XML 已损坏；请在 Word 或 WPS 中重新保存后再试", part) from error
