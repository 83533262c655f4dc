"""What is remembered of a text or a document is what would be said of it anew; long texts are not remembered."""

from __future__ import annotations

import attrs

from disclosuredoc.helpers.remembering import LONGEST, once, remembered


@attrs.frozen
class Paper:
    """Something that several rules ask the same of."""

    title: str
    answers: dict[object, object] = attrs.field(factory=dict, init=False, eq=False)


def test_a_text_is_asked_once() -> None:
    asked: list[str] = []

    @remembered
    def told(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [told("预算"), told("预算"), told("决算表")] == [2, 2, 3]
    assert asked == ["预算", "决算表"]


def test_a_long_text_is_asked_each_time() -> None:
    asked: list[str] = []

    @remembered
    def told(text: str) -> int:
        asked.append(text)
        return len(text)

    long = "字" * (LONGEST + 1)

    assert [told(long), told(long)] == [LONGEST + 1] * 2
    assert asked == [long, long]


def test_a_remembering_function_keeps_its_name_and_what_it_says_of_itself() -> None:
    @remembered
    def told(text: str) -> str:
        """A text itself."""
        return text

    assert (told.__name__, told.__doc__) == ("told", "A text itself.")


def test_a_question_that_several_rules_ask_is_answered_once_for_each_document() -> None:
    asked: list[str] = []

    @once
    def told(paper: Paper) -> str:
        asked.append(paper.title)
        return paper.title.removesuffix("预算")

    one, other = Paper("2020年预算"), Paper("2021年预算")

    assert [told(one), told(one), told(other)] == ["2020年", "2020年", "2021年"]
    assert asked == ["2020年预算", "2021年预算"]
