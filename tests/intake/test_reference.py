"""The reference page of the facts is held against the code."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from disclosuredoc.intake.shape import Facts, keys
from disclosuredoc.model.assets import Assets
from disclosuredoc.model.department import BudgetUnit, Department, Previous, Reasons, Stated
from disclosuredoc.model.disclosure import Review
from disclosuredoc.model.lines import Line
from disclosuredoc.model.performance import Indicator, Performance, Project
from disclosuredoc.model.procurement import ProcurementItem
from disclosuredoc.terms import Category, Nature, Source, Support

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "facts.md").read_text(encoding="utf-8")
TABLES = (
    Facts, Department, BudgetUnit, Line, Project, Indicator, ProcurementItem,
    Previous, Reasons, Assets, Stated, Performance, Review,
)  # fmt: skip


@pytest.mark.parametrize("table", TABLES)
def test_every_key_of_a_table_is_on_the_page(table: type[attrs.AttrsInstance]) -> None:
    missing = [key for key in keys(table) if f"`{key}`" not in PAGE and f"[{key}]" not in PAGE]

    assert missing == []


def test_every_word_of_the_form_is_on_the_page() -> None:
    words = [member.value for kind in (Category, Nature, Source, Support) for member in kind]

    assert [word for word in words if word not in PAGE] == []
