"""A department's line says what its own document prints as totals."""

from __future__ import annotations

import sample
from disclosuredoc.model.totals import totals


def test_a_departments_line_says_what_its_document_prints_as_totals() -> None:
    disclosure = sample.disclosure(sample.MULTI)
    budget, line = disclosure.budget, totals(disclosure)

    assert (line.name, line.year) == (disclosure.department.name, 2020)
    assert line.income == budget.ledger.income.total
    assert line.expenditure == line.basic + line.projects + line.other
    assert line.procurement == budget.procurement_total
    assert line.three_public == budget.three_public
    assert line.previous.total == budget.three_public_change.before
    assert not line.founded
