"""Titles (标题): the fiscal year that a document's title names, and a title or label without its number and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.helpers.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

_YEAR = lazy(r"((?:19|20)\d\d)\s?年")
_BUDGET = lazy("预算|决算|公开")
_NUMBER = lazy(
    r"^\s*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．])"
)
_MARKS = lazy(r"[\s“”‘’\"（）()、，,：:]")


def title_year(lines: Iterable[str]) -> int | None:
    """Return the fiscal year that the first lines of a document name: the latest in the first that speaks of one.

    >>> title_year(["示例县水利局", "2020年部门预算公开"]), title_year(["示例县水利局"])
    (2020, None)
    """
    titles = (line for line in lines if _BUDGET.search(line) and _YEAR.search(line))
    return max((int(year) for year in _YEAR.findall(next(titles, ""))), default=None)


def bare(text: str) -> str:
    """Return a heading or label without its number, marks and blanks.

    >>> bare("四、财政拨款“三公”经费")
    '财政拨款三公经费'
    """
    return _MARKS.sub("", _NUMBER.sub("", text))
