"""A template cannot act: whatever is written into it, and wherever, is refused before any document is made."""

from __future__ import annotations

from pathlib import Path

import pytest

import disclosuredoc
import sample
import word
from disclosuredoc.cli import main
from disclosuredoc.errors import TemplateError
from disclosuredoc.layouts import catalogue
from disclosuredoc.packages import limits
from disclosuredoc.pipeline.production import make
from disclosuredoc.rendering.compiled import compile_template, render
from disclosuredoc.rendering.context import context
from office import facts
from reading.wordfile import W
from shelf import write

LAYOUT = catalogue.load("hebei/2020")
FOOTER = "word/footer1.xml"
ACTING = [
    "{{ cycler.__init__.__globals__.os.popen('touch acted').read() }}",
    "{{ self.__init__ }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ office.__class__ }}",
    "{{ office['name'] }}",
    "{{ office.name.upper() }}",
    "{{ lipsum() }}",
    "{{ namespace() }}",
    "{{ 'x' * 10 ** 9 }}",
    "{{ range(10 ** 9) | list }}",
    "{{ office.name | attr('upper') }}",
    "{{ office.name ~ office.name }}",
    "{% set x = office %}",
    "{% macro x() %}{% endmacro %}",
    "{% call x() %}{% endcall %}",
    "{% include 'x' %}",
    "{% import 'x' as y %}",
    "{% extends 'x' %}",
    "{% block x %}{% endblock %}",
    "{% filter upper %}{% endfilter %}",
    "{% with x = 1 %}{% endwith %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{% autoescape false %}{% endautoescape %}",
    "{% for x in range(10 ** 9) %}{% endfor %}",
    "{% for x in office.units recursive %}{% endfor %}",
    "{% for x in office.units if x %}{% endfor %}",
    "{% if office.name is callable %}{% endif %}",
    "{# a remark #}",
    "{%tc year %}",
    "{%r if year %}",
    "{{r office.name }}",
    "{% colspan year %}",
    "{% cellbg year %}",
    "{% vm %}",
    "{% hm %}",
]
PARAGRAPH = '<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'
BOX = "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>"


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def in_body(text: str) -> bytes:
    return word.template("<w:body>", "<w:body>" + PARAGRAPH.format(escaped(text)), raw=True)


def in_box(text: str) -> bytes:
    return word.template("<w:body>", "<w:body>" + BOX.format(PARAGRAPH.format(escaped(text))), raw=True)


def in_footer(text: str) -> bytes:
    return word.template("</w:ftr>", PARAGRAPH.format(escaped(text)) + "</w:ftr>", raw=True, part=FOOTER)


def in_header(text: str) -> bytes:
    return _in_part("word/header9.xml", "hdr", text)


def in_footnotes(text: str) -> bytes:
    return _in_part("word/footnotes.xml", "footnotes", text)


def _in_part(name: str, tag: str, text: str) -> bytes:
    content = f'<w:{tag} xmlns:w="{W}">{PARAGRAPH.format(escaped(text))}</w:{tag}>'
    return word.packed({**word.parts(word.TEMPLATE.read_bytes()), name: content.encode()})


def in_bookmark(text: str) -> bytes:
    mark = f'<w:p><w:bookmarkStart w:id="900" w:name="{escaped(text)}"/><w:bookmarkEnd w:id="900"/></w:p>'
    return word.template("<w:body>", f"<w:body>{mark}", raw=True)


def in_field(text: str) -> bytes:
    field = f'<w:p><w:fldSimple w:instr="{escaped(text)}"/></w:p>'
    return word.template("<w:body>", f"<w:body>{field}", raw=True)


def in_unread_part(name: str, text: str) -> bytes:
    """Return the template with a part that it does not hand on."""
    return word.packed({**word.parts(word.TEMPLATE.read_bytes()), name: f"<x>{escaped(text)}</x>".encode()})


@pytest.mark.parametrize("text", ACTING)
@pytest.mark.parametrize("template", [in_body, in_box, in_footer, in_header, in_footnotes])
def test_what_is_no_plain_field_is_refused_wherever_it_stands(template: object, text: str) -> None:
    assert callable(template)
    with pytest.raises(TemplateError) as caught:
        compile_template(template(text), "来件.docx", LAYOUT)
    assert caught.value.place
    assert str(caught.value).startswith("模板 来件.docx ")


@pytest.mark.parametrize("template", [in_bookmark, in_field])
def test_a_field_outside_of_text_is_refused(template: object) -> None:
    assert callable(template)
    with pytest.raises(TemplateError, match="不在文字里"):
        compile_template(template("{{ year }}"), "来件.docx", LAYOUT)


@pytest.mark.parametrize(
    "part", ["docProps/core.xml", "docProps/custom.xml", "customXml/item1.xml", "word/comments.xml"]
)
def test_properties_of_a_template_are_neither_rendered_nor_handed_on(part: str, tmp_path: Path) -> None:
    template = in_unread_part(part, ACTING[0])
    folder = write(tmp_path, {"甲/2020/department.docx": template, "甲/2020/layout.toml": OWN})
    made = make(sample.disclosure(), disclosuredoc.layout("甲/2020", folder=folder))

    assert b"cycler" not in b"".join(word.parts(made.data).values())


OWN = 'extends = ["hebei/2020"]\nstatus = "seen"\nyear = 2020\n'


def test_both_commands_refuse_it_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = write(tmp_path, {"甲/2020/department.docx": in_body(ACTING[0]), "甲/2020/layout.toml": OWN})
    source = facts(tmp_path, sample.SAMPLE.replace("hebei/2020", "甲/2020"))

    assert main(["template", "check", str(folder / "甲/2020/department.docx")]) == 3
    assert main(["render", source, "-o", "out.docx", "--layouts", str(folder)]) == 3
    assert capsys.readouterr().err.count("cycler") == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["office.toml", "甲"]


def test_loops_within_loops_are_bounded_by_the_facts() -> None:
    tags = (
        "{% for a in office.units %}{% for b in office.units %}{% for c in office.units %}{% for d in office.units %}"
    )
    with pytest.raises(TemplateError, match="for 最多套 4 层"):
        compile_template(in_body(tags + "{% for e in office.units %}" + "{% endfor %}" * 5), "来件.docx", LAYOUT)


@pytest.mark.parametrize("inside", ["甲", ""])
def test_loops_that_multiply_the_facts_end_with_a_refusal(inside: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PRINTED", 1_000_000)
    loops = [f"{{% for {name} in office.statements.{LAYOUT.statements[0].key}.rows %}}" for name in "abcd"]
    text = "".join(loops) + inside + "{% endfor %}" * len(loops)
    compiled = compile_template(in_body(text), "来件.docx", LAYOUT)

    with pytest.raises(TemplateError, match=r"模板 来件\.docx 正文：印出的内容太多；请检查 for 是否套用了同一个名称"):
        render(compiled, context(sample.disclosure(), LAYOUT))
