"""Where in a TOML file something stands: the tokens of the file, and the line of each key path."""

from __future__ import annotations

import re
from functools import cached_property

import attrs

from disclosuredoc.findings import shown
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.intake.faults import Path
from disclosuredoc.packages.toml import STRING

_TOKEN = lazy(
    rf"(?P<string>{STRING})|(?P<skip>[ \t\r]++|\#[^\n]*+)|(?P<mark>[\[\]{{}}=,.\n])|(?P<bare>[^\s\[\]{{}}=,.\"'\#]++)",
    re.DOTALL,
)

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


@attrs.frozen
class Token:
    """A word or a mark of a TOML file, and the line it begins on."""

    word: str
    line: int

    @property
    def is_key(self) -> bool:
        """Whether it can be a part of a key."""
        return self.word not in {*"[]{}=,.\n", ""}


@attrs.frozen
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


def tokens(text: str) -> list[Token]:
    """Return the tokens of a TOML file, without blanks and comments; the last one is empty."""
    found, line = [], 1
    for match in _TOKEN.finditer(text):
        if match.lastgroup != "skip":
            found.append(Token(match.group(), line))
        line += match.group().count("\n")
    return [*found, Token("", line)]


def key_lines(text: str) -> dict[Path, list[int]]:
    """Return the lines of each key path; a path with several lines stands there several times.

    The nesting of the text must be limited (see ``syntax``).
    """
    return _Scan(tokens(text)).run()


@attrs.define
class _Scan:
    """A walk over tokens that notes where keys stand; it moves on whatever the text holds."""

    tokens: list[Token]
    at: int = 0
    base: Path = ()
    lines: dict[Path, list[int]] = attrs.field(factory=dict)
    counts: dict[Path, int] = attrs.field(factory=dict)

    @property
    def word(self) -> str:
        return self.tokens[self.at].word

    def run(self) -> dict[Path, list[int]]:
        while self.word:
            if self.word == "\n":
                self.at += 1
            elif self.word == "[":
                self._head()
            else:
                self._pair(self.base)
                self._skip("\n")
        return self.lines

    def _skip(self, ends: str) -> None:
        """Move to the next of some marks, or to the end."""
        while self.word and self.word not in ends:
            self.at += 1

    def _note(self, path: Path, line: int) -> None:
        self.lines.setdefault(path, []).append(line)

    def _key(self) -> Path:
        """Read a key with its dots."""
        parts = []
        while self.tokens[self.at].is_key or self.word == ".":
            if self.word != ".":
                parts.append(self.word[1:-1] if self.word[0] in "\"'" else self.word)
            self.at += 1
        return tuple(parts)

    def _head(self) -> None:
        """Read ``[table]`` or ``[[list]]``."""
        line = self.tokens[self.at].line
        self.at += 1
        several = self.word == "["
        self.at += several
        *above, last = self._key() or ("",)
        self.base = ()
        for part in above:
            self.base = self._latest((*self.base, part))
        self.base = (*self.base, last)
        if several:
            self.counts[self.base] = self.counts.get(self.base, 0) + 1
            self.base = self._latest(self.base)
        self._note(self.base, line)
        self._skip("\n")

    def _latest(self, path: Path) -> Path:
        """Return the path of the last element of a list, or of what is no list."""
        return (*path, self.counts[path] - 1) if path in self.counts else path

    def _pair(self, base: Path) -> None:
        """Read ``key = value``."""
        line = self.tokens[self.at].line
        path = (*base, *self._key())
        if self.word == "=":
            self._note(path, line)
            self.at += 1
            self._value(path)
        elif self.word not in {"", "\n"}:
            self.at += 1

    def _value(self, path: Path) -> None:
        if self.word == "[":
            self._array(path)
        elif self.word == "{":
            self._table(path)
        else:
            self._skip("\n,]}")

    def _array(self, path: Path) -> None:
        number = 0
        self.at += 1
        while self.word not in {"]", ""}:
            if self.word in {"\n", ",", "}"}:
                self.at += 1
            else:
                self._note((*path, number), self.tokens[self.at].line)
                self._value((*path, number))
                number += 1
        self.at += self.word == "]"

    def _table(self, path: Path) -> None:
        self.at += 1
        while self.word not in {"}", ""}:
            if self.word in {"\n", ","}:
                self.at += 1
            else:
                self._pair(path)
        self.at += self.word == "}"
