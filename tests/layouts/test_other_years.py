"""Codes of other years."""

from __future__ import annotations

import pytest

from disclosuredoc.layouts.codes import Scheme
from disclosuredoc.layouts.other_years import listed


@pytest.mark.parametrize(
    ("scheme", "code", "year", "first"),
    [
        (Scheme.PROCUREMENT, "A0999", 2023, (2022, "其他办公消耗用品及类似物品")),
        (Scheme.PROCUREMENT, "A05040100", 2020, (2023, "纸制文具")),
        (Scheme.FUNCTION, "20805", 2020, (2019, "行政事业单位离退休")),
        (Scheme.FUNCTION, "2080204", 2021, (2018, "拥军优属")),
    ],
)
def test_the_nearest_other_year_comes_first(scheme: Scheme, code: str, year: int, first: tuple[int, str]) -> None:
    (found, entry), *_ = listed(scheme, code, year)

    assert (found, entry.name) == first


def test_a_code_of_no_year_is_nowhere() -> None:
    assert list(listed(Scheme.ECONOMIC, "39977", 2020)) == []
