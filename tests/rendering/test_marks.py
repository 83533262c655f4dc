"""The layout's marks become the layout's words; a mark it does not know is named."""

from __future__ import annotations

import word
from laying import laid_out, lines, mistakes


def test_an_unknown_mark_is_named_with_its_place_and_the_nearest() -> None:
    found = mistakes(word.template("[[ words.vehicles ]]", "[[ words.vehicle ]]"))

    assert found[0].endswith("版式里没有“words.vehicle”；是不是“[[ words.vehicles ]]”？")


def test_a_mark_that_is_not_closed_is_named() -> None:
    assert "没有写完" in "\n".join(mistakes(word.template("[[ title ]]", "[[ title ")))


def test_a_merge_mark_belongs_in_a_cell() -> None:
    assert "只能写在表格的单元格里" in "\n".join(mistakes(word.template("[[ title ]]", "[[ merge x ]]")))


def test_merged_cells_take_their_merging_from_the_facts() -> None:
    xml = laid_out(word.template()).parts[word.MAIN].decode()

    assert '<w:vMerge w:val="{{ row.level1_merge }}"/>' in xml
    assert '{% if row.level1_merge == "restart" %}{{ row.level1 }}{% endif %}' in xml


def test_no_mark_of_the_layout_is_left() -> None:
    assert not [line for line in lines(laid_out(word.template())) if "[[" in line]
