"""Bookmarks: one for each part, statement and section of each set."""

from __future__ import annotations

from disclosuredoc.layouts import catalogue
from disclosuredoc.rendering import marking

LAYOUT = catalogue.load("hebei/2022")


def test_no_id_and_no_name_is_given_twice() -> None:
    sets = [marking.marks(LAYOUT), *(marking.marks(LAYOUT, f"10100{n}", n) for n in (1, 2, 3))]
    found = [mark for each in (marking.outer_marks(), *sets) for mark in each.values()]

    assert len({mark.id for mark in found}) == len({mark.name for mark in found}) == len(found)


def test_parts_statements_and_sections_of_one_name_have_marks_of_their_own() -> None:
    assert {"part_statements", "statement_three_public", "three_public"} <= set(marking.keys(LAYOUT))


def test_a_template_takes_a_mark_from_the_facts() -> None:
    assert marking.written("operating").name == "{{ office.marks.operating.name }}"
