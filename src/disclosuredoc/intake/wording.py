"""What is wrong with facts from a workbook, in the words of its sheets: no keys and no brackets of a facts file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from disclosuredoc.findings import Problem

_WORDS = (
    ("请改用 [[projects]] 中的名称，或补填这个项目", "请改用“项目”表里的名称，或在那里补填"),
    ("请改用 [[units]] 中的编码，或补填这个预算单位", "请改用“预算单位”表里的编码，或在那里补填"),
    ("请填写 [[units]]，本级也是一个预算单位", "请在“预算单位”表里填写，本级也是一个预算单位"),
    ("请填写 [[lines]]，本部门确实没有预算的，请写 zero = true", "请填“预算明细”表；确实没有预算的，“没有预算”选“是”"),
    ("写明没有预算（zero = true），却有预算明细", "“没有预算”选了“是”，却有预算明细"),
    ("请删去 zero，或删去预算明细", "请改正“没有预算”，或删去预算明细"),
    ("没有写 unit（预算单位的编码）", "没有填单位编码"),
    ("没有写版式", "没有填版式"),
    ('请写 layout = "hebei/2020"，或在同一文件夹的 county.toml 中写 province 和 year', "请填省份/年份，如 hebei/2020"),
    ('请写成 省份/年份，如 layout = "hebei/2020"', "请写成 省份/年份，如 hebei/2020"),
    ("项目支出没有写 project", "项目支出没有填项目名称"),
    ("请删去 project，或把类别改为项目支出", "请删去项目名称，或把支出类别改为项目支出"),
    ("的这一节写了两次", "写了两行"),
    ("请合成一节", "请合成一行"),
    ("请填写；没有的可以整行删去", "请填写"),
)
"""Words for facts files, and what they are for workbooks."""


def in_cells(problem: Problem) -> Problem:
    """Return a problem in the words of the workbook."""
    message, remedy = problem.message, problem.remedy
    for word, other in _WORDS:
        message, remedy = message.replace(word, other), remedy.replace(word, other)
    return attrs.evolve(problem, message=message, remedy=remedy)
