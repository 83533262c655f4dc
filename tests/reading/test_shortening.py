"""A shortened part says the same as the whole one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosuredoc.model.transcript import Transcript
from disclosuredoc.reading.assembling import BODY, assemble
from disclosuredoc.reading.shortening import shortened
from disclosuredoc.reading.styles import Style, Styles
from disclosuredoc.reading.walker import walk_part
from reading.wordfile import cell, paragraph, root, row, run, table

WHERE = ("公开.docx", "word/document.xml")
STYLES = Styles({"H": Style(level=2), "C": Style(level=1, contents=True), "V": Style(hidden=True)})
LOOKS = ["", '<w:b/><w:sz w:val="32"/>', '<w:rFonts w:ascii="仿宋"/>', "<w:vanish/>", '<w:b/><w:rStyle w:val="V"/>']
TEXTS = st.text(st.sampled_from("预算 1.0&amp;"), max_size=6).map(lambda text: text.replace("&", "").replace(";", ""))
RUNS = st.builds(run, TEXTS, st.sampled_from(LOOKS))
WRAPPED = st.builds(
    str.format, st.sampled_from(["{}", '<w:ins w:author="甲">{}</w:ins>', '<w:del w:author="乙">{}</w:del>']), RUNS
)
FORMS = st.sampled_from(
    ["", '<w:pStyle w:val="H"/>', '<w:pStyle w:val="C"/>', '<w:pStyle w:val="V"/>', "<w:keepNext/>"]
)
PARAGRAPHS = st.builds(
    lambda runs, form: paragraph("".join(runs), form), st.lists(WRAPPED, min_size=1, max_size=3), FORMS
)
PLAINS = st.builds(
    '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>'.format,
    st.sampled_from(["H", "C", "V", "none"]),
    TEXTS,
)
PROPERTIES = st.sampled_from(["", '<w:del w:author="甲"/>', "<w:hidden/>", "<w:cantSplit/><w:tblHeader/>"])
TABLES = st.builds(
    lambda texts, properties: table(row(*map(cell, texts), properties=properties)),
    st.lists(st.one_of(PARAGRAPHS, PLAINS), min_size=1, max_size=3),
    PROPERTIES,
)
BODIES = st.lists(st.one_of(PARAGRAPHS, PLAINS, TABLES), max_size=6).map("".join)


def whole(body: str) -> bytes:
    """A part that is not shortened: it holds CDATA, though nothing in it."""
    return root("document", f"<w:body>{body}<![CDATA[]]></w:body>")


def read(part: bytes) -> Transcript:
    """What a part says, as the transcript of a document."""
    return assemble(WHERE[0], [(BODY, walk_part(part, WHERE, STYLES, {}, set()))])


@settings(max_examples=150, deadline=None)
@given(BODIES)
def test_a_shortened_part_says_the_same(body: str) -> None:
    short = root("document", f"<w:body>{body}</w:body>")

    assert read(short) == read(whole(body))


def test_text_between_revisions_and_fields_is_still_told_apart() -> None:
    plain = '<w:p><w:r><w:t xml:space="preserve">字</w:t></w:r></w:p>'
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    nested = paragraph(field + field + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>')
    body = root("document", nested + plain)

    assert b"w:stand-in" in shortened(body)
    assert [getattr(block, "text", "") for block in walk_part(body, WHERE, STYLES, {}, set())] == ["", ""]


@pytest.mark.parametrize("kept", ["w:pStyle", "w:vanish", "w:gridSpan", "w:vMerge", "w:tab", "w:tblPrChange", "w:ins"])
def test_elements_that_say_something_are_kept(kept: str) -> None:
    part = root("document", f'<{kept} w:val="1"/>')

    assert shortened(part) == part
