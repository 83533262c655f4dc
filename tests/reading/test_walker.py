"""One pass over a part."""

from __future__ import annotations

import pytest

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.reading.drafts import Grid, Line, Mark
from disclosuredoc.reading.styles import Styles
from disclosuredoc.reading.walk import Comment
from disclosuredoc.reading.walker import walk_comments, walk_part
from reading.wordfile import paragraph, root, row, run, table

WHERE = ("公开.docx", "word/document.xml")


def test_paragraphs_and_tables_come_in_order() -> None:
    body = root("document", paragraph("甲") + table(row("1")) + paragraph("乙"))
    blocks = walk_part(body, WHERE, Styles(), {}, set())

    assert [type(block) for block in blocks] == [Line, Grid, Line]


def test_marks_after_the_last_paragraph_are_kept() -> None:
    body = root("document", '<w:bookmarkStart w:name="x"/>')

    assert walk_part(body, WHERE, Styles(), {}, set()) == [Line(marks=[Mark("bookmark", "x")])]


def test_the_comments_that_are_anchored_are_noted() -> None:
    body = root("document", paragraph('<w:r><w:commentReference w:id="1"/></w:r>'))
    met: set[str] = set()
    walk_part(body, WHERE, Styles(), {"1": Comment("张三", "核实"), "2": Comment("", "")}, met)

    assert met == {"1"}


def test_comments_are_read_by_number() -> None:
    part = root("comments", f'<w:comment w:id="7" w:author="张三">{paragraph(run("核") + run("实"))}</w:comment>')

    assert walk_comments(part, WHERE, Styles()) == {"7": Comment("张三", "核实")}


def test_a_broken_part_is_refused() -> None:
    with pytest.raises(UnsafeFileError, match=r"公开.docx（word/document.xml）"):
        walk_part(b"<w:document>", WHERE, Styles(), {}, set())
