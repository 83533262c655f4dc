"""The first sheet of the workbook: how it is filled in, in the clerk's words, and what each sheet is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.intake.sheets import SHEETS
from disclosuredoc.intake.unit_sheets import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import xlsxwriter

TITLE = "部门预算公开填报表"
HOW = (
    "一本工作簿可以填一个部门，也可以填全县各部门。",
    "先填“部门”和“预算单位”，再填“预算明细”；其余各表按需要填。",
    "橙色表头的列必填；单元格变红，说明缺少内容、不是数字，或与别的表对不上。",
    "选中单元格会显示填写提示；右侧有箭头的可以从列表里选。",
    "只有一个部门时，各表的“部门名称”可以不填；部门只有一个预算单位时，“单位编码”可以不填。",
    "金额按表头的单位填，最细到分；合计不填，都由明细算得。",
    "“预算明细”可以从预算系统导出后整表粘贴：列的顺序不限，多余的列不用删；表头写“金额（元）”的按元读入。",
    "文字照原样印出；一条文字一行，填在“文字材料”表。",
    "填好后保存为 .xlsx，用 disclosuredoc check 核查，用 disclosuredoc batch 批量生成。",
)


def write(book: xlsxwriter.Workbook, made: xlsxwriter.Worksheet) -> None:
    """Write the guide, and protect it."""
    font = {"font_name": "宋体", "font_size": 11, "text_wrap": True, "valign": "top"}
    plain, bold = book.add_format(font), book.add_format({**font, "bold": True})
    title = book.add_format({**font, "font_size": 18, "bold": True, "text_wrap": False})
    made.set_column(0, 0, 18)
    made.set_column(1, 1, 100)
    made.write_string(0, 0, TITLE, title)
    made.set_row(0, 30)
    for number, (label, words) in enumerate(lines(), 1):
        made.write_string(number, 0, label, bold)
        made.write_string(number, 1, words, plain)
    made.set_landscape()
    made.set_paper(9)
    made.fit_to_pages(1, 0)
    made.protect()


def lines() -> Iterator[tuple[str, str]]:
    """Yield the lines of the guide: a label and what it says."""
    yield from ((f"{number}.", words) for number, words in enumerate(HOW, 1))
    yield "", ""
    yield "各表", "填什么"
    yield from ((sheet.name, sheet.about) for sheet in SHEETS)
    yield "", ""
    yield "文字材料的类别", "标题填什么"
    yield from ((name, kind.heading or "不填") for name, kind in KINDS.items())
