"""Rows of a table as plain values: totals, repeated rows, equal neighbours merged downwards, indents by level."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CHARACTER = 210
"""The width of one character of 五号 (10.5 pt), in twips: one level of indent."""
LEVELS = {3: 0, 5: 1, 7: 2}
"""The length of a code and the level it stands for: 类, 款, 项."""


@attrs.frozen
class Cell:
    """A cell of the body that is more than its text.

    Attributes:
        text: what it says; line breaks become breaks.
        columns: how many columns it spans.
        merge: ``restart`` begins a vertical merge, ``continue`` goes on; may be Jinja that yields one of the two.
        indent: the level of indent, or Jinja that yields twips (see ``indent``).
    """

    text: str = ""
    columns: int = attrs.field(default=1, validator=attrs.validators.ge(1))
    merge: str = ""
    indent: int | str = 0


def _cells(cells: Iterable[str | Cell]) -> tuple[Cell, ...]:
    """Return cells, a plain text being one."""
    return tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in cells)


@attrs.frozen
class Row:
    """A row of the body; ``control`` marks one that holds nothing but a Jinja row tag."""

    cells: tuple[Cell, ...] = attrs.field(converter=_cells)
    bold: bool = False
    control: bool = False


def totals(*cells: str | Cell) -> Row:
    """Return a row of totals, in bold.

    >>> totals("合计", "73.01").bold
    True
    """
    return Row(cells, bold=True)


def repeated(rows: Iterable[Row | Sequence[str | Cell]], loop: str) -> tuple[Row, ...]:
    """Return rows that a template repeats, between the row tags that docxtpl replaces whole.

    >>> [row.cells[0].text for row in repeated([("{{ row.name }}", "{{ row.amount }}")], "row in office.rows")]
    ['{%tr for row in office.rows %}', '{{ row.name }}', '{%tr endfor %}']
    """
    return _between(f"{{%tr for {loop} %}}", rows, "{%tr endfor %}")


def when(rows: Iterable[Row | Sequence[str | Cell]], condition: str) -> tuple[Row, ...]:
    """Return rows that a template prints only under a condition.

    >>> [row.cells[0].text for row in when([("无",)], "not office.rows")]
    ['{%tr if not office.rows %}', '无', '{%tr endif %}']
    """
    return _between(f"{{%tr if {condition} %}}", rows, "{%tr endif %}")


def _between(opening: str, rows: Iterable[Row | Sequence[str | Cell]], closing: str) -> tuple[Row, ...]:
    """Return rows between two control rows."""
    inner = (row if isinstance(row, Row) else Row(row) for row in rows)
    return (Row((opening,), control=True), *inner, Row((closing,), control=True))


def merged_equal(values: Iterable[str], *, lone: str = "") -> tuple[str, ...]:
    """Mark equal neighbours for merging downwards; blanks never merge, ``lone`` marks what has no equal below.

    >>> merged_equal(["产出", "产出", "效果", "", ""])
    ('restart', 'continue', '', '', '')
    """
    return _marks([(value,) if value else None for value in values], lone)


def _marks(keys: Sequence[tuple[str, ...] | None], lone: str) -> tuple[str, ...]:
    """Mark equal neighbours among keys; None is equal to nothing."""
    marks: list[str] = []
    for key, run_of_equals in itertools.groupby(keys):
        count = len(list(run_of_equals))
        marks += [lone] * count if key is None or count == 1 else ["restart"] + ["continue"] * (count - 1)
    return tuple(marks)


def merge_down(rows: Sequence[Sequence[str]], columns: Sequence[int]) -> tuple[Row, ...]:
    """Merge equal neighbours down the given columns, each only within what the columns before it merge.

    >>> [row.cells[0].merge for row in merge_down([("产出", "数量"), ("产出", "质量"), ("效果", "社会")], [0])]
    ['restart', 'continue', '']
    """
    marked: dict[int, tuple[str, ...]] = {}
    for depth, column in enumerate(columns, start=1):
        keys = [tuple(row[c] for c in columns[:depth]) if row[column] else None for row in rows]
        marked[column] = _marks(keys, "")
    return tuple(
        Row(tuple(_merged(text, marked[c][r]) if c in marked else text for c, text in enumerate(row)))
        for r, row in enumerate(rows)
    )


def _merged(text: str, merge: str) -> Cell:
    """Return the cell for one mark; one that continues says nothing itself."""
    return Cell("" if merge == "continue" else text, merge=merge)


def indented(text: str, level: int) -> Cell:
    """Return a cell whose text stands in by so many levels (类 0, 款 1, 项 2), by paragraph indent.

    >>> indented("行政运行", level_of("2013701")).indent
    2
    """
    return Cell(text, indent=level)


def indent(level: int) -> int:
    """Return the indent of a level in twips, for a template's ``Cell(indent="{{ row.indent }}")``.

    >>> indent(2)
    420
    """
    return level * CHARACTER


def level_of(code: str) -> int:
    """Return the level of a code by its length: 类 0, 款 1, 项 2; anything else stands at 0.

    >>> [level_of(code) for code in ("201", "20137", "2013701", "")]
    [0, 1, 2, 0]
    """
    return LEVELS.get(len(code), 0)
