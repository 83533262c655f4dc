"""Money: an exact sum of yuan.

预算法实施条例 第十一条: the unit of account is the yuan; 万元 is only a way to print it.
"""

from __future__ import annotations

import functools
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.terms import MoneyUnit

if TYPE_CHECKING:
    from collections.abc import Iterable


def _exact(value: Decimal | int | str) -> Decimal:
    number = value if isinstance(value, Decimal) else _decimal(value)
    if not number.is_finite():
        message = f"money wants a finite number, got {value!r}"
        raise ValueError(message)
    return number


def _decimal(value: int | str) -> Decimal:
    if isinstance(value, float | bool):
        message = f"money wants Decimal, int or str, got {type(value).__name__} {value!r}"
        raise TypeError(message)
    return Decimal(value)


@functools.total_ordering
@attrs.frozen(eq=True, order=False, repr=False)
class Money:
    """An exact sum of money in yuan; floats are refused.

    >>> Money.wan("73.01")
    Money('730100')
    >>> Money.wan("28.34") + Money.wan("4.67") == Money.wan("33.01")
    True
    >>> Money(0.1)
    Traceback (most recent call last):
    TypeError: money wants Decimal, int or str, got float 0.1
    """

    yuan: Decimal = attrs.field(converter=_exact)

    @classmethod
    def wan(cls, value: Decimal | int | str) -> Money:
        """Return so many 万元."""
        return cls.of(value, MoneyUnit.WAN)

    @classmethod
    def of(cls, value: Decimal | int | str, unit: MoneyUnit) -> Money:
        """Return so many of a unit; exact, without rounding."""
        return cls(_exact(value) * unit.yuan)

    @classmethod
    def sum(cls, amounts: Iterable[Money]) -> Money:
        """Return the sum, ``ZERO`` of nothing."""
        summed = list(amounts)
        if len(summed) > 1:
            return cls(sum([amount.yuan for amount in summed], ZERO.yuan))
        return summed[0] if summed else ZERO

    def into(self, unit: MoneyUnit) -> Decimal:
        """Return the exact number of units, unrounded."""
        return self.yuan / unit.yuan

    @property
    def in_fen(self) -> bool:
        """Whether it is a whole number of 分 (two decimals of a yuan)."""
        return self.yuan * 100 % 1 == 0

    def __add__(self, other: Money) -> Money:
        """Return the sum."""
        return Money(self.yuan + other.yuan)

    def __sub__(self, other: Money) -> Money:
        """Return the difference."""
        return Money(self.yuan - other.yuan)

    def __neg__(self) -> Money:
        """Return the opposite."""
        return Money(-self.yuan)

    def __abs__(self) -> Money:
        """Return the sum without its sign."""
        return Money(abs(self.yuan))

    def __mul__(self, quantity: Decimal | int) -> Money:
        """Return so many times the sum."""
        return Money(self.yuan * _exact(quantity))

    def __truediv__(self, other: Money) -> Decimal:
        """Return the ratio of two sums."""
        return self.yuan / other.yuan

    def __lt__(self, other: Money) -> bool:
        """Compare two sums."""
        return self.yuan < other.yuan

    def __bool__(self) -> bool:
        """Whether it is anything but zero."""
        return bool(self.yuan)

    def __repr__(self) -> str:
        """Return the sum in yuan."""
        return f"Money('{self.yuan.normalize():f}')"


ZERO = Money(0)
