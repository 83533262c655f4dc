"""The law of the house: small rooms with a first line that says what lives there, and a test file for each."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "disclosuredoc"
TESTS = Path(__file__).parent
ROOMS = sorted(SOURCE.rglob("*.py"))
LONGEST_ROOM = 300
LONGEST_FUNCTION = 25


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
    functions = [
        node for node in ast.walk(ast.parse(room.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)
    ]

    assert [function.name for function in functions if _statements(function) > LONGEST_FUNCTION] == []


def _statements(function: ast.FunctionDef) -> int:
    """How many statements a function has, its docstring not counted; a long call is one statement."""
    inside = sum(isinstance(node, ast.stmt) for node in ast.walk(function)) - 1
    return inside - (ast.get_docstring(function) is not None)


def test_the_top_level_is_that_of_the_design() -> None:
    top = {path.name for path in SOURCE.parents[1].iterdir()}

    assert top >= {"pyproject.toml", "src", "templates", "examples", "tests", "docs"}
