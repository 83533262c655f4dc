"""“三公”经费: the four amounts, and which economic codes they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from disclosuredoc.money import ZERO, Money

if TYPE_CHECKING:
    from collections.abc import Iterable

ECONOMIC_CODES = {
    "overseas_visits": frozenset({"30212"}),
    "vehicle_purchase": frozenset({"31013", "30913"}),
    "vehicle_operation": frozenset({"30231"}),
    "receptions": frozenset({"30217"}),
}
"""The 款 of the economic classification that each of the four is made of."""


def total_or_unknown(amounts: Iterable[Money | None]) -> Money | None:
    """Return the sum, or None where one of the amounts is not known."""
    known = []
    for amount in amounts:
        if amount is None:
            return None
        known.append(amount)
    return Money.sum(known)


@attrs.frozen(kw_only=True)
class ThreePublic:
    """“三公”经费 of a unit or a department; an amount that is not known is None.

    Attributes:
        overseas_visits: 因公出国（境）费.
        vehicle_purchase: 公务用车购置费.
        vehicle_operation: 公务用车运行维护费.
        receptions: 公务接待费.
    """

    overseas_visits: Money | None = None
    vehicle_purchase: Money | None = None
    vehicle_operation: Money | None = None
    receptions: Money | None = None

    @property
    def vehicles(self) -> Money | None:
        """公务用车购置及运行维护费."""
        return total_or_unknown((self.vehicle_purchase, self.vehicle_operation))

    @property
    def total(self) -> Money | None:
        """“三公”经费合计."""
        return total_or_unknown(self.parts)

    @property
    def parts(self) -> tuple[Money | None, ...]:
        """The four amounts, in the order of the form."""
        return (self.overseas_visits, self.vehicle_purchase, self.vehicle_operation, self.receptions)

    def undivided(self) -> ThreePublic:
        """Return what is known of a part of these amounts when nobody says which: nothing is part of nothing."""
        return ThreePublic(**{key: None if getattr(self, key) else getattr(self, key) for key in ECONOMIC_CODES})

    @classmethod
    def none(cls) -> ThreePublic:
        """Return “三公” of nothing."""
        return cls(**dict.fromkeys(ECONOMIC_CODES, ZERO))

    @classmethod
    def sum(cls, records: Iterable[ThreePublic]) -> ThreePublic:
        """Add up the records of several units, amount by amount."""
        rows = tuple(records)
        return cls(**{key: total_or_unknown(getattr(row, key) for row in rows) for key in ECONOMIC_CODES})
