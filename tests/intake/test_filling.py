"""Plain data as the rows of the workbook's sheets."""

from __future__ import annotations

from decimal import Decimal

import sample
from disclosuredoc.intake.facts import facts_of
from disclosuredoc.intake.filling import rows_of


def test_amounts_are_written_in_wan_whatever_the_facts_are_kept_in() -> None:
    kept = sample.disclosure(replace={'money = "万元"': 'money = "元"'})
    rows = rows_of(facts_of(kept))

    assert rows["预算明细"][0]["amount",] == Decimal("0.01205")


def test_each_text_is_a_row_of_its_kind() -> None:
    rows = rows_of(facts_of(sample.disclosure()))["文字材料"]

    assert [row["kind",] for row in rows][:4] == ["简称", "主要职责", "主要职责", "主要职责"]
    assert ("title",) not in rows[0]


def test_indicators_name_their_project() -> None:
    rows = rows_of(facts_of(sample.disclosure()))["绩效指标"]

    assert rows[0]["project",] == "测土配方施肥项目"
