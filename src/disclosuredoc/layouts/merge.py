"""The one merge: how what a layout says changes what the layout that it extends says.

Tables merge by key. Lists of tables that have a ``key`` merge by that key: a new one goes to the end, or behind
``after = "key"`` (``after = ""``: to the front), and ``drop = ["key"]`` removes. Everything else is replaced whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from disclosuredoc.findings import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    Report = Callable[[Problem], None]

Plain = dict[str, object]
"""Plain data, as it comes out of TOML."""


def merge(base: Plain, change: Plain, report: Report, place: str = "") -> Plain:
    """Return what holds when a change is laid over a base; what cannot be merged is reported.

    >>> merge({"a": 1, "b": {"c": 2, "d": 3}}, {"b": {"d": 4}}, print)
    {'a': 1, 'b': {'c': 2, 'd': 4}}
    """
    merged = dict(base)
    for key, value in change.items():
        merged[key] = _merged(base.get(key), value, report, f"{place}.{key}" if place else key)
    return merged


def _merged(old: object, new: object, report: Report, place: str) -> object:
    if isinstance(new, dict):
        return merge(old if isinstance(old, dict) else {}, new, report, place)
    if _is_keyed(new):
        return _merge_rows(old if _is_keyed(old) else [], new, report, place)
    return new


def _is_keyed(value: object) -> TypeGuard[list[Plain]]:
    return isinstance(value, list) and bool(value) and all(_is_row(row) for row in value)


def _is_row(row: object) -> bool:
    return isinstance(row, dict) and (isinstance(row.get("key"), str) or _is_drop(row))


def _is_drop(row: Plain) -> bool:
    return set(row) == {"drop"} and isinstance(row["drop"], list)


def _merge_rows(old: list[Plain], new: list[Plain], report: Report, place: str) -> list[Plain]:
    rows = list(old)
    seen: list[object] = []
    for row in new:
        if _is_drop(row):
            _drop(rows, row["drop"], report, place)
            continue
        if row["key"] in seen:
            report(Problem(f"{place}[{row['key']}]", "同一个 key 写了两次", "请合并为一项，或改用另一个 key"))
        seen.append(row["key"])
        _put(rows, row, report, f"{place}[{row['key']}]")
    return rows


def _drop(rows: list[Plain], keys: object, report: Report, place: str) -> None:
    for key in keys if isinstance(keys, list) else []:
        index = _index(rows, key)
        if index is None:
            report(Problem(f"{place}.drop", f"没有 key 为“{key}”的项可删", f"现有：{_keys(rows)}，请改用其中之一"))
        else:
            del rows[index]


def _put(rows: list[Plain], row: Plain, report: Report, place: str) -> None:
    """Merge a row into the one with its key, or add it; ``after`` says where."""
    change = {key: value for key, value in row.items() if key != "after"}
    index = _index(rows, row["key"])
    merged = merge({} if index is None else rows[index], change, report, place)
    if index is not None and "after" not in row:
        rows[index] = merged
        return
    if index is not None:
        del rows[index]
    rows.insert(_behind(rows, row.get("after"), report, place), merged)


def _behind(rows: list[Plain], after: object, report: Report, place: str) -> int:
    if after is None:
        return len(rows)
    if after == "":
        return 0
    index = _index(rows, after)
    if index is None:
        report(Problem(f"{place}.after", f"没有 key 为“{after}”的项", f"现有：{_keys(rows)}，请改用其中之一"))
        return len(rows)
    return index + 1


def _index(rows: list[Plain], key: object) -> int | None:
    return next((index for index, row in enumerate(rows) if row["key"] == key), None)


def _keys(rows: list[Plain]) -> str:
    return "、".join(str(row["key"]) for row in rows) or "无"
