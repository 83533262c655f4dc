"""The rules on text for documents that others made: of our own the facts have been asked, see ``books.check``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.rules import (
    text_columns,
    text_counts,
    text_publication,
    text_reasons,
    text_sisters,
    text_style,
    text_threepublic,
)

if TYPE_CHECKING:
    from disclosuredoc.rules.rule import TextRule

OF_OTHERS: tuple[TextRule, ...] = (
    *text_counts.OF_OTHERS,
    *text_reasons.RULES,
    *text_threepublic.OF_OTHERS,
    *text_columns.RULES,
    *text_sisters.RULES,
    *text_style.RULES,
    *text_publication.RULES,
)
"""Every one of them."""
