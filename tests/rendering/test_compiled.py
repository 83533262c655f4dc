"""A compiled template renders what docxtpl renders, part by part, and names what it cannot use."""

from __future__ import annotations

import io

import attrs
import pytest
from docxtpl import DocxTemplate
from hypothesis import given, settings
from lxml import etree

import sample
import word
from disclosuredoc.errors import TemplateError
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.rendering.compiled import compile_layout, compile_template, render
from disclosuredoc.rendering.context import context
from disclosuredoc.rendering.environment import environment
from disclosuredoc.rendering.layingout import lay_out
from disclosuredoc.rendering.package import CORE, packed, properties
from strategies import disclosures

LAYOUT = catalogue.load("hebei/2020")
COMPILED = compile_layout(LAYOUT)
LAID_OUT = lay_out(LAYOUT.template.read(), LAYOUT.template.name, LAYOUT)


def by_docxtpl(disclosure: Disclosure) -> dict[str, bytes]:
    """Return the parts that docxtpl's own render makes of the same laid-out template."""
    parts = {**LAID_OUT.parts, CORE: properties(sample.disclosure(), LAYOUT.title)}  # docxtpl renders properties too
    template = DocxTemplate(io.BytesIO(packed(parts)))
    names = attrs.asdict(context(disclosure, LAYOUT), recurse=False)
    template.render(names, environment(LAYOUT))
    buffer = io.BytesIO()
    template.save(buffer)
    return word.parts(buffer.getvalue())


def canonical(xml: bytes) -> bytes:
    return etree.tostring(etree.fromstring(xml), method="c14n", exclusive=True)


def assert_equal_to_docxtpl(disclosure: Disclosure) -> None:
    ours, theirs = render(COMPILED, context(disclosure, LAYOUT)), by_docxtpl(disclosure)
    for part in LAID_OUT.tagged:
        assert canonical(ours[part]) == canonical(theirs[part])


def test_every_part_equals_docxtpls_own_render() -> None:
    assert_equal_to_docxtpl(sample.disclosure())


@settings(max_examples=8, deadline=None)
@given(disclosures())
def test_every_part_equals_docxtpls_own_render_for_any_facts(disclosure: Disclosure) -> None:
    assert_equal_to_docxtpl(disclosure)


def test_a_word_changed_in_the_template_is_in_the_document() -> None:
    edited = compile_template(word.template("全部收入和全部支出", "所有收入和所有支出"), "department.docx", LAYOUT)
    parts = render(edited, context(sample.disclosure(), LAYOUT))

    assert "本部门实行综合预算管理，所有收入和所有支出均编入部门预算。" in parts[word.MAIN].decode()


def test_a_mistake_in_the_template_is_named_before_any_document() -> None:
    with pytest.raises(TemplateError, match=r"模板 我的模板\.docx 第1段：“\{\{ office.nome \}\}”没有“nome”这个字段"):
        compile_template(word.template("{{ office.name }}", "{{ office.nome }}"), "我的模板.docx", LAYOUT)


def test_a_value_that_is_missing_when_rendering_is_named() -> None:
    layout = attrs.evolve(LAYOUT, funding=(*LAYOUT.funding, attrs.evolve(LAYOUT.funding[0], key="nothing", gathers=())))
    edited = compile_template(
        word.template("{{ row.funding.other | cell }}", "{{ row.funding.nothing | cell }}"), "我的模板.docx", layout
    )

    with pytest.raises(TemplateError, match="正文：字段“nothing”在这份填报数据里没有值"):
        render(edited, context(sample.disclosure(), LAYOUT))


def test_tags_in_a_footer_are_rendered_too() -> None:
    footer = next(name for name in word.parts(word.TEMPLATE.read_bytes()) if name.startswith("word/footer"))
    edited = word.template("</w:p>", "<w:r><w:t>{{ office.name }}</w:t></w:r></w:p>", raw=True, part=footer)
    parts = render(compile_template(edited, "我的模板.docx", LAYOUT), context(sample.disclosure(), LAYOUT))

    assert sample.disclosure().department.name in parts[footer].decode()


def test_a_mistake_in_a_footer_is_named_with_its_part() -> None:
    footer = next(name for name in word.parts(word.TEMPLATE.read_bytes()) if name.startswith("word/footer"))
    edited = word.template("</w:p>", "<w:r><w:t>{{ nil }}</w:t></w:r></w:p>", raw=True, part=footer)

    with pytest.raises(TemplateError, match="页脚第1段"):
        compile_template(edited, "我的模板.docx", LAYOUT)


def test_what_only_the_environment_refuses_is_told_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("disclosuredoc.rendering.layingout.proofread", lambda *_: ())
    hidden = word.template("{{ office.name }}", "{{ office.__class__ }}")

    with pytest.raises(TemplateError, match="正文：模板里有不能使用的写法；请用 disclosuredoc template check 检查模板"):
        compile_template(hidden, "我的模板.docx", LAYOUT)


def test_what_cannot_be_printed_is_told_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("disclosuredoc.rendering.layingout.proofread", lambda *_: ())
    bare = compile_template(word.template("{{ office.name }}", "{{ office.total }}"), "我的模板.docx", LAYOUT)

    with pytest.raises(TemplateError, match="正文：模板里有不能使用的写法；请用 disclosuredoc template check 检查模板"):
        render(bare, context(sample.disclosure(), LAYOUT))
