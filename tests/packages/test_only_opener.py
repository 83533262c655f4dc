"""Only ``packages`` opens a zip or parses XML that comes from outside."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "disclosuredoc"
OPENERS = {
    "zipfile": {"ZipFile", "PyZipFile", "Path"},
    "lxml.etree": {"fromstring", "fromstringlist", "XML", "HTML", "XMLID", "parse", "iterparse", "XMLParser"},
    "lxml.html": {"fromstring", "parse", "document_fromstring", "fragment_fromstring"},
    "lxml.objectify": {"fromstring", "parse", "XML"},
    "xml.etree.ElementTree": {"fromstring", "parse", "iterparse", "XML"},
    "xml.parsers.expat": {"ParserCreate"},
    "docx": {"Document"},
    "docx.opc.package": {"OpcPackage"},
    "docxtpl": {"DocxTemplate"},
    "python_calamine": {"CalamineWorkbook", "load_workbook"},
    "openpyxl": {"load_workbook"},
    "pdfplumber": {"open"},
    "pypdf": {"PdfReader"},
    "tomli": {"load", "loads"},
    "html.parser": {"HTMLParser"},
    "xml.sax": {"parse", "parseString", "make_parser"},
    "xml.dom.minidom": {"parse", "parseString"},
}
"""What opens or parses, by library."""
MODULES = {"zipfile", "etree", "docx", "expat", "html"}
UNMISTAKABLE = {"ZipFile", "DocxTemplate", "ParserCreate", "iterparse"}
ALLOWED = {
    "batch/sources.py": {"tomli.loads"},  # after packages.toml has looked
    "batch/synthetic/kinds.py": {"tomli.loads"},  # words of our own, that come with the library
    "intake/syntax.py": {"tomli.loads"},  # after packages.toml has looked
    "intake/workbook.py": {"python_calamine.CalamineWorkbook"},  # what packages.sheets has looked at and packed again
    "layouts/shelves.py": {"tomli.loads"},  # after packages.toml has looked
    "reading/pages.py": {"pdfplumber.open"},  # in a process of its own, within a memory and a time
    "rendering/comments.py": {"lxml.etree.fromstring"},  # parts of a package that the opener has looked at
    "rendering/preparing.py": {"docxtpl.DocxTemplate"},  # only its patch_xml, on a laid-out part
    "rendering/package.py": {"lxml.etree.fromstring"},  # finishes parts that were opened guarded
    "rendering/sound_rows.py": {"lxml.etree.fromstring"},  # reads the parts that we have just written
}
"""Rooms that may, since what they read has come through ``packages`` or was made here; each with its reason."""


def openings(source: str) -> set[str]:
    """Return what a room opens or parses with, by the full names of the functions."""
    tree = ast.parse(source)
    names = dict(pair for node in ast.walk(tree) for pair in _imported(node))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and not _writes(node)]
    called = {_full_name(node.func, names) for node in calls}
    known = [f"{library}.{opener}" for library, openers in OPENERS.items() for opener in openers]
    return {one for one in known for full in called if full == one or full.startswith(f"{one}.")}


def _imported(node: ast.AST) -> list[tuple[str, str]]:
    """Return the names that an import binds, with what they stand for."""
    if isinstance(node, ast.Import):
        return [
            (alias.asname or alias.name.partition(".")[0], alias.name if alias.asname else "") for alias in node.names
        ]
    if isinstance(node, ast.ImportFrom):
        return [(alias.asname or alias.name, f"{node.module}.{alias.name}") for alias in node.names]
    return []


def _full_name(node: ast.expr, names: dict[str, str]) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_full_name(node.value, names)}.{node.attr}"
    return (names.get(node.id) or node.id) if isinstance(node, ast.Name) else ""


def _writes(call: ast.Call) -> bool:
    """Whether a call opens something to write it: its mode is given as ``w``, ``x`` or ``a``."""
    modes = [*call.args[1:2], *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    return any(isinstance(mode, ast.Constant) and mode.value in {"w", "x", "a"} for mode in modes)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import zipfile\nzipfile.ZipFile(path)", {"zipfile.ZipFile"}),
        ("import zipfile\nzipfile.ZipFile(path, 'r')", {"zipfile.ZipFile"}),
        ("import zipfile as z\nz.ZipFile(path, mode='w')", set()),
        ("from zipfile import ZipFile as Z\nZ(path)", {"zipfile.ZipFile"}),
        ("from lxml import etree\netree.fromstring(data)", {"lxml.etree.fromstring"}),
        ("import lxml.etree\nlxml.etree.parse(path)", {"lxml.etree.parse"}),
        ("import python_calamine as c\nc.CalamineWorkbook.from_path(p)", {"python_calamine.CalamineWorkbook"}),
        ("import tomli\ntomli.loads(text)", {"tomli.loads"}),
        ("def late():\n    import docx\n    docx.Document(path)", {"docx.Document"}),
        ("from ours import Document\nDocument(x)\nvalues[0]()", set()),
    ],
)
def test_what_opens_is_seen_under_any_name(source: str, found: set[str]) -> None:
    assert openings(source) == found


@pytest.mark.parametrize("room", sorted(SOURCE.rglob("*.py")), ids=lambda room: str(room.relative_to(SOURCE)))
def test_no_other_room_opens_what_comes_from_outside(room: Path) -> None:
    name = room.relative_to(SOURCE).as_posix()
    if room.parent.name != "packages":
        assert openings(room.read_text(encoding="utf-8")) <= ALLOWED.get(name, set())
