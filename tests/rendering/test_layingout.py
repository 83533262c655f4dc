"""Laying out writes the layout into the template, once; every mistake of the template is told at once."""

from __future__ import annotations

import attrs
import pytest

import word
from disclosuredoc.errors import TemplateError
from disclosuredoc.layouts import catalogue
from disclosuredoc.rendering.layingout import LaidOut, lay_out, part_name

LAYOUT = catalogue.load("hebei/2020")


def laid_out(data: bytes) -> LaidOut:
    return lay_out(data, "模板.docx", LAYOUT)


def mistakes(data: bytes) -> list[str]:
    with pytest.raises(TemplateError) as caught:
        laid_out(data)
    return [str(problem) for problem in caught.value.problems]


def lines(result: LaidOut) -> list[str]:
    return word.paragraphs(word.packed(dict(result.parts)))


def test_headings_are_typed_numbered_and_in_order() -> None:
    text = lines(laid_out(word.template()))
    headings = [line for line in text if line[:2] in {f"{n}、" for n in "一二三四五六七八九"}]

    assert headings[:9] == headings[9:]
    assert headings[:9] == [
        "一、部门职责及机构设置情况",
        "二、部门预算安排的总体情况",
        "三、机关运行经费安排情况",
        "四、财政拨款“三公”经费预算情况及增减变化原因",
        "五、预算绩效信息",
        "六、政府采购预算情况",
        "七、国有资产信息",
        "八、名词解释",
        "九、其他需要说明的事项",
    ]


def test_no_mark_of_the_layout_is_left() -> None:
    assert not [line for line in lines(laid_out(word.template())) if "[[" in line]


def test_every_contents_entry_leads_to_a_bookmark() -> None:
    xml = laid_out(word.template()).parts[word.MAIN].decode()

    for section in LAYOUT.sections:
        name = f"{{{{ office.marks.{section.key}.name }}}}"
        assert f'w:anchor="{name}"' in xml
        assert f'w:name="{name}"' in xml


def test_a_section_that_the_layout_drops_is_not_printed_and_the_rest_is_numbered_anew() -> None:
    fewer = attrs.evolve(LAYOUT, sections=tuple(s for s in LAYOUT.sections if s.key != "operating"))
    text = lines(lay_out(word.template(), "模板.docx", fewer))

    assert "三、财政拨款“三公”经费预算情况及增减变化原因" in text
    assert not [line for line in text if "机关运行经费预算安排" in line]


def test_sections_stand_in_the_order_of_the_layout() -> None:
    glossary = next(s for s in LAYOUT.sections if s.key == "glossary")
    turned = (glossary, *(s for s in LAYOUT.sections if s.key != "glossary"))
    text = lines(lay_out(word.template(), "模板.docx", attrs.evolve(LAYOUT, sections=turned)))

    assert text.index("一、名词解释") < text.index("二、部门职责及机构设置情况")


def test_a_template_without_a_section_is_named() -> None:
    assert "缺少“名词解释”一节" in "\n".join(mistakes(word.template("[[ section glossary ]]", "八、名词解释")))


def test_an_unknown_mark_is_named_with_its_place_and_the_nearest() -> None:
    found = mistakes(word.template("[[ words.vehicles ]]", "[[ words.vehicle ]]"))

    assert found[0].endswith("版式里没有“words.vehicle”；是不是“[[ words.vehicles ]]”？")


def test_a_mark_that_is_not_closed_is_named() -> None:
    assert "没有写完" in "\n".join(mistakes(word.template("[[ title ]]", "[[ title ")))


def test_an_unknown_field_is_named() -> None:
    assert "没有“nome”这个字段" in "\n".join(mistakes(word.template("{{ office.name }}", "{{ office.nome }}")))


def test_a_merge_mark_belongs_in_a_cell() -> None:
    assert "只能写在表格的单元格里" in "\n".join(mistakes(word.template("[[ title ]]", "[[ merge x ]]")))


def test_merged_cells_take_their_merging_from_the_facts() -> None:
    xml = laid_out(word.template()).parts[word.MAIN].decode()

    assert '<w:vMerge w:val="{{ row.level1_merge }}"/>' in xml
    assert '{% if row.level1_merge == "restart" %}{{ row.level1 }}{% endif %}' in xml


def test_comments_and_revisions_are_refused() -> None:
    edited = word.template(
        "<w:body>", '<w:body><w:p><w:ins w:id="1" w:author="x"><w:r><w:t>增</w:t></w:r></w:ins></w:p>', raw=True
    )

    assert "模板里有修订（插入）" in mistakes(edited)[0]


def test_what_word_leaves_behind_is_not_handed_on() -> None:
    members = word.parts(
        word.template(
            "<w:body>",
            '<w:body><w:p w:rsidR="00AA11BB"><w:bookmarkStart w:id="9" w:name="_GoBack"/><w:bookmarkEnd w:id="9"/>'
            '<w:r w:rsidRPr="00AA11BB"><w:t>{{ office</w:t></w:r><w:proofErr w:type="spellStart"/>'
            '<w:r w:rsidRPr="00AA11BB"><w:t>.name }}</w:t></w:r></w:p>',
            raw=True,
        )
    )
    members["docProps/custom.xml"] = b"<x/>"
    members["customXml/item1.xml"] = b"<x/>"
    result = laid_out(word.packed(members))
    xml = result.parts[word.MAIN].decode()

    assert "_GoBack" not in xml
    assert "rsid" not in xml
    assert "{{ office.name }}" in lines(result)[0]
    assert not [name for name in result.parts if name.startswith(("docProps/", "customXml/"))]


def test_runs_that_only_differ_in_their_language_are_joined() -> None:
    cut = (
        "<w:r><w:rPr><w:b/></w:rPr><w:t>{{ office</w:t></w:r>"
        '<w:r><w:rPr><w:b/><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">.name }}</w:t></w:r>'
    )

    assert lines(laid_out(word.template("<w:body>", f"<w:body><w:p>{cut}</w:p>", raw=True)))[0] == "{{ office.name }}"


def test_runs_that_look_different_are_not_joined() -> None:
    cut = '<w:r w:rsidR="1"><w:t>{{ office</w:t></w:r><w:r w:rsidR="2"><w:rPr><w:b/></w:rPr><w:t>.name }}</w:t></w:r>'

    assert "被分成了几段" in "\n".join(mistakes(word.template("<w:body>", f"<w:body><w:p>{cut}</w:p>", raw=True)))


def test_a_file_that_is_no_template_is_named() -> None:
    with pytest.raises(TemplateError, match=r"模板\.docx"):
        laid_out(b"not a zip")


def test_the_fonts_of_the_layout_are_written() -> None:
    other = attrs.evolve(LAYOUT, fonts=attrs.evolve(LAYOUT.fonts, body="仿宋"))
    result = lay_out(word.template(), "模板.docx", other)

    assert 'w:eastAsia="仿宋"' in result.parts["word/styles.xml"].decode()
    assert 'w:name="仿宋"' in result.parts["word/fontTable.xml"].decode()


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("word/document.xml", ""),
        ("word/header1.xml", "页眉"),
        ("word/footer2.xml", "页脚"),
        ("word/footnotes.xml", "脚注"),
        ("word/styles.xml", None),
        ("docProps/core.xml", None),
    ],
)
def test_parts_with_text_are_called_by_their_names(part: str, expected: str | None) -> None:
    assert part_name(part) == expected
