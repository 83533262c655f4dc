"""``check``: the facts against the rules, as text or as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import book
import office
import sample
from disclosuredoc.cli import main


def test_clean_facts_are_said_to_be_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", office.facts(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("office.toml：")


def test_findings_are_listed_with_exit_code_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", office.facts(tmp_path, office.WRONG)]) == 1
    assert "必须改正 1 处" in capsys.readouterr().out


def test_notes_are_listed_only_when_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = office.facts(tmp_path, sample.facts(top="year = 2021"))
    main(["check", file])
    without = capsys.readouterr().out
    main(["check", file, "--notes"])

    assert "【提示】" not in without
    assert "【提示】" in capsys.readouterr().out


def test_a_file_whose_layout_does_not_exist_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", office.facts(tmp_path), "--layout", "hebei/1999"]) == 3
    assert capsys.readouterr().err.startswith("office.toml 没有版式“hebei/1999”；")


def test_at_most_200_problems_of_a_file_are_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    many = '[[lines]]\ncategory = "人员经费"\namount = "一万"\n' * 250

    assert main(["check", office.facts(tmp_path, sample.SAMPLE + many)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 201


def test_a_file_that_is_not_understood_is_named_and_the_rest_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, good = office.facts(tmp_path, "[", "bad.toml"), office.facts(tmp_path)

    assert main(["check", bad, good]) == 2
    printed = capsys.readouterr()
    assert "bad.toml" in printed.err
    assert "office.toml" in printed.out


def test_json_stands_alone_on_standard_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = office.facts(tmp_path, "[", "bad.toml")
    code = main(["check", office.facts(tmp_path, office.WRONG), bad, "--format", "json"])
    report = json.loads(capsys.readouterr().out)

    assert code == 2
    assert [document["source"] for document in report["documents"]] == ["office.toml", "bad.toml"]
    assert report["summary"]["documents"] == 2
    assert report["summary"]["error"] == 1
    assert report["documents"][1]["error"]
    finding = report["documents"][0]["findings"][0]
    assert {"rule", "kind", "severity", "place", "quote", "message", "basis", "expected"} <= finding.keys()
    assert (finding["rule"], finding["severity"]) == ("stated-total", "error")


def test_another_layout_can_be_asked_for(tmp_path: Path) -> None:
    assert main(["check", office.facts(tmp_path), "--layout", "utopia/2030", "--layouts", "tests"]) in {0, 1}
    assert main(["check", office.facts(tmp_path), "--layout", "utopia/1999"]) == 3


def test_each_department_of_a_workbook_is_checked_and_findings_name_its_cells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong, other = sample.disclosure(), sample.disclosure(sample.MULTI)
    file = book.changed(
        tmp_path,
        {"预算明细!G10": 120.50, **_copied(10, 2)},
        wrong,
    )

    assert main(["check", str(file)]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"county.xlsx {sample.NAME}：")
    assert "预算明细!A10：与预算明细!A2完全相同" in out
    assert main(["check", str(book.changed(tmp_path, {}, wrong, other)), "--only", "县农技中心"]) == 0
    assert other.department.name not in capsys.readouterr().out


def test_a_facts_file_of_another_department_than_asked_for_is_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", office.facts(tmp_path), "--only", "示例县财政局"]) == 2
    assert "不是“示例县财政局”的" in capsys.readouterr().err


def _copied(row: int, other: int) -> dict[str, object]:
    """Changes that write a line of the ledger once more."""
    cells = book.cells_of(sample.disclosure())["预算明细"]
    return {f"预算明细!{'ABCDEFG'[at]}{row}": value for (line, at), value in cells.items() if line == other - 1}


def test_a_department_of_a_workbook_that_is_not_understood_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = book.changed(tmp_path, {"预算明细!G2": "x"}, sample.disclosure(), sample.disclosure(sample.MULTI))

    assert main(["check", str(file), "--format", "json"]) == 2
    documents = json.loads(capsys.readouterr().out)["documents"]
    assert [one["source"].partition(" ")[0] for one in documents] == ["county.xlsx", "county.xlsx"]
    assert "预算明细!G2：应为金额" in documents[0]["error"]


def test_a_workbook_that_cannot_be_used_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "old.xls"
    file.write_bytes(b"\xd0\xcf\x11\xe0")

    assert main(["check", str(file)]) == 2
    assert capsys.readouterr().err.startswith("old.xls：是旧版的")
