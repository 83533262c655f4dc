"""Write ``docs/reference/workbook.md`` from the map of the workbook: ``python tools/workbook_reference.py``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from disclosuredoc.intake.columns import Type
from disclosuredoc.intake.sheets import GUIDE, SHEETS
from disclosuredoc.intake.unit_sheets import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.intake.columns import Column

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "workbook.md"
HEAD = f"""\
# 填报工作簿：各表各列

由 `tools/workbook_reference.py` 从程序所用的同一张对照表生成。
怎样填写见[填写工作簿](../howto/fill-in-the-workbook.md)；与 TOML 的对应见[填报数据说明](facts.md)。
第一张表“{GUIDE}”只有说明，不读入。
表和列按名称认，不按位置：列的顺序不限，多余的列和表不读，表头可以不在第一行。
金额列的单位看表头（“金额（元）”“金额（万元）”），表头没写的看表头上方的“单位：元”，都没写的是本部门的金额单位。
"""


def page() -> str:
    """Return the page."""
    return "\n".join([HEAD, *_sheets(), *_kinds(), ""])


def _sheets() -> Iterator[str]:
    for sheet in SHEETS:
        yield f"## {sheet.name}\n"
        yield sheet.about + ("" if not sheet.aliases else f"\n表名也可以是：{'、'.join(sheet.aliases)}。")
        yield "\n| 列 | 必填 | 内容 | 表头也可以写作 | 对应的键 |\n|---|---|---|---|---|"
        yield from (_row(column, sheet.table) for column in sheet.columns)
        yield ""


def _row(column: Column, table: str) -> str:
    key = ".".join(word for word in (table, *column.key) if word)
    cells = (column.head, "是" if column.required else "", _content(column), "、".join(column.aliases), f"`{key}`")
    return f"| {' | '.join(cells)} |"


def _content(column: Column) -> str:
    words = "、".join(column.choices)
    kind = "" if column.type in {Type.TEXT, Type.CODE} else column.type.value
    return "；".join(word for word in (kind, words, column.hint) if word)


def _kinds() -> Iterator[str]:
    yield "## 文字材料的类别\n"
    yield "| 类别 | 标题填什么 | 对应的键 |\n|---|---|---|"
    yield from (f"| {name} | {kind.heading or '不填'} | `{'.'.join(kind.path)}` |" for name, kind in KINDS.items())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
