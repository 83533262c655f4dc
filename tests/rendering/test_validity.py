"""A document is held against the invariants of a sound .docx before it is saved."""

from __future__ import annotations

import sample

import word
from disclosuredoc.layouts import catalogue
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.document import document_parts
from disclosuredoc.rendering.validity import invariants

COMPILED = compile_layout(catalogue.load("hebei/2020"))


def parts() -> dict[str, bytes]:
    return document_parts(sample.disclosure(), COMPILED)


def broken(**changes: tuple[str, str]) -> list[str]:
    """Return what is wrong once some text of some parts is changed; part names with __ for / and dots."""
    changed = parts()
    for name, (old, new) in changes.items():
        part = name.replace("__", "/").replace("_dot_", ".")
        assert old in changed[part].decode()
        changed[part] = changed[part].decode().replace(old, new, 1).encode()
    return [f"{problem.place} {problem.message}" for problem in invariants(changed)]


def test_our_documents_break_no_invariant() -> None:
    assert invariants(parts()) == ()


def test_a_part_that_is_no_xml_is_found() -> None:
    assert "XML 不完整" in broken(word__document_dot_xml=("</w:body>", ""))[0]


def test_a_part_without_a_type_is_found() -> None:
    assert invariants({**parts(), "word/x.bin": b""})[0].message == "没有写明 word/x.bin 的类型"


def test_a_type_without_a_part_is_found() -> None:
    fewer = {name: data for name, data in parts().items() if name != "word/settings.xml"}
    messages = [problem.message for problem in invariants(fewer)]

    assert "写有不存在的部分 word/settings.xml" in messages
    assert any(message.startswith("指向不存在的部分") for message in messages)


def test_a_package_without_types_is_found() -> None:
    fewer = {name: data for name, data in parts().items() if name != "[Content_Types].xml"}

    assert invariants(fewer)[0].message == "缺少这一部分"


def test_a_relationship_that_stands_twice_is_found() -> None:
    twice = '<Relationship Id="rId1" Type="http://x/hyperlink" Target="https://example.org/" TargetMode="External"/>'
    old = "</Relationships>"

    assert "编号 rId1 重复" in broken(**{"word___rels__document_dot_xml.rels": (old, twice + old)})[0]


def test_a_reference_without_a_relationship_is_found() -> None:
    found = broken(word__document_dot_xml=('r:id="', 'r:id="nowhere'))

    assert "引用了不存在的关系" in found[0]


def test_a_defect_in_a_part_is_named_with_the_part() -> None:
    assert broken(word__document_dot_xml=("<w:body>", "<w:body>散落"))[0].startswith("word/document.xml 正文")


def test_everything_is_told_with_what_to_do() -> None:
    assert "template check" in str(invariants({})[0])
    assert word.MAIN in parts()
