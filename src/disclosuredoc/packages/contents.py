"""What a disclosure never holds: macros, objects, remote templates, outside references, fields that fetch."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import parsing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LINKS = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_KINDS = {
    "vbaProject": "含有宏",
    "wordVbaData": "含有宏",
    "xlMacrosheet": "含有宏",
    "attachedTemplate": "附有外部模板",
    "oleObject": "含有 OLE 对象",
    "package": "含有嵌入的文件",
    "control": "含有 ActiveX 控件",
    "activeXControlBinary": "含有 ActiveX 控件",
    "aFChunk": "含有嵌入的其他文件（altChunk）",
    "externalLink": "含有外部链接的数据",
    "externalLinkPath": "含有外部链接的数据",
    "frame": "含有外部框架",
    "subDocument": "含有子文档",
    "connections": "含有外部数据连接",
}
_MACRO_TYPES = (b"macroEnabled", b"vbaProject")
_FETCHING = re.compile(
    r"\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DATABASE|LINK|RD|MACROBUTTON)\b", re.IGNORECASE
)
_REMEDY = "请在 Word 或 WPS 中去掉后另存为 .docx"


def require_harmless(parts: Mapping[str, bytes], name: str) -> None:
    """Refuse a package for what any of its parts holds, read or unread.

    Raises:
        UnsafeFileError: naming the part.
    """
    for part, data in parts.items():
        if part.lower().endswith(("vbaproject.bin", "vbadata.xml")):
            raise UnsafeFileError(name, f"含有宏；{_REMEDY}", part)
        if not _is_xml(part, data):
            continue
        parsing.require_plain(data, name, part)
        if part == "[Content_Types].xml":
            if any(kind in data for kind in _MACRO_TYPES):
                raise UnsafeFileError(name, f"是带宏的文件；{_REMEDY}", part)
        elif part.endswith(".rels"):
            _require_inner(parsing.tree(data, name, part), name, part)
        elif b"instr" in data or "instr".encode("utf-16-le") in data:
            _require_quiet_fields(parsing.tree(data, name, part), name, part)


def _is_xml(part: str, data: bytes) -> bool:
    """Whether a part is XML, by its name or by how it begins (also in UTF-16)."""
    if part.lower().endswith((".xml", ".rels", ".vml")):
        return True
    start = data[:64].lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").replace(b"\0", b"")
    return start.startswith((b"<?xml", b"<!DOCTYPE"))


def _require_inner(tree: etree._Element, name: str, part: str) -> None:
    """Relationships stay inside the package, plain hyperlinks excepted, and name nothing that acts."""
    for relationship in tree.iter(_RELATIONSHIP):
        kind = relationship.get("Type", "").rpartition("/")[2]
        target = relationship.get("Target", "")
        if kind in _KINDS:
            raise UnsafeFileError(name, f"{_KINDS[kind]}；{_REMEDY}", part)
        outside = relationship.get("TargetMode", "") == "External" or ":" in target or target.startswith(("//", "\\"))
        if outside and not (kind == "hyperlink" and _LINKS.match(target)):
            raise UnsafeFileError(name, f"引用了文件之外的内容（{kind}）；{_REMEDY}", part)


def _require_quiet_fields(tree: etree._Element, name: str, part: str) -> None:
    """No field that fetches or runs something when the document is opened or updated."""
    for instruction in _instructions(tree):
        fetching = _FETCHING.match(instruction)
        if fetching:
            raise UnsafeFileError(name, f"含有会读取外部内容的域 {fetching.group(1).upper()}；{_REMEDY}", part)


def _instructions(tree: etree._Element) -> Iterator[str]:
    """Yield the instruction of each field, also where it is cut into runs."""
    for simple in tree.iter(f"{_W}fldSimple"):
        yield simple.get(f"{_W}instr", "")
    pieces: list[list[str]] = []
    for element in tree.iter(f"{_W}fldChar", f"{_W}instrText", f"{_W}delInstrText"):
        if element.tag != f"{_W}fldChar":
            if not pieces:
                pieces.append([])
            pieces[-1].append(element.text or "")
            continue
        kind = element.get(f"{_W}fldCharType")
        if kind == "begin":
            pieces.append([])
        elif pieces and kind in {"separate", "end"}:
            yield "".join(pieces[-1])
            if kind == "end":
                pieces.pop()
    yield from ("".join(piece) for piece in pieces)
