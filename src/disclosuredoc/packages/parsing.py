"""Parsing foreign XML: looked through first (what acts or fetches, how deep, how much), and only then built."""

from __future__ import annotations

import functools
from functools import partial
from typing import TYPE_CHECKING

import attrs
from lxml import etree

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits
from disclosuredoc.packages.rows import HOLE, STAND_IN, condensed, enclosed, opening
from disclosuredoc.packages.streaming import BROKEN, stream

if TYPE_CHECKING:
    from disclosuredoc.packages.rows import Row

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_SHEET = ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
_OFFICE = ("urn:schemas-microsoft-com:office:office",)
_VML = ("urn:schemas-microsoft-com:vml",)
_SVG = ("http://www.w3.org/2000/svg",)


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
    **dict.fromkeys(_in(_SVG, "script", "foreignObject"), "图片里含有脚本"),
}
_PICTURES = _in(_VML, "imagedata", "fill", "stroke") | _in(_SVG, "image", "use", "feImage")
_OUTSIDE = ("//", "\\\\", "file:")
_NESTED = "含有由另一个域拼出的域"
_ROW = STAND_IN + b"row"
_STANDS_FOR_ROW = _ROW.decode()
_PARTS_OF_FIELDS = (b"fld", b"nstrText")
"""What these say depends on the fields that are open around them."""
_KEPT = 1024
"""So many forms of rows are kept for the next document."""


@attrs.frozen(repr=False)
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
    begun = opening(data)
    scan = _Scan(name, part)
    if begun:
        short = condensed(data, partial(_harmless, begun), scan.stand_in)
        stream(short, (name, part), start=scan.start_or_row, end=scan.end, text=scan.text, remark=scan.remark)
    if scan.doubtful or not begun:
        scan = _scanned(data, name, part)
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
        raise UnsafeFileError(name, BROKEN, part) from error


def _scanned(data: bytes, name: str = "", part: str = "") -> _Scan:
    scan = _Scan(name, part)
    stream(data, (name, part), start=scan.start, end=scan.end, text=scan.text, remark=scan.remark)
    return scan


@functools.lru_cache(maxsize=_KEPT)
def _harmless(begun: bytes, form: bytes) -> _Row | None:
    """Return what counts of the rows of a form (``packages.rows``), None where they hold more than text."""
    if any(word in form for word in _PARTS_OF_FIELDS):
        return None
    try:
        scan = _scanned(enclosed(begun, form.replace(HOLE, b"")))
    except UnsafeFileError:
        return None
    root = _scanned(enclosed(begun, b""))
    return None if scan.objects else _Row(nodes=scan.nodes - root.nodes, depth=scan.deepest - root.deepest)


@attrs.frozen(repr=False)
class _Row:
    """A row that holds nothing but text: how many nodes it has, and how deep they stand in each other."""

    nodes: int
    depth: int


@attrs.define(repr=False)
class _Scan:
    """What expat reports, and how far it has come; ``doubtful`` where a row stands in the instruction of a field."""

    name: str
    part: str
    depth: int = 0
    deepest: int = 0
    nodes: int = 0
    rows: list[_Row] = attrs.field(factory=list)
    doubtful: bool = False
    reading: bool = False
    fields: list[list[str]] = attrs.field(factory=list)
    objects: list[str] = attrs.field(factory=list)
    instructions: list[str] = attrs.field(factory=list)

    def stand_in(self, run: list[Row[_Row]]) -> bytes:
        """Return what stands for rows: for each its number, and its texts, which have to be well-formed."""
        first = len(self.rows)
        self.rows += [row for row, _, _ in run]
        said = enumerate((b" ".join(texts) for _, texts, _ in run), first)
        return b"".join([b'<w:%b at="%d">%b</w:%b>' % (_ROW, number, texts, _ROW) for number, texts in said])

    def start_or_row(self, tag: str, attributes: list[str]) -> None:
        """Begin an element, or what stands for a row."""
        if not tag.endswith(_STANDS_FOR_ROW):
            self.start(tag, attributes)
            return
        row = self.rows[int(attributes[1])]
        self.doubtful |= self.reading
        self._go_down(row.depth)
        self.depth -= row.depth - 1
        self._count(row.nodes)

    def start(self, tag: str, attributes: list[str]) -> None:
        self._go_down(1)
        self._count(1 + len(attributes) // 2)
        if tag in _FIELDS:
            self._field(_FIELDS[tag], attributes)
        elif tag in _OBJECTS:
            self.objects.append(_OBJECTS[tag])
        elif tag in _PICTURES and any(map(_leads_outside, attributes[1::2])):
            self.objects.append("引用了文件之外的图片")

    def end(self, _tag: str) -> None:
        self.depth -= 1
        self.reading = False

    def text(self, piece: str) -> None:
        if self.reading:
            self.fields[-1].append(piece)

    def remark(self, *_: str) -> None:
        self._count(1)

    def _go_down(self, levels: int) -> None:
        self.depth += levels
        self.deepest = max(self.deepest, self.depth)
        if self.depth > limits.DEPTH:
            raise UnsafeFileError(self.name, "元素套得太深；这个文件不能使用", self.part)

    def _count(self, nodes: int) -> None:
        self.nodes += nodes
        if self.nodes > limits.NODES:
            raise UnsafeFileError(self.name, "内容太多；请拆成几个文件", self.part)

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
            if self.fields and not "".join(self.fields[-1]).strip():
                self.objects.append(_NESTED)
            self.fields.append([])
        elif self.fields and given.get("fldCharType") == "end":
            self.instructions.append("".join(self.fields.pop()))


def _leads_outside(value: str) -> bool:
    return any(mark in value for mark in _OUTSIDE) and not value.startswith("data:")
