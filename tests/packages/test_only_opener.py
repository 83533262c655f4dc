"""Only ``packages`` opens a zip or parses XML that comes from outside."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "disclosuredoc"
OPENERS = {"ZipFile", "fromstring", "XML", "iterparse", "Document", "DocxTemplate", "ParserCreate", "parse"}
ALLOWED = {
    "rendering/package.py": {"ZipFile", "fromstring"},  # writes our own zip, parses parts that were opened guarded
    "rendering/compiled.py": {"DocxTemplate"},  # only its patch_xml, on a laid-out part
}


def calls(room: Path) -> set[str]:
    """Return which openers a room calls on lxml, zipfile, expat, python-docx or docxtpl."""
    found = set()
    for node in ast.walk(ast.parse(room.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            owner = (
                function.value.id
                if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)
                else ""
            )
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            if name in OPENERS and owner in {"", "zipfile", "etree", "docx", "expat", "html"}:
                found.add(name)
    return found


@pytest.mark.parametrize("room", sorted(SOURCE.rglob("*.py")), ids=lambda room: str(room.relative_to(SOURCE)))
def test_no_other_room_opens_what_comes_from_outside(room: Path) -> None:
    name = str(room.relative_to(SOURCE))
    if room.parent.name != "packages":
        assert calls(room) <= ALLOWED.get(name, set())
