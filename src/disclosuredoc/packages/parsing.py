"""Parsing foreign XML: no DOCTYPE, no entities, no network, no more depth or nodes than a document has."""

from __future__ import annotations

import xml.parsers.expat

import attrs
from lxml import etree

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits

_BROKEN = "XML 已损坏；请在 Word 或 WPS 中重新保存后再试"
_ENCODINGS = {"utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii"}
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_SHEET = ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
_OFFICE = ("urn:schemas-microsoft-com:office:office",)
_VML = ("urn:schemas-microsoft-com:vml",)


def _in(namespaces: tuple[str, ...], *names: str) -> dict[str, str]:
    return {f"{namespace}}}{name}": name for namespace in namespaces for name in names}


_FIELDS = _in(_WORD, "fldSimple", "fldChar", "instrText", "delInstrText")
_OBJECTS = {
    **dict.fromkeys(_in(_OFFICE, "OLEObject"), "含有 OLE 对象"),
    **dict.fromkeys(_in(_WORD, "objectEmbed", "objectLink"), "含有 OLE 对象"),
    **dict.fromkeys(_in(_WORD, "control"), "含有 ActiveX 控件"),
    **dict.fromkeys(_in(_WORD, "altChunk"), "含有嵌入的其他文件（altChunk）"),
    **dict.fromkeys(_in(_WORD, "subDoc"), "含有子文档"),
    **dict.fromkeys(_in(_WORD, "attachedTemplate"), "附有外部模板"),
    **dict.fromkeys(_in(_WORD, "mailMerge"), "含有邮件合并的数据源"),
    **dict.fromkeys(_in(_SHEET, "ddeLink", "oleLink"), "含有外部链接的数据"),
}
_PICTURES = _in(_VML, "imagedata", "fill", "stroke")
_OUTSIDE = ("//", "\\\\", "file:")


class _Refused(Exception):  # noqa: N818 - never leaves this room
    """What the look refuses."""


@attrs.frozen
class Seen:
    """What was seen in an XML part.

    Attributes:
        objects: what it holds that acts or fetches, in Chinese; empty for nothing.
        instructions: the instruction of each field, also where it is cut into runs.
    """

    objects: tuple[str, ...]
    instructions: tuple[str, ...]


def look(data: bytes, name: str, part: str) -> Seen:
    """Look through an XML part without building it: well-formed, without DOCTYPE, not too deep, not too much.

    Raises:
        UnsafeFileError: it is none of that.
    """
    scan = _Scan()
    parser = xml.parsers.expat.ParserCreate(namespace_separator="}")
    parser.ordered_attributes = True
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    parser.CharacterDataHandler = scan.text
    parser.CommentHandler = parser.ProcessingInstructionHandler = scan.remark
    parser.StartDoctypeDeclHandler = scan.doctype
    parser.XmlDeclHandler = scan.declaration
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes it by position only
    except _Refused as refused:
        raise UnsafeFileError(name, str(refused), part) from None
    except (xml.parsers.expat.ExpatError, ValueError, LookupError) as error:
        raise UnsafeFileError(name, _BROKEN, part) from error
    return Seen(tuple(scan.objects), (*scan.instructions, *("".join(field) for field in scan.fields)))


def tree(data: bytes, name: str, part: str) -> etree._Element:
    """Return the tree of an XML part that has been looked through.

    Raises:
        UnsafeFileError: lxml does not read what expat has.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnsafeFileError(name, _BROKEN, part) from error


@attrs.define
class _Scan:
    """What expat reports, and how far it has come."""

    depth: int = 0
    nodes: int = 0
    reading: bool = False
    fields: list[list[str]] = attrs.field(factory=list)
    objects: list[str] = attrs.field(factory=list)
    instructions: list[str] = attrs.field(factory=list)

    def start(self, tag: str, attributes: list[str]) -> None:
        self.depth += 1
        if self.depth > limits.DEPTH:
            msg = "元素套得太深；这个文件不能使用"
            raise _Refused(msg)
        self._count(1 + len(attributes) // 2)
        if tag in _FIELDS:
            self._field(_FIELDS[tag], attributes)
        elif tag in _OBJECTS:
            self.objects.append(_OBJECTS[tag])
        elif tag in _PICTURES and any(mark in value for value in attributes[1::2] for mark in _OUTSIDE):
            self.objects.append("引用了文件之外的图片")

    def end(self, _tag: str) -> None:
        self.depth -= 1
        self.reading = False

    def text(self, piece: str) -> None:
        if self.reading:
            self.fields[-1].append(piece)

    def remark(self, *_: str) -> None:
        self._count(1)

    def doctype(self, *_: object) -> None:
        msg = "含有 DOCTYPE 声明；这个文件不能使用"
        raise _Refused(msg)

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if (encoding or "utf-8").lower() not in _ENCODINGS:
            msg = "XML 的编码不是 UTF-8 或 UTF-16；请在 Word 或 WPS 中重新保存后再试"
            raise _Refused(msg)

    def _count(self, nodes: int) -> None:
        self.nodes += nodes
        if self.nodes > limits.NODES:
            msg = "内容太多；请拆成几个文件"
            raise _Refused(msg)

    def _field(self, kind: str, attributes: list[str]) -> None:
        """Follow a field: one that is open collects its instruction, from however many runs."""
        given = {name.rpartition("}")[2]: value for name, value in zip(attributes[::2], attributes[1::2], strict=True)}
        if kind == "fldSimple":
            self.instructions.append(given.get("instr", ""))
        elif kind != "fldChar":
            self.reading = True
            if not self.fields:
                self.fields.append([])
        elif given.get("fldCharType") == "begin":
            self.fields.append([])
        elif self.fields and given.get("fldCharType") == "end":
            self.instructions.append("".join(self.fields.pop()))
