"""What belongs to a unit: codes, responsibilities, whether it is new; figures that several units share."""

from __future__ import annotations

from decimal import Decimal

from disclosuredoc.model.transcript import Transcript
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.lifting import owned
from disclosuredoc.reading.plain import transcript_of_text

UNIT = {"name": "某局本级", "nature": "行政单位"}
BRANCH = {"name": "某中心", "nature": "公益一类事业单位"}


def text(*lines: str) -> Transcript:
    """Return the transcript of some lines, with a title."""
    return transcript_of_text("\n".join(("某局", "2020年部门预算公开", *lines)), "旧稿.txt")


SPENT = "2020年支出预算40万元，其中：基本支出40万元，包括人员经费30万元和公用经费10万元。"
OPERATING = "2020年机关运行经费安排10万元。"


def test_of_several_units_that_are_told_as_one_operating_expenses_are_not_stated() -> None:
    old = text("二、收支", SPENT, OPERATING)
    alone = owned.of_first([UNIT], old, claims(old), 2020)
    shared = owned.of_first([UNIT, BRANCH], old, claims(old), 2020)

    assert alone["stated"] == {**shared["stated"], "operating": Decimal(10)}
    assert [unit["name"] for unit in shared["units"]] == ["某局本级"]


def test_a_budget_of_nothing_is_said_to_be_one() -> None:
    old = text("二、收支", "2020年支出预算0万元。")

    assert owned.of_first([UNIT], old, claims(old), 2020)["zero"]
    assert owned.of_several([UNIT], {"某局本级": old}, 2020)["zero"]


def test_a_new_unit_is_said_to_be_new() -> None:
    old = text("二、收支", "本单位本年度新设，没有可比的上年预算。")

    assert owned.of_first([UNIT], old, claims(old), 2020)["units"][0]["founded"]


def test_each_unit_has_the_figures_of_its_own_set_and_a_code_of_its_own() -> None:
    sets = {"某局本级": text("101某局本级", "二、收支", SPENT), "某中心": text("二、收支", "没有预算。")}
    found = owned.of_several([UNIT, BRANCH], sets, 2020)

    assert [unit["code"] for unit in found["units"]] == ["101", "待补2"]
    assert {line["unit"] for line in found["lines"]} == {"101"}
    assert [row["unit"] for row in found["stated"]] == ["101"]


def test_lines_are_complete_where_all_have_the_codes_of_the_statements() -> None:
    assert not owned.complete([{"category": "项目支出", "source": "未填", "function": "2013101"}], text())
