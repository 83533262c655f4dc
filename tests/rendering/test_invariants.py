"""The invariants of Word parts: each planted defect is found with its place, sound parts have none."""

from __future__ import annotations

import pytest
from lxml import etree

from disclosuredoc.helpers.ooxml import W
from disclosuredoc.rendering.invariants import broken, broken_links

INNER_LINK = ' HYPERLINK \\l "operating" '
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def document(body: str, section: str = "<w:sectPr/>") -> etree._Element:
    return etree.fromstring(f'<w:document xmlns:w="{W}"><w:body>{body}{section}</w:body></w:document>')


def header(content: str) -> etree._Element:
    return etree.fromstring(f'<w:hdr xmlns:w="{W}">{content}</w:hdr>')


def found(**parts: etree._Element) -> list[str]:
    """Return what some parts break, each as its place and message."""
    own = [f"{place}：{message}" for tree in parts.values() for place, message in broken(tree, etree.tostring(tree))]
    return own + [f"{place}：{message}" for place, message in broken_links(parts)]


def mark(number: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


def text(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def char(*kinds: str) -> str:
    return "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds)


def field(*pieces: str) -> str:
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    return f"{char('begin')}{runs}{char('separate')}{text('3')}{char('end')}"


def picture(number: int) -> str:
    return f'<w:p><w:r><w:drawing><wp:docPr xmlns:wp="{DRAWING}" id="{number}" name="a"/></w:drawing></w:r></w:p>'


TABLE = (
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>'
    "<w:tr><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc>{}<w:p/></w:tc></w:tr></w:tbl>"
)


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{text('甲')}</w:p>",
        f"<w:p>{text('{{ 甲 }} {% 乙 %} [[丙]]')}</w:p>",
        f"<w:p>{mark(1, 'operating')}{mark(2, 'b___683be62d4c48dd7d')}{mark(3, '机关运行经费')}</w:p>",
        '<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p><w:p><w:bookmarkEnd w:id="1"/></w:p>',
        f"<w:p>{mark(1, 'operating')}<w:hyperlink w:anchor='operating'>{text('甲')}</w:hyperlink><w:hyperlink/></w:p>",
        f"<w:p>{mark(1, 'operating')}{field(' PAGE', 'REF opera', 'ting ')}</w:p>",
        f"<w:p>{mark(1, 'operating')}{field(INNER_LINK)}{field(' PAGE ')}</w:p>",
        f"<w:p>{mark(1, 'operating')}<w:fldSimple w:instr=' REF operating '>{text('甲')}</w:fldSimple></w:p>",
        f"<w:p>{char('begin')}{field('PAGE')}{char('end')}</w:p>",
        picture(1) + picture(2),
        TABLE.format(f"<w:p>{text('甲')}</w:p>"),
        TABLE.format(TABLE.format("")),
        "<w:p><!--a comment--></w:p>",
        f"<w:sdt><w:sdtContent><w:p>{text('甲')}</w:p></w:sdtContent></w:sdt>",
    ],
)
def test_a_sound_part_breaks_nothing(body: str) -> None:
    assert found(document=document(body)) == []


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ('<w:p><w:bookmarkStart w:id="1" w:name="a"/></w:p>', "第1段：书签 1 有开头，没有结尾"),
        ('<w:p/><w:p><w:bookmarkEnd w:id="1"/></w:p>', "第2段：书签 1 有结尾，没有开头"),
        (f"<w:p>{mark(1, 'a')}{mark(1, 'b')}</w:p>", "第1段：书签 b 的编号 1 重复"),
        (f"<w:p>{mark(1, 'a')}{mark(2, 'A')}</w:p>", "第1段：书签 A 的名称重复"),
        (f"<w:p>{mark(1, '_GoBack')}</w:p>", "第1段：书签 _GoBack 的名称不合规定，或是别的文件留下的"),
        (f"<w:p>{mark(1, '_Toc471398463')}</w:p>", "第1段：书签 _Toc471398463 的名称不合规定，或是别的文件留下的"),
        (f"<w:p>{mark(1, 'a b')}</w:p>", "第1段：书签 a b 的名称不合规定，或是别的文件留下的"),
        (f"<w:p>{mark(1, '1a')}</w:p>", "第1段：书签 1a 的名称不合规定，或是别的文件留下的"),
        (f"<w:p>{mark(1, 'a' * 41)}</w:p>", f"第1段：书签 {'a' * 41} 的名称不合规定，或是别的文件留下的"),
        ("<w:p><w:hyperlink w:anchor='gone'/></w:p>", "第1段：链接指向不存在的书签 gone"),
        (f"<w:p>{field('PAGE', 'REF gone')}</w:p>", "第1段：链接指向不存在的书签 gone"),
        ("<w:p><w:fldSimple w:instr='REF gone'/></w:p>", "第1段：链接指向不存在的书签 gone"),
        (f"<w:p>{char('begin', 'separate')}</w:p>", "第1段：域有开始，没有结束"),
        (f"<w:p>{char('end')}</w:p>", "第1段：域的开始、分隔、结束不成对"),
        (f"<w:p>{char('begin', 'separate', 'separate', 'end')}</w:p>", "第1段：域的开始、分隔、结束不成对"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", "第1段：域的开始、分隔、结束不成对"),
        ("<w:p><w:r>散落</w:r></w:p>", "第1段：文字“散落”不在文字元素里"),
        ("<w:p><w:r/>散落</w:p>", "第1段：文字“散落”不在文字元素里"),
        ("散落<w:p/>", "正文：文字“散落”不在文字元素里"),
        (f"<w:p>{field('PAGE {{ x }}')}</w:p>", "第1段：域里留有模板字段 PAGE {{ x }}"),
        ('<w:p><w:x w:val="[[mark]]"/></w:p>', "第1段：属性里留有模板字段 [[mark]]"),
        ('<w:p w:rsidR="00AA"/><w:p w:rsidR="00AB"/>', "第1段：留有修订编号"),
        ("<w:p><w:ins><w:r/></w:ins></w:p>", "第1段：留有修订或批注 ins"),
        ("<w:p><w:commentRangeStart/></w:p>", "第1段：留有修订或批注 commentRangeStart"),
        ("<w:p><w:p/></w:p>", "第1段：段落放错了位置（在 p 里）"),
        ("<w:p><w:r><w:r/></w:r></w:p>", "第1段：文字放错了位置（在 r 里）"),
        ("<w:p><w:t>甲</w:t></w:p>", "第1段：文字放错了位置（在 p 里）"),
        (f"<w:p>{TABLE.format('')}</w:p>", "第1段：表格放错了位置（在 p 里）"),
        ("<w:tbl><w:p/></w:tbl>", "正文：段落放错了位置（在 tbl 里）"),
        (picture(7) + picture(7), "第2段：图形的编号 7 重复"),
        (TABLE.format("<w:p>散落</w:p>"), "第1张表第2行：文字“散落”不在文字元素里"),
        (TABLE.format("") + TABLE.format("<w:tbl/>"), "第3张表：缺少属性、网格或行"),
        (TABLE.format("<w:p/>") + "<w:p/><w:p><w:r>散落</w:r></w:p>", "第2段：文字“散落”不在文字元素里"),
    ],
)
def test_a_planted_defect_is_found_with_its_place(body: str, problem: str) -> None:
    assert next(line.removeprefix("document ") for line in found(document=document(body))) == problem


def test_a_body_without_page_settings_is_found() -> None:
    assert found(document=document("<w:p/>", section="")) == ["末尾：缺少页面设置"]
    assert found(document=document("", section="")) == ["末尾：缺少页面设置"]


def test_a_header_has_no_page_settings() -> None:
    assert found(header=header("<w:p/>")) == []


def test_bookmarks_are_told_apart_across_parts() -> None:
    parts = {"document": document(f"<w:p>{mark(1, 'a')}</w:p>"), "header": header(f"<w:p>{mark(1, 'A')}</w:p>")}

    assert found(**parts) == ["header 第1段：书签 A 的编号 1 重复", "header 第1段：书签 A 的名称重复"]


def test_a_link_may_lead_into_another_part() -> None:
    link = header("<w:p><w:hyperlink w:anchor='a'/></w:p>")

    assert found(header=link, document=document(f"<w:p>{mark(1, 'a')}</w:p>")) == []


def test_drawings_are_told_apart_across_parts() -> None:
    assert found(document=document(picture(1)), header=header(picture(1))) == ["header 第1段：图形的编号 1 重复"]
