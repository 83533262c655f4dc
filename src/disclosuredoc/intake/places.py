"""Where in a TOML file something stands: the line of each key path, and how a clerk calls it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import shown

if TYPE_CHECKING:
    from disclosuredoc.intake.faults import Path

LABELS = {
    "units": "预算单位",
    "projects": "项目",
    "indicators": "绩效指标",
    "goals": "绩效目标",
    "lines": "预算明细",
    "procurement": "政府采购",
    "previous": "上年预算数",
    "reasons": "增减原因",
    "assets": "固定资产",
    "three_public": "“三公”经费",
    "stated": "预算系统的数",
    "responsibilities": "主要职责",
    "glossary": "名词解释",
    "other_matters": "其他事项",
    "overall": "总体绩效目标",
    "specific": "分项绩效目标",
    "measures": "工作保障措施",
}
"""What the lists of the facts are called."""


@attrs.frozen(repr=False)
class Places:
    """The places of a TOML file.

    Attributes:
        source: the file's name.
        text: what it holds.
    """

    source: str
    text: str

    @cached_property
    def _rows(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _lines(self) -> dict[Path, list[int]]:
        from disclosuredoc.intake.scan import key_lines  # noqa: PLC0415 - only what is wrong is asked for its place

        return key_lines(self.text)

    @cached_property
    def _first(self) -> dict[Path, int]:
        """The first line of each path, and of each table that only its parts are written of (``a`` of ``a.b = 1``)."""
        first = {path: lines[0] for path, lines in self._lines.items()}
        for path, (line, *_) in self._lines.items():
            for end in range(len(path) - 1, 0, -1):
                if first.setdefault(path[:end], line) != line:
                    break
        return first

    def line(self, path: Path) -> int:
        """Return the line of a path, or of the nearest thing around it; 0 where nothing is known."""
        while path and path not in self._first:
            path = path[:-1]
        return self._first.get(path, 0)

    def place(self, path: Path) -> str:
        """Return the place of a path: file, line, key, and what a clerk calls it."""
        line = self.line(path)
        where = f"第{line}行" if line else ""
        return " ".join(word for word in (self.source, where, named(path)) if word)

    def quote(self, path: Path) -> str:
        """Return the line that a path stands on."""
        return self.row(self.line(path))

    def row(self, line: int) -> str:
        """Return a line by its number, without blanks around it; empty where there is no such line."""
        return self._rows[line - 1].strip() if 0 < line <= len(self._rows) else ""

    def doubled(self) -> list[tuple[Path, int, int]]:
        """Return the keys that stand twice, with both lines."""
        return [(path, lines[0], lines[1]) for path, lines in self._lines.items() if len(lines) > 1]

    def undoubled(self) -> Places | None:
        """Return the text with every key once, on its first line; None where no line can be left out by itself."""
        extra = {line for lines in self._lines.values() for line in lines[1:]}
        kept = {lines[0] for lines in self._lines.values()}
        if not extra or extra & kept or any(self.row(line).startswith("[") for line in extra):
            return None
        rows = ("" if number in extra else row for number, row in enumerate(self._rows, 1))
        return Places(self.source, "\n".join(rows))


def named(path: Path) -> str:
    """Return a path as a clerk reads it.

    >>> named(("lines", 2, "amount"))
    'lines[3].amount（预算明细第3条）'
    """
    steps, labels = "", []
    for before, step in zip(("", *path), path, strict=False):
        if isinstance(step, int):
            steps += f"[{step + 1}]"
            labels.append(f"{LABELS.get(str(before), '')}第{step + 1}条")
        else:
            steps += f".{shown(step)}"
    return steps.removeprefix(".") + (f"（{'，'.join(labels)}）" if labels else "")
