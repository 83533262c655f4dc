"""Faults of plain data, and the problems that are told of them."""

from __future__ import annotations

from disclosuredoc.findings import Problem
from disclosuredoc.intake.faults import ADVISED, Fault, Path, nearest, problems


def place(path: Path) -> str:
    return ".".join(map(str, path))


def told(fault: Fault) -> Problem:
    (problem,) = problems([fault], place, lambda _: "the line")
    return problem


def test_a_fault_says_where_what_and_what_to_do() -> None:
    assert told(Fault(("money",), "不对", "请改正")) == Problem("money", "不对", "请改正")


def test_the_line_is_quoted_where_it_helps() -> None:
    assert told(Fault(("x",), "不认识的键", "请删去", quoted=True)).message == "不认识的键，该行为：the line"


def test_nothing_is_quoted_where_nothing_stands() -> None:
    (problem,) = problems([Fault(("x",), "缺少", "请补填", quoted=True)], place, lambda _: "")

    assert problem.message == "缺少"


def test_another_place_is_named() -> None:
    assert told(Fault(("b",), "重复", "请改名", other=("a",))).message == "重复（另见 a）"


def test_the_nearest_right_word_is_named_with_its_place() -> None:
    fault = Fault(("x",), "没有“宣传费用”", "请改正", "宣传费用", {"宣传费": ("projects", "name"), "水电": ()})

    assert told(fault).message == "没有“宣传费用”，与“宣传费”相近（另见 projects.name）"


def test_a_word_that_differs_by_a_blank_or_a_full_width_character_is_told_so() -> None:
    fault = Fault(("x",), "没有", "请改正", "宣传 费（Ａ）", {"宣传费(A)": ()})  # noqa: RUF001  (full width on purpose)

    assert told(fault).message == "没有，与“宣传费(A)”只差空格、大小写、全角或看不见的字符"


def test_a_word_like_no_other_is_left_without_advice() -> None:
    assert nearest("天气", ["amount", "unit"]) is None


def test_advice_ends_where_nobody_reads_on() -> None:
    many = problems([Fault((), "没有", "", "amont", {"amount": ()})] * (ADVISED + 1), place, lambda _: "")

    assert [problem.message for problem in many[-2:]] == ["没有，与“amount”相近", "没有"]
