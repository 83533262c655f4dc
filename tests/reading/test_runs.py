"""What a reader sees in a paragraph of a .docx, and what stands in the file beside it."""

from __future__ import annotations

import pytest

from disclosuredoc.reading.wordml import transcript_of_parts
from reading import wordfile
from reading.wordfile import W, cell, marks, paragraph, read, root, row, run, table, texts

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = (FIELD.format(kind) for kind in ("begin", "separate", "end"))
INSTRUCTION = "<w:r><w:instrText>{}</w:instrText></w:r>"
HIDDEN_STYLES = root(
    "styles",
    '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="GoneToo"><w:rPr><w:vanish/></w:rPr></w:style>',
)


def box(content: str) -> str:
    return f"<w:r><w:drawing><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></w:drawing></w:r>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("预算") + run("73.01") + run("万元"), "预算73.01万元"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙"),
        ("<w:r><w:t>甲</w:t><w:ptab/><w:t>乙</w:t></w:r>", "甲\t乙"),
        ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>", "甲\n乙\n丙"),
        ('<w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r>', "甲乙"),
        ("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t></w:r>", "A-BC"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>50000</w:t></w:r>', "≥50000"),
        ('<w:r><w:sym w:font="Wingdings" w:char="00A8"/></w:r>', "¨"),
        ('<w:r><w:sym w:font="Wingdings" w:char="many"/><w:t>甲</w:t></w:r>', "甲"),
        ('<w:r><w:sym w:font="Wingdings" w:char="FFFFFFFF"/><w:t>甲</w:t></w:r>', "甲"),
        ("<w:r><w:t> 甲 </w:t></w:r>", "甲"),
        ('<w:r><w:t xml:space="preserve"> 甲 </w:t></w:r>', " 甲 "),
        ('<w:hyperlink r:id="r1" xmlns:r="x">' + run("网址") + "</w:hyperlink>", "网址"),
        ("<w:smartTag>" + run("2020") + "</w:smartTag>" + run("年"), "2020年"),
        ("<w:sdt><w:sdtPr><w:t>不见</w:t></w:sdtPr><w:sdtContent>" + run("内容") + "</w:sdtContent></w:sdt>", "内容"),
        ('<w:fldSimple w:instr="PAGE">' + run("1") + "</w:fldSimple>", "1"),
        ("<w:r><w:ruby><w:rt>" + run("pin") + "</w:rt><w:rubyBase>" + run("拼") + "</w:rubyBase></w:ruby></w:r>", "拼"),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
    ],
)
def test_each_element_of_a_run_says_what_a_reader_sees(content: str, text: str) -> None:
    assert texts(read(paragraph(content))) == [text]


def test_tab_stops_and_section_properties_are_no_text() -> None:
    assert texts(read(paragraph("甲", "<w:tabs><w:tab w:pos='1'/></w:tabs>") + "<w:sectPr><w:tab/></w:sectPr>")) == [
        "甲"
    ]


def test_the_result_of_a_field_is_text_and_its_instruction_is_not() -> None:
    field = BEGIN + INSTRUCTION.format("PAGEREF x") + SEPARATE + run("3") + END

    assert texts(read(paragraph(run("第") + field + run("页")))) == ["第3页"]


def test_a_field_inside_the_instruction_of_another_is_not_seen() -> None:
    inner = BEGIN + INSTRUCTION.format("MERGEFIELD a") + SEPARATE + run("条件") + END
    outer = BEGIN + INSTRUCTION.format("IF ") + inner + SEPARATE + run("结果") + END

    assert texts(read(paragraph(outer))) == ["结果"]


def test_a_field_over_several_paragraphs_keeps_its_result() -> None:
    first = paragraph(BEGIN + INSTRUCTION.format("TOC") + SEPARATE + run("一、甲"))

    assert texts(read(first + paragraph(run("二、乙") + END))) == ["一、甲", "二、乙"]


@pytest.mark.parametrize("broken", [BEGIN, SEPARATE, END, SEPARATE + SEPARATE, BEGIN + SEPARATE + SEPARATE])
def test_a_broken_field_swallows_no_text(broken: str) -> None:
    assert texts(read(paragraph(broken + run("正文")))) == ["正文"]


@pytest.mark.parametrize(("element", "kind"), [("ins", "insertion"), ("moveTo", "move")])
def test_inserted_text_is_read_and_marked(element: str, kind: str) -> None:
    body = paragraph(run("预算") + f'<w:{element} w:author="张三">{run("7")}{run("3")}</w:{element}>')
    transcript = read(body)

    assert texts(transcript) == ["预算73"]
    assert transcript.passages[0].inserted == "73"
    assert marks(transcript) == [(kind, "张三", "73")]


@pytest.mark.parametrize(("element", "kind"), [("del", "deletion"), ("moveFrom", "move")])
def test_deleted_text_is_marked_and_not_read(element: str, kind: str) -> None:
    gone = f'<w:{element} w:author="张三"><w:r><w:delText>旧</w:delText></w:r>{run("数")}</w:{element}>'
    transcript = read(paragraph(run("新") + gone))

    assert texts(transcript) == ["新"]
    assert transcript.passages[0].deleted == "旧数"
    assert marks(transcript) == [(kind, "张三", "旧数")]


def test_text_inserted_and_deleted_again_is_deleted() -> None:
    body = f'<w:ins w:author="甲"><w:del w:author="乙">{run("旧")}</w:del></w:ins>'
    transcript = read(paragraph(body + run("新")))

    assert texts(transcript) == ["新"]
    assert ("deletion", "乙", "旧") in marks(transcript)


def test_a_revised_paragraph_mark_and_changed_forms_are_marked() -> None:
    mark = '<w:rPr><w:ins w:author="张三"/></w:rPr><w:pPrChange w:author="李四"><w:pPr/></w:pPrChange>'
    change = '<w:rPrChange w:author="王五"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'
    transcript = read(paragraph(run("看得见", change), mark))

    assert texts(transcript) == ["看得见"]
    assert marks(transcript) == [("insertion", "张三", ""), ("formatting", "李四", ""), ("formatting", "王五", "")]


def test_a_long_revision_is_kept_whole_in_its_passage_and_short_in_its_mark() -> None:
    long = "".join(run("删" * 400) for _ in range(4))
    transcript = read(paragraph(f'<w:del w:author="甲">{long}</w:del>'))

    assert len(transcript.passages[0].deleted) == 1600
    assert len(transcript.residues[0].text) == 1000


@pytest.mark.parametrize(
    ("properties", "style", "seen"),
    [
        ("<w:vanish/>", "", ""),
        ('<w:vanish w:val="1"/>', "", ""),
        ('<w:vanish w:val="0"/>', "", "字"),
        ("<w:webHidden/>", "", "字"),
        ('<w:rStyle w:val="Gone"/>', "", ""),
        ("", "GoneToo", ""),
        ('<w:vanish w:val="0"/>', "GoneToo", "字"),
        ('<w:rStyle w:val="Gone"/>', "GoneToo", "字"),  # a switch in both styles turns itself off, as in Word
        ('<w:rStyle w:val="Unknown"/>', "Unknown", "字"),
    ],
)
def test_hidden_text_is_marked_and_not_read(properties: str, style: str, seen: str) -> None:
    body = paragraph(run("字", properties), f'<w:pStyle w:val="{style}"/>' if style else "")
    transcript = read(body, styles=HIDDEN_STYLES)

    assert transcript.passages[0].text == seen
    assert transcript.passages[0].hidden == ("" if seen else "字")
    assert marks(transcript) == ([] if seen else [("hidden", "", "字")])


def test_a_hidden_paragraph_mark_hides_no_text() -> None:
    assert texts(read(paragraph("看得见", "<w:rPr><w:vanish/><w:rStyle w:val='Gone'/></w:rPr>"))) == ["看得见"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    choice = f'<mc:Choice Requires="wps">{box(paragraph("框内"))}</mc:Choice>'
    fallback = f"<mc:Fallback>{box(paragraph('框内'))}</mc:Fallback>"
    body = paragraph(f"{run('前')}<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>{run('后')}")
    transcript = read(body)

    assert texts(transcript) == ["前后"]
    assert texts(transcript, "文本框") == ["框内"]


def test_the_fallback_is_read_where_there_is_no_choice() -> None:
    body = paragraph(f"<mc:AlternateContent><mc:Fallback>{run('只此')}</mc:Fallback></mc:AlternateContent>")

    assert texts(read(body)) == ["只此"]


def test_a_stray_choice_is_read() -> None:
    assert texts(read(paragraph(f"<mc:Choice>{run('只此')}</mc:Choice>"))) == ["只此"]


def test_a_text_box_in_a_field_and_one_outside_paragraphs_keep_their_text() -> None:
    inside = paragraph(BEGIN + INSTRUCTION.format("X") + box(paragraph("框一")) + SEPARATE + run("结果") + END)
    loose = f"<w:txbxContent>{paragraph('框二')}</w:txbxContent>"
    transcript = read(inside + loose)

    assert texts(transcript) == ["结果"]
    assert texts(transcript, "文本框") == ["框一", "框二"]


def test_bookmarks_are_marked_where_they_begin() -> None:
    mark = '<w:bookmarkStart w:id="0" w:name="{}"/><w:bookmarkEnd w:id="0"/>'
    transcript = read(
        paragraph("甲") + mark.format("_Toc1") + paragraph(mark.format("_GoBack") + run("乙")) + mark.format("end")
    )

    assert [(residue.name, residue.place.paragraph) for residue in transcript.residues] == [
        ("_Toc1", 2),
        ("_GoBack", 2),
        ("end", 3),
    ]


def test_a_bookmark_in_a_cell_stands_there() -> None:
    mark = '<w:bookmarkStart w:id="0" w:name="x"/>'
    transcript = read(table(row("甲", cell(paragraph(mark + run("乙"))))))

    assert str(transcript.residues[0].place) == "第1张表第1行第2列"


def test_comments_are_marked_with_author_and_text_where_they_are_anchored() -> None:
    written = (
        f'<w:comment w:id="1" w:author="张三">{paragraph("请核实")}{paragraph("这里")}</w:comment>'
        f'<w:comment w:id="2" w:author="李四">{paragraph("无处安放")}</w:comment>'
    )
    body = paragraph("甲") + paragraph(run("乙") + '<w:r><w:commentReference w:id="1"/></w:r>')
    unknown = paragraph('<w:r><w:commentReference w:id="9"/></w:r>')
    transcript = read(body + unknown, comments=root("comments", written))

    assert marks(transcript) == [("comment", "张三", "请核实\n这里"), ("comment", "李四", "无处安放")]
    assert transcript.residues[0].place.paragraph == 2


def test_a_line_that_begins_with_a_link_into_the_document_is_no_heading() -> None:
    link = '<w:hyperlink w:anchor="_Toc1">' + run("一、部门职责") + "</w:hyperlink>"
    level = '<w:outlineLvl w:val="0"/>'
    transcript = read(paragraph(link, level) + paragraph("一、部门职责", level) + paragraph(run("见") + link, level))

    assert [passage.level for passage in transcript.passages] == [0, 1, 1]


def test_text_outside_paragraphs_is_dropped_and_breaks_nothing() -> None:
    stray = (
        run("丢", "<w:vanish/><w:rStyle w:val='a'/>")
        + '<w:pStyle w:val="a"/><w:outlineLvl w:val="0"/><w:hyperlink w:anchor="a"/>'
    )

    assert texts(read(stray + paragraph("正文"))) == ["正文"]


def test_files_of_the_strict_standard_are_read_alike() -> None:
    members = wordfile.parts(paragraph("甲"))
    strict = {name: data.replace(W.encode(), wordfile.STRICT.encode()) for name, data in members.items()}

    assert texts(transcript_of_parts(strict, "a.docx")) == ["甲"]
