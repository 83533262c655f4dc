"""``form``: the workbook, blank or begun."""

from __future__ import annotations

from pathlib import Path

import pytest

import office
from disclosuredoc.cli import main


def test_a_blank_form_is_written_and_says_where_to_begin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "county.xlsx"

    assert main(["form", "-o", str(file)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "已生成 county.xlsx；请先看“填写说明”，再从“部门”表填起",
        "没有写 --layout：表里没有编码列表，版式请在“部门”表里填",
    ]
    assert main(["check", str(file)]) == 2
    assert "“部门”表：还没有填任何部门" in capsys.readouterr().err


def test_a_form_begins_with_facts_there_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "county.xlsx"

    assert main(["form", "-o", str(file), "--layout", "hebei/2020", "--facts", office.facts(tmp_path)]) == 0
    assert main(["check", str(file)]) == 0
    assert "--layout" not in capsys.readouterr().out


def test_nothing_is_written_where_the_roster_is_wrong(tmp_path: Path) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text("甲\n", encoding="utf-8")
    file = tmp_path / "county.xlsx"

    assert main(["form", "-o", str(file), "--roster", str(roster), "--lines", str(roster)]) == 2
    assert not file.exists()


def test_a_name_that_is_no_workbook_s_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["form", "-o", str(tmp_path / "county.toml")])
    assert left.value.code == 2
    assert "不是工作簿的文件名；请写成 名称.xlsx" in capsys.readouterr().err


def test_a_layout_of_one_s_own_gives_its_codes(tmp_path: Path) -> None:
    own = str(Path(__file__).parents[1])

    assert main(["form", "-o", str(tmp_path / "x.xlsx"), "--layout", "utopia/2030", "--layouts", own]) == 0
