"""A year and a province added from outside: only TOML, and a template where there is a section more."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx

import disclosuredoc as dd
import recomputed
import sample
import shelf
import word
from disclosuredoc.intake.toml import parse_toml
from test_years import moved

TESTS = Path(__file__).parent
NATIONAL = TESTS.parent / "templates" / "national" / "2020" / "department.docx"


def test_the_year_2027_is_a_few_lines_of_toml(tmp_path: Path) -> None:
    shelf.write(
        tmp_path,
        {
            "hebei/2027/layout.toml": """\
extends = ["hebei/2026"]
province = "河北省"
year = 2027
status = "inferred"

[[statements]]
key = "three_public"
name = "部门预算财政拨款“三公”经费预算表"

[[statements.columns]]
key = "government_managed_funds"
name = "基金预算"

[[functions]]
key = "new_matters"
name = "新设类"
"""
        },
    )
    layout = dd.layout("hebei/2027", folder=tmp_path)
    made = dd.render(moved("nongyenongcunju", "hebei/2027"), layout, tmp_path / "公开.docx")
    tables = recomputed.statements(made.read_bytes())

    assert [misfit for name, rows in tables for misfit in recomputed.misfits(name, rows)] == []
    assert [name for name, _ in tables[8::9]] == ["部门预算财政拨款“三公”经费预算表"] + [
        "单位预算财政拨款“三公”经费预算表"
    ] * 3
    assert any(row[3].endswith("、新设类") for row in tables[0][1])


def test_a_toy_province_prints_its_own_sections_rows_and_unit(tmp_path: Path) -> None:
    folder = tmp_path / "layouts"
    shutil.copytree(TESTS / "utopia", folder / "utopia")
    template = docx.Document(str(NATIONAL))
    heading = next(one for one in template.paragraphs if one.text == "[[ section glossary ]]")
    heading.insert_paragraph_before("[[ section fairy_dust ]]", "Heading 1")
    heading.insert_paragraph_before("[[ empty fairy_dust ]]")
    template.save(str(folder / "utopia" / "2030" / "department.docx"))
    facts = parse_toml(
        sample.facts(replace={'layout = "hebei/2020"': 'layout = "utopia/2030"\nyear = 2020'}).encode(), "a"
    )

    made = dd.render(facts, dd.layout("utopia/2030", folder=folder), tmp_path / "公开.docx", force=True)
    text = "\n".join(word.paragraphs(made.read_bytes()))

    assert "部门收支明白账" in text
    assert "本部门没有仙尘。" in text
    assert "一、名词解释" in text
    assert "机关运行经费预算安排" not in text
    assert "3,650,000元" in text or ",000元" in text
