"""The example workbook gives the same documents as the example county, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosuredoc.intake.toml import read_toml
from disclosuredoc.intake.workbook import read_workbook
from disclosuredoc.pipeline.department import layout_of
from disclosuredoc.pipeline.production import make

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("wangxinban", "zhijiaozhongxin", "nongyenongcunju")
"""One unit, other sources, three units; that all facts are the same is held where the workbook is built."""


@pytest.mark.parametrize("name", NAMES)
def test_a_department_of_the_workbook_gives_the_same_document(name: str) -> None:
    facts = read_toml(EXAMPLES / "county" / f"{name}.toml")
    (entry,) = [one for one in read_workbook(EXAMPLES / "county.xlsx") if one.department == facts.department.name]

    assert make(entry.facts, layout_of(entry.facts)).data == make(facts, layout_of(facts)).data
