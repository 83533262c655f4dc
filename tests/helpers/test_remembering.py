"""What is remembered of a text is what would be said of it anew; long texts are not remembered."""

from __future__ import annotations

from disclosuredoc.helpers.remembering import LONGEST, remembered


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
