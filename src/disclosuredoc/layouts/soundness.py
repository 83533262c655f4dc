"""What must hold inside a layout, beyond the types of its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Problem
from disclosuredoc.layouts.layout import ASSET_ROWS, USAGE
from disclosuredoc.terms import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout, Row


def problems(layout: Layout) -> Iterator[Problem]:
    """Yield everything that does not fit together in a layout."""
    yield from _identity(layout)
    yield from _sections(layout)
    yield from _gathering("income", layout.income, layout)
    yield from _gathering("funding", layout.funding, layout)
    yield from _assets(layout)
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


def _assets(layout: Layout) -> Iterator[Problem]:
    for key in layout.asset_rows:
        if key not in ASSET_ROWS:
            message = f"不认识的资产行“{key}”"
            yield Problem(_place(layout, f"asset_rows.{key}"), message, f"可用：{'、'.join(ASSET_ROWS)}")
