"""What rules find in facts, asked one rule at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from disclosuredoc.layouts import catalogue
from disclosuredoc.rules import books

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosuredoc.findings import Finding
    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure


@pytest.fixture(scope="session")
def layout() -> Layout:
    """Return the layout of the sample."""
    return catalogue.load("hebei/2020")


@pytest.fixture
def found(layout: Layout) -> Callable[[str, Disclosure], list[Finding]]:
    """Return what one rule finds in facts, by its name, with a book that knows the name."""

    def ask(name: str, facts: Disclosure) -> list[Finding]:
        assert name in {rule.name for rule in books.FACTS}
        return [finding for finding in books.check(facts, layout).findings if finding.rule == name]

    return ask
