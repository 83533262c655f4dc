"""How a layout changes the one that it extends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from disclosuredoc.layouts.merge import Plain, merge

if TYPE_CHECKING:
    from disclosuredoc.findings import Problem

ROWS = {"rows": [{"key": "a", "name": "甲"}, {"key": "b", "name": "乙"}, {"key": "c", "name": "丙"}]}


def changed(*rows: Plain) -> tuple[list[object], list[Problem]]:
    """Lay a change of the rows over three of them; return what they are then, and the problems."""
    problems: list[Problem] = []
    merged = merge(dict(ROWS), {"rows": list(rows)}, problems.append)["rows"]
    assert isinstance(merged, list)
    return [row["key"] for row in merged], problems


def test_tables_merge_by_key() -> None:
    assert merge({"fonts": {"body": "仿宋", "page": "宋体"}}, {"fonts": {"body": "楷体"}}, print) == {
        "fonts": {"body": "楷体", "page": "宋体"}
    }


def test_a_row_of_the_same_key_changes_only_what_it_says() -> None:
    assert merge(dict(ROWS), {"rows": [{"key": "b", "name": "新"}]}, print) == {
        "rows": [{"key": "a", "name": "甲"}, {"key": "b", "name": "新"}, {"key": "c", "name": "丙"}]
    }


def test_a_new_row_stands_at_the_end() -> None:
    assert changed({"key": "d"}) == (["a", "b", "c", "d"], [])


def test_a_new_row_stands_behind_the_one_it_names() -> None:
    assert changed({"key": "d", "after": "a"}) == (["a", "d", "b", "c"], [])


def test_a_row_there_is_moves_behind_the_one_it_names() -> None:
    assert changed({"key": "a", "after": "b"}) == (["b", "a", "c"], [])


def test_an_empty_after_means_the_front() -> None:
    assert changed({"key": "c", "after": ""}) == (["c", "a", "b"], [])


def test_after_itself_is_not_kept() -> None:
    assert merge({}, {"rows": [{"key": "a", "after": ""}]}, print) == {"rows": [{"key": "a"}]}


def test_dropped_rows_are_gone() -> None:
    assert changed({"drop": ["a", "c"]}) == (["b"], [])


def test_rows_inside_rows_merge_alike() -> None:
    base: Plain = {"statements": [{"key": "s1", "rows": [{"key": "a"}, {"key": "b"}]}]}

    assert merge(base, {"statements": [{"key": "s1", "rows": [{"drop": ["a"]}]}]}, print) == {
        "statements": [{"key": "s1", "rows": [{"key": "b"}]}]
    }


def test_every_other_list_is_replaced_whole() -> None:
    assert merge({"gathers": ["a", "b"]}, {"gathers": ["c"]}, print) == {"gathers": ["c"]}
    assert merge(dict(ROWS), {"rows": []}, print) == {"rows": []}


def test_a_list_of_tables_without_keys_is_replaced_whole() -> None:
    assert merge(dict(ROWS), {"rows": [{"name": "甲"}]}, print) == {"rows": [{"name": "甲"}]}
    assert merge({"rows": [1]}, dict(ROWS), print) == ROWS


def test_a_drop_beside_other_keys_is_no_drop() -> None:
    assert merge(dict(ROWS), {"rows": [{"drop": ["a"], "name": "甲"}]}, print) == {
        "rows": [{"drop": ["a"], "name": "甲"}]
    }


def test_what_is_dropped_must_be_there() -> None:
    keys, problems = changed({"drop": ["x"]})

    assert keys == ["a", "b", "c"]
    assert [str(problem) for problem in problems] == [
        "rows.drop：没有 key 为“x”的项可删；现有：a、b、c，请改用其中之一"
    ]


def test_a_row_behind_one_that_is_not_there_is_a_problem() -> None:
    keys, problems = changed({"key": "d", "after": "x"})

    assert keys == ["a", "b", "c", "d"]
    assert [problem.place for problem in problems] == ["rows[d].after"]


def test_a_key_that_stands_twice_is_a_problem() -> None:
    _, problems = changed({"key": "d"}, {"key": "d"})

    assert [str(problem) for problem in problems] == ["rows[d]：同一个 key 写了两次；请合并为一项，或改用另一个 key"]


plain = st.recursive(
    st.integers() | st.text(max_size=3),
    lambda inner: st.dictionaries(st.sampled_from("abcd"), inner, max_size=3),
    max_leaves=6,
)
tables = st.dictionaries(st.sampled_from("abcd"), plain, max_size=4)


@settings(deadline=None)
@given(tables, tables, tables)
def test_layouts_of_tables_merge_in_any_grouping(first: Plain, second: Plain, third: Plain) -> None:
    left = merge(merge(first, second, print), third, print)
    right = merge(first, merge(second, third, print), print)

    # Grouping matters only where a table meets a value that is none: the later one then replaces it whole.
    assert left == right or _mixes(first, second) or _mixes(second, third)


def _mixes(base: Plain, change: Plain) -> bool:
    """Whether a table meets a value that is none, somewhere."""
    for key in base.keys() & change.keys():
        old, new = base[key], change[key]
        if isinstance(old, dict) != isinstance(new, dict):
            return True
        if isinstance(old, dict) and isinstance(new, dict) and _mixes(old, new):
            return True
    return False


@settings(deadline=None)
@given(tables)
def test_a_layout_that_says_nothing_changes_nothing(table: Plain) -> None:
    assert merge(table, {}, print) == table
    assert merge({}, table, print) == table
