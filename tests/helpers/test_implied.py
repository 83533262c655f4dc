"""The percentage of a change whose base is not printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.helpers.amounts import half_up, parse
from disclosuredoc.helpers.arithmetic import Agreement
from disclosuredoc.helpers.implied import implied_percentage_agrees

CENTS = st.integers(min_value=1, max_value=10**9).map(lambda cents: Decimal(cents).scaleb(-2))


@pytest.mark.parametrize(
    ("now", "change", "percentage", "agreement"),
    [
        ("709.55", "75.96", "11.99", Agreement.EXACT),
        ("709.55", "75.96", "12.99", Agreement.WRONG),
        ("2005.41", "-94.91", "-4.52", Agreement.EXACT),
        ("2005.41", "-94.91", "4.52", Agreement.WRONG),
        ("10", "2", "24", Agreement.WITHIN),
        ("10", "2", "99", Agreement.WRONG),
        ("0", "-3.00", "-100", Agreement.EXACT),
        ("0", "-3.00", "-90", Agreement.WRONG),
        ("5", "5", "100", Agreement.UNDEFINED),
        ("1.5", "1", "300", Agreement.WITHIN),
    ],
)
def test_a_percentage_is_held_against_what_is_left_of_the_amount(
    now: str, change: str, percentage: str, agreement: Agreement
) -> None:
    assert implied_percentage_agrees(parse(now), parse(change), parse(percentage)).agreement is agreement


def test_dropped_zeros_make_an_amount_exact() -> None:
    assert (
        implied_percentage_agrees(parse("10"), parse("2"), parse("24"), least_decimals=2).agreement is Agreement.WRONG
    )


@given(before=CENTS, now=CENTS)
def test_what_is_computed_from_exact_figures_is_never_wrong(before: Decimal, now: Decimal) -> None:
    change = now - before
    percentage = half_up(change / before * 100, 2)

    verdict = implied_percentage_agrees(parse(f"{now:.2f}"), parse(f"{change:.2f}"), parse(f"{percentage:.2f}"))

    assert verdict.agreement in {Agreement.EXACT, Agreement.WITHIN}
