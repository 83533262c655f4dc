"""Each element is given to the function that knows it."""

from __future__ import annotations

import pytest

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.reading.drafts import Line
from disclosuredoc.reading.events import follow
from disclosuredoc.reading.styles import Styles
from disclosuredoc.reading.walk import Walk
from reading.wordfile import paragraph, root


def test_what_nobody_knows_is_passed_over_and_what_is_skipped_says_nothing() -> None:
    walk = Walk(Styles())
    follow(walk, root("document", f"<w:unknown>{paragraph('甲')}</w:unknown><w:sdtPr>{paragraph('乙')}</w:sdtPr>"))

    assert walk.flows == [[Line(text="甲")]]


def test_other_functions_may_be_given() -> None:
    seen: list[str] = []
    follow(Walk(Styles()), b"<a><b/></a>", {"a": lambda *_: seen.append("a")}, {"b": lambda _: seen.append("/b")})

    assert seen == ["a", "/b"]


def test_a_broken_part_is_named() -> None:
    with pytest.raises(UnsafeFileError, match=r"公开.docx（word/document.xml）"):
        follow(Walk(Styles(), where=("公开.docx", "word/document.xml")), b"<w:document>")
