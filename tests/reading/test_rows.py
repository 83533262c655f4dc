"""Plain rows are read at once and say what the walker says of them; all other rows are walked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.model.transcript import Transcript
from disclosuredoc.packages.rows import Row, condensed, opening
from disclosuredoc.reading.assembling import BODY, assemble
from disclosuredoc.reading.drafts import Form
from disclosuredoc.reading.events import follow
from disclosuredoc.reading.rows import plain_form
from disclosuredoc.reading.styles import Style, Styles
from disclosuredoc.reading.walk import Comment, Walk
from disclosuredoc.reading.walker import walk_part
from reading.wordfile import STRICT, W, root, row, table

WHERE = ("公开.docx", "word/document.xml")
STYLES = Styles({"H": Style(level=2), "C": Style(level=1, contents=True), "V": Style(hidden=True)})
COMMENTS = {"1": Comment("张三", "请核实")}
RESTART, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def read(data: bytes) -> Transcript | str:
    """What a part says, or what is said of it."""
    try:
        return assemble(WHERE[0], [(BODY, walk_part(data, WHERE, STYLES, COMMENTS, set()))])
    except UnsafeFileError as error:
        return str(error)


def walked(data: bytes) -> Transcript | str:
    """What the walker alone reads in it."""
    walk = Walk(STYLES, COMMENTS, where=WHERE)
    try:
        follow(walk, data)
    except UnsafeFileError as error:
        return str(error)
    return assemble(WHERE[0], [(BODY, walk.flows[0])])


def plain_rows(data: bytes) -> int:
    """How many rows of a part are read at once."""
    begun, forms = opening(data), list[Form]()

    def write(run: list[Row[Form]]) -> bytes:
        forms.extend(form for form, _, _ in run)
        return b"<w:x/>"

    if begun:
        condensed(data, lambda form: plain_form(begun, STYLES, form), write)
    return len(forms)


def body(content: str, namespace: str = W) -> bytes:
    return root("document", f"<w:body>{content}<w:p/></w:body>", namespace)


def cell(text: str, properties: str = "", style: str = "") -> str:
    """A cell as Word writes it: one paragraph of one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    run = f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:pPr>{named}</w:pPr>{run}</w:p></w:tc>"


@pytest.mark.parametrize(
    "inside",
    [
        cell("甲") + cell("1"),
        cell("甲", '<w:tcW w:w="9"/><w:gridSpan w:val="2"/>') + cell("1", "", "H"),
        cell("甲", "", "C"),
        cell("&amp; &lt;甲&gt; &#x4E00; &quot;\r\n\t"),
        cell("a>b"),
        cell(""),
        "<w:tc><w:p/></w:tc>",
        "<w:tc><w:tcPr/><w:p><w:r><w:t> 甲 </w:t></w:r></w:p></w:tc>" + cell(" 乙 "),
        "<w:tc><w:p><w:r><w:t>20</w:t></w:r><w:r><w:t xml:space='preserve'> 20</w:t></w:r></w:p></w:tc>",
        "<w:tc><w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:proofErr/><w:r><w:t>甲</w:t></w:r></w:p></w:tc>",
        "<w:trPr><w:gridBefore w:val='2'/></w:trPr>" + cell("甲"),
    ],
)
def test_a_row_of_plain_cells_is_read_at_once(inside: str) -> None:
    part = body(table(f"<w:tr>{inside}</w:tr>"))

    assert plain_rows(part) == 1 - ("a>b" in inside)
    assert read(part) == walked(part)


@pytest.mark.parametrize(
    "inside",
    [
        "<w:trPr><w:hidden/></w:trPr>" + cell("甲"),
        "<w:trPr><w:del w:author='甲'/></w:trPr>" + cell("甲"),
        cell("甲", "<w:cellIns w:author='甲'/>"),
        cell("甲", "", "V"),
        cell("甲", "<w:hMerge w:val='restart'/>") + cell("", "<w:hMerge/>"),
        "<w:tc><w:p/><w:p/></w:tc>",
        "<w:tc/>",
        "",
        "<w:tc><w:p><w:r><w:t>甲</w:t><w:br/></w:r></w:p></w:tc>",
        "<w:tc><w:p><w:r><w:vanish/><w:t>甲</w:t></w:r></w:p></w:tc>",
        "<w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r></w:p></w:tc>",
        "<w:tc><w:p><w:bookmarkStart w:name='_GoBack'/><w:r><w:t>甲</w:t></w:r></w:p></w:tc>",
        "<w:tc><w:p><w:r><w:commentReference w:id='1'/></w:r></w:p></w:tc>",
        "<w:tc><w:p><w:hyperlink w:anchor='a'><w:r><w:t>甲</w:t></w:r></w:hyperlink></w:p></w:tc>",
        "<w:tc><w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:t>甲</w:t></w:r></w:p></w:tc>",
        "<w:tc><w:p><m:oMath><m:r><m:t>甲</m:t></m:r></m:oMath></w:p></w:tc>",
        "<w:tc><w:p><w:ins w:author='甲'><w:r><w:t>甲</w:t></w:r></w:ins></w:p></w:tc>",
        "<w:tc><w:sdtPr><w:t>甲</w:t></w:sdtPr><w:p/></w:tc>",
        "<w:tc><w:p/><w:comment w:id='1'/></w:tc>",
        "<w:tc><w:p/><w:bookmarkStart w:name='a'/></w:tc>",
        "<w:t>甲</w:t>",
    ],
)
def test_a_row_that_holds_anything_else_is_walked(inside: str) -> None:
    part = body(table(f"<w:tr>{inside}</w:tr>", row("乙")))

    assert plain_rows(part) == 1
    assert read(part) == walked(part)


@pytest.mark.parametrize(
    "around",
    [
        "<w:p><w:bookmarkStart w:name='_GoBack'/></w:p><w:bookmarkStart w:name='a'/>{}",
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>{}<w:p/>",
        "<w:ins w:author='甲'>{}</w:ins>",
        "<w:p><w:r><w:txbxContent>{}</w:txbxContent></w:r></w:p>",
        "<w:tbl><w:tr><w:tc>{}<w:p/></w:tc></w:tr></w:tbl>",
        "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
        "<w:trPr>{}</w:trPr>",
        "<w:sdtPr>{}</w:sdtPr>",
    ],
)
def test_where_something_is_open_around_it_a_plain_row_is_walked_after_all(around: str) -> None:
    rows = table(row("甲", "1"), row("乙", "2"))
    part = body(around.replace("{}", rows))

    assert plain_rows(part) == 2 * around.count("{}")
    assert read(part) == walked(part)


@pytest.mark.parametrize(
    "part",
    [
        body(row("甲")),
        body(table(row("甲"), cell("乙"), row("丙"))),
        body(table(row("甲")), STRICT),
        body(table(row("甲")), "urn:other"),
        body(table(row("甲"))).replace(b"w:", b"x:"),
        body(table(row("甲"))).replace(b"<w:tr>", b'<w:tr w:x="1" w:x="1">'),
        body(table(row("甲"))).replace(b"<w:tr>", b'<w:tr y:x="1">'),
        body(table(row("&gone;"))),
        body(table(row("甲 & 乙"))),
        body(table(row("\x01"))),
        body(table(row("]]>"))),
        body(table(row("甲"))).replace("甲".encode(), b"\xff"),
        body(table(row("甲</w:t>"))),
        body(f"<!-- {table(row('甲'))} -->"),
        body(f"<![CDATA[{table(row('甲'))}]]>"),
        body("<w:stand-in-for-rows/><w:stand-in-for-paragraph/>" + table(row("甲"))),
        body('<x:stand-in-for-rows xmlns:x="' + W + '" at="7"/>'),
        body(table(row("甲"))).decode().encode("utf-16"),
    ],
)
def test_what_is_not_as_it_seems_is_read_or_refused_as_the_walker_does(part: bytes) -> None:
    assert read(part) == walked(part)


TEXTS = st.text(st.sampled_from("预算1. \t&<>"), max_size=4).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
)
MERGES = st.sampled_from(["", "", "", RESTART, CONTINUE, '<w:gridSpan w:val="2"/>'])
NAMES = st.sampled_from(["", "H", "C", "V"])
CELLS = st.one_of(
    st.builds(cell, TEXTS, MERGES),
    st.builds(cell, TEXTS, MERGES, NAMES),
    st.builds("<w:tc><w:p><w:r><w:t>{}</w:t></w:r><w:r><w:t>{}</w:t></w:r></w:p></w:tc>".format, TEXTS, TEXTS),
    st.builds("<w:tc><w:p><w:r><w:t>{}</w:t><w:br/></w:r></w:p></w:tc>".format, TEXTS),
    st.sampled_from(["<w:tc><w:p/></w:tc>", "<w:tc><w:p/><w:p/></w:tc>"]),
)
ATTRIBUTES = st.sampled_from(["", ' w:rsidR="00AB12CD"', ' w:rsidR="00AB12CE"'])
ROWS = st.builds(
    lambda attributes, cells: f"<w:tr{attributes}>{''.join(cells)}</w:tr>",
    ATTRIBUTES,
    st.lists(CELLS, min_size=1, max_size=4),
)
TABLES = st.lists(ROWS, min_size=1, max_size=6).map(lambda rows: table(*rows))
BETWEEN = st.sampled_from(["<w:p/>", "<w:bookmarkStart w:name='a'/>", "<w:p><w:r><w:t>一、收支</w:t></w:r></w:p>"])
NESTED = st.builds("<w:tbl><w:tr><w:tc>{}<w:p/></w:tc>{}</w:tr></w:tbl>".format, TABLES, CELLS)
BODIES = st.lists(st.one_of(TABLES, BETWEEN, NESTED), max_size=5).map("".join)


@settings(max_examples=200, deadline=None)
@given(BODIES)
def test_a_part_says_what_the_walker_says_of_it(content: str) -> None:
    assert read(body(content)) == walked(body(content))
