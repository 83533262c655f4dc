"""Chinese for num2words: its converter, which writes as ``spelling`` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from num2words import CONVERTER_CLASSES
from num2words.base import Num2Word_Base

from disclosuredoc.helpers import spelling

if TYPE_CHECKING:
    from decimal import Decimal


class ChineseConverter(Num2Word_Base):
    """Simplified Chinese for num2words."""

    def setup(self) -> None:
        """Name the sign, the powers of ten and the digits."""
        self.negword = spelling.NEGATIVE
        self.mid_numwords = list(spelling.PLACES)
        self.low_numwords = list(reversed(spelling.DIGITS))

    def set_numwords(self) -> None:
        """Lay out the cards of the library from 亿 down to 零; 万亿 needs none of its own."""
        self.set_mid_numwords(self.mid_numwords)
        self.set_low_numwords(self.low_numwords)

    def to_cardinal(self, value: Decimal | int) -> str:
        """Write a whole number: 十五, 一百一十, 负三."""
        return spelling.cardinal(value)

    def to_ordinal(self, value: Decimal | int) -> str:
        """Write a rank: 第十四."""
        self.verify_ordinal(value)
        return spelling.ordinal(value)

    def to_ordinal_num(self, value: Decimal | int) -> str:
        """Write a rank in digits: 第14."""
        self.verify_ordinal(value)
        return f"第{value}"

    def to_year(self, value: int, **_options: object) -> str:
        """Write a year digit by digit: 二〇二〇."""
        self.verify_ordinal(value)
        return spelling.year(value)

    def to_currency(self, val: Decimal | int | str, currency: str = "CNY", **_options: object) -> str:
        """Write so many yuan in 大写; unlike in other languages of num2words, a whole number is one of yuan."""
        if currency != "CNY":
            message = f'Currency code "{currency}" not implemented for "{type(self).__name__}"'
            raise NotImplementedError(message)
        return spelling.capital(val)


def register() -> None:
    """Teach num2words the languages ``zh`` and ``zh_CN``."""
    CONVERTER_CLASSES.update(dict.fromkeys(("zh", "zh_CN"), ChineseConverter()))
