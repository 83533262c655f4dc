"""Every hostile file is refused by name, part and reason, through the library and through the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

import disclosuredoc
from disclosuredoc.cli import main
from disclosuredoc.errors import UnsafeFileError
from hostile.files import FILES, Hostile, sound
from word import packed

each = pytest.mark.parametrize("hostile", FILES, ids=lambda hostile: hostile.name)


def where(hostile: Hostile) -> str:
    return f"{hostile.name}（{hostile.part}）：" if hostile.part else f"{hostile.name}："


@each
def test_the_library_refuses_it(hostile: Hostile, tmp_path: Path) -> None:
    file = tmp_path / hostile.name
    file.write_bytes(hostile.made())

    with pytest.raises(UnsafeFileError) as caught:
        disclosuredoc.audit(file)
    assert (caught.value.source, caught.value.part) == (hostile.name, hostile.part)
    assert hostile.reason in caught.value.reason
    assert "；" in caught.value.reason, "what to do is said"


@each
def test_the_command_line_refuses_it_in_one_line(
    hostile: Hostile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / hostile.name
    file.write_bytes(hostile.made())

    assert main(["audit", str(file)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(where(hostile))
    assert hostile.reason in printed.err
    assert printed.err.count("\n") == 1
    assert str(tmp_path) not in printed.err
    assert [path.name for path in tmp_path.iterdir()] == [hostile.name]


@each
def test_it_is_no_template_either(hostile: Hostile, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / hostile.name
    file.write_bytes(hostile.made())

    assert main(["template", "check", str(file)]) == 3
    printed = capsys.readouterr().err
    assert printed.startswith(f"模板 {hostile.name} {hostile.part or '文件'}：")
    assert hostile.reason in printed
    assert str(tmp_path) not in printed


def test_the_file_that_all_of_them_are_made_from_is_sound(tmp_path: Path) -> None:
    file = tmp_path / "甲.docx"
    file.write_bytes(packed(sound()))

    assert disclosuredoc.audit(file).errors != ()
