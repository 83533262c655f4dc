"""The tables of the budget statements, laid out from the layout: titles, columns, widths, pages turned aside."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from disclosuredoc.helpers import bookmarks
from disclosuredoc.helpers.ooxml import element, paragraph, run
from disclosuredoc.helpers.tables import Cell, HeadCell, Row, TableStyles, fit, repeated, table
from disclosuredoc.helpers.tables import Column as TableColumn
from disclosuredoc.rendering import marking, pages
from disclosuredoc.rendering.columns import expanded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.layouts.statements import Column, Statement

TITLE = "StatementTitle"
"""The style of a statement's title."""
LINE = "StatementLine"
"""The style of the line with whose statement it is, the year and the unit."""
STYLES = TableStyles(head="StatementHead", left="StatementText", center="StatementCentre", right="StatementNumber")
WORDS = {
    "number": ("center", Cell("{{ row.number }}")),
    "code": ("left", Cell("{{ row.code }}")),
    "name": ("left", Cell("{{ row.name }}", indent="{{ row.indent }}")),
    "expenditure": ("left", Cell("{{ row.expenditure }}")),
}
"""How the columns of words stand, and what they print."""


def statements(layout: Layout, section: _Element) -> Iterator[_Element]:
    """Yield the statements of a layout, each on a page of its own, in upright sections and sections turned aside.

    Args:
        layout: whose statements they are.
        section: the upright section of the template.
    """
    aside = pages.turned(section)
    landscape = False
    for position, statement in enumerate(layout.statements):
        turns = statement.landscape is not landscape
        if turns:
            yield pages.section_break(aside if landscape else section)
        landscape = statement.landscape
        width = pages.text_width(aside if landscape else section)
        yield from _statement(statement, layout, width, breaks=position > 0 and not turns)
    if landscape:
        yield pages.section_break(aside)


def _statement(statement: Statement, layout: Layout, width: int, *, breaks: bool) -> Iterator[_Element]:
    """Title, whose and which year's, the table, and below an empty one the note that there is nothing."""
    title = bookmarks.bookmarked([run(statement.name)], marking.written(marking.statement(statement.key)))
    yield paragraph(title, TITLE, *([element("w:pageBreakBefore")] if breaks else []))
    words = layout.words
    yield paragraph(
        "{{ office.code }}{{ office.name }}\t"
        f"{words['fiscal_year']}：{{{{ year }}}}　{words['money_unit']}：{layout.unit.value}",
        LINE,
        element("w:tabs", element("w:tab", val="right", leader="none", pos=width)),
    )
    yield _table(statement, layout, width)
    sheet = f"office.statements.{statement.key}"
    yield paragraph(f"{{%p if {sheet}.is_empty %}}")
    yield paragraph(statement.empty, "TableNote")
    yield paragraph("{%p endif %}")


def _table(statement: Statement, layout: Layout, width: int) -> _Element:
    cells = expanded(statement, layout)
    widths = fit([column.width for column in cells], width)
    standing = [
        WORDS.get(column.key, ("right", Cell(f"{{{{ row.amounts.{column.key} | cell }}}}"))) for column in cells
    ]
    row = Row(tuple(cell for _, cell in standing))
    columns = [TableColumn(size, align) for size, (align, _) in zip(widths, standing, strict=True)]
    counter = [layout.words["counter"], *(str(number) for number in range(1, len(cells)))]
    head = [*_head(cells), [HeadCell(text) for text in counter]]
    return table(columns, head, repeated([row], f"row in office.statements.{statement.key}.rows"), styles=STYLES)


def _head(cells: Sequence[Column]) -> list[list[HeadCell]]:
    """One row of heads, or two where columns stand in groups."""
    if not any(column.group for column in cells):
        return [[HeadCell(column.name) for column in cells]]
    above: list[HeadCell] = []
    for group, members in itertools.groupby(cells, key=lambda column: column.group):
        names = [column.name for column in members]
        above += [HeadCell(group, columns=len(names))] if group else [HeadCell(name, rows=2) for name in names]
    return [above, [HeadCell(column.name) for column in cells if column.group]]
