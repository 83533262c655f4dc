"""What is kept stands where Python keeps its byte code, and is used for nothing but what it was made from."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from disclosuredoc.pipeline import keeping
from disclosuredoc.pipeline.keeping import Form, kept, makers, place, stamps
from disclosuredoc.pipeline.saving import PREFIX, SUFFIX

TEXT: Form[str] = Form(str.encode, bytes.decode)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep in a folder of the test's own."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "kept"


def made(text: str, made_from: object = "facts") -> str:
    return kept("name", made_from, lambda: text, TEXT)


def test_a_thing_is_made_once() -> None:
    assert [made("first"), made("second")] == ["first", "first"]


def test_it_stands_in_pythons_own_folder_for_byte_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", None)

    assert place("name").parent == Path(keeping.__file__).parent / "__pycache__"
    assert place("name") != place("other")


def test_what_is_made_from_something_else_takes_its_place(folder: Path) -> None:
    assert [made("first"), made("second", "others"), made("third", "others")] == ["first", "second", "second"]
    assert len([file for file in folder.rglob("*") if file.is_file()]) == 1


def test_a_changed_line_of_a_maker_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maker = tmp_path / "maker" / "room.py"
    maker.parent.mkdir()
    maker.write_text("a = 1\n")
    before = list(stamps(str(maker.parent)))
    monkeypatch.setattr(keeping, "makers", lambda: before)
    made("first")
    maker.write_text("a = 10\n")
    monkeypatch.setattr(keeping, "makers", lambda: list(stamps(str(maker.parent))))

    assert made("second") == "second"


def test_the_makers_are_their_source_files(monkeypatch: pytest.MonkeyPatch) -> None:
    assert keeping.__file__ in {file for file, _, _ in makers()}
    assert {Path(file).suffix for file, _, _ in makers()} == {".py"}

    monkeypatch.setattr(keeping, "MAKERS", ("no_such_package",))

    assert makers.__wrapped__() == ()


@pytest.mark.parametrize(("end", "added"), [(0, b""), (-1, b""), (-1, b"?")], ids=["empty", "cut", "altered"])
def test_a_damaged_file_is_replaced(end: int, added: bytes) -> None:
    made("first")
    whole = place("name").read_bytes()
    place("name").write_bytes(whole[:end] + added)

    assert made("first") == "first"
    assert place("name").read_bytes() == whole


def test_what_a_killed_command_left_is_removed(folder: Path) -> None:
    made("first")
    left = place("name").with_name(f"{PREFIX}killed{SUFFIX}")
    left.write_bytes(b"half")
    made("second", "others")

    assert [file for file in folder.rglob("*") if file.is_file()] == [place("name")]


def test_where_what_was_left_cannot_be_removed_nothing_is_kept() -> None:
    place("name").with_name(f"{PREFIX}a-folder{SUFFIX}").mkdir(parents=True)

    assert [made("first"), made("second")] == ["first", "second"]


def test_where_nothing_can_be_written_it_is_made_each_time(folder: Path) -> None:
    folder.write_text("no folder")

    assert [made("first"), made("second")] == ["first", "second"]


def test_nothing_is_written_where_python_writes_no_byte_code(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert [made("first"), made("second")] == ["first", "second"]
    assert not folder.exists()


def test_nothing_is_kept_of_makers_without_sources(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "makers", tuple)

    assert [made("first"), made("second")] == ["first", "second"]
    assert not folder.exists()
