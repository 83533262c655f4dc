"""Drawing: what one department's chance decides, always in the same order, so that a seed gives the same county."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

import attrs

from disclosuredoc.batch.synthetic.kinds import Kind
from disclosuredoc.money import Money
from disclosuredoc.terms import MoneyUnit, Nature

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

T = TypeVar("T")

GRAINS = {MoneyUnit.WAN: Decimal(100), MoneyUnit.YUAN: Decimal("0.01")}
"""What amounts are multiples of: a hundredth of a 万元, or 分."""


@attrs.frozen(kw_only=True)
class Draw:
    """The chance of one department.

    Attributes:
        chance: the generator.
        money: the unit its amounts are kept in.
    """

    chance: random.Random
    money: MoneyUnit

    @classmethod
    def of(cls, seed: int, number: int) -> Draw:
        """Return the chance of a department, by the county's seed and its number."""
        chance = random.Random(f"{seed}/{number}")  # noqa: S311 - examples, no secret
        return cls(chance=chance, money=MoneyUnit.YUAN if chance.random() < 1 / 8 else MoneyUnit.WAN)

    def happens(self, share: float) -> bool:
        """Return whether something happens that happens in such a share of cases."""
        return self.chance.random() < share

    def number(self, low: int, high: int) -> int:
        """Return a whole number within bounds."""
        return self.chance.randint(low, high)

    def one(self, choices: Sequence[T]) -> T:
        """Return one of several."""
        return self.chance.choice(choices)

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        """Return so many of several, in their order."""
        return [choices[at] for at in sorted(self.chance.sample(range(len(choices)), min(count, len(choices))))]

    def size(self, steps: Mapping[tuple[int, int], int]) -> int:
        """Return a number of one of several ranges, which come as often as they weigh."""
        (bounds,) = self.chance.choices(list(steps), weights=list(steps.values()))
        return self.number(*bounds)

    def amount(self, low: int, high: int) -> Money:
        """Return a sum of money between so many yuan and so many."""
        grain = GRAINS[self.money]
        return Money(self.number(int(low / grain), int(high / grain)) * grain)

    def share(self, money: Money, low: float, high: float) -> Money:
        """Return a share of a sum, in whole grains."""
        grain = GRAINS[self.money]
        return Money(int(money.yuan / grain * Decimal(self.number(int(low * 1000), int(high * 1000))) / 1000) * grain)

    def price(self, money: Money, quantity: int) -> Money:
        """Return the highest price in whole grains at which so many pieces cost no more than a sum."""
        grain = GRAINS[self.money]
        return Money(int(money.yuan / grain) // quantity * grain)


@attrs.frozen(kw_only=True)
class Seat:
    """A budget unit before it has a budget.

    Attributes:
        code: 单位编码.
        name: 单位名称.
        nature: 单位性质.
        kind: the kind of body that it is, or belongs to.
        function: the function code of what runs it.
        staff: how many it employs.
        founded: whether it was founded this year.
    """

    code: str
    name: str
    nature: Nature
    kind: Kind
    function: str
    staff: int
    founded: bool = False
