"""Columns that several sheets share."""

from __future__ import annotations

from disclosuredoc.intake.columns import Type
from disclosuredoc.intake.shared_columns import SOURCES, money, text, three_public


def test_a_column_of_amounts_says_to_type_numbers() -> None:
    column = money("金额", "a", "b")

    assert (column.key, column.type, column.hint) == (("a", "b"), Type.MONEY, "只填数字；没有就空着，确实是零填 0")


def test_a_column_of_texts_is_wide() -> None:
    assert text("原因", "reason", width=50).width == 50


def test_the_four_amounts_stand_under_the_keys_before_them() -> None:
    assert next(column.key for column in three_public("previous")) == ("previous", "overseas_visits")


def test_what_is_not_known_is_no_source_to_choose_for_money() -> None:
    assert "未填" not in SOURCES
