"""All figures of the facts."""

from __future__ import annotations

import attrs
import pytest

from disclosuredoc.money import Money
from disclosuredoc.rules.figures import figures
from disclosuredoc.terms import Source
from sample import MULTI, SAMPLE, disclosure


@pytest.mark.parametrize(
    "wan",
    [
        *("206.20", "151.20", "138.70", "12.50", "55", "35", "20", "4", "202.20"),
        *("130.10", "142.60", "60", "202.60", "3.60", "8.60", "5", "0.20", "3.40"),
        *("0.02", "0.40", "14", "14.40", "3.50", "185.45", "16", "70.10"),
    ],
)
def test_what_a_text_may_name_is_a_figure(wan: str) -> None:
    assert Money.wan(wan).yuan in figures(disclosure(SAMPLE))


@pytest.mark.parametrize("wan", ["463", "252", "92", "119", "116", "3", "0.50", "2", "22.50"])
def test_a_units_own_figures_count_in_a_department_of_several(wan: str) -> None:
    known = figures(disclosure(MULTI))
    assert (Money.wan(wan).yuan in known) is (wan != "22.50")


def test_what_is_not_known_is_no_figure() -> None:
    facts = disclosure()
    bare = attrs.evolve(
        facts,
        units=(attrs.evolve(facts.units[0], assets=None, previous=None),),
        lines=tuple(attrs.evolve(line, source=Source.UNKNOWN) for line in facts.lines),
    )
    assert Money.wan("206.20").yuan in figures(bare)
    assert Money.wan("202.20").yuan not in figures(bare)
