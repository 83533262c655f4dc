"""The document that is like a published one reads back with its sections, tables, figures and residues."""

from __future__ import annotations

import pytest

from disclosuredoc.model.transcript import Transcript
from disclosuredoc.reading.document import read_bytes
from reading import seedlike
from reading.wordfile import grid, texts


@pytest.fixture(scope="module")
def transcript() -> Transcript:
    return read_bytes(seedlike.document(), "公开.docx")


def test_its_nine_sections_are_found_though_no_heading_has_a_level(transcript: Transcript) -> None:
    sections = dict.fromkeys(passage.place.section for passage in transcript.passages)

    assert [section[:2] for section in sections] == ["", *(f"{number}、" for number in "一二三四五六七八九")]


def test_its_tables_are_on_their_grid(transcript: Transcript) -> None:
    procurement = transcript.tables[5]

    assert [len(table.cells) for table in transcript.tables] == [3, 1, 6, 1, 5, 12, 9]
    assert [cell.passage.place.column for cell in procurement.cells[2]] == [1, 2, 8, 9, 10, 11, 12, 13]
    assert grid(transcript, 6)[-1][:8] == [
        "网信办专项业务经费",
        "12.00",
        "办公设备维修和保养服务",
        "C0502",
        "次 ",
        "2.00",
        "1.00",
        "2.00",
    ]
    assert [passage.text for passage in procurement.before][-1] == "部门政府采购预算"


def test_its_bookmarks_are_those_of_several_files(transcript: Transcript) -> None:
    assert tuple(residue.name for residue in transcript.residues if residue.kind == "bookmark") == seedlike.BOOKMARKS


def test_its_figures_are_read(transcript: Transcript) -> None:
    text = "\n".join(texts(transcript))

    assert all(
        figure in text for figure in ("73.01", "33.01", "28.34", "4.67", "24.16", "22.61", "1.55", "9.05", "15.76")
    )


@pytest.mark.parametrize("defect", seedlike.DEFECTS)
def test_each_defect_is_in_it_and_can_be_corrected(defect: str) -> None:
    wrong, right = seedlike.DEFECTS[defect]
    before, after = (seedlike.document_parts(*corrected)["word/document.xml"].decode() for corrected in ((), (defect,)))

    assert wrong in before
    assert before.replace(wrong, right) == after


def test_all_defects_can_be_corrected_together() -> None:
    assert "司法局" not in seedlike.document_parts(*seedlike.DEFECTS)["word/document.xml"].decode()
