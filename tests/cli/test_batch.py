"""``batch``: one document a department; a failure is named and the rest are made."""

from __future__ import annotations

from pathlib import Path

import pytest

import counties
import office
from batch.test_resemblance import copying
from disclosuredoc.cli import main


def test_a_county_is_made_and_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office.facts(tmp_path, name="a.toml")
    office.facts(tmp_path, counties.office(2), "b.toml")

    assert main(["batch", str(tmp_path), "-o", str(tmp_path / "out")]) == 0
    assert "共 2 个部门，已生成 2 个" in capsys.readouterr().out
    assert len(list((tmp_path / "out").glob("*/*.docx"))) == 2


def test_a_second_run_makes_nothing_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counties.county(tmp_path / "county", 2)
    main(["batch", str(tmp_path / "county"), "-o", str(tmp_path / "out")])
    capsys.readouterr()

    assert main(["batch", str(tmp_path / "county"), "-o", str(tmp_path / "out"), "--verify"]) == 0
    assert capsys.readouterr().out == "共 2 个部门，已生成 0 个，未变 2 个\n"


def test_only_some_are_made_again_in_worker_processes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counties.county(tmp_path / "county", 2)
    arguments = ["batch", str(tmp_path / "county"), "-o", str(tmp_path / "out"), "--jobs", "2"]

    assert main([*arguments, "--only", "示例县第2局", "--force-all"]) == 0
    assert "共 1 个部门，已生成 1 个" in capsys.readouterr().out


def test_an_interrupted_run_says_how_to_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    counties.county(tmp_path / "county", 2)
    arguments = ["batch", str(tmp_path / "county"), "-o", str(tmp_path / "out")]

    def interrupted(text: str) -> None:
        raise KeyboardInterrupt(text)

    with monkeypatch.context() as patched:
        patched.setattr("disclosuredoc.cli.console.say", interrupted)
        assert main(arguments) == 130
    assert capsys.readouterr().err == "已中止：0 个部门已处理完；再次运行同一条命令，会从这里接着做\n"
    assert main(arguments) == 0
    assert "共 2 个部门，已生成 1 个，未变 1 个" in capsys.readouterr().out


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

    assert main(["batch", str(tmp_path), "-o", str(tmp_path / "out"), "--force"]) == 1
    assert "（未通过核查）.docx：未变，仍有必须改正 1 处，见核查报告" in capsys.readouterr().out


def test_what_departments_have_copied_is_told_at_the_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copying(tmp_path / "county", 1, 3)

    assert main(["batch", str(tmp_path / "county"), "-o", str(tmp_path / "out")]) == 0
    printed = capsys.readouterr().out
    assert "各部门之间：请核实 2 处" in printed
    assert "  【请核实】示例县第1局（0001.toml）" in printed


def test_a_missing_folder_is_exit_code_2(tmp_path: Path) -> None:
    assert main(["batch", str(tmp_path / "missing"), "-o", str(tmp_path / "out")]) == 2


@pytest.mark.parametrize("number", ["0", "-1", "二", "１"])
def test_a_number_of_processes_that_is_none_is_exit_code_2(
    number: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["batch", str(tmp_path), "-o", str(tmp_path / "out"), f"--jobs={number}"])

    assert left.value.code == 2
    assert f"“{number}”应为正整数，如 2" in capsys.readouterr().err


def test_the_countys_own_document_is_told_after_its_departments(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    county = counties.county(tmp_path / "county", 2)
    arguments = ["batch", str(county), "-o", str(tmp_path / "out")]

    assert main(arguments) == 0
    assert "全县汇总 → 示例县2020年部门预算和“三公”经费预算汇总.docx：" in capsys.readouterr().out
    (county / "county.toml").write_text("contact = 1\n", encoding="utf-8")
    assert main(arguments) == 2
    printed = capsys.readouterr().err
    assert "全县汇总没有生成：\ncounty.toml 第1行 contact：应为文字" in printed
