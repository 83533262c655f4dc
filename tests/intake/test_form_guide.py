"""The first sheet explains the others."""

from __future__ import annotations

from disclosuredoc.intake.form_guide import lines
from disclosuredoc.intake.sheets import SHEETS
from disclosuredoc.intake.unit_sheets import KINDS


def test_every_sheet_and_every_kind_of_text_is_explained() -> None:
    said = dict(lines())

    assert [sheet.name for sheet in SHEETS if said[sheet.name] != sheet.about] == []
    assert [name for name, kind in KINDS.items() if said[name] != (kind.heading or "不填")] == []
