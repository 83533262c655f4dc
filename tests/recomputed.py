"""The sums of the nine statements, recomputed from a finished document without the library."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CENT = Decimal("0.005")
"""What a printed figure may be off from its exact value, in its own unit."""

Rows = list[list[str]]


def statements(data: bytes) -> list[tuple[str, Rows]]:
    """Return the name and the rows below 栏次 of each budget statement of a .docx."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))[0]
    found = []
    above: list[str] = []
    for element in body:
        if element.tag == f"{W}p":
            above = [*above, _text(element)] if _text(element).strip() else above
        elif element.tag == f"{W}tbl" and "预算年度" in above[-1]:
            rows = [[_text(cell) for cell in row.iter(f"{W}tc")] for row in element.iter(f"{W}tr")]
            head = next(index for index, row in enumerate(rows) if row[0] == "栏次")
            found.append((above[-2], rows[head + 1 :]))
    return found


def misfits(name: str, rows: Rows) -> list[str]:
    """Return every sum of a statement that does not hold within what rounding allows."""
    check = _balance if "收支总" in name else _three_public if "三公" in name else _classified
    return [f"{name}：{misfit}" for misfit in check(rows)]


def _text(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "") or "0")


def _differs(whole: str, parts: list[str]) -> bool:
    return abs(_number(whole) - sum(map(_number, parts), Decimal(0))) > CENT * (len(parts) + 1)


def _balance(rows: Rows) -> Iterator[str]:
    left = {row[1]: row[2] for row in rows if row[1]}
    income = [row[2] for row in rows if re.match("[一二三四五六七八九十]+、", row[1])]
    if _differs(left["本年收入合计"], income) or _differs(
        left["收入总计"], [left["本年收入合计"], left["上年结转结余"]]
    ):
        yield "收入"
    right = {row[3]: row for row in rows}
    for column in range(4, len(rows[0])):
        spent = [row[column] for row in rows if re.match("[一二三四五六七八九十]+、", row[3])]
        now, kept, total = (right[name][column] for name in ("本年支出合计", "年终结转结余", "支出总计"))
        if _differs(now, spent) or _differs(total, [now, kept]):
            yield f"支出 第{column}栏"
    if left["收入总计"] != right["支出总计"][4]:
        yield "收入总计与支出总计"
    yield from (row[3] for row in rows if len(row) > 5 and _differs(row[4], row[5:]))


def _three_public(rows: Rows) -> Iterator[str]:
    for column in range(2, len(rows[0])):
        total, abroad, cars, bought, run, received = (row[column] for row in rows)
        if _differs(total, [abroad, cars, received]) or _differs(cars, [bought, run]):
            yield f"第{column}栏"
    yield from (row[1] for row in rows if _differs(row[2], row[3:]))


def _classified(rows: Rows) -> Iterator[str]:
    yield from (row[2] for row in rows if _differs(row[3], row[4:]))
    for column in range(3, len(rows[0])):
        for whole in rows:
            parts = [row[column] for row in rows if row is not whole and _is_below(row[1], whole)]
            if parts and _differs(whole[column], parts):
                yield f"{whole[2]} 第{column}栏"


def _is_below(code: str, whole: list[str]) -> bool:
    """Whether a code is one level below that of a row; 合计 stands above 类 and what has no code."""
    if whole[2] == "合计":
        return len(code) in {0, 3}
    return bool(whole[1]) and code.startswith(whole[1]) and len(code) == len(whole[1]) + 2
