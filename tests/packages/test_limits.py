"""The limits are far above any disclosure and far below what hurts."""

from __future__ import annotations

from disclosuredoc.packages import limits


def test_the_limits_nest() -> None:
    assert limits.RATIO_FROM < limits.PART < limits.TOTAL <= 256 * limits.MEGABYTE
