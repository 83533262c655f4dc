"""The example script: one department by name, all of them, and what it says where it cannot."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from examples import generate

ZERO_OFFICE = "示例县图书馆新馆筹备办公室2020年部门预算公开.docx"
BROKEN = """
layout = "hebei/2020"
"""


@pytest.fixture
def county(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A county of one department whose facts cannot be read, beside one that is as it should be."""
    folder = tmp_path / "county"
    folder.mkdir()
    (folder / "county.toml").write_text('province = "hebei"\nyear = 2020\n', encoding="utf-8")
    (folder / "broken.toml").write_text(BROKEN, encoding="utf-8")
    (folder / "zero.toml").write_text((generate.COUNTY / "lingyusuan.toml").read_text(encoding="utf-8"), "utf-8")
    monkeypatch.setattr(generate, "COUNTY", folder)
    return folder


def documents(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_names_are_those_of_the_departments() -> None:
    files = {path.stem for path in generate.COUNTY.glob("*.toml")}

    assert set(generate.names()) == files - {"county"}


def test_a_department_is_made_by_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = generate.main(["lingyusuan", "--out", str(tmp_path / "out")])

    assert code == 0
    assert documents(tmp_path / "out") == [ZERO_OFFICE]
    assert capsys.readouterr().out == f"lingyusuan: {tmp_path / 'out' / ZERO_OFFICE}\n"


def test_several_departments_are_made_in_the_order_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = generate.main(["wangxinban", "lingyusuan", "--out", str(tmp_path)])

    assert code == 0
    assert [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()] == ["wangxinban", "lingyusuan"]


def test_all_departments_are_made_at_once(tmp_path: Path) -> None:
    code = generate.main(["--all", "--out", str(tmp_path)])

    assert code == 0
    assert len(documents(tmp_path)) == len(generate.names())


@pytest.mark.usefixtures("county")
def test_what_cannot_be_made_is_said_and_the_others_are_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = generate.main(["--all", "--out", str(tmp_path / "out")])

    assert code == 2
    assert documents(tmp_path / "out") == [ZERO_OFFICE]
    assert capsys.readouterr().out.startswith("broken: ")


@pytest.mark.parametrize("arguments", [["nosuchoffice"], []])
def test_without_a_name_it_knows_it_says_which_there_are(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        generate.main([*arguments, "--out", str(tmp_path / "out")])

    assert stopped.value.code == 2
    assert not (tmp_path / "out").exists()
    assert "NAME" in capsys.readouterr().err


def test_the_script_ends_with_its_exit_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["generate.py", "lingyusuan", "--out", str(tmp_path)])

    with pytest.raises(SystemExit) as stopped:
        runpy.run_path(generate.__file__, run_name="__main__")

    assert stopped.value.code == 0
