"""The invariants of a sound Word part: each planted defect is found, a sound part has none."""

from __future__ import annotations

import pytest
from lxml import etree

from disclosuredoc.helpers.ooxml import W
from disclosuredoc.rendering.invariants import broken, broken_links

SECTION = "<w:sectPr/>"


def document(body: str, section: str = SECTION) -> etree._Element:
    return etree.fromstring(f'<w:document xmlns:w="{W}"><w:body>{body}{section}</w:body></w:document>')


def table(*rows: str, grid: tuple[int, ...] = (100, 200), width: int = 300) -> str:
    columns = "".join(f'<w:gridCol w:w="{column}"/>' for column in grid)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        f"{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    )


def cell(width: int = 100, properties: str = "", content: str = "<w:p/>") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def mark(number: int, name: str, end: bool = True) -> str:  # noqa: FBT001, FBT002 - a test's shorthand
    close = f'<w:bookmarkEnd w:id="{number}"/>' if end else ""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{close}'


def char(*kinds: str) -> str:
    return "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds)


SOUND = (
    f"<w:p>{mark(1, 'operating')}<w:r><w:t>甲 {{{{ }}}} [[</w:t></w:r>{char('begin', 'separate', 'end')}</w:p>"
    + table(
        cell(300, '<w:gridSpan w:val="2"/>'),
        cell(100, '<w:vMerge w:val="restart"/>') + cell(200),
        cell(100, "<w:vMerge/>") + cell(200),
    )
    + "<w:p><w:hyperlink w:anchor='operating'/><w:r><w:instrText> PAGEREF operating \\h </w:instrText></w:r></w:p>"
)


def test_a_sound_part_breaks_nothing() -> None:
    tree = document(SOUND)

    assert list(broken(tree)) == []
    assert list(broken_links({"word/document.xml": tree})) == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (f"<w:p>{mark(1, 'a', end=False)}</w:p>", "有开头，没有结尾"),
        ('<w:p><w:bookmarkEnd w:id="1"/></w:p>', "有结尾，没有开头"),
        (f"<w:p>{mark(1, 'a')}{mark(1, 'b')}</w:p>", "编号 1 重复"),
        (f"<w:p>{mark(1, 'a')}{mark(2, 'A')}</w:p>", "名称重复"),
        (f"<w:p>{mark(1, '_GoBack')}</w:p>", "名称不合规定"),
        (f"<w:p>{mark(1, '_Toc471398463')}</w:p>", "名称不合规定"),
        (f"<w:p>{mark(1, 'a b')}</w:p>", "名称不合规定"),
        (f"<w:p>{mark(1, 'a' * 41)}</w:p>", "名称不合规定"),
        (f"<w:p>{char('begin', 'separate')}</w:p>", "有开始，没有结束"),
        (f"<w:p>{char('end')}</w:p>", "不成对"),
        (f"<w:p>{char('begin', 'separate', 'separate', 'end')}</w:p>", "不成对"),
        ("<w:p><w:r>散落</w:r></w:p>", "文字“散落”不在文字元素里"),
        ("<w:p><w:r/>散落</w:p>", "文字“散落”不在文字元素里"),
        ("<w:p><w:r><w:instrText>PAGEREF {{ x }}</w:instrText></w:r></w:p>", "域留有模板字段"),
        ('<w:p w:x="{{ x }}"/>', "属性里留有模板字段"),
        ('<w:p w:rsidR="00AA"/>', "留有修订编号"),
        ("<w:p><w:ins><w:r/></w:ins></w:p>", "留有修订或批注 ins"),
        ("<w:p><w:p/></w:p>", "互相嵌套"),
        ("<w:p><w:r><w:r/></w:r></w:p>", "互相嵌套"),
        ("<w:tbl><w:tr/></w:tbl>", "缺少属性、网格或行"),
        (table(cell() + cell(200), width=301), "表宽不等于"),
        (table(cell()), "第1行有1列，网格有2列"),
        (table(cell(101) + cell(200)), "第1行第1列的宽度与网格不符"),
        (table(cell(100, "<w:vMerge/>") + cell(200)), "合并没有开头"),
        (table(cell(100, content="") + cell(200, content="<w:tbl/>")), "末尾没有段落"),
    ],
)
def test_a_planted_defect_is_found(body: str, message: str) -> None:
    assert message in "\n".join(f"{place}{words}" for place, words in broken(document(body)))


def test_a_body_without_page_settings_is_found() -> None:
    assert [words for _, words in broken(document("<w:p/>", section=""))] == ["末尾缺少页面设置"]


def test_widths_in_other_units_are_not_compared() -> None:
    row = '<w:tc><w:tcPr><w:tcW w:w="50" w:type="pct"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc>'
    loose = table(row).replace('<w:tblW w:w="300" w:type="dxa"/>', "")

    assert list(broken(document(loose))) == []


def test_links_to_nowhere_are_found() -> None:
    tree = document(
        "<w:p><w:hyperlink w:anchor='nowhere'/><w:hyperlink/>"
        "<w:r><w:instrText> PAGEREF gone \\h </w:instrText></w:r><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>"
    )

    assert [words for _, words in broken_links({"word/document.xml": tree})] == [
        "链接指向不存在的书签 nowhere",
        "引用了不存在的书签 gone",
    ]


def test_a_header_has_no_page_settings() -> None:
    assert list(broken(etree.fromstring(f'<w:hdr xmlns:w="{W}"><w:p/></w:hdr>'))) == []
