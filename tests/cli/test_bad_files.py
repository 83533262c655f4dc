"""Files that are broken, foreign or made to hurt: each gets one clear line or a finding, and the folder is done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from disclosuredoc.cli import main
from disclosuredoc.findings import SHOWN
from reading.wordfile import cell, packed, paragraph, parts, row, table

CLEAN = "2020年部门预算公开\n2020年支出预算3万元，其中：基本支出1万元，项目支出2万元。\n"
PATTERN = 30_000
"""How many bytes of one pattern a text repeats."""
REPEATED = [
    " ",
    "　",
    "7",
    "（",
    "(",
    "其中：",
    "1,",
    "1.",
    "“",
    "\t",
    "｜",
    "\n",
    "，",
    "合计3万元（其中：",
    "5%",
    "第",
]


def nested(depth: int) -> str:
    """A table in a table in a table."""
    inner = cell(nested(depth - 1) + paragraph("底")) if depth else "底"
    return table(row("收入合计", f"{depth}.00", inner))


def bomb() -> bytes:
    """A small file that becomes a large one."""
    return packed({**parts(paragraph("甲")), "word/media/image1.bin": bytes(70 * 1024 * 1024)})


def long_table() -> bytes:
    """A table of far more rows than any statement has."""
    rows = [row(f"项目{number}", f"{number}.{number % 100:02d}") for number in range(2_000)]
    return packed(parts(paragraph("部门预算支出总表") + table(row("项目", "预算数"), *rows)))


def good() -> bytes:
    """A sound document."""
    return packed(parts("".join(map(paragraph, CLEAN.splitlines()))))


REFUSED = {
    "空.docx": b"",
    "空.txt": b"",
    "空.html": b"  \n",
    "残.docx": good()[:300],
    "坏.docx": good()[:60] + bytes(range(60)) + good()[120:],
    "断.docx": packed(parts("<w:p>")),
    "密.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
    "旧.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "页.docx": b"<!DOCTYPE html><p>1",
    "图.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9,
    "弹.docx": bomb(),
    "深.docx": packed(parts(nested(70))),
    "深.html": b"<div>" * 10_000 + b"1",
    "多.txt": b"\n1" * 300_000,
}
ANSWERED = {
    "其实是文档.txt": good(),
    "长表.docx": long_table(),
    "长段.docx": packed(parts(paragraph("".join(f"预算收入{number}.01万元，" for number in range(20_000))))),
    "套表.docx": packed(parts(nested(30))),
    "套表.html": "<table><tr><td>收入合计<td>1.00<td>".encode() * 30,
    "宽.html": b"<table>" + (b"<tr>" + b"<td>7" * 20_000) * 2,
    "伸.html": b"<table>" + (b"<tr>" + b"<td rowspan=65000 colspan=1000>7" * 100) * 200,
    "乱.html": "<table><tr><td>收入<td>1万元<p>合计<table><b></i><tr></p><td".encode() + b"<" * 10_000,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all of them, with a sound document as the last."""
    folder = tmp_path_factory.mktemp("公开")
    for name, data in {**REFUSED, **ANSWERED, "zz好.docx": good()}.items():
        (folder / name).write_bytes(data)
    return folder


def test_every_file_of_a_folder_is_answered(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["audit", str(folder), "--format", "json"])
    told = {entry["source"]: entry for entry in json.loads(capsys.readouterr().out)["documents"]}

    assert code == 2
    assert sorted(name for name, entry in told.items() if entry.get("error")) == sorted(REFUSED)
    assert sorted(name for name, entry in told.items() if not entry.get("error")) == sorted([*ANSWERED, "zz好.docx"])
    assert told["zz好.docx"]["findings"] == []


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_gets_one_line_with_its_name(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", str(folder / name)]) == 2
    printed = capsys.readouterr()

    assert printed.out == ""
    assert printed.err.startswith(name)
    assert printed.err.count("\n") == 1
    assert str(folder) not in printed.err


@pytest.mark.parametrize("pattern", REPEATED)
def test_a_text_that_only_repeats_itself_is_read_to_its_end(
    pattern: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "重复.txt"
    file.write_text(CLEAN + pattern * (PATTERN // len(pattern.encode())), encoding="utf-8")

    assert main(["audit", str(file)]) in {0, 1}
    assert max(map(len, capsys.readouterr().out.splitlines())) < 10 * SHOWN
