"""What must hold inside a layout, beyond the types of its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Problem
from disclosuredoc.layouts.layout import ASSET_ROWS, USAGE
from disclosuredoc.layouts.statements import COLUMNS, STATEMENT_WORDS, THREE_PUBLIC_ROWS
from disclosuredoc.terms import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosuredoc.layouts.layout import Layout, Row
    from disclosuredoc.layouts.statements import Statement


def problems(layout: Layout) -> Iterator[Problem]:
    """Yield everything that does not fit together in a layout."""
    yield from _identity(layout)
    yield from _sections(layout)
    yield from _gathering("income", layout.income, layout)
    yield from _gathering("funding", layout.funding, layout)
    yield from _rows("asset_rows", layout.asset_rows, ASSET_ROWS, layout)
    yield from _rows("three_public_rows", layout.three_public_rows, THREE_PUBLIC_ROWS, layout)
    yield from _statements(layout)
    for term in layout.glossary:
        if term.when is not None and term.when not in USAGE:
            message = f"不认识的使用条件“{term.when}”"
            yield Problem(_place(layout, f"glossary[{term.key}].when"), message, f"可用：{'、'.join(sorted(USAGE))}")


def _place(layout: Layout, path: str) -> str:
    return f"{layout.name}/layout.toml {path}"


def _identity(layout: Layout) -> Iterator[Problem]:
    folder = layout.name.rpartition("/")[2]
    if str(layout.year) != folder:
        yield Problem(
            _place(layout, "year"), f"年份为 {layout.year}，与文件夹名“{folder}”不一致", f"请写 year = {folder}"
        )


def _sections(layout: Layout) -> Iterator[Problem]:
    if [section.level for section in layout.sections][:1] != [1]:
        yield Problem(_place(layout, "sections"), "没有一级标题，或第一个标题不是一级", "请让第一节的 level = 1")


def _gathering(name: str, rows: tuple[Row, ...], layout: Layout) -> Iterator[Problem]:
    """Every source is gathered by one row, and by one only, so that the rows add up to the total."""
    for source in Source:
        keys = [row.key for row in rows for gathered in row.gathers if gathered is source]
        if len(keys) > 1:
            message = f"资金来源“{source.key}”（{source.value}）列入了不止一行：{'、'.join(keys)}"
            yield Problem(_place(layout, f"{name}[{keys[-1]}].gathers"), message, "请只留一处，否则合计会重复")
        if not keys and source is not Source.UNKNOWN:
            message = f"资金来源“{source.key}”（{source.value}）没有列入任何一行"
            yield Problem(_place(layout, name), message, "请写进某一行的 gathers，否则合计会漏掉")


def _rows(name: str, rows: Mapping[str, str], known: tuple[str, ...], layout: Layout) -> Iterator[Problem]:
    for key in rows:
        if key not in known:
            yield Problem(_place(layout, f"{name}.{key}"), f"不认识的行“{key}”", f"可用：{'、'.join(known)}")


def _statements(layout: Layout) -> Iterator[Problem]:
    """A statement can be printed: its columns, the words of its totals, the names of its rows."""
    for statement in layout.statements:
        yield from _columns(statement, layout)
    for word in STATEMENT_WORDS if layout.statements else ():
        if word not in layout.words:
            yield Problem(_place(layout, "words"), f"缺少公开表用语“{word}”", "请照 national/2020 补上")
    for row in layout.functions:
        if not row.name and layout.codes.function.lookup(row.key) is None:
            message = f"当年支出功能分类科目没有“{row.key}”，也没有写 name"
            yield Problem(_place(layout, f"functions[{row.key}]"), message, "请补写 name，或核对编码")


def _columns(statement: Statement, layout: Layout) -> Iterator[Problem]:
    keys = [column.key for column in statement.columns]
    place = f"statements[{statement.key}].columns"
    for key in COLUMNS[statement.rows]:
        if key not in keys:
            remedy = f"这样的表要有：{'、'.join(COLUMNS[statement.rows])}"
            yield Problem(_place(layout, place), f"缺少“{key}”一栏", remedy)
    for column in statement.columns:
        if column.width < 1:
            message = f"列宽不能是 {column.width}"
            yield Problem(_place(layout, f"{place}[{column.key}].width"), message, "请写正整数")
