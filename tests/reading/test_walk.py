"""Where a piece of text belongs."""

from __future__ import annotations

import pytest

from disclosuredoc.reading.drafts import Line, Mark
from disclosuredoc.reading.styles import PLAIN, Style, Styles
from disclosuredoc.reading.walk import Open, Revision, Walk, mark, say


def begun(style: Style = PLAIN) -> tuple[Walk, Open]:
    walk, paragraph = Walk(Styles()), Open(Line(), style)
    walk.opened.append(paragraph)
    return walk, paragraph


def test_text_is_seen_unless_something_says_otherwise() -> None:
    walk, paragraph = begun()
    say(walk, "甲")

    assert (paragraph.pieces, paragraph.line.marks) == (["甲"], [])


def test_hidden_text_of_runs_that_follow_each_other_is_one_mark() -> None:
    walk, paragraph = begun(Style(hidden=True))
    say(walk, "甲")
    say(walk, "乙")

    assert (paragraph.pieces, paragraph.others) == ([], [("hidden", "甲"), ("hidden", "乙")])
    assert paragraph.line.marks == [Mark("hidden", "", "甲乙")]


def test_revisions_of_different_people_are_different_marks() -> None:
    walk, paragraph = begun()
    for author in ("张三", "李四"):
        walk.revisions = [Revision("insertion", author)]
        say(walk, "字")

    assert paragraph.line.marks == [Mark("insertion", "张三", "字"), Mark("insertion", "李四", "字")]


@pytest.mark.parametrize(("fields", "seen"), [([], True), ([True], True), ([False], True), ([False, True], False)])
def test_only_a_result_inside_an_instruction_is_not_seen(fields: list[bool], *, seen: bool) -> None:
    walk, paragraph = begun()
    walk.fields, walk.instructions = fields, fields.count(False)
    say(walk, "甲")

    assert paragraph.pieces == (["甲"] if seen else [])


def test_a_mark_between_paragraphs_waits_for_the_next() -> None:
    walk = Walk(Styles())
    mark(walk, Mark("bookmark", "x"))

    assert walk.pending == [Mark("bookmark", "x")]
