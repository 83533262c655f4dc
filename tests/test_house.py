"""The law of the house: small rooms with a first line that says what lives there, and a test file for each."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "disclosuredoc"
TESTS = Path(__file__).parent
ROOMS = sorted(SOURCE.rglob("*.py"))
LONGEST_ROOM = 300
LONGEST_FUNCTION = 50


def name(room: Path) -> str:
    return str(room.relative_to(SOURCE))


@pytest.mark.parametrize("room", ROOMS, ids=name)
def test_a_room_is_at_most_300_lines(room: Path) -> None:
    assert len(room.read_text(encoding="utf-8").splitlines()) <= LONGEST_ROOM


@pytest.mark.parametrize("room", ROOMS, ids=name)
def test_a_room_says_in_its_first_line_what_lives_there(room: Path) -> None:
    docstring = ast.get_docstring(ast.parse(room.read_text(encoding="utf-8")))

    assert docstring is not None
    assert docstring.splitlines()[0].endswith((".", ":", ";", ","))


@pytest.mark.parametrize("room", [room for room in ROOMS if not room.name.startswith("__")], ids=name)
def test_a_room_has_its_test_file(room: Path) -> None:
    mirrored = TESTS / room.relative_to(SOURCE).with_name(f"test_{room.name}")

    assert mirrored.is_file()


@pytest.mark.parametrize("room", ROOMS, ids=name)
def test_a_function_can_be_read_at_a_glance(room: Path) -> None:
    tree = ast.parse(room.read_text(encoding="utf-8"))
    long = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and _statements(node) > LONGEST_FUNCTION
    ]

    assert long == []


def _statements(function: ast.FunctionDef) -> int:
    """The lines of a function without its docstring."""
    first = function.body[1] if ast.get_docstring(function) and len(function.body) > 1 else function.body[0]
    return (function.end_lineno or 0) - first.lineno + 1


def test_the_top_level_is_that_of_the_design() -> None:
    top = {path.name for path in SOURCE.parents[1].iterdir()}

    assert top >= {"pyproject.toml", "src", "templates", "examples", "tests", "docs"}
