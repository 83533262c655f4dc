"""What a sheet of the workbook and a column of it are: the words of the map between cells and keys of the facts."""

from __future__ import annotations

import enum
from collections.abc import Mapping

import attrs

NO_WORDS: Mapping[str, str] = {}


class Type(enum.Enum):
    """What a cell of a column holds."""

    TEXT = "文字"
    CODE = "编码"
    MONEY = "金额"
    QUANTITY = "数量"
    DATE = "日期"
    YEAR = "年度"
    TRUTH = "是/否"
    PARTS = "文件的部分"


@attrs.frozen(kw_only=True, repr=False)
class Column:
    """A column of a sheet.

    Attributes:
        head: its head on our own form.
        key: the keys that lead to its value in a row of the facts; for an owner column the keys are the map's own.
        type: what its cells hold.
        aliases: other heads it is known by, as exports and older forms have them.
        hint: what a clerk is told when a cell of it is chosen.
        choices: the words that its dropdown offers, and nothing else is right.
        meanings: other words for the choices.
        codes: the code list its dropdown offers (``function``, ``economic``, ``procurement``).
        names: the sheet and head of the column whose cells its dropdown offers.
        required: whether a row needs it.
        blank: what a blank cell says, where it says something.
        width: how wide it is, in characters.
    """

    head: str
    key: tuple[str, ...]
    type: Type = Type.TEXT
    aliases: tuple[str, ...] = ()
    hint: str = ""
    choices: tuple[str, ...] = ()
    meanings: Mapping[str, str] = attrs.field(default=NO_WORDS, eq=False)
    codes: str = ""
    names: tuple[str, str] | None = None
    required: bool = False
    blank: str | None = None
    width: int = 14


@attrs.frozen(kw_only=True, repr=False)
class Sheet:
    """A sheet of the workbook.

    Attributes:
        name: its name on our own form.
        table: the table of the facts that its rows are; empty for a sheet whose rows go to several.
        columns: its columns, in the order of the form.
        about: what it is for, in one sentence.
        aliases: other names it is known by.
        needed: whether a workbook is of no use without it.
    """

    name: str
    table: str
    columns: tuple[Column, ...]
    about: str
    aliases: tuple[str, ...] = ()
    needed: bool = False

    @property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """The keys of its columns."""
        return tuple(column.key for column in self.columns)
