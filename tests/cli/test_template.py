"""``template check`` names every mistake with its place; ``template words`` lists what may be used."""

from __future__ import annotations

from pathlib import Path

import pytest

import word
from disclosuredoc.cli import main


def test_our_own_template_can_be_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "check", str(word.TEMPLATE)]) == 0
    assert "department.docx：模板可以使用（版式 hebei/2020）" in capsys.readouterr().out


def test_every_mistake_is_named_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "我的模板.docx"
    file.write_bytes(word.template("{{ office.name }}", "{{ office.nam }}"))

    assert main(["template", "check", str(file)]) == 3
    assert "模板 我的模板.docx 第1段：“{{ office.nam }}”没有“nam”这个字段；是不是“name”？" in capsys.readouterr().err


def test_a_missing_template_is_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "check", str(tmp_path / "无.docx")]) == 3
    assert "模板 无.docx 文件：找不到文件" in capsys.readouterr().err


def test_the_words_are_listed_with_what_they_mean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "words"]) == 0
    listed = capsys.readouterr().out
    assert "[[ section operating ]]　标题：机关运行经费安排情况" in listed
    assert "office.income　本年收入合计" in listed
    assert "office.units（逐个）　预算单位，逐个" in listed
    assert "| prose　金额，用于文字" in listed


def test_a_missing_template_has_no_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "words", str(tmp_path / "无.docx")]) == 3
    assert "模板 无.docx 文件：找不到文件" in capsys.readouterr().err


def test_words_can_be_listed_for_another_layout(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "words", "--layout", "utopia/2030", "--layouts", "tests"]) == 0
    assert main(["template", "words", str(word.TEMPLATE)]) == 0
    assert "office.name" in capsys.readouterr().out


def test_a_template_of_a_countys_own_document_has_words_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    file = str(word.TEMPLATE.with_name("county.docx"))

    assert main(["template", "check", file]) == 0
    assert main(["template", "words", file]) == 0
    listed = capsys.readouterr().out
    assert "office.departments（逐个）　各部门，逐个" in listed
    assert "[[ section county_totals ]]　标题：各部门预算汇总情况" in listed
