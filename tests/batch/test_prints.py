"""Prints: what is kept of words, where they begin and end; names, numbers and figures leave no trace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosuredoc.batch.prints import WINDOW, Own, Prints, prints, read_again

CLAUSES = st.lists(st.text("甲乙丙丁，。", min_size=1, max_size=60), max_size=4)


def own(texts: list[str]) -> Own:
    return Own(
        name="示例县水务局", names=("示例县水务局",), texts=tuple((str(at), text) for at, text in enumerate(texts))
    )


def test_short_words_leave_no_print() -> None:
    assert len(prints(own(["短句。"])).marks) == 0


def test_own_names_numbers_and_figures_leave_no_trace() -> None:
    one = prints(own(["1. 示例县水务局负责全县供水管网改造3处，按月公布进度。"]))
    two = prints(own(["（二）负责全县供水管网改造12处，按月公布进度。"]))

    assert one.marks != two.marks
    assert prints(own(["（二）示例县水务局负责全县供水管网改造12处，按月公布进度。"])).marks == one.marks


@given(CLAUSES)
def test_each_print_finds_its_words_again(texts: list[str]) -> None:
    whose = own(texts)
    for _, begin, end in prints(whose).windows():
        _, text, said = read_again(whose).words(begin, end)
        assert len(said) == end - begin >= WINDOW
        assert set(said.split("，")) <= set(text.replace("。", "，").split("，"))


@given(CLAUSES)
def test_each_print_has_a_place(texts: list[str]) -> None:
    whose = own(texts)

    places = read_again(whose).places
    assert set(places) == set(prints(whose).marks)
    assert set(places.values()) <= {place for place, _ in whose.texts}


@given(CLAUSES)
def test_prints_are_read_back_as_they_were(texts: list[str]) -> None:
    assert Prints.read(str(prints(own(texts)))) == prints(own(texts))


@pytest.mark.parametrize("text", ["", "a b c", "AAAAAAAAAAA=", "AAAAAAAAAAA=  ", "AAAAAAAAAAA= AAAA AAAA"])
def test_damaged_prints_are_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever way they are damaged
        Prints.read(text)
