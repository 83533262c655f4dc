"""Citations: only what was read, printed with its full name."""

from __future__ import annotations

import pytest

from disclosuredoc.rules.law import ARITHMETIC, BUDGET_LAW, IMPLEMENTING_REGULATIONS


def test_a_paragraph_is_cited_with_the_full_name_of_its_statute() -> None:
    assert str(IMPLEMENTING_REGULATIONS.article(5, 3)) == "《中华人民共和国预算法实施条例》第五条第三款"


def test_an_article_is_cited_as_a_whole() -> None:
    assert str(BUDGET_LAW.article(32)) == "《中华人民共和国预算法》第三十二条"


def test_a_provision_that_was_not_read_cannot_be_cited() -> None:
    with pytest.raises(ValueError, match=r"got 中华人民共和国预算法 article 99\(0\)"):
        BUDGET_LAW.article(99)


def test_arithmetic_needs_no_statute_and_no_year() -> None:
    assert (str(ARITHMETIC), ARITHMETIC.since) == ("算术关系", None)
