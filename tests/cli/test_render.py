"""``render``: exactly the file that is asked for, or one clear reason why not."""

from __future__ import annotations

from pathlib import Path

import pytest

import book
import office
import sample
import word
from disclosuredoc.cli import main


def test_a_document_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "公开.docx"

    assert main(["render", office.facts(tmp_path), "-o", str(out)]) == 0
    assert word.paragraphs(out.read_bytes())[0] == sample.NAME
    assert "已生成 公开.docx" in capsys.readouterr().out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["office.toml", "公开.docx"]


def test_findings_stop_it_with_exit_code_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "公开.docx"

    assert main(["render", office.facts(tmp_path, office.WRONG), "-o", str(out)]) == 1
    assert "【必须改正】[stated] total" in capsys.readouterr().err
    assert not out.exists()


def test_force_writes_it_all_the_same_and_lists_the_findings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "公开.docx"

    assert main(["render", office.facts(tmp_path, office.WRONG), "-o", str(out), "--force"]) == 1
    assert "【必须改正】[stated] total" in capsys.readouterr().out
    assert out.exists()


def test_input_that_is_not_understood_is_exit_code_2_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "公开.docx"

    assert main(["render", office.facts(tmp_path, sample.SAMPLE.replace("rank =", "rang =")), "-o", str(out)]) == 2
    assert "rang" in capsys.readouterr().err
    assert not out.exists()


def test_a_layout_that_does_not_exist_is_exit_code_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "公开.docx"

    assert main(["render", office.facts(tmp_path), "-o", str(out), "--layout", "hebei/1999"]) == 3
    assert "没有版式“hebei/1999”；现有版式：" in capsys.readouterr().err


def test_a_template_with_a_mistake_is_exit_code_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "layouts" / "hebei" / "2020"
    own.mkdir(parents=True)
    own.joinpath("department.docx").write_bytes(word.template("{{ office.name }}", "{{ office.nome }}"))
    options = ["--layouts", str(tmp_path / "layouts"), "-o", str(tmp_path / "公开.docx")]

    assert main(["render", office.facts(tmp_path), *options]) == 3
    assert "没有“nome”这个字段" in capsys.readouterr().err


@pytest.mark.parametrize("out", [".", "/dev/full"])
def test_what_is_no_file_is_exit_code_4(tmp_path: Path, out: str) -> None:
    assert main(["render", office.facts(tmp_path), "-o", str(tmp_path / out)]) == 4


def test_a_file_that_cannot_be_written_is_exit_code_4_and_the_old_one_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "公开.docx"
    out.write_bytes(b"old")
    (tmp_path / "~$公开.docx").touch()

    assert main(["render", office.facts(tmp_path), "-o", str(out)]) == 4
    assert "请先关闭该文件" in capsys.readouterr().err
    assert out.read_bytes() == b"old"


def test_one_department_of_a_workbook_is_rendered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(book.changed(tmp_path, {}, sample.disclosure(), sample.disclosure(sample.MULTI)))
    target = str(tmp_path / "out.docx")

    assert main(["render", file, "-o", target, "--only", sample.NAME]) == 0
    assert main(["render", file, "-o", target]) == 2
    assert "里面有 2 个部门；请用 --only 指明一个部门" in capsys.readouterr().err
