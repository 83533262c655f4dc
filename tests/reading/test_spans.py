"""The grid of a web page's table."""

from __future__ import annotations

from disclosuredoc.reading.spans import MOST_COLUMNS, MOST_ROWS, Spans, span


def columns(*rows: list[tuple[int, int]]) -> list[list[int]]:
    """The grid columns of cells that cover so many columns and rows each."""
    spans = Spans()
    for row in rows:
        spans.begin_row()
        for width, height in row:
            spans.place(width, height)
    return [[slot.column for slot in row] for row in spans.grid.rows]


def test_cells_follow_each_other() -> None:
    assert columns([(1, 1), (2, 1), (1, 1)]) == [[1, 2, 4]]


def test_a_cell_that_reaches_down_moves_those_of_the_rows_below() -> None:
    assert columns([(1, 3), (1, 1)], [(1, 1)], [(1, 1)], [(1, 1)]) == [[1, 2], [2], [2], [1]]


def test_several_reaching_cells_are_stepped_over_in_order() -> None:
    assert columns([(1, 1), (1, 3), (1, 1)], [(1, 2), (1, 2)], [(1, 1)]) == [[1, 2, 3], [1, 3], [4]]


def test_a_span_stays_within_bounds() -> None:
    assert (span(" 2 ", MOST_COLUMNS), span("99999999", MOST_ROWS), span("-1", MOST_ROWS)) == (2, MOST_ROWS, 1)
