"""What the words over a column say that it holds."""

from __future__ import annotations

import pytest

from disclosuredoc.reading.claims.heads import Column, heads, layout, says_code, says_label, says_no_amount


def headed(*head: str) -> Column:
    return Column(number=1, head=head)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("科目编码", {"code", "no amount"}),
        ("科目名称", {"label"}),
        ("项目", {"label"}),
        ("项目资金", set()),
        ("数量", {"no amount"}),
        ("单位编码", {"code", "no amount"}),
        ("合计", set()),
    ],
)
def test_a_column_of_codes_of_labels_and_without_amounts_is_told_by_its_head(words: str, kinds: set[str]) -> None:
    asked = {"code": says_code, "label": says_label, "no amount": says_no_amount}

    assert {kind for kind, says in asked.items() if says(words)} == kinds


def test_the_lowest_words_are_what_counts() -> None:
    column = headed("2020年预算", "小计（万元）")

    assert (column.last, column.plain, column.is_total) == ("小计（万元）", "小计", False)
    assert headed("2020年预算", "小计").is_total


def test_rates_changes_and_what_is_charged_are_told_apart() -> None:
    columns = [headed("增减幅度"), headed("增减额"), headed("预算资金"), headed("金额")]

    assert [column.is_rate for column in columns] == [True, False, False, False]
    assert [column.is_change for column in columns] == [False, True, False, False]
    assert [column.is_charged for column in columns] == [False, False, True, False]


def test_a_column_without_a_head_says_nothing() -> None:
    column = headed()

    assert (column.last, column.plain) == ("", "")
    assert not any((column.is_rate, column.is_change, column.is_charged, column.is_total))


def test_a_merged_cell_heads_all_columns_that_it_covers() -> None:
    over = heads((((1, 1, "科目编码"), (2, 1, "项 目"), (3, 2, "金额")), ((3, 1, "合计"), (4, 1, "数量"), (5, 1, " "))))

    assert over.words == {1: ("科目编码",), 2: ("项目",), 3: ("金额", "合计"), 4: ("金额", "数量")}
    assert [sorted(over.readable), over.labels] == [[2, 3], (2,)]


def test_of_two_units_in_a_head_the_one_that_is_read_first_counts() -> None:
    over = heads((((2, 1, "价值（元）"),), ((1, 1, "预算（万元）"), (2, 1, "合计"))))

    assert (list(over.words), over.unit) == ([1, 2], "元")


def test_columns_of_amounts_belong_to_the_labels_before_them() -> None:
    over = heads((((1, 1, "科目编码"), (2, 1, "项目"), (3, 1, "金额"), (4, 1, "支出项目"), (5, 1, "金额")),))

    assert layout(over, frozenset({3, 5}), frozenset({2, 4})) == (
        (2, 1, (Column(number=3, head=("金额",)),)),
        (4, 1, (Column(number=5, head=("金额",)),)),
    )
    assert layout(over, frozenset({3}), frozenset()) == ((0, 0, (Column(number=3, head=("金额",)),)),)
