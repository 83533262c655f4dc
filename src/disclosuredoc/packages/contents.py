"""What a disclosure never holds: macros, objects, remote templates, outside references, fields that fetch."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.findings import shown
from disclosuredoc.packages import parsing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml import etree

CONTENT_TYPES = "[Content_Types].xml"
ROOT = "_rels/.rels"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_XML = re.compile(rb"[\xef\xbb\xbf\xff\xfe\0\s]*<")
_LINK = re.compile(r"\s*(?:https?://|mailto:)", re.IGNORECASE)
_KINDS = {
    "vbaproject": "含有宏",
    "wordvbadata": "含有宏",
    "xlmacrosheet": "含有宏",
    "xlintlmacrosheet": "含有宏",
    "attachedtemplate": "附有外部模板",
    "attachedtoolbars": "附有外部模板",
    "oleobject": "含有 OLE 对象",
    "package": "含有嵌入的文件",
    "control": "含有 ActiveX 控件",
    "activexcontrolbinary": "含有 ActiveX 控件",
    "afchunk": "含有嵌入的其他文件（altChunk）",
    "externallink": "含有外部链接的数据",
    "externallinkpath": "含有外部链接的数据",
    "frame": "含有外部框架",
    "subdocument": "含有子文档",
    "connections": "含有外部数据连接",
    "webextension": "含有联网的加载项",
    "webextensiontaskpanes": "含有联网的加载项",
}
_NAMES = {
    "vbaproject.bin": "含有宏",
    "vbadata.xml": "含有宏",
    "/embeddings/": "含有嵌入的文件",
    "/activex/": "含有 ActiveX 控件",
}
_MAGIC = {
    b"\xd0\xcf\x11\xe0": "含有 OLE 对象",
    b"PK\x03\x04": "含有嵌入的文件",
    b"{\\rtf": "含有嵌入的文件",
}
_MACRO_TYPES = ("macroenabled", "vbaproject", "vbadata")
_FAMILIES = {
    "wordprocessingml": ("Word 文件", (".docx", ".dotx")),
    "spreadsheetml": ("Excel 工作簿", (".xlsx", ".xltx")),
    "presentationml": ("演示文稿", (".pptx",)),
}
_FETCHING = re.compile(
    r"\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DATABASE|LINK|RD)(?![A-Z])", re.IGNORECASE
)
_FIELD_LINK = re.compile(
    r"\s*HYPERLINK\s+\"?(?!https?://|mailto:)((?:[a-z][a-z0-9+.-]*:|\\\\|//)[^\"\s]*)", re.IGNORECASE
)
_REMEDY = "请在 Word 或 WPS 中去掉后另存为 .docx"


def require_harmless(parts: Mapping[str, bytes], name: str) -> None:
    """Refuse a package for what any of its parts holds, read or unread.

    Raises:
        UnsafeFileError: naming the part.
    """
    declared = _declared_xml(parts, name)
    for part, data in parts.items():
        lowered = f"/{part.lower()}"
        _refuse_first((words for piece, words in _NAMES.items() if piece in lowered), name, part)
        _refuse_first((words for magic, words in _MAGIC.items() if data.startswith(magic)), name, part)
        if not lowered.endswith((".xml", ".rels", ".vml", *declared)) and not _XML.match(data):
            continue
        seen = parsing.look(data, name, part)
        _refuse_first(seen.objects, name, part)
        for instruction in seen.instructions:
            _require_quiet(instruction, name, part)
        if lowered.endswith(".rels"):
            for relationship in parsing.tree(data, name, part).iter(_RELATIONSHIP):
                _require_inner(relationship, name, part)
        elif part == CONTENT_TYPES:
            _require_no_macros(parsing.tree(data, name, part), name)


def require_kind(parts: Mapping[str, bytes], name: str) -> None:
    """Refuse a package without content types or main part, or whose name says another kind than it is.

    Raises:
        UnsafeFileError: naming the part.
    """
    if CONTENT_TYPES not in parts:
        raise UnsafeFileError(name, "是压缩包，不是 .docx 或 .xlsx；请解压后给出里面的文件")
    main = _main_part(parts, name)
    if main not in parts:
        raise UnsafeFileError(name, "文件不完整，没有正文；请在 Word 或 WPS 中重新保存后再试", shown(main) or ROOT)
    kind = _type_of(main, parsing.tree(parts[CONTENT_TYPES], name, CONTENT_TYPES))
    suffix = f".{name.lower().rpartition('.')[2]}"
    for family, (words, suffixes) in _FAMILIES.items():
        others = {end for _, ends in _FAMILIES.values() for end in ends} - set(suffixes)
        if family in kind and suffix in others:
            raise UnsafeFileError(name, f"名称以 {suffix} 结尾，其实是{words}；请换成 {suffix} 文件")


def _refuse_first(reasons: Iterable[str], name: str, part: str) -> None:
    for words in reasons:
        raise UnsafeFileError(name, f"{words}；{_REMEDY}", part)


def _declared_xml(parts: Mapping[str, bytes], name: str) -> tuple[str, ...]:
    """Return the endings and names of parts that are declared as XML, in lower case."""
    if CONTENT_TYPES not in parts:
        return ()
    parsing.look(parts[CONTENT_TYPES], name, CONTENT_TYPES)
    declared = parsing.tree(parts[CONTENT_TYPES], name, CONTENT_TYPES).iter(f"{_TYPES}Default", f"{_TYPES}Override")
    return tuple(
        one.get("PartName", f".{one.get('Extension', '')}").lower()
        for one in declared
        if one.get("ContentType", "").strip().lower().endswith(("/xml", "+xml"))
    )


def _require_no_macros(tree: etree._Element, name: str) -> None:
    """No part is declared as a macro."""
    for declared in tree.iter(f"{_TYPES}Default", f"{_TYPES}Override"):
        kind = declared.get("ContentType", "").lower()
        if any(macro in kind for macro in _MACRO_TYPES):
            raise UnsafeFileError(name, f"是带宏的文件；{_REMEDY}", CONTENT_TYPES)


def _require_inner(relationship: etree._Element, name: str, part: str) -> None:
    """A relationship stays inside the package, plain hyperlinks excepted, and names nothing that acts."""
    kind = relationship.get("Type", "").strip().rpartition("/")[2]
    target = unquote(relationship.get("Target", "")).strip()
    _refuse_first((words for acting, words in _KINDS.items() if acting == kind.lower()), name, part)
    external = relationship.get("TargetMode", "").strip().lower() == "external"
    outside = external or ":" in target.partition("#")[0] or target.startswith(("//", "\\"))
    if outside and not (kind == "hyperlink" and _LINK.match(target)):
        raise UnsafeFileError(name, f"引用了文件之外的内容（{shown(kind)}）；{_REMEDY}", part)


def _require_quiet(instruction: str, name: str, part: str) -> None:
    """A field fetches and runs nothing when the document is opened or updated, and links to plain addresses."""
    fetching = _FETCHING.match(instruction)
    if fetching:
        raise UnsafeFileError(name, f"含有会读取外部内容的域 {fetching.group(1).upper()}；{_REMEDY}", part)
    if _FIELD_LINK.match(instruction):
        raise UnsafeFileError(name, f"引用了文件之外的内容（HYPERLINK）；{_REMEDY}", part)


def _main_part(parts: Mapping[str, bytes], name: str) -> str:
    """Return the name of the main part as the package's own relationships give it, empty where they do not."""
    if ROOT not in parts:
        return ""
    for relationship in parsing.tree(parts[ROOT], name, ROOT).iter(_RELATIONSHIP):
        if relationship.get("Type", "").endswith("/officeDocument"):
            return posixpath.normpath(relationship.get("Target", "").lstrip("/"))
    return ""


def _type_of(part: str, types: etree._Element) -> str:
    """Return a part's content type, empty where none is declared."""
    for override in types.iter(f"{_TYPES}Override"):
        if override.get("PartName") == f"/{part}":
            return override.get("ContentType", "")
    return ""
