"""Marking: each finding is a comment at its place, in our documents and in anybody's; the audited file stays."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import attrs
import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import sample
import validators
import word
from disclosuredoc.errors import OutputError, UnsafeFileError
from disclosuredoc.findings import Finding, Kind, Report, Severity
from disclosuredoc.layouts import catalogue
from disclosuredoc.pipeline.auditing import audit
from disclosuredoc.pipeline.marked import mark, marked
from disclosuredoc.reading.document import read_bytes
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.document import document_parts
from disclosuredoc.rendering.package import packed
from reading import seedlike, wordfile
from reading.wordfile import cell, paragraph, row, run, table

BOX = f"<w:r><w:pict><w:txbxContent>{paragraph('框中的话')}</w:txbxContent></w:pict></w:r>"
FOREIGN = "".join(
    (
        paragraph("一、部门职责"),
        "<w:p/>",
        paragraph(run("本部门有") + BOX),
        table(row("甲", cell(paragraph("乙一") + paragraph("乙二"))), row(cell(table(row("内"))), "丁")),
        paragraph("末段"),
    )
)


FOUND = Finding(
    rule="sum-differs",
    kind=Kind.ARITHMETIC,
    severity=Severity.ERROR,
    place="第1段",
    quote="",
    message="请核对",
    basis="算术",
)


def finding(place: str, quote: str = "", **changes: Any) -> Finding:
    """A finding at some place."""
    return attrs.evolve(FOUND, place=place, quote=quote, **changes)


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A document with a text box, tables in tables and empty paragraphs."""
    file = tmp_path / "别人的.docx"
    file.write_bytes(wordfile.packed(wordfile.parts(FOREIGN)))
    return file


def spots(data: bytes) -> list[tuple[str, str]]:
    """Return for each comment the text of its paragraph and its own first lines."""
    members = word.parts(data)
    tree, comments = (etree.fromstring(members[name]) for name in (word.MAIN, "word/comments.xml"))
    space = {"w": wordfile.W}
    found = []
    for comment in comments:
        number = comment.get(f"{{{wordfile.W}}}id")
        [start] = tree.xpath(f"//w:commentRangeStart[@w:id='{number}']", namespaces=space)
        paragraph_of = start.getparent()
        found.append((paragraph_of.xpath("string()"), "\n".join(one.xpath("string()") for one in comment)))
    return found


@pytest.mark.parametrize(
    ("place", "quote", "stands"),
    [
        ("一、部门职责 第1段", "", "一、部门职责"),
        ("一、部门职责 第4段", "", "末段"),
        ("一、部门职责 第1张表第1行第1列", "", "甲"),
        ("一、部门职责 第1张表第1行第2列", "", "乙一"),
        ("一、部门职责 第1张表第1行第2列", "乙二", "乙二"),
        ("一、部门职责 第1张表第1行第2列", "不在其中", "乙一"),
        ("一、部门职责 第2张表第1行第1列", "", "内"),
        ("一、部门职责 第1张表第2行第2列", "", "丁"),
    ],
)
def test_a_finding_stands_beside_its_paragraph(foreign: Path, place: str, quote: str, stands: str) -> None:
    quoted = f"“{quote}”：" if quote else ""

    assert spots(marked(foreign, Report((finding(place, quote),)))) == [
        (stands, f"【必须改正】{quoted}请核对\n依据：算术；规则：sum-differs")
    ]


def test_a_finding_in_a_text_box_stands_beside_the_paragraph_it_hangs_on(foreign: Path) -> None:
    [(stands, said)] = spots(marked(foreign, Report((finding("文本框 一、部门职责 第1段", "框中"),))))

    assert stands.startswith("本部门有")
    assert said.startswith("（文本框 一、部门职责 第1段）\n【必须改正】")


@pytest.mark.parametrize("place", ["属性", "别人的.docx", "页脚 第1段"])
def test_a_finding_without_a_place_in_the_text_stands_at_the_beginning_and_says_so(foreign: Path, place: str) -> None:
    [(stands, said)] = spots(marked(foreign, Report((finding(place),))))

    assert stands == "一、部门职责"
    assert said.startswith(f"（{place}，不能在原处批注）\n")


def test_a_document_without_paragraphs_gets_one(tmp_path: Path) -> None:
    file = tmp_path / "空.docx"
    file.write_bytes(wordfile.packed(wordfile.parts("")))

    assert [stands for stands, _ in spots(marked(file, audit(file)))] == [""]


def test_what_is_accepted_is_told_with_its_reason(foreign: Path) -> None:
    [(_, said)] = spots(marked(foreign, Report((finding("一、部门职责 第1段", accepted="已经核对"),))))

    assert said.startswith("【已说明（已经核对）】")


def test_notes_are_marked_only_when_asked_for(foreign: Path) -> None:
    report = Report((finding("一、部门职责 第1段", severity=Severity.NOTE),))

    assert word.parts(marked(foreign, report)) == word.parts(foreign.read_bytes())
    assert [said[:4] for _, said in spots(marked(foreign, report, notes=True))] == ["【提示】"]


def test_equal_input_gives_equal_bytes_and_no_date(foreign: Path) -> None:
    report = Report((finding("一、部门职责 第1段"),))
    data = marked(foreign, report)

    assert data == marked(foreign, report)
    assert b"w:date" not in word.parts(data)["word/comments.xml"]


def test_every_finding_in_a_published_document_is_a_comment_that_others_read(tmp_path: Path) -> None:
    file = tmp_path / "公开.docx"
    file.write_bytes(seedlike.document())
    report = audit(file)
    copy = mark(file, report, tmp_path / "批注.docx")

    comments = list(docx.Document(str(copy)).comments)
    shown = [*report.errors, *report.warnings]
    assert len(comments) == len(shown) > 10
    assert {comment.author for comment in comments} == {"disclosuredoc"}
    assert {comment.timestamp for comment in comments} == {None}
    assert read_bytes(copy.read_bytes(), "甲.docx").passages == read_bytes(file.read_bytes(), "甲.docx").passages


def test_comments_of_others_stay(tmp_path: Path) -> None:
    old = wordfile.root("comments", f'<w:comment w:id="0" w:author="甲">{paragraph("看过")}</w:comment>')
    body = paragraph('<w:commentRangeStart w:id="0"/>' + run("收入10万元") + '<w:commentRangeEnd w:id="0"/>')
    file = tmp_path / "批过.docx"
    file.write_bytes(wordfile.packed(wordfile.parts(body, comments=old)))

    assert spots(marked(file, Report((finding("第1段"),)))) == [
        ("收入10万元", "看过"),
        ("收入10万元", "【必须改正】请核对\n依据：算术；规则：sum-differs"),
    ]


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"<html></html>", "收入10万元".encode()])
def test_only_a_docx_can_be_marked(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "旧稿"
    file.write_bytes(content)

    with pytest.raises(UnsafeFileError, match="批注只能写进"):
        marked(file, Report())


def test_a_copy_never_replaces_a_file_least_of_all_the_document(foreign: Path) -> None:
    before = foreign.read_bytes()

    with pytest.raises(OutputError, match="已有这个文件"):
        mark(foreign, Report(), foreign)
    assert foreign.read_bytes() == before


_RUNS = st.lists(st.text("预算收入支出1234.万元，。（）", max_size=12), max_size=3).map(
    lambda texts: "".join(map(run, texts))
)
_WRAPPED = st.sampled_from(
    ("{}", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:ins w:author='甲'>{}</w:ins>", f"{{}}{BOX}")
)
_PARAGRAPHS = st.builds(lambda wrap, runs: paragraph(wrap.format(runs) or run("")), _WRAPPED, _RUNS)
_BLOCKS = st.recursive(
    _PARAGRAPHS,
    lambda inner: st.lists(inner, min_size=1, max_size=3).map(
        lambda cells: table(row(*(cell(f"{one}<w:p/>") for one in cells)))
    ),
    max_leaves=6,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_BLOCKS, max_size=6).map("".join))
def test_a_copy_says_what_the_document_says_with_all_findings_beside(body: str) -> None:
    data = wordfile.packed(wordfile.parts(f"{body}{paragraph('收入10万元，，')}"))
    before = read_bytes(data, "甲.docx")
    places = [str(passage.place) for passage in before.passages]
    places += [str(one.passage.place) for each in before.tables for cells in each.cells for one in cells]
    report = Report(tuple(map(finding, places)))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "甲.docx"
        file.write_bytes(data)
        copy = marked(file, report)

    after = read_bytes(copy, "甲.docx")
    assert (after.passages, after.tables) == (before.passages, before.tables)
    assert len(spots(copy)) == len(places)
    assert not any("不能在原处批注" in said for _, said in spots(copy))


@pytest.mark.office
def test_a_marked_copy_of_ours_passes_the_validators_and_opens(tmp_path: Path) -> None:
    parts = document_parts(sample.disclosure(), compile_layout(catalogue.load("hebei/2020")))
    changed = parts[word.MAIN].decode().replace("预算收入", "预算收入收入", 1)
    file = tmp_path / "公开.docx"
    file.write_bytes(packed({**parts, word.MAIN: changed.encode()}))
    copy = mark(file, audit(file), tmp_path / "批注.docx")

    assert list(docx.Document(str(copy)).comments) != []
    assert validators.openxml_audit_problems([copy]) == []
    assert validators.open_xml_sdk_problems([copy]) == []
    assert validators.to_pdf([copy], tmp_path)
