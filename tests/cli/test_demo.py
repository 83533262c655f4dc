"""``demo``: the example county, its facts and its documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosuredoc.cli import main
from disclosuredoc.cli.demo import examples


def test_every_example_department_gets_its_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    departments = [file.name for file in examples().iterdir() if file.name != "county.toml"]

    assert main(["demo", str(tmp_path / "demo")]) == 0
    assert len(list((tmp_path / "demo").glob("*.docx"))) == len(departments)
    assert {path.name for path in (tmp_path / "demo" / "county").iterdir()} == {*departments, "county.toml"}
    assert f"共 {len(departments)} 个部门，已生成 {len(departments)} 个" in capsys.readouterr().out


def test_a_folder_that_cannot_be_made_is_exit_code_4(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()

    assert main(["demo", str(tmp_path / "file")]) == 4
    assert "建不了这个文件夹" in capsys.readouterr().err
