"""Figures are asked by item; last year's is stated, or follows from the change."""

from __future__ import annotations

from decimal import Decimal

from disclosuredoc.model.transcript import Claim, ClaimKind, Figure, Passage, Place, Transcript
from disclosuredoc.reading.lifting.figures import UNKNOWN_YEAR, Figures, fiscal_year


def wan(value: str) -> Figure:
    """Build an amount in 万元."""
    return Figure(value=Decimal(value), unit="万元", quote=f"{value}万元", decimals=2)


NOW = Claim(kind=ClaimKind.AMOUNT, item="基本支出", place=Place(), quote="", figure=wan("33.01"))
CHANGE = NOW._replace(kind=ClaimKind.CHANGE, figure=wan("22.61"), direction=1)


def figures(*claims: Claim) -> Figures:
    """Return the figures of some claims."""
    return Figures(claims=claims)


def test_this_years_amount_is_that_of_the_first_item_that_has_one() -> None:
    assert figures(NOW).now("支出", "基本支出") == Decimal("33.01")
    assert figures(NOW).now("支出") is None
    assert figures(NOW._replace(phase="上年")).now("基本支出") is None
    assert figures(NOW._replace(figure=None)).now("基本支出") is None


def test_last_years_amount_is_this_years_less_the_change() -> None:
    assert figures(NOW, CHANGE).before("基本支出") == Decimal("10.40")
    assert figures(NOW, CHANGE._replace(direction=-1)).before("基本支出") == Decimal("55.62")


def test_what_stays_was_the_same_last_year() -> None:
    same = CHANGE._replace(figure=None, direction=0)

    assert figures(NOW, same).before("基本支出") == Decimal("33.01")
    assert figures(NOW, same._replace(direction=1)).before("基本支出") is None


def test_last_years_amount_is_taken_where_it_is_stated() -> None:
    assert figures(CHANGE._replace(base_figure=wan("10.4"))).before("基本支出") == Decimal("10.4")
    assert figures(CHANGE).before("基本支出") is None
    assert figures(NOW, CHANGE).before("项目支出") is None


def test_a_base_that_is_no_money_is_no_amount_of_last_year() -> None:
    count = Figure(value=Decimal(3), unit="辆", quote="3辆")

    assert figures(NOW, CHANGE._replace(base_figure=count)).before("基本支出") == Decimal("10.40")


def test_the_claim_of_an_item_is_found() -> None:
    assert figures(NOW).at("基本支出") is NOW
    assert figures(NOW._replace(figure=None)).at("基本支出") is None


def test_the_year_is_the_first_that_is_named() -> None:
    title = Passage(place=Place(), text="2020年部门预算公开")

    assert fiscal_year(Transcript(source="", passages=(title,))) == 2020
    assert fiscal_year(Transcript(source="")) == UNKNOWN_YEAR
