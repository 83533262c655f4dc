"""Writing facts down: a Disclosure as the text of a facts file, and several as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tomli_w

from disclosuredoc.intake.facts import facts_of
from disclosuredoc.intake.filling import rows_of
from disclosuredoc.intake.form import form
from disclosuredoc.intake.shape import PER_UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosuredoc.intake.filling import Content
    from disclosuredoc.layouts.codes import CodeLists
    from disclosuredoc.model.disclosure import Disclosure

OWNED = ("lines", "projects", "procurement")
"""Tables whose rows name their unit."""


def toml_text(disclosure: Disclosure) -> str:
    """Return the facts file of a disclosure; reading it gives the same disclosure again."""
    facts = facts_of(disclosure)
    return tomli_w.dumps(_of_one_unit(facts) if len(disclosure.units) == 1 else facts)


def _of_one_unit(facts: dict[str, Any]) -> dict[str, Any]:
    """Return facts whose only unit is not named on every row."""
    plain = dict(facts)
    for table in OWNED:
        if table in plain:
            plain[table] = [_unowned(row) for row in plain[table]]
    for table in PER_UNIT:
        if table in plain:
            (row,) = plain[table]
            plain[table] = _unowned(row)
    return plain


def _unowned(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != "unit"}


def workbook_bytes(disclosures: Iterable[Disclosure], codes: CodeLists | None = None) -> bytes:
    """Return a workbook that holds the facts of some departments; reading it gives the same disclosures again.

    Args:
        disclosures: the departments, in their order.
        codes: the code lists that its dropdowns offer.

    Raises:
        InputError: a text is too long for a cell.
    """
    content: Content = {}
    for disclosure in disclosures:
        for sheet, rows in rows_of(facts_of(disclosure)).items():
            content.setdefault(sheet, []).extend(rows)
    return form(content, codes)
