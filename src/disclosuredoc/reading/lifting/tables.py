"""The tables of an old document: 机构设置, 绩效指标, 政府采购, 固定资产; columns are found by their heads."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from disclosuredoc.terms import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Table, Transcript

Row = dict[str, Any]
CODE = "待补"
_CODE = re.compile(r"([0-9]{3,12})\s*")
_NATURES = {"行政": "行政单位", "参公": "参公事业单位", "一类": "公益一类事业单位", "二类": "公益二类事业单位"}
_BLANKS = re.compile(r"\s+")
_NUMBER = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,6})?")
_DUTY = re.compile(r"^\s*(?:[（(][一二三四五六七八九十]+[)）]\s*、?|\d+[.、．])\s*(.+?)\s*$")
_ENDS = ("。", "；")
_GOALS = re.compile(r"^\s*(?:\d+\s*[.、．]|[（(]\d+[)）])?\s*(.+?)绩效目标表?(?:[（(].*[)）])?\s*$")
_ASSETS = {"房屋": "buildings", "办公用房": "offices", "车辆": "vehicles", "设备": "equipment", "其他": "other"}
INDICATOR = {
    "一级指标": "level1",
    "二级指标": "level2",
    "三级指标": "level3",
    "绩效指标描述": "description",
    "指标值": "value",
    "指标值确定依据": "basis",
}
OTHER = "other"
"""The column of the money that no fund gives, whatever its source."""
_FUNDS: dict[str, Source | str] = {
    "一般公共预算": Source.GENERAL_PUBLIC_BUDGET,
    "基金": Source.GOVERNMENT_MANAGED_FUNDS,
    "国有资本": Source.STATE_CAPITAL_OPERATIONS,
    "专户": Source.SPECIAL_FISCAL_ACCOUNT,
    "事业单位经营收入": Source.BUSINESS_REVENUE,
    "事业收入": Source.SERVICE_REVENUE,
    "上级补助收入": Source.GRANTS_FROM_ABOVE,
    "附属单位上缴收入": Source.PAID_FROM_BELOW,
    "其他收入": Source.OTHER_REVENUE,
    "其他来源": OTHER,
    "单位资金": OTHER,
}
_PURCHASE = {
    "项目名称": "charged_to",
    "预算资金": "budget",
    "采购物品名称": "item",
    "政府采购目录序号": "code",
    "计量单位": "measure",
    "数量": "quantity",
    "单价": "unit_price",
}


def grid(table: Table) -> list[dict[int, str]]:
    """Return the texts of a table by row and grid column; a merged cell stands in all that it covers."""
    rows: list[dict[int, str]] = [{} for _ in table.cells]
    for number, cells in enumerate(table.cells):
        for cell in cells:
            for row in rows[number : number + cell.rows]:
                left = cell.passage.place.column
                row.update(dict.fromkeys(range(left, left + cell.columns), cell.passage.text.strip()))
    return rows


def under(table: Table, heads: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """Yield the rows below the row that holds all of some heads, each by its heads; nothing where none does.

    The heads may stand in two rows: what the lower one leaves empty is said by the upper one.
    """
    columns: dict[int, str] = {}
    above: dict[int, str] = {}
    for row in grid(table):
        if columns:
            first: dict[str, str] = {}
            for column, head in columns.items():
                first.setdefault(head, row.get(column, ""))
            yield first
            continue
        named = {column: _BLANKS.sub("", text) for column, text in row.items()}
        for columns_of in (named, {**above, **{column: text for column, text in named.items() if text}}):
            if set(heads) <= set(columns_of.values()):
                columns = columns_of
        above = named


def units(transcript: Transcript) -> list[Row]:
    """Return the budget units of 机构设置."""
    heads = ("单位名称", "单位性质", "单位规格", "经费保障形式")
    for table in transcript.tables:
        rows = [row for row in under(table, heads) if row["单位名称"]]
        if rows:
            return [_unit(row) for row in rows]
    return []


def _unit(row: dict[str, str]) -> Row:
    nature = next((word for mark, word in _NATURES.items() if mark in row["单位性质"]), "其他")
    support = row["经费保障形式"] if row["经费保障形式"] in {"财政拨款", "财政补助", "经费自理"} else "财政拨款"
    return {"name": row["单位名称"], "nature": nature, "rank": row["单位规格"], "support": support}


def responsibilities(transcript: Transcript) -> list[str]:
    """Return the numbered paragraphs of section 一, without their numbers."""
    opening = (passage.text for passage in transcript.passages if passage.place.section.startswith("一、"))
    found = (match for text in opening if (match := _DUTY.match(text)))
    return [match[1] for match in found if match[1].endswith(_ENDS)]


def unit_code(transcript: Transcript, name: str) -> str:
    """Return the code that stands before a unit's name, as tables are headed."""
    texts = [passage.text for passage in transcript.passages]
    texts += [text for table in transcript.tables for row in grid(table)[:1] for text in row.values()]
    found = (
        match
        for text in texts
        if (match := _CODE.match(text.strip())) and text.strip()[match.end() :].startswith(name.removesuffix("本级"))
    )
    return next((match[1] for match in found), CODE)


def projects(transcript: Transcript) -> list[Row]:
    """Return the projects that have a table of goals or indicators, with the name in the title above it."""
    found: dict[str, Row] = {}
    current: Row | None = None
    for table in transcript.tables:
        title = next((match[1] for above in reversed(table.before) if (match := _GOALS.match(above.text))), "")
        if title:
            current = found.setdefault(title, {"name": title})
        if current is not None:
            _add(current, table)
    return list(found.values())


def _add(project: Row, table: Table) -> None:
    """Add what a table says of a project."""
    rows = grid(table)
    first = rows[0].get(1, "") if rows else ""
    if first == "绩效目标":
        goals = [re.sub(r"^\s*\d+[.、．]\s*", "", text) for text in rows[0].get(2, "").split("\n")]
        project["goals"] = [goal for goal in goals if goal]
    indicators: list[Row] = []
    for row in under(table, tuple(INDICATOR)):
        above = indicators[-1] if indicators else {}
        indicator = {key: row[head] for head, key in INDICATOR.items()}
        indicators.append({**indicator, "level1": indicator["level1"] or above.get("level1", "")})
    complete = [row for row in indicators if all(row[key] for key in ("level1", "level2", "level3", "value"))]
    if complete:
        project["indicators"] = [*project.get("indicators", []), *complete]


def purchases(transcript: Transcript) -> list[Row]:
    """Return the items of 政府采购, with the 预算资金 beside them (``budget``) and the columns of ``funding``."""
    found = []
    for table in transcript.tables:
        for row in under(table, tuple(_PURCHASE)):
            item = {key: row[head] for head, key in _PURCHASE.items()}
            numbers: Row = {key: number(item[key]) for key in ("budget", "quantity", "unit_price")}
            numbers["funding"] = _funding(row)
            if item["item"] and item["code"] and numbers["quantity"] is not None and numbers["unit_price"] is not None:
                found.append({**item, **numbers})
    return found


def _funding(row: dict[str, str]) -> dict[Source | str, Decimal]:
    amounts = ((source_of(head), number(text)) for head, text in row.items())
    return {source: amount for source, amount in amounts if source and amount}


def source_of(head: str) -> Source | str:
    """Return the source that a column's head names, ``OTHER`` for those without a column, nothing for other columns."""
    return next((source for words, source in _FUNDS.items() if words in head), "")


def assets(transcript: Transcript, year: int) -> Row:
    """Return 固定资产占用, as of the last day of the year before."""
    for table in transcript.tables:
        rows = grid(table)
        heads = [
            n for n, row in enumerate(rows) if "数量" in row.values() and any("价值" in text for text in row.values())
        ]
        if heads and any("资产总额" in row.values() for row in rows):
            holdings = _holdings(rows[heads[0] + 1 :])
            return {"as_of": dt.date(year - 1, 12, 31), **holdings} if year else holdings
    return {}


def _holdings(rows: list[dict[int, str]]) -> Row:
    found: Row = {}
    for row in rows:
        key = next((key for word, key in _ASSETS.items() if _label(row.get(1, "")).startswith(word)), None)
        if "20万元以上" in row.get(1, ""):
            key = "equipment"
        pair = {"quantity": number(row.get(2, "")), "value": number(row.get(3, ""))}
        if key and any(value is not None for value in pair.values()):
            found[key] = {name: value for name, value in pair.items() if value is not None}
    return found


def _label(text: str) -> str:
    return re.sub(r"^\s*(?:\d+[.、．]|其中[：:])\s*", "", text)


def number(text: str) -> Decimal | None:
    """Return the number in a cell, None where there is none."""
    plain = text.replace(",", "").strip()
    return Decimal(plain) if _NUMBER.fullmatch(plain) else None
