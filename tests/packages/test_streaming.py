"""Parts as streams of events, and web pages as trees."""

from __future__ import annotations

import pytest

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits
from disclosuredoc.packages.streaming import page, stream


def events(data: bytes) -> list[object]:
    found: list[object] = []
    stream(
        data,
        ("a.docx", "word/document.xml"),
        start=lambda tag, attributes: found.append((tag, attributes)),
        end=found.append,
        text=found.append,
    )
    return found


def test_elements_attributes_and_text_come_in_order() -> None:
    assert events('<w:p xmlns:w="x" w:a="1" b="2">甲&amp;<c/></w:p>'.encode()) == [
        ("x}p", ["x}a", "1", "b", "2"]),
        "甲&",
        ("c", []),
        "c",
        "x}p",
    ]


def test_parts_in_utf_16_are_read() -> None:
    assert events('<?xml version="1.0" encoding="UTF-16"?><a>甲</a>'.encode("utf-16"))[1] == "甲"


@pytest.mark.parametrize("data", [b"", b"<a>", b"<a></b>", b"\xff\xfe"])
def test_a_broken_part_is_refused_with_its_name(data: bytes) -> None:
    with pytest.raises(UnsafeFileError, match=r"a.docx（word/document.xml）：XML 已损坏"):
        events(data)


def test_a_part_in_another_encoding_is_refused() -> None:
    with pytest.raises(UnsafeFileError, match=r"a.docx（word/document.xml）：XML 的编码不是 UTF-8"):
        events(b"<?xml version='1.0' encoding='none'?><a/>")


def test_a_part_with_a_doctype_is_refused_before_its_entities_are_expanded() -> None:
    with pytest.raises(UnsafeFileError, match="DOCTYPE"):
        events(b'<!DOCTYPE a [<!ENTITY e "eeee">]><a>&e;</a>')


def test_a_page_becomes_a_tree() -> None:
    root = page("<p>甲", "a.html")

    assert root is not None
    assert "".join(root.itertext()) == "甲"


@pytest.mark.parametrize("text", ["", " \n", "<!-- 注 -->"])
def test_a_page_of_blanks_has_no_tree(text: str) -> None:
    assert page(text, "a.html") is None


def test_lone_surrogates_do_not_break_a_page() -> None:
    assert page("<p>\ud800甲", "a.html") is not None


@pytest.mark.parametrize(("text", "message"), [("<b>" * 300, "套得太深"), ("<p>" * (limits.PAGE_TAGS + 1), "元素太多")])
def test_a_page_that_is_too_deep_or_too_large_is_refused(text: str, message: str) -> None:
    with pytest.raises(UnsafeFileError, match=message):
        page(text, "a.html")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<p>" * (limits.PAGE_BLOCKS + 1), "元素太多"),
        ("<p " + "a " * limits.PAGE_ATTRIBUTES + ">甲", "一个元素的属性太多"),
    ],
)
def test_a_page_that_would_take_minutes_is_refused(text: str, said: str) -> None:
    with pytest.raises(UnsafeFileError, match=said):
        page(text, "a.html")
