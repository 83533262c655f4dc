"""TOML text → plain data: looked over before it is parsed, and its mistakes told in Chinese with line and column."""

from __future__ import annotations

import decimal
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import tomli

from disclosuredoc.errors import InputError
from disclosuredoc.findings import Problem, shown
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.intake.places import Places, named
from disclosuredoc.packages import toml

if TYPE_CHECKING:
    from collections.abc import Iterator

_POSITION = lazy(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_CHARACTER = lazy(r"(?:Illegal|Found invalid) character '(?:\\x([0-9a-f]{2})|\\u([0-9a-f]{4}))'")

_DOUBLED = ("Cannot overwrite", "Cannot declare", "Cannot redefine", "Cannot mutate", "Duplicate inline")
_MEANINGS = (
    (_DOUBLED, "这个键或这一节前面已经写过", "请删去其中一处；可重复的一节写成 [[名称]]"),
    (("Expected '=' after a key",), "键的后面没有等号", "请写成 键 = 值；文字请加引号"),
    (
        ("Expected newline or end",),
        "一行里有多余的内容",
        '每行只写一个 键 = 值；数字不带千分位逗号和单位，日期写成 2020-04-10，文字里的引号请写成 \\"',
    ),
    (("Expected ']",), "方括号没有配对", "一节写成 [名称]，可重复的写成 [[名称]]"),
    (("Unclosed array",), "列表的方括号没有关上", "请补上 ]，并核对各项之间的逗号"),
    (("Unclosed inline table",), "花括号没有关上", "请补上 }，并核对各项之间的逗号"),
    (
        ("Unterminated string", "Illegal character '\\n'", 'Expected "\'"'),
        "引号没有配对",
        "请补上另一个引号；文字请写在一行里",
    ),
    (("Unescaped",), "文字里的反斜杠写法不对", "请写成 \\\\，或改用单引号"),
    (("Illegal character", "Found invalid character"), "有控制字符", "请删去这个字符"),
    (("Escaped character", "Invalid hex value"), "字符编号写法不对", "请直接写这个字"),
    (("Invalid date",), "没有这个日期", "日期写成 2020-04-10，不加引号"),
    (("Invalid value",), "等号后面不是正确的值", "文字请加英文引号，数字用半角、不加引号，是否写 true 或 false"),
    (("Invalid initial character", "Invalid statement"), "这一行不是 键 = 值", "请用英文字母写键，说明文字前加 #"),
)


def parsed(places: Places) -> dict[str, Any]:
    """Return the plain data of a TOML text, numbers with a point as Decimal.

    Raises:
        InputError: it is no TOML, or of a shape that no facts have.
    """
    for problem in beyond_limits(places):
        raise InputError(places.source, [problem])
    try:
        plain = tomli.loads(places.text, parse_float=_number)
    except ValueError as error:
        raise InputError(places.source, _explained(str(error), places)) from error
    if not plain:
        problem = Problem(places.source, "文件是空的", "请填入本部门的数据，可从 examples/county 中的一份改起")
        raise InputError(places.source, [problem])
    return plain


def _number(text: str) -> Decimal:
    """Return a number exactly; one that no computer can hold is no number."""
    try:
        return Decimal(text)
    except decimal.InvalidOperation:
        return Decimal("NaN")


def beyond_limits(places: Places) -> Iterator[Problem]:
    """Yield what would make a parser run out of stack, time or memory, each with its line."""
    for line, message in toml.beyond_limits(places.text):
        yield Problem(f"{places.source} 第{line}行", message, "填报数据没有这样的写法，请核对这一行")


def _explained(message: str, places: Places) -> list[Problem]:
    """Return what the parser says in Chinese; keys that stand twice all at once, with both lines."""
    if message.startswith(_DOUBLED) and (doubled := places.doubled()):
        heads = {path: second for path, _, second in doubled if places.row(second).startswith("[")}
        return [
            _twice(places, named(path), first, second)
            for path, first, second in doubled
            if not any(second > heads.get(path[:end], second) for end in range(1, len(path)))
        ]
    position = _POSITION.search(message)
    line, column = (int(group or 0) for group in position.groups()) if position else (0, 0)
    where = f"第{line}行第{column}列" if line else "末尾"
    meanings = [meaning for starts, *meaning in _MEANINGS if message.startswith(starts)]
    what, remedy = meanings[0] if meanings else ("不符合 TOML 的写法", "请对照 examples/county 中的例子改正")
    if character := _CHARACTER.match(message):
        what += f" U+{int(character[1] or character[2], 16):04X}"
    quote = f"，该行为：{shown(places.row(line))}" if places.row(line) else ""
    return [Problem(f"{places.source} {where}", what + quote, remedy)]


def _twice(places: Places, name: str, first: int, second: int) -> Problem:
    row = places.row(second)
    remedy = f"请合成一节；要写几节的，每节都写成 [[{name}]]" if row.startswith("[") else "请删去其中一处"
    return Problem(f"{places.source} 第{second}行 {name}", f"写了两次（另见第{first}行），该行为：{shown(row)}", remedy)
