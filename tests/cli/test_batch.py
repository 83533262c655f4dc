"""``batch``: one document a department; a failure is named and the rest are made."""

from __future__ import annotations

from pathlib import Path

import pytest

import office
import sample
from disclosuredoc.cli import main


def test_a_county_is_made_and_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office.facts(tmp_path, name="a.toml")
    office.facts(tmp_path, sample.MULTI, "b.toml")

    assert main(["batch", str(tmp_path), "-o", str(tmp_path / "out")]) == 0
    assert "共 2 个部门，已生成 2 个" in capsys.readouterr().out
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_a_failure_is_named_with_its_file_and_the_highest_exit_code_is_returned(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office.facts(tmp_path, name="a.toml")
    office.facts(tmp_path, "[", "b.toml")
    office.facts(tmp_path, office.WRONG, "c.toml")

    assert main(["batch", str(tmp_path), "-o", str(tmp_path / "out")]) == 2
    printed = capsys.readouterr()
    assert "共 3 个部门，已生成 1 个，2 个没有生成" in printed.out
    assert "b.toml" in printed.err
    assert "c.toml" in printed.err


def test_forced_documents_say_so_in_their_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office.facts(tmp_path, office.WRONG)

    assert main(["batch", str(tmp_path), "-o", str(tmp_path / "out"), "--force"]) == 1
    assert "（未通过核查）.docx：必须改正 1 处" in capsys.readouterr().out


def test_a_missing_folder_is_exit_code_2(tmp_path: Path) -> None:
    assert main(["batch", str(tmp_path / "missing"), "-o", str(tmp_path / "out")]) == 2
