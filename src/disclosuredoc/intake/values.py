"""The values of the facts (text, money, dates, words of the form): each strict, each with its remedy."""

from __future__ import annotations

import datetime as dt
import functools
import re
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from disclosuredoc.findings import shown
from disclosuredoc.intake.faults import Refused
from disclosuredoc.money import Money
from disclosuredoc.terms import Category, MoneyUnit, Nature, Source, Support

E = TypeVar("E", bound=Enum)

_PLANES = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
_UNPRINTABLE = re.compile(
    rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANES}]|(?P<bidi>[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])"
)
"""Control characters but tab and line feed, lone surrogates, noncharacters, marks that turn the direction of text."""
_BREAKS = re.compile(r"[\n\u2028\u2029]")

_RICHEST = 15
"""Amounts of 10^15 yuan and more are refused."""
_FEN = 2
"""A yuan has two decimals."""
_MANY, _FINE = 9, 4
"""Quantities are below 10^9 and have at most four decimals."""
_YEARS = range(1950, 3000)
_NUMBERS = (int, Decimal)
_WORDS = {
    Category: "支出类别",
    MoneyUnit: "金额单位",
    Nature: "单位性质",
    Source: "资金来源",
    Support: "经费保障形式",
}


def text(value: object) -> str:
    """Return a free text exactly as it is typed."""
    if not isinstance(value, str):
        message = f"应为文字，实为{_kind(value)}"
        several = isinstance(value, list | dict)
        raise Refused(message, "请只写一条文字" if several else f'请加英文引号，如 "{shown(str(value))}"')
    if not value.isprintable() and (bad := _UNPRINTABLE.search(value)):
        what = "改变文字方向的字符" if bad["bidi"] else "不能印出的控制字符"
        message = f"有{what} U+{ord(bad.group()):04X}（第{bad.start() + 1}个字）"
        raise Refused(message, "请删去这个字符")
    return value


def name(value: object) -> str:
    """Return a text that names something: in one line and not blank."""
    word = text(value)
    if not word.strip():
        message = "是空白"
        raise Refused(message, "请填写；没有的可以整行删去")
    if _BREAKS.search(word):
        message = "名称中有换行"
        raise Refused(message, "请写在一行里")
    return word


def filled(value: object) -> str:
    """Return a text that must say something; only blanks count as nothing."""
    said = text(value)
    if not said.strip():
        message = "是空白"
        raise Refused(message, "请填写")
    return said


def money(value: object, unit: MoneyUnit) -> Money:
    """Return an amount given in a unit, exactly."""
    number = _number(value, "金额")
    places = 4 if unit is MoneyUnit.WAN else 0
    if number and number.adjusted() + places >= _RICHEST:
        message = "金额过大，达到一千万亿元"
        raise Refused(message, f"请核对数字；本文件的金额单位是{unit.value}")
    if _is_finer(number, _FEN + places):
        message = f"金额“{shown(str(value))}”细于分"
        raise Refused(message, f"请按分取整，以{unit.value}为单位最多写{_FEN + places}位小数")
    return Money.of(number, unit)


def quantity(value: object) -> Decimal:
    """Return a quantity, exactly."""
    number = _number(value, "数量")
    if (number and number.adjusted() >= _MANY) or _is_finer(number, _FINE):
        message = f"数量“{shown(str(value))}”过大或小数过多"
        raise Refused(message, f"请核对；数量小于十亿，最多{_FINE}位小数")
    return number


def year(value: object) -> int:
    """Return a fiscal year."""
    if type(value) is not int or value not in _YEARS:
        message = f"应为四位数的年份，实为“{shown(str(value))}”"
        raise Refused(message, "请填写预算年度，不加引号，如 2020")
    return value


def truth(value: object) -> bool:
    """Return yes or no."""
    if not isinstance(value, bool):
        message = f"应为 true（是）或 false（否），实为{_kind(value)}"
        raise Refused(message, "请写 true 或 false，不加引号")
    return value


def date(value: object) -> dt.date:
    """Return a day."""
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        message = f"应为日期，实为{_kind(value)}"
        raise Refused(message, "请写成 2020-04-10，不加引号，不写时间")
    return value


def chosen(value: object, kind: type[E]) -> E:
    """Return the member of an enumeration whose word a clerk chose."""
    return kind(one_of(value, _words(kind), _WORDS[kind]))


@functools.cache
def _words(kind: type[Enum]) -> tuple[str, ...]:
    return tuple(str(member.value) for member in kind)


def one_of(value: object, choices: tuple[str, ...], what: str) -> str:
    """Return a word of a list."""
    word = text(value)
    if word not in choices:
        message = f"“{shown(word)}”不是{what}"
        raise Refused(message, f"请从中选一个：{'、'.join(choices)}", word, dict.fromkeys(choices, ()))
    return word


def _number(value: object, what: str) -> Decimal:
    """Return a number that is exact, finite and not negative."""
    if isinstance(value, str):
        message = f"应为{what}，实为文字“{shown(value)}”"
        raise Refused(message, "请去掉引号，填数字")
    if isinstance(value, bool) or not isinstance(value, _NUMBERS):
        message = f"应为{what}，实为{_kind(value)}"
        raise Refused(message, "请填数字，如 1.00")
    number = Decimal(value)
    if not number.is_finite():
        message = f"{what}不是一个数"
        raise Refused(message, "请填数字，如 1.00")
    if number < 0:
        message = f"{what}“{shown(str(value))}”是负数"
        raise Refused(message, "请填不小于 0 的数；减少请改小原来的数")
    return number.copy_abs()


def _is_finer(number: Decimal, places: int) -> bool:
    """Whether a finite number really has more decimals than so many."""
    _, digits, exponent = number.as_tuple()
    beyond = -int(exponent) - places
    return beyond > 0 and any(digits[-beyond:])


def _kind(value: object) -> str:
    """Say what a value is, in a clerk's words."""
    if isinstance(value, dict):
        return "一组键值"
    if isinstance(value, list):
        return "列表"
    if isinstance(value, bool):
        return f" {str(value).lower()}"
    if isinstance(value, str):
        return f"文字“{shown(value)}”"
    if isinstance(value, dt.date | dt.time):
        return f"日期 {value}" if type(value) is dt.date else f"时间 {value}"
    return f"数字 {shown(str(value))}"
