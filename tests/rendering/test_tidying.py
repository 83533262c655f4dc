"""What Word leaves in a file is not handed on; what a template must not hold is named."""

from __future__ import annotations

import pytest

import word
from laying import laid_out, lines, mistakes

HINT = '<w:rFonts w:hint="eastAsia"/>'


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


@pytest.mark.parametrize(
    ("first", "second"),
    [("", HINT), (HINT, ""), (f"{HINT}<w:lang w:val='en-US'/>", "<w:noProof/>")],
)
def test_runs_that_only_differ_in_the_hint_on_their_font_are_joined_and_keep_it(first: str, second: str) -> None:
    cut = (
        f"<w:r><w:rPr>{first}</w:rPr><w:t>“{{{{ office</w:t></w:r>"
        f"<w:r><w:lastRenderedPageBreak/></w:r><w:r><w:rPr>{second}</w:rPr><w:t>.name }}}}”</w:t></w:r>"
    )
    result = laid_out(word.template("<w:body>", f"<w:body><w:p>{cut}</w:p>", raw=True))

    assert lines(result)[0] == "“{{ office.name }}”"
    assert '<w:rFonts w:hint="eastAsia"/>' in result.parts[word.MAIN].decode().partition("</w:p>")[0]


def test_runs_that_look_different_are_not_joined() -> None:
    cut = '<w:r w:rsidR="1"><w:t>{{ office</w:t></w:r><w:r w:rsidR="2"><w:rPr><w:b/></w:rPr><w:t>.name }}</w:t></w:r>'

    assert "被分成了几段" in "\n".join(mistakes(word.template("<w:body>", f"<w:body><w:p>{cut}</w:p>", raw=True)))


def test_a_spelling_mark_at_the_end_of_a_paragraph_is_taken_away() -> None:
    marked = '<w:body><w:p><w:r><w:t>甲</w:t></w:r><w:proofErr w:type="spellEnd"/></w:p>'
    result = laid_out(word.template("<w:body>", marked, raw=True))

    assert "proofErr" not in result.parts[word.MAIN].decode()
