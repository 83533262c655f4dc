"""The invariants of a table: each planted defect is found, a sound table has none."""

from __future__ import annotations

import pytest
from lxml import etree

from disclosuredoc.helpers.ooxml import W
from disclosuredoc.rendering.grids import broken


def table(*rows: str, grid: tuple[int, ...] = (1000, 2000), width: int = 3000) -> str:
    columns = "".join(f'<w:gridCol w:w="{column}"/>' for column in grid)
    return (
        f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        f"{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}"
    )


def cell(width: int = 1000, properties: str = "", content: str = "<w:p/>") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def found(inside: str) -> list[str]:
    return list(broken(etree.fromstring(f'<w:tbl xmlns:w="{W}">{inside}</w:tbl>')))


MERGED = '<w:vMerge w:val="restart"/>'
BOTH = '<w:gridSpan w:val="2"/>'


@pytest.mark.parametrize(
    "inside",
    [
        table(cell() + cell(2000)),
        table(cell(3000, BOTH), cell(1000, MERGED) + cell(2000), cell(1000, "<w:vMerge/>") + cell(2000)),
        table(cell(3000, BOTH + MERGED), cell(3000, BOTH + "<w:vMerge/>")),
        table(cell(1000, MERGED) + cell(2000), cell(1000, MERGED) + cell(2000)),
        table('<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell(2000)),
        table('<w:trPr><w:gridAfter w:val="1"/></w:trPr>' + cell()),
    ],
)
def test_a_sound_table_breaks_nothing(inside: str) -> None:
    assert found(inside) == []


def test_what_word_is_off_by_where_a_column_was_dragged_is_no_defect() -> None:
    assert found(table(cell(1007) + cell(1993), width=3012)) == []


def test_widths_in_other_units_are_not_compared() -> None:
    row = '<w:tc><w:tcPr><w:tcW w:w="50" w:type="pct"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc>'

    assert found(table(row).replace('<w:tblW w:w="3000" w:type="dxa"/>', "")) == []


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        (table(), "缺少属性、网格或行"),
        (table(cell() + cell(2000)).replace("w:tblPr", "w:other"), "缺少属性、网格或行"),
        (table(cell() + cell(2000), grid=()), "缺少属性、网格或行"),
        (table(cell() + cell(2000)).replace('w:w="3000"', 'w:w="wide"'), "表宽不等于各列宽之和"),
        (table(cell() + cell(2000), width=3021), "表宽不等于各列宽之和"),
        (table(cell() + cell(2000), ""), "第2行没有单元格"),
        (table(cell()), "第1行有1列，网格有2列"),
        (table(cell() + cell(2000) + cell(0)), "第1行有3列，网格有2列"),
        (table(cell(1021) + cell(2000)), "第1行第1列的宽度与网格不符"),
        (table(cell() + cell(2000, BOTH)), "第1行有3列，网格有2列"),
        (table(cell(1000, "<w:vMerge/>") + cell(2000)), "第1行第1列的合并没有开头"),
        (table(cell(3000, BOTH + MERGED), cell(1000, "<w:vMerge/>") + cell(2000)), "第2行第1列的合并没有开头"),
        (
            table(cell(1000, MERGED) + cell(2000), cell() + cell(2000), cell(1000, "<w:vMerge/>") + cell(2000)),
            "第3行第1列的合并没有开头",
        ),
        (table(cell(1000, content="") + cell(2000)), "第1行第1列的末尾没有段落"),
        (table(cell() + cell(2000, content="<w:p/><w:tbl/>")), "第1行第2列的末尾没有段落"),
    ],
)
def test_a_planted_defect_is_found(inside: str, message: str) -> None:
    assert found(inside) == [message]
