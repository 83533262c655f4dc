"""A PDF becomes a transcript whose places name the page; what cannot be read is refused in one clear line."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.reading.document import read_document
from disclosuredoc.reading.pdf import transcript_of_pdf
from pdffile import lines, pdf, table, text
from reading.test_pages import locked
from reading.wordfile import packed, paragraph, parts, run

SAID = lines("示例县水利局2020年部门预算公开", "一、收支情况", "　　项目支出40万元。")
FIRST = f"{SAID}\n{table(['项目｜金额', '合计｜40.00'])}"
SECOND = f"{lines('　　完。')}\n{text('— 2 —', 280, 780)}"


def refused(data: bytes, **choices: float) -> str:
    with pytest.raises(UnsafeFileError) as error:
        transcript_of_pdf(data, "公开.pdf", **choices)
    return str(error.value)


def test_places_name_the_page(tmp_path: Path) -> None:
    file = tmp_path / "公开.pdf"
    file.write_bytes(pdf(FIRST, SECOND))
    transcript = read_document(file)

    assert [(passage.text, str(passage.place)) for passage in transcript.passages] == [
        ("示例县水利局2020年部门预算公开", "第1页 第1段"),
        ("一、收支情况", "第1页 一、收支情况 第2段"),
        ("项目支出40万元。", "第1页 一、收支情况 第3段"),
        ("完。", "第2页 一、收支情况 第4段"),
    ]
    (found,) = transcript.tables
    assert str(found.cells[1][1].passage.place) == "第1页 一、收支情况 第1张表第2行第2列"
    assert [str(passage.place) for passage in found.before][-1] == "第1页 一、收支情况 第3段"
    assert str(found.after and found.after.place) == "第2页 一、收支情况 第4段"


def test_a_table_at_the_end_has_nothing_below() -> None:
    assert transcript_of_pdf(pdf(FIRST), "公开.pdf").tables[0].after is None


def test_headers_stand_aside() -> None:
    head = text("示例县水利局", 80, 40)
    transcript = transcript_of_pdf(pdf(*[f"{head}\n{SECOND}"] * 3), "公开.pdf")

    assert [str(passage.place) for passage in transcript.passages][-1] == "页眉 第1段"


def test_without_the_extra_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert refused(pdf(FIRST)) == (
        "公开.pdf：是 PDF，要用 pdfplumber 读，这里没有安装；"
        '请运行 pip install "disclosuredoc[pdf]"，或改用原来的 .docx'
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (pdf(""), "里面没有文字，是扫描图片；请用原来的 .docx"),
        (locked(pdf(FIRST)), "加了密码；请去掉密码"),
        (pdf(*[""] * 501), "超过 500 页"),
        (b"%PDF-1.7", "读不了这个 PDF；请用原来的 .docx"),
        (pdf(FIRST)[:400], "读不了这个 PDF；请用原来的 .docx"),
    ],
    ids=["scanned", "locked", "long", "empty", "cut"],
)
def test_what_cannot_be_read_is_refused_in_one_clear_line(data: bytes, words: str) -> None:
    assert words in refused(data)


def test_a_pdf_that_takes_too_long_is_given_up() -> None:
    assert refused(pdf(FIRST), patience=0.01).startswith("公开.pdf：读了 0.01 秒没有读完，已停下；请用原来的 .docx")


def test_no_program_is_taken_from_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.joinpath("pdfplumber.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert transcript_of_pdf(pdf(FIRST), "公开.pdf").passages


def test_a_word_file_under_the_name_of_a_pdf_is_read_as_what_it_is(tmp_path: Path) -> None:
    file = tmp_path / "公开.pdf"
    file.write_bytes(packed(parts(paragraph(run("预算")))))
    assert [passage.text for passage in read_document(file).passages] == ["预算"]
