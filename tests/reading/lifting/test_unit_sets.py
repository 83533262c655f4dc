"""A document that holds a set for each unit is taken apart, its tables with it."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from disclosuredoc.layouts import catalogue
from disclosuredoc.model.transcript import Transcript
from disclosuredoc.pipeline.department import read
from disclosuredoc.pipeline.production import make
from disclosuredoc.reading.document import read_bytes
from disclosuredoc.reading.lifting import lift
from disclosuredoc.reading.lifting.unit_sets import unit_sets
from reading.seedlike import document

COUNTY = Path(__file__).parents[3] / "examples" / "county"
SEEDLIKE = read_bytes(document(), "旧稿.docx")


@pytest.fixture(scope="module")
def several() -> Transcript:
    """A document with the sets of three units."""
    facts = attrs.evolve(read(COUNTY / "nongyenongcunju.toml"), layout="hebei/2025", year=2025)
    return read_bytes(make(facts, catalogue.load("hebei/2025"), force=True).data, "旧稿.docx")


UNITS = ("示例县农业农村局本级", "示例县农业综合行政执法大队", "示例县农业技术推广中心")


def test_each_unit_has_its_passages_and_tables_and_the_title(several: Transcript) -> None:
    whole, sets = unit_sets(several)

    assert tuple(sets) == UNITS
    assert sum(len(one.tables) for one in (whole, *sets.values())) == len(several.tables)
    for name, one in sets.items():
        assert one.passages[1].text == "2025年部门及单位预算公开"
        assert any(f"{name}固定资产总额" in passage.text for passage in one.passages)


def test_facts_are_told_by_unit(several: Transcript) -> None:
    facts = lift(several, (), "hebei/2025")

    assert [unit["name"] for unit in facts["units"]] == list(UNITS)
    assert {line["unit"] for line in facts["lines"]} == {unit["code"] for unit in facts["units"]}


def test_a_document_without_sets_is_whole() -> None:
    assert unit_sets(SEEDLIKE) == (SEEDLIKE, {})


def test_a_table_without_paragraphs_above_it_belongs_to_the_set_of_the_one_before() -> None:
    bare = attrs.evolve(SEEDLIKE, tables=tuple(attrs.evolve(table, before=()) for table in SEEDLIKE.tables))

    assert unit_sets(bare)[0].tables == bare.tables
