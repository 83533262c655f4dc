"""The tokens of a TOML file, and the lines that its key paths stand on."""

from __future__ import annotations

import re

import attrs

from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.intake.faults import Path
from disclosuredoc.packages.toml import STRING

_TOKEN = lazy(
    rf"(?P<string>{STRING})|(?P<skip>[ \t\r]++|\#[^\n]*+)|(?P<mark>[\[\]{{}}=,.\n])|(?P<bare>[^\s\[\]{{}}=,.\"'\#]++)",
    re.DOTALL,
)


@attrs.frozen(repr=False)
class Token:
    """A word or a mark of a TOML file, and the line it begins on."""

    word: str
    line: int

    @property
    def is_key(self) -> bool:
        """Whether it can be a part of a key."""
        return self.word not in {*"[]{}=,.\n", ""}


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


@attrs.define(repr=False)
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
