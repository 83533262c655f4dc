"""A template is laid out, made plain Jinja by docxtpl, and compiled; its mistakes are named."""

from __future__ import annotations

import pytest

import word
from disclosuredoc.errors import TemplateError
from disclosuredoc.layouts import catalogue
from disclosuredoc.rendering.layingout import lay_out
from disclosuredoc.rendering.preparing import plain, prepare

LAYOUT = catalogue.load("hebei/2020")


def test_the_parts_with_tags_are_code_and_all_others_are_packed() -> None:
    made = prepare(LAYOUT.template.read(), LAYOUT.template.name, LAYOUT)

    assert list(made.codes) == ["word/document.xml"]
    assert word.parts(made.package) == dict(made.parts)


def test_docxtpls_tags_become_plain_ones() -> None:
    laid_out = lay_out(LAYOUT.template.read(), LAYOUT.template.name, LAYOUT)

    assert b"{%tr" in laid_out.parts["word/document.xml"]
    assert "{%tr" not in plain(laid_out, "word/document.xml")


def test_what_jinja_cannot_compile_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("disclosuredoc.rendering.layingout.proofread", lambda *_: ())

    with pytest.raises(TemplateError, match="不能使用的写法"):
        prepare(word.template("{{ office.name }}", "{{ office.name( }}"), "我的模板.docx", LAYOUT)
