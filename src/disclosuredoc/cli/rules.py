"""``disclosuredoc rules``: the rules there are, and what one asks and cites."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from disclosuredoc.cli import console
from disclosuredoc.rules import books, text, text_others

if TYPE_CHECKING:
    import argparse

    from disclosuredoc.rules.rule import Rule


def run(options: argparse.Namespace) -> int:
    """List the rules, or print the page of one."""
    rules: dict[str, Rule[...]] = {rule.name: rule for rule in books.FACTS}
    rules |= {rule.name: rule for rule in (*text.BOOK, *text_others.OF_OTHERS)}
    if options.name is None:
        for name, rule in rules.items():
            console.say(f"{name}　{rule.severity.label}　{rule.doc.splitlines()[0]}")
        return 0
    if options.name not in rules:
        near = difflib.get_close_matches(options.name, rules, n=1)
        console.warn(
            f"没有规则“{options.name}”；{f'是不是 {near[0]}？' if near else ''}用 disclosuredoc rules 列出全部规则"
        )
        return 2
    console.say(books.page(rules[options.name]))
    return 0
