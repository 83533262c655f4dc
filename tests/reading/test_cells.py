"""Tables of a .docx on their grid."""

from __future__ import annotations

from reading.wordfile import cell, grid, marks, paragraph, read, row, run, table, texts

RESTART, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def span(columns: object) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def shape(body: str, number: int = 1) -> list[list[tuple[str, int, int, int]]]:
    """The text, grid column, rows and columns of each cell."""
    return [
        [(one.passage.text, one.passage.place.column, one.rows, one.columns) for one in cells]
        for cells in read(body).tables[number - 1].cells
    ]


def test_cells_stand_in_their_rows_and_columns() -> None:
    transcript = read(table(row("甲", "乙"), row("1", "2")))

    assert grid(transcript) == [["甲", "乙"], ["1", "2"]]
    assert str(transcript.tables[0].cells[1][1].passage.place) == "第1张表第2行第2列"


def test_a_cell_that_covers_columns_moves_those_after_it() -> None:
    assert shape(table(row(cell("甲", span(2)), "乙"))) == [[("甲", 1, 1, 2), ("乙", 3, 1, 1)]]


def test_a_span_that_is_no_number_or_absurd_is_kept_in_bounds() -> None:
    columns = [
        one[3] for one in shape(table(row(cell("甲", span("x")), cell("乙", span(9999)), cell("丙", span(0)))))[0]
    ]

    assert columns == [1, 1000, 1]


def test_columns_left_free_at_the_beginning_of_a_row_count() -> None:
    assert shape(table(row("甲", properties='<w:gridBefore w:val="2"/>'))) == [[("甲", 3, 1, 1)]]


def test_a_cell_merged_downwards_stands_once() -> None:
    body = table(
        row(cell("甲", RESTART), "乙"),
        row(cell("", CONTINUE), "丙"),
        row(cell("", CONTINUE), "丁"),
        row("戊", "己"),
    )

    assert shape(body) == [
        [("甲", 1, 3, 1), ("乙", 2, 1, 1)],
        [("丙", 2, 1, 1)],
        [("丁", 2, 1, 1)],
        [("戊", 1, 1, 1), ("己", 2, 1, 1)],
    ]


def test_a_continued_merge_that_never_began_is_a_cell() -> None:
    body = table(row("甲", "乙"), row(cell("丙", CONTINUE), "丁"), row(cell("戊", CONTINUE), "己"))

    assert shape(body)[1:] == [[("丙", 1, 2, 1), ("丁", 2, 1, 1)], [("己", 2, 1, 1)]]


def test_cells_merged_along_the_row_in_the_old_way_stand_once() -> None:
    body = table(
        row(cell("甲", '<w:hMerge w:val="restart"/>' + RESTART), cell("", "<w:hMerge/>"), "乙"),
        row(cell("", '<w:hMerge w:val="restart"/>' + CONTINUE), cell("", "<w:hMerge/>"), "丙"),
        row(cell("丁", "<w:hMerge/>"), "戊"),
    )

    assert shape(body) == [
        [("甲", 1, 2, 2), ("乙", 3, 1, 1)],
        [("丙", 3, 1, 1)],
        [("丁", 1, 1, 1), ("戊", 2, 1, 1)],
    ]


def test_text_covered_by_a_merged_cell_is_hidden() -> None:
    mark = '<w:bookmarkStart w:name="x"/>'
    covered = cell(paragraph("看不见") + paragraph("") + paragraph(mark), CONTINUE + span(1))
    transcript = read(table(row(cell("甲", RESTART)), row(covered)))
    first = transcript.tables[0].cells[0][0].passage

    assert (first.text, first.hidden) == ("甲", "看不见")
    assert marks(transcript) == [("hidden", "", "看不见"), ("bookmark", "x", "")]


def test_a_table_covered_by_a_merged_cell_is_still_read() -> None:
    body = table(row(cell("甲", RESTART)), row(cell(table(row("内")) + paragraph(""), CONTINUE)))

    assert [grid(read(body), number) for number in (1, 2)] == [[["甲"], []], [["内"]]]


def test_the_paragraphs_of_a_cell_are_one_text() -> None:
    body = table(row(cell(paragraph("1、甲") + paragraph("") + paragraph("2、乙"))))

    assert grid(read(body)) == [["1、甲\n2、乙"]]


def test_a_nested_table_is_a_table_of_its_own_after_the_one_around_it() -> None:
    inner = table(row("内"))
    body = table(row(cell(paragraph("上") + inner + paragraph("下") + inner + paragraph("")))) + table(row("后"))
    transcript = read(body)

    assert [table.number for table in transcript.tables] == [1, 2, 3, 4]
    assert [grid(transcript, number) for number in (1, 2, 4)] == [[["上\n下"]], [["内"]], [["后"]]]
    assert [passage.text for passage in transcript.tables[1].before] == ["上"]
    assert transcript.tables[1].after == transcript.tables[2].before[0]


def test_a_text_box_in_a_cell_is_read() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('框')}</w:txbxContent></w:pict></w:r>"
    transcript = read(table(row(cell(paragraph(box + run("甲"))))))

    assert grid(transcript) == [["甲"]]
    assert texts(transcript, "文本框") == ["框"]


def test_a_deleted_row_keeps_its_place_and_loses_its_text() -> None:
    gone = '<w:del w:author="张三"/>'
    transcript = read(table(row("甲"), row("旧", properties=gone + gone), row("乙")))

    assert grid(transcript) == [["甲"], [""], ["乙"]]
    assert transcript.tables[0].cells[1][0].passage.deleted == "旧"
    assert marks(transcript) == [("deletion", "张三", "")] * 2


def test_an_inserted_row_is_read_and_marked() -> None:
    transcript = read(table(row("新", properties='<w:ins w:author="张三"/>')))

    assert grid(transcript) == [["新"]]
    assert marks(transcript) == [("insertion", "张三", "")]


def test_a_hidden_row_is_not_read() -> None:
    transcript = read(table(row("甲"), row("藏", properties="<w:hidden/><w:hidden/>"), row("乙")))

    assert grid(transcript) == [["甲"], [""], ["乙"]]
    assert marks(transcript) == [("hidden", "", "藏")]


def test_broken_tables_lose_no_text_and_break_nothing() -> None:
    stray = (
        "<w:gridSpan/><w:vMerge/><w:hMerge/><w:gridBefore w:val='1'/><w:trPr><w:hidden/><w:del/></w:trPr><w:hidden/>"
    )
    body = stray + row("甲") + cell("乙") + f"<w:tbl>{cell('丙')}</w:tbl>"

    assert texts(read(body)) == ["甲", "乙", "丙"]


def test_thirty_nested_tables_are_thirty_tables() -> None:
    body = table(row("底"))
    for _ in range(29):
        body = table(row(cell(body + paragraph("层"))))

    assert [one.number for one in read(body).tables] == list(range(1, 31))


def test_ten_thousand_rows_are_ten_thousand_rows() -> None:
    body = table(*[row("项目", "1.00", "2.00", "3.00")] * 10_000)
    transcript = read(body)

    assert len(transcript.tables[0].cells) == 10_000
