"""Tables: widths, grids, heads and merges always hold."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.helpers.tables import (
    PLAIN,
    Cell,
    Column,
    HeadCell,
    Row,
    fit,
    head_grid,
    indented,
    merge_down,
    repeated,
    table,
    totals,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

ONE = [[HeadCell("项目")]]
SPENDING = [[HeadCell("项目", rows=2), HeadCell("支出", columns=2)], [HeadCell("基本支出"), HeadCell("项目支出")]]
THREE = [Column(3000), Column(1500, "right"), Column(1500, "center")]


@st.composite
def heads(draw: st.DrawFn) -> tuple[int, list[list[HeadCell]]]:
    """Draw heads of one to three rows whose groups span columns and whose other cells span rows."""
    groups = draw(st.lists(st.integers(1, 3), min_size=1, max_size=5))
    rows = draw(st.integers(1, 3))
    if rows == 1:
        return sum(groups), [[HeadCell("组", columns=group) for group in groups]]
    first = [HeadCell("组", columns=group) if group > 1 else HeadCell("列", rows=rows) for group in groups]
    second = [HeadCell("列", rows=rows - 1) for group in groups if group > 1 for _ in range(group)]
    return sum(groups), [first, second, [], []][:rows]


def only(tree: _Element, tag: str) -> list[str]:
    """Return the ``w:val`` of each element of a tag."""
    return [found.get(qn("w:val"), "") for found in tree.iter(qn(tag))]


def widths_of(tree: _Element, tag: str) -> list[int]:
    """Return the ``w:w`` of each element of a tag."""
    return [int(found.get(qn("w:w"), "0")) for found in tree.iter(qn(tag))]


def placed(row: _Element) -> list[tuple[int, int, str]]:
    """Return where each cell of a row begins, what it spans and its merge."""
    spans = [int((only(cell, "w:gridSpan") or ["1"])[0]) for cell in row.iterchildren(qn("w:tc"))]
    merges = [(only(cell, "w:vMerge") or [""])[0] for cell in row.iterchildren(qn("w:tc"))]
    return list(zip(itertools.accumulate(spans, initial=0), spans, merges, strict=False))


def assert_sound(made: _Element) -> None:
    """Assert what Word and WPS want of every table."""
    grid = widths_of(made, "w:gridCol")
    assert widths_of(made, "w:tblW") == [sum(grid)]
    above: set[tuple[int, int]] = set()
    for row in made.iterchildren(qn("w:tr")):
        cells = placed(row)
        assert widths_of(row, "w:tcW") == [sum(grid[start : start + span]) for start, span, _ in cells]
        assert sum(span for _, span, _ in cells) == len(grid)
        assert {(start, span) for start, span, merge in cells if merge == "continue"} <= above
        assert len(list(row.iter(qn("w:cantSplit")))) == 1
        above = {(start, span) for start, span, merge in cells if merge}


@given(heads(), st.integers(200, 2000), st.integers(0, 3))
def test_every_row_fills_the_grid_and_every_merge_has_a_beginning(
    head: tuple[int, list[list[HeadCell]]], width: int, rows: int
) -> None:
    count, cells = head
    made = table([Column(width)] * count, cells, [["内容"] * count] * rows)
    assert_sound(made)
    assert len(list(made.iter(qn("w:tblHeader")))) == len(cells)


@given(st.lists(st.tuples(*[st.sampled_from("甲乙")] * 3), max_size=6))
def test_equal_neighbours_merge_into_sound_tables(rows: list[tuple[str, ...]]) -> None:
    assert_sound(table(THREE, SPENDING, merge_down(rows, [0, 1])))


@given(st.lists(st.floats(0.01, 1000), min_size=1, max_size=13), st.integers(13, 13000))
def test_fitted_widths_add_up_to_what_is_available(widths: list[float], available: int) -> None:
    fitted = fit(widths, available)
    assert sum(fitted) == available
    assert min(fitted) >= 1


def test_an_alignment_that_word_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="must be in"):
        Column(900, "middle")


@pytest.mark.parametrize("widths", [[], [1, 0], [-1, 2]])
def test_widths_that_are_none_are_refused(widths: list[float]) -> None:
    with pytest.raises(ValueError, match="positive"):
        fit(widths, 100)


def test_a_head_merges_both_ways() -> None:
    first, second = head_grid(SPENDING, 3)
    assert [(cell.text, cell.columns, cell.merge) for cell in first] == [("项目", 1, "restart"), ("支出", 2, "")]
    assert [(cell.text, cell.merge) for cell in second] == [("", "continue"), ("基本支出", ""), ("项目支出", "")]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ([[HeadCell("项目")]], "must fill"),
        ([[HeadCell("项目", columns=4)]], "must fill"),
        ([[HeadCell("项目", rows=2), HeadCell("支出", columns=2)]], "no room"),
        ([[HeadCell("项目"), HeadCell("支出", 1, 2), HeadCell("数")], [HeadCell("列", 2), HeadCell("列")]], "no room"),
    ],
)
def test_a_head_that_does_not_fit_the_grid_is_refused(head: list[list[HeadCell]], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        head_grid(head, 3)


def test_a_row_that_does_not_fill_the_grid_is_refused() -> None:
    with pytest.raises(ValueError, match="must fill a grid of 3"):
        table(THREE, SPENDING, [("合计", "1.00")])


@pytest.mark.parametrize("above", ["甲", Cell("甲", merge="")])
def test_a_merge_that_goes_on_below_nothing_is_refused(above: str | Cell) -> None:
    with pytest.raises(ValueError, match="begin with restart"):
        table([Column(900)], ONE, [(above,), (Cell(merge="continue"),)])


def test_merges_between_row_tags_are_the_templates_business() -> None:
    made = table([Column(900)], ONE, repeated([(Cell("{{ row.name }}", merge="{{ row.merge }}"),)], "row in rows"))
    assert only(made, "w:vMerge") == ["{{ row.merge }}"]


def test_a_row_tag_spans_the_whole_grid() -> None:
    made = table(THREE, SPENDING, repeated([("名", "数", "数")], "row in rows"))
    assert_sound(made)


def test_amounts_stand_right_and_heads_in_the_middle() -> None:
    made = table(THREE, SPENDING, [("合计", "73.01", "万元")])
    assert only(made, "w:pStyle")[-3:] == ["TableText", "TableNumber", "TableCentre"]
    assert set(only(made, "w:pStyle")[:-3]) == {"TableHead"}


def test_a_document_without_our_styles_is_aligned_directly() -> None:
    made = table(THREE, SPENDING, [("合计", "73.01", "万元")], styles=PLAIN)
    assert only(made, "w:pStyle") == []
    assert only(made, "w:jc")[-3:] == ["left", "right", "center"]


def test_borders_are_single_the_layout_fixed_and_cells_centred() -> None:
    made = table([Column(900)], ONE, [("",)])
    borders = next(made.iter(qn("w:tblBorders")))
    assert {(side.get(qn("w:val")), side.get(qn("w:sz"))) for side in borders} == {("single", "4")}
    assert [layout.get(qn("w:type")) for layout in made.iter(qn("w:tblLayout"))] == ["fixed"]
    assert only(made, "w:vAlign") == ["center", "center"]


def test_levels_stand_in_by_paragraph_indent_not_by_blanks() -> None:
    made = table([Column(900)], ONE, [(indented("款", 1),), (Cell("项", indent="{{ row.indent }}"),)])
    assert [dict(found.attrib) for found in made.iter(qn("w:ind"))] == [
        {qn("w:leftChars"): "100", qn("w:left"): "210"},
        {qn("w:left"): "{{ row.indent }}"},
    ]


def test_totals_are_bold_and_nothing_else_is() -> None:
    made = table([Column(900)], ONE, [totals("合计"), Row(("明细",))])
    assert [bool(list(row.iter(qn("w:b")))) for row in made.iterchildren(qn("w:tr"))] == [False, True, False]
