"""A document that says more than anybody publishes is refused with the limit and what to do."""

from __future__ import annotations

import pytest

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits
from disclosuredoc.reading.document import read_bytes


def refusal(text: str, name: str = "甲.txt") -> str:
    with pytest.raises(UnsafeFileError) as caught:
        read_bytes(text.encode(), name)
    return str(caught.value)


def test_as_many_figures_as_there_may_be_are_read() -> None:
    text = "\n".join(["1.5、2,000"] * (limits.FIGURES // 2))

    assert len(read_bytes(text.encode(), "甲.txt").passages) == limits.FIGURES // 2


def test_one_figure_more_is_refused() -> None:
    assert refusal("\n".join(["支出1万元"] * (limits.FIGURES + 1))) == "甲.txt：数字超过10万个；请拆成几个文件"


def test_figures_of_tables_count_too() -> None:
    page = "<html><body><table>" + ("<tr>" + "<td>1 2 3 4" * 10) * (limits.FIGURES // 40 + 1) + "</table></body></html>"

    assert refusal(page, "甲.html") == "甲.html：数字超过10万个；请拆成几个文件"


def test_more_characters_than_anybody_publishes_are_refused() -> None:
    assert refusal("\n".join(["公开" * 100] * (limits.CHARACTERS // 200 + 1))) == (
        "甲.txt：文字超过70万字；请拆成几个文件"
    )
