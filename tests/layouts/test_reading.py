"""Code lists out of CSV files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.layouts.codes import Codes, Evidence, Scheme
from disclosuredoc.layouts.reading import code_list

if TYPE_CHECKING:
    from disclosuredoc.findings import Problem

BASE = "code,name,status\n302,商品和服务支出,memory\n30201,办公费,memory\n30202,印刷费,memory\n"


def read(*files: str | bytes) -> tuple[Codes, list[str]]:
    """Read an economic list from files, the oldest first."""
    problems: list[Problem] = []
    contents = [file.encode() if isinstance(file, str) else file for file in files]
    named = [(f"x/{2020 + number}/economic.csv", content) for number, content in enumerate(contents)]
    return code_list(Scheme.ECONOMIC, named, [1], problems.append), [str(problem) for problem in problems]


def test_a_file_becomes_a_list() -> None:
    codes, problems = read(BASE)

    assert problems == []
    assert [(code.code, code.name, code.level) for code in codes.entries] == [
        ("302", "商品和服务支出", 1),
        ("30201", "办公费", 2),
        ("30202", "印刷费", 2),
    ]
    assert codes.complete == {1}


def test_a_later_file_adds_renames_and_removes() -> None:
    codes, problems = read(BASE, "code,name,status\n30202,,removed\n30201,办公费用,verified\n30203,咨询费,memory\n")

    assert problems == []
    assert [(code.code, code.name, code.status) for code in codes.entries[1:]] == [
        ("30201", "办公费用", Evidence.VERIFIED),
        ("30203", "咨询费", Evidence.MEMORY),
    ]


def test_a_later_file_may_start_anew() -> None:
    codes, problems = read(BASE, "code,name,status\n*,,removed\n301,工资福利支出,memory\n")

    assert problems == []
    assert [code.code for code in codes.entries] == ["301"]


def test_without_files_the_list_is_empty() -> None:
    assert read() == (Codes(scheme=Scheme.ECONOMIC, complete=frozenset({1})), [])


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    assert read(b"\xef\xbb\xbf" + BASE.replace("\n", "\r\n").encode()) == read(BASE)


def test_a_file_that_is_not_utf_8_is_named() -> None:
    assert read(BASE.encode("gb18030"))[1] == ["x/2020/economic.csv：不是 UTF-8 编码；请另存为 UTF-8 编码的 CSV"]


def test_another_head_is_refused() -> None:
    assert read("编码,名称\n302,x\n")[1] == ["x/2020/economic.csv 第1行：表头不符；应为 code,name,status"]


def test_a_row_that_has_not_three_cells_is_named() -> None:
    assert read(BASE + "30203,咨询费\n")[1] == ["x/2020/economic.csv 第5行：不是三列；应为 code,name,status"]


def test_a_code_of_another_length_is_named() -> None:
    assert read(BASE + "3020,x,memory\n3０2,x,memory\n")[1] == [
        "x/2020/economic.csv 第5行：编码“3020”的位数不对；应为 3、5 位",
        "x/2020/economic.csv 第6行：编码“3０2”的位数不对；应为 3、5 位",
    ]


def test_a_row_without_a_plain_name_or_with_an_unknown_status_is_named() -> None:
    reason = "名称空缺或有控制字符，或 status 不认识；status 应为 verified、memory 或 removed"

    assert read(BASE + "30203,,memory\n30204,手续费,seen\n30205,\x07,memory\n")[1] == [
        f"x/2020/economic.csv 第{line}行：{reason}" for line in (5, 6, 7)
    ]


def test_a_file_that_is_no_table_is_named() -> None:
    assert read(BASE + f"30203,{'长' * 200_000},memory\n")[1] == [
        "x/2020/economic.csv：不是 CSV 表格，或有一格太长；请核对引号，每行只写三格"
    ]


def test_a_code_that_stands_twice_in_a_file_is_named_with_both_places() -> None:
    assert read(BASE + "30202,印刷费,memory\n")[1] == [
        "x/2020/economic.csv 第5行：编码“30202”重复（另见x/2020/economic.csv 第4行）；请删去其中一行"
    ]


def test_a_code_that_is_removed_must_be_there() -> None:
    assert read(BASE, "code,name,status\n30299,,removed\n")[1] == [
        "x/2021/economic.csv 第2行：没有编码“30299”可删；请核对编码"
    ]


def test_a_code_without_the_one_above_it_is_named() -> None:
    assert read(BASE + "30301,离休费,memory\n")[1] == [
        "economic.csv：编码“30301”的上级不在表内；请补上级编码，或核对位数"
    ]
