"""A document is held against the invariants of a sound .docx before it is saved."""

from __future__ import annotations

import sample
from disclosuredoc.layouts import catalogue
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.document import document_parts
from disclosuredoc.rendering.validity import invariants

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES, MAIN, RELS = "[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SOUND = {
    TYPES: (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{WORD}"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
        f'<Override PartName="/word/footer1.xml" ContentType="{WORD}.footer+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="/word/document.xml"/></Relationships>'
    ),
    RELS: (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/footer" Target="footer1.xml"/>'
        f'<Relationship Id="rId2" Type="{R}/hyperlink" Target="https://example.org/" TargetMode="External"/>'
        "</Relationships>"
    ),
    MAIN: (
        f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body><w:p><w:hyperlink r:id="rId2"/></w:p>'
        '<w:sectPr><w:footerReference r:id="rId1"/></w:sectPr></w:body></w:document>'
    ),
    "word/footer1.xml": f'<w:ftr xmlns:w="{W}"><w:p/></w:ftr>',
}


def found(*changes: tuple[str, str, str], without: str = "", **more: str) -> list[str]:
    """Return what is wrong once some text of some parts is changed, a part left out or another put in."""
    parts = {**SOUND, **more}
    for part, old, new in changes:
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new, 1)
    encoded = {name: data.encode() for name, data in parts.items() if name != without}
    return [f"{problem.place}：{problem.message}" for problem in invariants(encoded)]


def test_a_small_sound_package_breaks_nothing() -> None:
    assert found() == []


def test_our_documents_break_no_invariant() -> None:
    parts = document_parts(sample.disclosure(), compile_layout(catalogue.load("hebei/2020")))

    assert invariants(parts) == ()


def test_a_part_that_is_no_xml_is_found() -> None:
    assert found((MAIN, "</w:body>", ""))[0].startswith("word/document.xml：XML 不完整")


def test_a_part_without_a_type_is_found() -> None:
    assert found(**{"word/x.bin": ""}) == [f"{TYPES}：没有写明 word/x.bin 的类型"]


def test_a_type_that_is_declared_twice_is_found() -> None:
    assert found((TYPES, "</Types>", '<Default Extension="RELS"/></Types>')) == [f"{TYPES}：写了两次 rels 的类型"]


def test_a_missing_part_is_found_where_it_is_named() -> None:
    assert found(without="word/footer1.xml") == [
        f"{TYPES}：写有不存在的部分 word/footer1.xml",
        f"{RELS}：指向不存在的部分 footer1.xml",
    ]


def test_a_package_without_types_is_found() -> None:
    assert found(without=TYPES) == [f"{TYPES}：缺少这一部分"]


def test_a_relationship_that_stands_twice_is_found() -> None:
    assert found((RELS, 'Id="rId1"', 'Id="rId2"'))[0] == f"{RELS}：编号 rId2 重复"


def test_a_reference_without_a_relationship_is_found() -> None:
    assert found((MAIN, 'r:id="rId2"', 'r:id="rId3"')) == [f"{MAIN}：引用了不存在的关系 rId3"]


def test_a_reference_in_a_part_without_relationships_is_found() -> None:
    changed = ("word/footer1.xml", "<w:p/>", f'<w:p xmlns:r="{R}"><w:hyperlink r:id="rId1"/></w:p>')

    assert found(changed) == ["word/footer1.xml：引用了不存在的关系 rId1"]


def test_a_part_that_a_public_document_does_not_have_is_found() -> None:
    override = '<Override PartName="/word/comments.xml"/></Types>'

    assert found((TYPES, "</Types>", override), **{"word/comments.xml": "<c/>"}) == [
        "word/comments.xml：不应留在公开文件里（批注、人员或自定义数据）"
    ]


def test_a_defect_in_a_part_is_named_with_the_part() -> None:
    assert found((MAIN, "<w:p>", "<w:p>散落")) == [f"{MAIN} 第1段：文字“散落”不在文字元素里"]


def test_a_link_to_nowhere_is_named_with_the_part() -> None:
    assert found((MAIN, 'r:id="rId2"', 'w:anchor="gone"')) == [f"{MAIN} 第1段：链接指向不存在的书签 gone"]


def test_everything_is_told_with_what_to_do() -> None:
    assert "template check" in str(invariants({})[0])
