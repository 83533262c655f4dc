"""Opening a workbook: each sheet looked through before a reader sees it, and what its cells do not say is noted.

A reader keeps a value for every cell up to the last one, so that a single value in XFD1048576 takes all memory; and it
gives 0 for a formula that nobody has calculated, and nothing for one that went wrong.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits
from disclosuredoc.packages.opener import open_package
from disclosuredoc.packages.shared import STRINGS, shared_lengths
from disclosuredoc.packages.streaming import stream

if TYPE_CHECKING:
    from pathlib import Path

    from disclosuredoc.packages.opener import Package

BOOK, LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_KEPT = ("[Content_Types].xml", "_rels/.rels", BOOK, LINKS, STRINGS, "xl/styles.xml")
"""What a reader needs besides the sheets; the rest of a workbook is not handed on."""
_NAMESPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_TAGS = {f"{space}}}{tag}": tag for space in _NAMESPACES for tag in ("row", "c", "f", "v", "is")}
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_ROW = re.compile(r"[1-9][0-9]{0,6}")
_WORDS = (
    ("Word 或 WPS", "Excel 或 WPS"),
    ("Word 文件", "Excel 工作簿"),
    (".docx 或 .xlsx", ".xlsx"),
    (".docx", ".xlsx"),
)

Cell = tuple[int, int]
"""Row and column, counted from 0."""


@attrs.frozen(kw_only=True, repr=False)
class Workbook:
    """A workbook that has been looked through.

    Attributes:
        name: the file's base name, for messages.
        data: the workbook with nothing in it but what was looked at.
        unsaid: by the name of a sheet, the cells that do not say their value, and why.
    """

    name: str
    data: bytes
    unsaid: Mapping[str, Mapping[Cell, str]]


def open_workbook(source: Path | bytes, *, name: str = "") -> Workbook:
    """Open a workbook after every check.

    Args:
        source: the file, or its bytes.
        name: what to call it in messages; the file's base name where it is left out.

    Raises:
        UnsafeFileError: it cannot be read, is no .xlsx, or holds what a workbook of facts never holds.
    """
    try:
        package = open_package(source, name=name, needed=(BOOK, LINKS))
        parts = _sheet_parts(package)
        unsaid = _looked_through(package, parts)
    except UnsafeFileError as error:
        raise UnsafeFileError(error.source, _of_workbooks(error.reason), error.part) from error
    return Workbook(name=package.name, data=_packed(package, {*_KEPT, *parts.values()}), unsaid=unsaid)


def _of_workbooks(reason: str) -> str:
    """Return why a file is refused in the words for workbooks."""
    for word, other in _WORDS:
        reason = reason.replace(word, other)
    return reason


def _sheet_parts(package: Package) -> dict[str, str]:
    """Return the names of the worksheets with the parts that hold them, as the workbook gives them."""
    targets = {
        link.get("Id", ""): posixpath.normpath(posixpath.join("xl", link.get("Target", ""))).lstrip("/")
        for link in package.xml(LINKS)
        if link.get("Type", "").endswith("/worksheet")
    }
    found = {}
    for space in _NAMESPACES:
        for sheet in package.xml(BOOK).iter(f"{{{space}}}sheet"):
            ids = (sheet.get(f"{{{relation}}}id", "") for relation in _RELATIONS)
            part = next((targets[one] for one in ids if one in targets), None)
            if part is not None:
                found[sheet.get("name", "")] = _there(package, part)
    return found


def _there(package: Package, part: str) -> str:
    if part not in package.parts:
        raise UnsafeFileError(package.name, "文件不完整，缺少这一部分；请在 Excel 或 WPS 中重新保存后再试", part)
    return part


def _never_calculated(package: Package) -> bool:
    """Whether the workbook was written by a program that leaves calculating to whoever opens it."""
    calculations = (one for space in _NAMESPACES for one in package.xml(BOOK).iter(f"{{{space}}}calcPr"))
    return any(one.get("fullCalcOnLoad") in {"1", "true"} for one in calculations)


def _packed(package: Package, kept: set[str]) -> bytes:
    """Return a workbook of the parts that were looked at, and of no others."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for part, data in package.parts.items():
            if part in kept:
                archive.writestr(part, data)
    return buffer.getvalue()


def _looked_through(package: Package, parts: Mapping[str, str]) -> dict[str, dict[Cell, str]]:
    """Return by the name of a sheet its cells that do not say their value; all sheets together are not too large."""
    if len(parts) > limits.SHEETS:
        raise UnsafeFileError(package.name, f"工作表超过{limits.SHEETS}张；请删去表格以外的内容", BOOK)
    if len(set(parts.values())) < len(parts):
        raise UnsafeFileError(package.name, "两张工作表是同一个部件；请在 Excel 或 WPS 中重新保存后再试", BOOK)
    stale, shared = _never_calculated(package), shared_lengths(package)
    unsaid: dict[str, dict[Cell, str]] = {}
    area = characters = 0
    for sheet, part in parts.items():
        scan = _Scan(package.name, part, stale, shared, area, characters)
        stream(package.parts[part], (package.name, part), start=scan.start, end=scan.end, text=scan.text)
        area, characters = area + scan.rows * scan.columns, scan.characters
        unsaid[sheet] = scan.unsaid
    return unsaid


@attrs.define(repr=False)
class _Scan:
    """What expat reports of a sheet, and which cell it has come to."""

    name: str
    part: str
    stale: bool
    shared: Sequence[int]
    before: int = 0
    characters: int = 0
    row: int = 0
    column: int = 0
    rows: int = 0
    columns: int = 0
    kind: str = ""
    formula: bool = False
    value: str = ""
    reading: bool = False
    unsaid: dict[Cell, str] = attrs.field(factory=dict)

    def start(self, tag: str, attributes: list[str]) -> None:
        what = _TAGS.get(tag)
        if what == "c":
            self._cell(dict(zip(attributes[::2], attributes[1::2], strict=True)))
        elif what == "row":
            self._row(dict(zip(attributes[::2], attributes[1::2], strict=True)))
        elif what is not None:
            self._filled()
            self.reading = what == "v"
            self.formula = self.formula or what == "f"

    def text(self, piece: str) -> None:
        self._said(len(piece))
        if self.reading:
            self.value += piece

    def end(self, tag: str) -> None:
        what = _TAGS.get(tag)
        if what == "v":
            self.reading = False
            if self.kind == "s" and self.value.isdecimal() and int(self.value) < len(self.shared):
                self._said(self.shared[int(self.value)])
        elif what == "c" and (reason := self._unsaid()):
            self.unsaid[self.row - 1, self.column - 1] = reason

    def _row(self, given: dict[str, str]) -> None:
        number = given.get("r")
        if number is not None and not _ROW.fullmatch(number):
            raise _refused(self, "行的编号不对")
        self.row = int(number) if number else self.row + 1
        self.column = 0

    def _cell(self, given: dict[str, str]) -> None:
        place = given.get("r")
        self.column += 1
        if place is not None:
            found = _CELL.fullmatch(place)
            if found is None:
                raise _refused(self, "单元格的编号不对")
            self.row, self.column = int(found[2]), _number(found[1])
        self.kind, self.formula, self.value = given.get("t", "n"), False, ""

    def _filled(self) -> None:
        """Refuse what lies too far out, as soon as something stands there."""
        self.rows, self.columns = max(self.rows, self.row), max(self.columns, self.column)
        if self.rows > limits.SHEET_ROWS or self.columns > limits.SHEET_COLUMNS:
            raise _refused(self, "在很远的单元格里填了内容")
        if self.before + self.rows * self.columns > limits.SHEET_AREA:
            raise _refused(self, "行数和列数太多")

    def _said(self, characters: int) -> None:
        """Count what stands in the cells; a reader repeats a text that several cells share."""
        self.characters += characters
        if self.characters > limits.SHEET_TEXT:
            raise _refused(self, "文字太多")

    def _unsaid(self) -> str:
        """Return why a cell that is filled does not say its value; empty where it does."""
        if self.kind == "e":
            return f"公式出错，得不出结果（{self.value[:20]}）"
        if self.formula and (not self.value or (self.stale and self.value == "0")) and self.kind != "str":
            return "公式还没有算出结果"
        return ""


def _refused(scan: _Scan, what: str) -> UnsafeFileError:
    return UnsafeFileError(scan.name, f"{what}；请删去表格以外的内容，在 Excel 或 WPS 中重新保存后再试", scan.part)


def _number(letters: str) -> int:
    """Return the number of a column, counted from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
