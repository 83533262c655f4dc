"""Foreign XML as a stream of events, and foreign web pages as trees, without DOCTYPE, entities or network."""

from __future__ import annotations

import re
import xml.parsers.expat
from typing import TYPE_CHECKING

from lxml import etree

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits

if TYPE_CHECKING:
    from collections.abc import Callable

BROKEN = "XML 已损坏；请在 Word 或 WPS 中重新保存后再试"
_BLOCK = re.compile(r"<(?:p|td|th|li|br|div|h[1-6])\b", re.IGNORECASE)
_ENCODINGS = {"utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii"}


def stream(  # noqa: PLR0913 - a handler for each kind of event, by name
    data: bytes,
    where: tuple[str, str],
    *,
    start: Callable[[str, list[str]], object],
    end: Callable[[str], object],
    text: Callable[[str], object],
    remark: Callable[..., object] | None = None,
) -> None:
    """Read an XML part once, without building it; names come as ``namespace}name``.

    Args:
        data: the part.
        where: the file's name and the part's, for messages.
        start: called with an element's name and its attributes, name and value in turn.
        end: called with an element's name.
        text: called with a piece of text.
        remark: called for a comment or a processing instruction.

    Raises:
        UnsafeFileError: it is not well-formed, has a DOCTYPE, or says that it is neither UTF-8 nor UTF-16.
    """
    parser = xml.parsers.expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.ordered_attributes = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.CommentHandler = parser.ProcessingInstructionHandler = remark

    def doctype(*_: object) -> None:
        raise UnsafeFileError(where[0], "含有 DOCTYPE 声明；这个文件不能使用", where[1])

    def declaration(_version: str, encoding: str | None, _standalone: int) -> None:
        if (encoding or "utf-8").lower() not in _ENCODINGS:
            reason = "XML 的编码不是 UTF-8 或 UTF-16；请在 Word 或 WPS 中重新保存后再试"
            raise UnsafeFileError(where[0], reason, where[1])

    parser.StartDoctypeDeclHandler = doctype
    parser.XmlDeclHandler = declaration
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position only
    except (xml.parsers.expat.ExpatError, ValueError, LookupError) as error:
        raise UnsafeFileError(where[0], BROKEN, where[1]) from error


def page(text: str, name: str) -> etree._Element | None:
    """Return the tree of a web page, None for one without any element.

    Raises:
        UnsafeFileError: it has too many elements, or they stand too deep in each other.
    """
    if text.count("<") > limits.PAGE_TAGS or len(_BLOCK.findall(text)) > limits.PAGE_BLOCKS:
        raise UnsafeFileError(name, "元素太多；请给出公开文件本身")
    if any(len(tag.partition(">")[0].split()) > limits.PAGE_ATTRIBUTES for tag in text.split("<")):
        raise UnsafeFileError(name, "一个元素的属性太多；请在浏览器中打开，另存为 .docx 或 .txt 后再试")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    parser.feed(text.encode("utf-8", "replace"))
    root: etree._Element | None = parser.close()
    if root is None:  # what lxml makes of a page of blanks, against its stubs
        return None
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limits.PAGE_DEPTH:
            raise UnsafeFileError(name, "元素套得太深；请在浏览器中打开，另存为 .docx 或 .txt 后再试")
    return root
