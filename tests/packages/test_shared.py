"""How long the shared texts of a workbook are."""

from __future__ import annotations

from disclosuredoc.packages.opener import Package
from disclosuredoc.packages.shared import STRINGS, shared_lengths

SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def lengths(parts: dict[str, bytes]) -> list[int]:
    return list(shared_lengths(Package(name="x.xlsx", parts=parts)))


def test_each_is_as_long_as_its_runs_together() -> None:
    texts = "\n<si><t>甲乙</t></si><si><r><t>丙</t></r><r><t>丁&amp;</t></r></si><si/>"

    assert lengths({STRINGS: f'<sst xmlns="{SPACE}">{texts}</sst>'.encode()}) == [2, 3, 0]


def test_a_workbook_without_them_has_none() -> None:
    assert lengths({}) == []
