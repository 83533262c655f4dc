"""``demo``: the example county, its facts and its documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosuredoc.cli import main
from disclosuredoc.cli.demo import examples


def test_every_example_department_gets_its_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    departments = [file.name for file in examples().iterdir() if file.name != "county.toml"]

    assert main(["demo", str(tmp_path / "demo")]) == 0
    assert len(list((tmp_path / "demo").glob("*/*.docx"))) == len(departments)
    assert {path.name for path in (tmp_path / "demo" / "county").iterdir()} == {*departments, "county.toml"}
    assert f"共 {len(departments)} 个部门，已生成 {len(departments)} 个" in capsys.readouterr().out


def test_a_folder_that_cannot_be_made_is_exit_code_4(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()

    assert main(["demo", str(tmp_path / "file")]) == 4
    assert "建不了这个文件夹" in capsys.readouterr().err


def test_facts_that_somebody_has_changed_are_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = tmp_path / "county" / "lingyusuan.toml"
    changed.parent.mkdir()
    changed.write_text("[", encoding="utf-8")
    same = changed.with_name("county.toml")
    same.write_bytes((examples() / "county.toml").read_bytes())

    assert main(["demo", str(tmp_path)]) == 2
    assert "lingyusuan.toml 已被改过，保留不动；要恢复示例，请先删去它" in capsys.readouterr().err
    assert changed.read_text(encoding="utf-8") == "["


def test_a_synthetic_county_is_a_folder_of_valid_facts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", str(tmp_path), "--departments", "5", "--seed", "3"]) == 0

    files = sorted((tmp_path / "county").glob("*.toml"))
    assert [file.name for file in files][-1] == "county.toml"
    assert len(files) == 6
    assert "5 个部门的填报数据在" in capsys.readouterr().out
    assert main(["check", *map(str, files[:-1])]) == 0


def test_the_same_seed_writes_the_same_county(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert main(["demo", str(tmp_path / name), "--departments", "3", "--seed", "3"]) == 0
    one, two = (
        {file.name: file.read_bytes() for file in (tmp_path / name / "county").iterdir()} for name in ("one", "two")
    )

    assert one == two


@pytest.mark.parametrize("number", ["0", "30000"])
def test_a_county_of_no_possible_size_is_exit_code_2(
    number: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", str(tmp_path), "--departments", number]) == 2
    assert f"--departments：不能是 {number}；请写 1 到 " in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_synthetic_county_does_not_mix_with_other_facts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "county").mkdir()
    (tmp_path / "county" / "own.toml").touch()

    assert main(["demo", str(tmp_path), "--departments", "2"]) == 4
    assert "文件夹里已有文件" in capsys.readouterr().err
