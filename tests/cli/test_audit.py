"""``audit``: one line for a clean document, every finding with its place, and the rest of a folder done."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import office
import word
from disclosuredoc.cli import main


@pytest.fixture
def document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A clean document of our own."""
    out = tmp_path / "公开.docx"
    main(["render", office.facts(tmp_path), "-o", str(out)])
    capsys.readouterr()
    return out


def edited(document: Path, old: str, new: str) -> str:
    """Change one place of a document's text, and return its path as typed."""
    members = word.parts(document.read_bytes())
    xml = members[word.MAIN].decode()
    assert old in xml
    members[word.MAIN] = xml.replace(old, new, 1).encode()
    document.write_bytes(word.packed(members))
    return str(document)


def test_a_clean_document_gets_one_line(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(document)]) == 0
    assert re.fullmatch(r"未发现问题：核对金额 \d+ 处、表 \d+ 张\n", capsys.readouterr().out)


def test_a_changed_figure_is_found_with_its_place(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = re.search(r"本部门预算收入([\d.]+)万元", "".join(word.paragraphs(document.read_bytes())))
    assert found is not None
    changed = edited(document, f"本部门预算收入{found.group(1)}万元", "本部门预算收入999.99万元")

    assert main(["audit", changed]) == 1
    assert "必须改正" in capsys.readouterr().out


def test_a_folder_is_done_to_the_end_and_what_cannot_be_read_is_named(
    document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (document.parent / "扫描件.pdf").write_bytes(b"%PDF-1.7")
    (document.parent / "~$公开.docx").touch()

    assert main(["audit", str(document.parent)]) == 2
    printed = capsys.readouterr()
    assert "公开.docx：未发现问题" in printed.out
    assert "扫描件.pdf" in printed.err


def test_a_folder_without_documents_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(tmp_path)]) == 2
    assert "文件夹里没有公开文件" in capsys.readouterr().err


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(tmp_path / "无.docx")]) == 2
    assert "找不到文件" in capsys.readouterr().err


def test_a_document_without_amounts_could_not_be_audited(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "说明.txt"
    file.write_text("本部门没有什么可说的。", encoding="utf-8")

    assert main(["audit", str(file)]) == 1
    assert "未能核对" in capsys.readouterr().out


def test_json_has_an_entry_for_every_file(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (document.parent / "扫描件.pdf").write_bytes(b"%PDF-1.7")

    assert main(["audit", str(document.parent), "--format", "json"]) == 2
    report = json.loads(capsys.readouterr().out)
    by_name = {entry["source"]: entry for entry in report["documents"]}
    assert by_name["公开.docx"]["findings"] == []
    assert by_name["公开.docx"]["amounts"] > 0
    assert by_name["扫描件.pdf"]["error"]


def test_reports_of_a_batch_are_no_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office.facts(tmp_path)
    assert main(["batch", str(tmp_path), "-o", str(tmp_path / "out")]) == 0
    capsys.readouterr()

    assert main(["audit", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().out.startswith("未发现问题：")


def test_a_passage_copied_between_documents_of_a_folder_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("示例县林草局", "示例县水利局"):
        duty = "组织编制全县湿地保护年度计划，会同沿岸各村清理入河垃圾，每季度公布水质监测结果并接受居民监督。"
        text = f"{name}2020年部门预算\n一、部门职责\n{duty}\n二、收支情况\n2020年，本部门预算收入10万元。\n"
        tmp_path.joinpath(f"{name}.txt").write_text(text, encoding="utf-8")

    main(["audit", str(tmp_path)])
    assert "与示例县水利局（" in capsys.readouterr().out


def test_a_marked_copy_has_a_comment_for_each_finding(document: Path) -> None:
    found = re.search(r"本部门预算收入([\d.]+)万元", "".join(word.paragraphs(document.read_bytes())))
    assert found is not None
    changed = edited(document, f"本部门预算收入{found.group(1)}万元", "本部门预算收入999.99万元")
    copy = document.with_name("批注.docx")

    assert main(["audit", changed, "--mark", str(copy)]) == 1
    assert "【必须改正】" in word.parts(copy.read_bytes())["word/comments.xml"].decode()


def test_a_copy_of_several_documents_is_refused(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = document.with_name("批注.docx")

    assert main(["audit", str(document), str(document), "--mark", str(copy)]) == 2
    assert capsys.readouterr().err == "批注.docx：--mark 一次只能批注一个文件，这里有 2 个；请逐个核查\n"
    assert not copy.exists()


def test_a_copy_that_is_there_is_not_replaced(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = document.read_bytes()

    assert main(["audit", str(document), "--mark", str(document)]) == 4
    assert "已有这个文件" in capsys.readouterr().err
    assert document.read_bytes() == before


def test_a_text_cannot_be_marked(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = document.with_suffix(".txt")
    text.write_text("2020年，本部门预算收入10万元。", encoding="utf-8")

    assert main(["audit", str(text), "--mark", str(document.with_name("批注.docx"))]) == 2
    assert "批注只能写进 .docx" in capsys.readouterr().err


CLEAN = "示例县林业局2020年部门预算\n本部门预算收入10万元，其中一般公共预算拨款6万元，政府性基金预算拨款4万元。\n"


def written(folder: Path, **texts: str) -> str:
    for name, text in texts.items():
        folder.joinpath(f"{name}.txt").write_text(text, encoding="utf-8")
    return str(folder)


def test_what_follows_no_layout_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = f"{written(tmp_path, 公开=CLEAN)}/公开.txt"

    assert main(["audit", file]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "未发现问题：核对金额 3 处、表 0 张",
        "  未能认出版式：各节和各表的名称与当年的版式不相符，只按通用规则核查",
    ]
    assert main(["audit", file, "--format", "json"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)["documents"]
    assert entry["layout"] is None
    assert entry["remarks"] == ["未能认出版式：各节和各表的名称与当年的版式不相符，只按通用规则核查"]


def test_a_layout_may_be_named(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(document), "--layout", "hebei/2020", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"][0]["layout"] == "hebei/2020"


def test_a_layout_that_does_not_exist_is_named_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", written(tmp_path, 甲=CLEAN, 乙=CLEAN), "--layout", "hebei/1999"]) == 3
    assert capsys.readouterr().err.count("没有版式“hebei/1999”") == 1


def test_two_documents_of_one_department_are_told_with_both_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", written(tmp_path, 甲=CLEAN, 乙=CLEAN)]) == 0
    printed = capsys.readouterr().out
    assert "甲.txt：请核实 1 处" in printed
    assert "这个文件和 甲.txt 都是示例县林业局2020年度的部门预算" in printed


def test_known_findings_are_shown_and_counted_and_what_remains_decides(
    document: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    changed = edited(document, "万元", "万元元")
    known = tmp_path / "已知.toml"
    assert main(["audit", changed, "--write-known", str(known)]) == 1
    assert main(["audit", changed, "--known", str(known)]) == 2
    assert "没有写 reason" in capsys.readouterr().err

    known.write_text(known.read_text(encoding="utf-8").replace('reason = ""', 'reason = "照原文"'), encoding="utf-8")
    assert main(["audit", changed, "--known", str(known), "--format", "json"]) == 0
    accepted = json.loads(capsys.readouterr().out)["summary"]["accepted"]
    assert accepted > 0
    assert main(["audit", changed, "--known", str(known)]) == 0
    printed = capsys.readouterr().out
    assert re.match(rf"未发现问题：核对金额 \d+ 处、表 \d+ 张，已说明 {accepted} 处\n", printed)
    assert printed.count("【已说明（照原文）】") == accepted


def test_a_known_finding_of_another_document_is_told(
    document: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    known = tmp_path / "已知.toml"
    known.write_text('[[known]]\nfile = "另.docx"\nrule = "x"\nquote = "y"\nreason = "z"\n', encoding="utf-8")

    assert main(["audit", str(document), "--known", str(known)]) == 0
    assert "这次没有核查“另.docx”" in capsys.readouterr().out


def test_a_file_of_known_findings_is_not_overwritten(document: Path, tmp_path: Path) -> None:
    known = tmp_path / "已知.toml"
    known.write_text("", encoding="utf-8")

    assert main(["audit", str(document), "--write-known", str(known)]) == 4
    assert known.read_text(encoding="utf-8") == ""
