"""Laying out writes the layout into the template, once; every mistake of the template is told at once."""

from __future__ import annotations

import attrs
import pytest

import word
from disclosuredoc.errors import TemplateError
from disclosuredoc.packages import limits
from disclosuredoc.rendering.layingout import lay_out
from laying import LAYOUT, laid_out, mistakes


def test_an_unknown_field_is_named() -> None:
    assert "没有“nome”这个字段" in "\n".join(mistakes(word.template("{{ office.name }}", "{{ office.nome }}")))


def test_a_file_that_is_no_template_is_named() -> None:
    with pytest.raises(TemplateError, match=r"模板\.docx"):
        laid_out(b"not a zip")


def test_a_link_that_leads_nowhere_is_named() -> None:
    link = '<w:body><w:p><w:hyperlink w:anchor="x"><w:r><w:t>甲</w:t></w:r></w:hyperlink></w:p>'

    assert mistakes(word.template("<w:body>", link, raw=True)) == [
        "第1段：链接指向不存在的书签 x；请在 Word 中取消这个链接"
    ]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("<w:p/>" * limits.TEMPLATE_PARAGRAPHS, "超过20000个"),
        ("<w:p><w:r><w:t>" + "{{ year }}" * limits.TEMPLATE_TAGS + "</w:t></w:r></w:p>", "超过5000个"),
    ],
)
def test_a_template_like_a_book_is_refused_before_it_is_read(more: str, said: str) -> None:
    (mistake,) = mistakes(word.template("<w:body>", f"<w:body>{more}", raw=True))

    assert mistake.startswith("文件：")
    assert mistake.endswith(f"{said}；请换一个 Word 模板")


def test_the_fonts_of_the_layout_are_written() -> None:
    other = attrs.evolve(LAYOUT, fonts=attrs.evolve(LAYOUT.fonts, body="仿宋"))
    result = lay_out(word.template(), "模板.docx", other)

    assert 'w:eastAsia="仿宋"' in result.parts["word/styles.xml"].decode()
    assert 'w:name="仿宋"' in result.parts["word/fontTable.xml"].decode()
