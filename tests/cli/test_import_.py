"""``import``: an old document as a starting point, its findings and gaps beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

import book
import sample
from disclosuredoc.cli import main
from reading.seedlike import document


def test_a_published_document_is_read_checked_and_rendered_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "旧稿.docx").write_bytes(document())
    facts, out = tmp_path / "facts.toml", tmp_path / "新稿.docx"

    assert main(["import", str(tmp_path / "旧稿.docx"), "-o", str(facts)]) == 1
    assert "司法局" in capsys.readouterr().out
    assert main(["check", str(facts)]) in {0, 1}
    assert main(["render", str(facts), "--force", "-o", str(out)]) in {0, 1}
    assert out.exists()


def test_gaps_are_named_each_in_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = tmp_path / "旧稿.txt"
    old.write_text("2020年支出预算40万元，其中：项目支出40万元。", encoding="utf-8")

    assert main(["import", str(old), "-o", str(tmp_path / "facts.toml")]) == 1
    assert "待补 旧稿.txt [[units]] code：没有读出单位编码；请补填" in capsys.readouterr().out


def test_a_workbook_becomes_a_facts_file_for_each_department(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workbook = book.changed(tmp_path, {}, sample.disclosure(), sample.disclosure(sample.MULTI))
    folder = tmp_path / "facts"

    assert main(["import", str(workbook), "-o", str(folder)]) == 0
    assert len(list(folder.glob("*.toml"))) == len(capsys.readouterr().out.splitlines()) == 2
    assert main(["check", *map(str, folder.glob("*.toml"))]) == 0


def test_a_department_that_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workbook = book.changed(tmp_path, {"预算明细!G2": "x"})

    assert main(["import", str(workbook), "-o", str(tmp_path / "facts")]) == 2
    assert "预算明细!G2" in capsys.readouterr().err
