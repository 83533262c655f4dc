"""Problems in the words of the workbook."""

from __future__ import annotations

from disclosuredoc.findings import Problem
from disclosuredoc.intake.wording import in_cells


def test_keys_of_a_facts_file_become_columns_and_sheets() -> None:
    problem = Problem("预算明细!A2", "没有写 unit（预算单位的编码）", "请改用 [[units]] 中的编码，或补填这个预算单位")

    assert str(in_cells(problem)) == "预算明细!A2：没有填单位编码；请改用“预算单位”表里的编码，或在那里补填"


def test_what_is_said_of_cells_already_stays() -> None:
    problem = Problem("预算明细!G2", "应为金额，实为“一万”", "请填数字，如 1.00")

    assert in_cells(problem) == problem
