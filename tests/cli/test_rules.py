"""``rules``: what there is, and what one asks and cites."""

from __future__ import annotations

import pytest

from disclosuredoc.cli import main
from disclosuredoc.rules.books import FACTS
from disclosuredoc.rules.text import BOOK
from disclosuredoc.rules.text_others import OF_OTHERS


def test_all_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    listed = capsys.readouterr().out
    assert all(name in listed for name in [rule.name for book in (FACTS, BOOK, OF_OTHERS) for rule in book])


def test_one_rule_says_what_it_asks_and_cites(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "stated-total"]) == 0
    page = capsys.readouterr().out
    assert "为什么：" in page
    assert "依据" in page


def test_a_rule_that_does_not_exist_is_exit_code_2_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "stated-totl"]) == 2
    assert "是不是 stated-total？" in capsys.readouterr().err


def test_a_name_like_no_rule_is_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "zzz"]) == 2
    assert "没有规则“zzz”；用 disclosuredoc rules" in capsys.readouterr().err
