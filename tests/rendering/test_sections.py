"""Sections stand in the order of the layout, numbered, bookmarked, and in the contents."""

from __future__ import annotations

import re

import attrs
import pytest

import word
from disclosuredoc.errors import TemplateError
from disclosuredoc.rendering.layingout import lay_out
from laying import LAYOUT, laid_out, lines, mistakes


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


@pytest.mark.parametrize(
    "typed",
    [
        "<w:r><w:t>[[ section </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>operating ]]</w:t></w:r>",
        '<w:r><w:br w:type="page"/></w:r><w:r><w:t>[[ section operating ]]</w:t></w:r>',
        '<w:smartTag w:uri="x" w:element="y"><w:r><w:t>[[ section operating ]]</w:t></w:r></w:smartTag>',
    ],
)
def test_a_heading_is_written_however_its_mark_was_typed(typed: str) -> None:
    heading = re.compile("<w:r>(?:(?!<w:r>).)*section operating ]](?:(?!</w:r>).)*</w:r>")
    members = word.parts(word.template())
    members[word.MAIN] = heading.sub(typed, members[word.MAIN].decode()).encode()
    result = laid_out(word.packed(members))

    assert lines(result).count("三、机关运行经费安排情况") == 2
    assert result.parts[word.MAIN].decode().count('w:name="{{ office.marks.operating.name }}"') == 1


def test_every_contents_entry_leads_to_a_bookmark() -> None:
    xml = laid_out(word.template()).parts[word.MAIN].decode()

    for section in LAYOUT.sections:
        name = f"{{{{ office.marks.{section.key}.name }}}}"
        assert f'w:anchor="{name}"' in xml
        assert f'w:name="{name}"' in xml


def test_a_section_that_the_layout_drops_is_not_printed_and_the_rest_is_numbered_anew() -> None:
    kept = tuple(s for s in LAYOUT.sections if s.key != "operating")
    fewer = attrs.evolve(LAYOUT, sections=kept, dropped=("operating",))
    text = lines(lay_out(word.template(), "模板.docx", fewer))

    assert "三、财政拨款“三公”经费预算情况及增减变化原因" in text
    assert not [line for line in text if "机关运行经费预算安排" in line]


def test_a_section_that_no_layout_knows_is_named() -> None:
    kept = tuple(s for s in LAYOUT.sections if s.key != "operating")
    with pytest.raises(TemplateError) as caught:
        lay_out(word.template(), "模板.docx", attrs.evolve(LAYOUT, sections=kept))

    assert "版式里没有“[[ section operating ]]”" in str(caught.value)


def test_sections_stand_in_the_order_of_the_layout() -> None:
    glossary = next(s for s in LAYOUT.sections if s.key == "glossary")
    turned = (glossary, *(s for s in LAYOUT.sections if s.key != "glossary"))
    text = lines(lay_out(word.template(), "模板.docx", attrs.evolve(LAYOUT, sections=turned)))

    assert text.index("一、名词解释") < text.index("二、部门职责及机构设置情况")


def test_a_template_without_a_section_is_named() -> None:
    assert "缺少“名词解释”一节" in "\n".join(mistakes(word.template("[[ section glossary ]]", "八、名词解释")))


def test_a_template_without_a_part_is_named() -> None:
    assert "缺少“部门预算公开表”一节" in "\n".join(mistakes(word.template("[[ part statements ]]", "公开表")))


def test_a_part_that_begins_a_page_already_does_not_begin_two() -> None:
    style = '<w:pStyle w:val="PartHeading"/>'
    result = laid_out(word.template(style, f"{style}<w:pageBreakBefore/>", raw=True))

    assert "<w:pageBreakBefore/><w:pageBreakBefore/>" not in result.parts[word.MAIN].decode()


def test_a_template_without_a_body_is_named() -> None:
    data = word.template("<w:body>", "<w:bodies>", raw=True)
    members = word.parts(data)
    members[word.MAIN] = members[word.MAIN].replace(b"</w:body>", b"</w:bodies>")

    assert "没有正文" in mistakes(word.packed(members))[0]


def test_a_heading_that_word_has_cut_is_still_a_heading() -> None:
    cut = "[[ section </w:t></w:r><w:r><w:t>glossary ]]"

    assert "八、名词解释" in lines(laid_out(word.template("[[ section glossary ]]", cut, raw=True)))
