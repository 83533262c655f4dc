"""Numbers spelt out in Chinese: 一百二十三, 第十四, 二〇二〇, and 人民币大写.

大写 follows 正确填写票据和结算凭证的基本规定. Where it allows two forms, this is ours:
no 零 for an empty 万 or 亿 before a 千 (壹拾万柒仟元), 零 after 元 when the last digit of the yuan is 0 and 角 follow
(柒仟元零伍角叁分), 整 after 元 and none after 角 (伍角).
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from disclosuredoc.money import Money

if TYPE_CHECKING:
    from decimal import Decimal

LIMIT = 10**15
"""Numbers are below it: 999万亿 and what follows."""
NEGATIVE = "负"
DIGITS = "零一二三四五六七八九"
PLACES = ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十"))

_CAPITALS = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_YEAR_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


@functools.lru_cache(maxsize=1_000)
def cardinal(number: Decimal | int) -> str:
    """Write a whole number.

    >>> cardinal(12), cardinal(110), cardinal(100_005_000), cardinal(-3)
    ('十二', '一百一十', '一亿零五千', '负三')
    """
    words = spelt(number)
    return (NEGATIVE if number < 0 else "") + words[words.startswith("一十") :]


def spelt(value: Decimal | int) -> str:
    """Spell a whole number out with every 一, without its sign.

    >>> spelt(15), spelt(110)
    ('一十五', '一百一十')

    Raises:
        ValueError: it is no whole number.
        OverflowError: it is a thousand million million or more.
    """
    number = int(value)
    if number != value:
        message = f"a whole number wanted, got {value}"
        raise ValueError(message)
    if abs(number) >= LIMIT:
        message = f"a number below {LIMIT} wanted, got {value}"
        raise OverflowError(message)
    return _spelt(abs(number))


def _spelt(number: int) -> str:
    """Spell out the highest place, then what is below it, with 零 where a place between them is empty (二百零三)."""
    for place, name in PLACES:
        if number >= place:
            times, below = divmod(number, place)
            zero = "零" if below and below * 10 < _place_above(number - below, below) else ""
            return _spelt(times) + name + (zero + _spelt(below) if below else "")
    return DIGITS[number]


def _place_above(left: int, right: int) -> int:
    """Return the place that the right number must follow at once: the last digit of the left, or its 万 or 亿."""
    empty = len(str(left)) - len(str(left).rstrip("0"))
    place: int = 10**empty
    group: int = 10 ** (empty // 4 * 4)
    return group if right < group else place


def ordinal(number: Decimal | int) -> str:
    """Write a rank.

    >>> ordinal(14)
    '第十四'

    Raises:
        TypeError: it is negative.
    """
    return f"第{cardinal(_required(number))}"


def year(number: int) -> str:
    """Write a year digit by digit.

    >>> year(2020)
    '二〇二〇'

    Raises:
        TypeError: it is negative.
    """
    return str(_required(number)).translate(_YEAR_DIGITS)


def _required(number: Decimal | int) -> Decimal | int:
    """Return a number that may be a rank or a year: none that is negative."""
    if number < 0:
        message = f"a number that is not negative wanted, got {number}"
        raise TypeError(message)
    return number


def capital(money: Money | Decimal | int | str) -> str:
    """Write a sum of yuan in 人民币大写, to the 分.

    >>> capital("16409.02"), capital(Money.wan("73.01"))
    ('人民币壹万陆仟肆佰零玖元零贰分', '人民币柒拾叁万零壹佰元整')

    Raises:
        ValueError: it is more precise than 分.
        OverflowError: it is a thousand million million yuan or more.
    """
    value = money if isinstance(money, Money) else Money(money)
    if not value.in_fen:
        message = f"an amount to the 分 wanted, got {money}"
        raise ValueError(message)
    yuan, fen = divmod(int(abs(value.yuan) * 100), 100)
    sign = NEGATIVE if value.yuan < 0 else ""
    return f"人民币{sign}{_whole(yuan, fen)}{_parts(yuan, fen)}".translate(_CAPITALS)


def _whole(yuan: int, fen: int) -> str:
    """Write the yuan: nothing where there is only 角 and 分."""
    return f"{spelt(yuan)}元" if yuan or not fen else ""


def _parts(yuan: int, fen: int) -> str:
    """Write 角 and 分, with 零 where a digit before them is empty, or 整."""
    if not fen:
        return "整"
    tens, ones = divmod(fen, 10)
    zero = "零" if yuan and (not tens or yuan % 10 == 0) else ""
    return zero + (f"{spelt(tens)}角" if tens else "") + (f"{spelt(ones)}分" if ones else "")
