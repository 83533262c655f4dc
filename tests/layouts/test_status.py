"""A layout and each of its rows say whether they were seen."""

from __future__ import annotations

from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.status import Status


def test_what_is_not_known_from_a_document_is_inferred() -> None:
    statements = {statement.key: statement.status for statement in catalogue.load("hebei/2020").statements}

    assert statements["balance"] is Status.SEEN
    assert statements["revenue"] is Status.INFERRED
