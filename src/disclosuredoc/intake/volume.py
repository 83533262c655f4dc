"""How much facts say: more than any department does is refused at once, not checked and printed for minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosuredoc.intake.faults import Fault
from disclosuredoc.packages import limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LINES = "lines"
_SERIES = (list, dict)


def too_many(plain: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield that there are more budget lines, or more of all else, than any department has."""
    numbers = {key: _entries(value) for key, value in plain.items()}
    lines = numbers.pop(LINES, 0)
    if lines > limits.LINES:
        yield _beyond(LINES, lines, limits.LINES)
    others = sum(numbers.values())
    if others > limits.ENTRIES:
        yield _beyond(max(numbers, key=numbers.__getitem__), others, limits.ENTRIES)


def _beyond(key: str, number: int, most: int) -> Fault:
    return Fault((key,), f"共有{number}条，超过{most}条，不像一个部门的填报数据", "请核对是否重复粘贴")


def _entries(value: object) -> int:
    """How many entries there are in a list, and in the lists inside it."""
    if isinstance(value, list):
        return len(value) + _inside(value)
    return _inside(value.values()) if isinstance(value, dict) else 0


def _inside(values: Iterable[object]) -> int:
    """How many entries there are in the lists and tables among some values; most are neither."""
    return sum([_entries(value) for value in values if isinstance(value, _SERIES)])
