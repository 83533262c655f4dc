"""Bookmarks: names that Word keeps, ids that never meet, contents that Word can update."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.helpers.bookmarks import (
    Mark,
    bookmark_name,
    bookmarked,
    contents,
    contents_entry,
    foreign,
    marks,
    marks_of_parts,
    reference,
    strip_foreign,
)
from disclosuredoc.helpers.ooxml import element, paragraph, run

if TYPE_CHECKING:
    from lxml.etree import _Element

VALID = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
keys = st.text(max_size=60) | st.from_regex(r"[a-z_]{1,8}", fullmatch=True)
OURS = Mark(1, "duties")


def names(tree: _Element) -> list[str]:
    """Return the names of all bookmarks."""
    return [begin.get(qn("w:name"), "") for begin in tree.iter(qn("w:bookmarkStart"))]


@given(keys, keys)
def test_every_name_is_one_that_word_keeps(key: str, within: str) -> None:
    assert VALID.fullmatch(bookmark_name(key, within=within))


@given(st.sets(st.tuples(keys, keys), max_size=20))
def test_different_keys_have_names_that_differ_in_more_than_case(pairs: set[tuple[str, str]]) -> None:
    assert len({bookmark_name(key, within=within).lower() for key, within in pairs}) == len(pairs)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a__b", ""), ("a", "b")),
        (("a_", "b"), ("a", "_b")),
        (("Total", ""), ("total", "")),
        (("三公", ""), ("三公经费", "")),
        (("x" * 41, ""), ("x" * 42, "")),
    ],
)
def test_keys_that_look_alike_are_told_apart(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert bookmark_name(one[0], within=one[1]) != bookmark_name(other[0], within=other[1])


def test_a_plain_key_keeps_its_words() -> None:
    assert bookmark_name("three_public") == "three_public"
    assert bookmark_name("operating", within="101001") == "operating__101001"


def test_a_shortened_key_keeps_its_beginning() -> None:
    assert bookmark_name("general_public_budget_basic_expenditure_by_item").startswith("general_public_budget___")


@given(st.sets(keys, max_size=5), st.sets(keys, max_size=5), st.integers(0, 1000))
def test_repeated_parts_never_share_an_id_or_a_name(parts: set[str], given_keys: set[str], start: int) -> None:
    made = [mark for part in marks_of_parts(parts, given_keys, start=start).values() for mark in part.values()]
    assert sorted(int(mark.id) for mark in made) == list(range(start, start + len(parts) * len(given_keys)))
    assert len({mark.name for mark in made}) == len(made)


def test_a_key_or_part_given_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="key must be given once"):
        marks(["basic", "basic"])
    with pytest.raises(ValueError, match="part must be given once"):
        marks_of_parts(["101", "101"], ["basic"])


@pytest.mark.parametrize("name", ["1st", "三公", "a b", "x" * 41, ""])
def test_a_name_that_word_does_not_keep_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="must match regex"):
        Mark(1, name)


def test_ids_and_names_may_come_from_the_template() -> None:
    begin, _, end = bookmarked([run("一")], Mark("{{ mark.id }}", "{{ mark.name }}"))
    assert (begin.get(qn("w:id")), begin.get(qn("w:name")), end.get(qn("w:id"))) == (
        "{{ mark.id }}",
        "{{ mark.name }}",
        "{{ mark.id }}",
    )


def test_a_reference_leads_to_a_mark_or_a_name() -> None:
    assert [reference("见上", target).get(qn("w:anchor")) for target in (OURS, "duties")] == ["duties", "duties"]


def test_a_contents_entry_with_a_page_carries_its_field_inside_the_link() -> None:
    entry = contents_entry("一、部门职责", OURS, 1, 3)
    (link,) = entry.iterchildren(qn("w:hyperlink"))
    assert [instruction.text for instruction in link.iter(qn("w:instrText"))] == [r" PAGEREF duties \h "]
    assert entry.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") is not None


def test_a_contents_entry_without_a_page_is_text_and_link_only() -> None:
    assert [text.text for text in contents_entry("一、部门职责", OURS, 2).iter(qn("w:t"), qn("w:tab"))] == [
        "一、部门职责"
    ]


def test_contents_are_one_field_from_the_first_entry_to_the_last() -> None:
    entries = [contents_entry("一、", "one", 1), contents_entry("二、", "two", 1), contents_entry("三、", "three", 1)]
    made = contents(entries)
    kinds = [[char.get(qn("w:fldCharType")) for char in entry.iter(qn("w:fldChar"))] for entry in made]
    assert kinds == [["begin", "separate"], [], ["end"]]
    assert made[0][0].tag == qn("w:pPr")


def test_contents_leave_the_entries_as_they_were() -> None:
    entry = contents_entry("一、", "one", 1)
    contents([entry])
    assert list(entry.iter(qn("w:fldChar"))) == []


def test_contents_that_end_in_a_condition_close_in_a_paragraph_of_their_own() -> None:
    entries = [contents_entry("一、", "one", 1), paragraph("{%p if more %}"), paragraph("{%p endif %}")]
    made = contents(entries)
    assert len(made) == 4
    assert [char.get(qn("w:fldCharType")) for char in made[-1].iter(qn("w:fldChar"))] == ["end"]


@pytest.mark.parametrize("entries", [[], [paragraph("{%p for part in parts %}")]])
def test_contents_without_a_first_entry_are_refused(entries: list[_Element]) -> None:
    with pytest.raises(ValueError, match="always printed"):
        contents(entries)


def test_foreign_are_all_names_but_ours_and_the_templates() -> None:
    assert foreign(["_GoBack", "duties", "{{ mark.name }}"], ["duties"]) == ("_GoBack",)


def test_foreign_bookmarks_go_with_both_their_ends() -> None:
    inner = bookmarked(bookmarked([run("一")], OURS), Mark(2, "_Toc471398463"))
    body = element("w:body", paragraph(bookmarked(inner, Mark(3, "_GoBack"))))
    assert strip_foreign(body, {"duties"}) == ("_GoBack", "_Toc471398463")
    assert names(body) == ["duties"]
    assert [end.get(qn("w:id")) for end in body.iter(qn("w:bookmarkEnd"))] == ["1"]


def test_a_foreign_bookmark_under_our_id_leaves_ours_whole() -> None:
    body = element(
        "w:body",
        paragraph(bookmarked([run("旧")], Mark(1, "_GoBack"))),
        paragraph(bookmarked([run("一")], OURS)),
    )
    strip_foreign(body, {"duties"})
    assert [len(said) for said in body] == [1, 3]


def test_ends_without_a_beginning_and_beginnings_without_an_end_go_too() -> None:
    body = element(
        "w:body",
        paragraph([element("w:bookmarkEnd", id=9), run("一"), element("w:bookmarkStart", id=1, name="duties")]),
    )
    assert strip_foreign(body, {"duties"}) == ()
    assert len(body[0]) == 1
