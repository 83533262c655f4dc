"""The grid of a web page's table."""

from __future__ import annotations

from disclosuredoc.reading.drafts import Slot
from disclosuredoc.reading.spans import MOST_COLUMNS, MOST_ROWS, WIDEST, Spans, span


def columns(*rows: list[tuple[int, int]]) -> list[list[int]]:
    """The grid columns of cells that cover so many columns and rows each."""
    spans = Spans()
    for row in rows:
        spans.begin_row()
        for width, height in row:
            spans.place(width, height)
    return [[slot.column for slot in row if isinstance(slot, Slot)] for row in spans.grid.rows]


def test_cells_follow_each_other() -> None:
    assert columns([(1, 1), (2, 1), (1, 1)]) == [[1, 2, 4]]


def test_a_cell_that_reaches_down_moves_those_of_the_rows_below() -> None:
    assert columns([(1, 3), (1, 1)], [(1, 1)], [(1, 1)], [(1, 1)]) == [[1, 2], [2], [2], [1]]


def test_several_reaching_cells_are_stepped_over_in_order() -> None:
    assert columns([(1, 1), (1, 3), (1, 1)], [(1, 2), (1, 2)], [(1, 1)]) == [[1, 2, 3], [1, 3], [4]]


def test_a_wide_cell_is_followed_by_the_column_after_what_reaches_into_it() -> None:
    assert columns([(1, 1), (1, 2), (2, 2)], [(3, 1), (1, 1)]) == [[1, 2, 3], [1, 5]]


def test_cells_far_to_the_right_reach_into_no_row() -> None:
    first, second = columns([(1, MOST_ROWS)] * (WIDEST + 50), [(1, 1)])

    assert (first[-1], second) == (WIDEST + 50, [WIDEST + 1])


def test_what_reaches_down_is_looked_at_once_a_row() -> None:
    spans = Spans()
    for _ in range(500):
        spans.begin_row()
        for _ in range(5):
            spans.place(1, MOST_ROWS)

    assert spans.passed == len(spans.reaching) == WIDEST


def test_a_span_stays_within_bounds() -> None:
    assert (span(" 2 ", MOST_COLUMNS), span("99999999", MOST_ROWS), span("-1", MOST_ROWS)) == (2, MOST_ROWS, 1)
