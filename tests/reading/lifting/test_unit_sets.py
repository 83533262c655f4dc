"""A document that holds a set for each unit is taken apart, its tables with it."""

from __future__ import annotations

from pathlib import Path

import attrs

from disclosuredoc.layouts import catalogue
from disclosuredoc.pipeline.department import read
from disclosuredoc.pipeline.production import make
from disclosuredoc.reading.document import read_bytes
from disclosuredoc.reading.lifting.unit_sets import unit_sets
from reading.seedlike import document

COUNTY = Path(__file__).parents[3] / "examples" / "county"
SEEDLIKE = read_bytes(document(), "旧稿.docx")


def test_each_unit_has_its_passages_and_tables_and_the_title() -> None:
    facts = attrs.evolve(read(COUNTY / "nongyenongcunju.toml"), layout="hebei/2025", year=2025)
    made = make(facts, catalogue.load("hebei/2025"), force=True)
    transcript = read_bytes(made.data, "旧稿.docx")
    whole, sets = unit_sets(transcript)

    assert list(sets) == [unit.name for unit in facts.units]
    assert sum(len(one.tables) for one in (whole, *sets.values())) == len(transcript.tables)
    for name, one in sets.items():
        assert one.passages[1].text == "2025年部门及单位预算公开"
        assert any(f"{name}固定资产总额" in passage.text for passage in one.passages)


def test_a_document_without_sets_is_whole() -> None:
    assert unit_sets(SEEDLIKE) == (SEEDLIKE, {})


def test_a_table_without_paragraphs_above_it_belongs_to_the_set_of_the_one_before() -> None:
    bare = attrs.evolve(SEEDLIKE, tables=tuple(attrs.evolve(table, before=()) for table in SEEDLIKE.tables))

    assert unit_sets(bare)[0].tables == bare.tables
