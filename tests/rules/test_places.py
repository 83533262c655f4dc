"""Places and figures in the words a clerk knows."""

from __future__ import annotations

from decimal import Decimal

from disclosuredoc.money import Money
from disclosuredoc.rules.places import exact, key, project_key, stated_differs, table, unit_key
from sample import MULTI, disclosure


def test_a_single_unit_is_not_named() -> None:
    facts = disclosure()
    assert table(facts, facts.units[0], "previous") == "[previous]"
    assert key(facts, facts.units[0], "previous", "basic") == "[previous] basic"
    assert unit_key(facts, facts.units[0], "rank") == "[[units]] rank"
    assert project_key(facts, facts.projects[0], "goals") == "[[projects]]（测土配方施肥项目） goals"


def test_one_of_several_units_is_named() -> None:
    facts = disclosure(MULTI)
    assert table(facts, facts.units[2], "previous") == "[[previous]]（207003 示例县图书馆）"
    assert unit_key(facts, facts.units[2], "rank") == "[[units]]（207003 示例县图书馆） rank"
    assert project_key(facts, facts.projects[1], "goals") == "[[projects]]（207003 图书购置项目） goals"


def test_figures_that_differ_never_look_the_same() -> None:
    facts = disclosure()
    assert [exact(Money(Decimal(yuan)), facts) for yuan in ("280000", "280000.01", "0")] == [
        "28万元",
        "28.000001万元",
        "0万元",
    ]


def test_what_is_not_known_is_not_compared() -> None:
    assert list(stated_differs(disclosure(), "[stated] total", "支出合计", Money(1), None)) == []
