"""Numerals: Chinese for num2words: 一百二十三, 第十四, 二〇二〇, （一）, 一、 and 人民币大写.

``register()`` teaches them to ``num2words(…, lang="zh")``; the functions here work without it.

大写 follows 正确填写票据和结算凭证的基本规定. Where it allows two forms, this is ours:
no 零 for an empty 万 or 亿 before a 千 (壹拾万柒仟元), 零 after 元 when the last digit of the yuan is 0 and 角 follow
(柒仟元零伍角叁分), 整 after 元 and none after 角 (伍角).
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from num2words import CONVERTER_CLASSES
from num2words.base import Num2Word_Base

from disclosuredoc.money import Money

if TYPE_CHECKING:
    from decimal import Decimal

LIMIT = 10**15
"""Numbers are below it: 999万亿 and what follows."""

_CAPITALS = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


class ChineseConverter(Num2Word_Base):
    """Simplified Chinese for num2words."""

    def setup(self) -> None:
        """Name the powers of ten and the digits."""
        self.negword = "负"
        self.mid_numwords = [(10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")]
        self.low_numwords = list("九八七六五四三二一零")

    def set_numwords(self) -> None:
        """Lay out the cards of the library from 亿 down to 零; 万亿 needs none of its own."""
        self.set_mid_numwords(self.mid_numwords)
        self.set_low_numwords(self.low_numwords)

    def merge(self, left: tuple[str, int], right: tuple[str, int]) -> tuple[str, int]:
        """Join two neighbours: multiply (二, 百), or add with 零 where a digit between them is empty (二百, 三)."""
        (left_text, left_number), (right_text, right_number) = left, right
        if left_number == 1 and right_number < 10:  # noqa: PLR2004 - the library writes a digit as once that digit
            return right
        if right_number > left_number:
            return left_text + right_text, left_number * right_number
        zero = "零" if right_number * 10 < _place_above(left_number, right_number) else ""
        return left_text + zero + right_text, left_number + right_number

    def spelt(self, value: Decimal | int) -> str:
        """Spell a whole number out with every 一: 一十五, 一百一十."""
        number = int(value)
        if number != value:
            message = f"a whole number wanted, got {value}"
            raise ValueError(message)
        if abs(number) >= LIMIT:
            message = f"a number below {LIMIT} wanted, got {value}"
            raise OverflowError(message)
        return self.clean(self.splitnum(abs(number)))[0]

    def to_cardinal(self, value: Decimal | int) -> str:
        """Write a whole number: 十五, 一百一十, 负三."""
        words = self.spelt(value)
        return (self.negword if value < 0 else "") + words[words.startswith("一十") :]

    def to_ordinal(self, value: Decimal | int) -> str:
        """Write a rank: 第十四."""
        self.verify_ordinal(value)
        return f"第{self.to_cardinal(value)}"

    def to_ordinal_num(self, value: Decimal | int) -> str:
        """Write a rank in digits: 第14."""
        self.verify_ordinal(value)
        return f"第{value}"

    def to_year(self, value: int, **_options: object) -> str:
        """Write a year digit by digit: 二〇二〇."""
        self.verify_ordinal(value)
        return str(value).translate(_DIGITS)

    def to_currency(self, val: Decimal | int | str, currency: str = "CNY", **_options: object) -> str:
        """Write so many yuan in 大写; unlike in other languages of num2words, a whole number is one of yuan."""
        if currency != "CNY":
            message = f'Currency code "{currency}" not implemented for "{type(self).__name__}"'
            raise NotImplementedError(message)
        money = Money(val)
        if not money.in_fen:
            message = f"an amount to the 分 wanted, got {val}"
            raise ValueError(message)
        yuan, fen = divmod(int(abs(money.yuan) * 100), 100)
        sign = self.negword if money.yuan < 0 else ""
        return f"人民币{sign}{self._whole(yuan, fen)}{self._parts(yuan, fen)}".translate(_CAPITALS)

    def _whole(self, yuan: int, fen: int) -> str:
        """Write the yuan: nothing where there is only 角 and 分."""
        return f"{self.spelt(yuan)}元" if yuan or not fen else ""

    def _parts(self, yuan: int, fen: int) -> str:
        """Write 角 and 分, with 零 where a digit before them is empty, or 整."""
        if not fen:
            return "整"
        tens, ones = divmod(fen, 10)
        zero = "零" if yuan and (not tens or yuan % 10 == 0) else ""
        return zero + (f"{self.spelt(tens)}角" if tens else "") + (f"{self.spelt(ones)}分" if ones else "")


def _place_above(left: int, right: int) -> int:
    """Return the place that the right number must follow at once: the last digit of the left, or its 万 or 亿."""
    empty = len(str(left)) - len(str(left).rstrip("0"))
    place: int = 10**empty
    group: int = 10 ** (empty // 4 * 4)
    return group if right < group else place


_CHINESE = ChineseConverter()


def register() -> None:
    """Teach num2words the languages ``zh`` and ``zh_CN``.

    >>> from num2words import num2words
    >>> register()
    >>> num2words(14, lang="zh", to="ordinal")
    '第十四'
    """
    CONVERTER_CLASSES.update({"zh": _CHINESE, "zh_CN": _CHINESE})


@functools.lru_cache(maxsize=1_000)
def cardinal(number: int) -> str:
    """Write a whole number.

    >>> cardinal(12), cardinal(110), cardinal(100_005_000)
    ('十二', '一百一十', '一亿零五千')
    """
    return _CHINESE.to_cardinal(number)


def ordinal(number: int) -> str:
    """Write a rank.

    >>> ordinal(14)
    '第十四'
    """
    return _CHINESE.to_ordinal(number)


def bracketed(number: int) -> str:
    """Write the number of a second-level heading.

    >>> bracketed(1)
    '（一）'
    """
    return f"（{cardinal(number)}）"


def heading(number: int) -> str:
    """Write the number of a first-level heading.

    >>> heading(1)
    '一、'
    """
    return f"{cardinal(number)}、"


def year(number: int) -> str:
    """Write a year digit by digit.

    >>> year(2020)
    '二〇二〇'
    """
    return _CHINESE.to_year(number)


def capital(money: Money | Decimal | int | str) -> str:
    """Write a sum of yuan in 人民币大写, to the 分.

    >>> capital("16409.02"), capital(Money.wan("73.01"))
    ('人民币壹万陆仟肆佰零玖元零贰分', '人民币柒拾叁万零壹佰元整')

    Raises:
        ValueError: it is more precise than 分.
        OverflowError: it is a thousand million million yuan or more.
    """
    return _CHINESE.to_currency(money.yuan if isinstance(money, Money) else money)
