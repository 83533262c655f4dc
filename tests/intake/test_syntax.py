"""TOML that is parsed, and mistakes in it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosuredoc.errors import InputError
from disclosuredoc.intake import syntax
from disclosuredoc.intake.places import Places
from disclosuredoc.intake.syntax import parsed
from disclosuredoc.packages import limits


def refusal(text: str) -> str:
    with pytest.raises(InputError) as error:
        parsed(Places("x.toml", text))
    return str(error.value)


def test_numbers_with_a_point_are_exact() -> None:
    assert parsed(Places("x.toml", "a = 28.34\nb = 1e99999999999999999999")) == pytest.approx(
        {"a": Decimal("28.34"), "b": Decimal("NaN")}, nan_ok=True, abs=0
    )


@pytest.mark.parametrize("text", ["", "\n# 只有说明\n"])
def test_an_empty_file_is_told(text: str) -> None:
    assert refusal(text).startswith("x.toml：文件是空的；请填入本部门的数据")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a 1", "x.toml 第1行第3列：键的后面没有等号，该行为：a 1"),
        ('a = "甲"乙"', "x.toml 第1行第8列：一行里有多余的内容"),
        ("[a\nb = 1", "x.toml 第1行第3列：方括号没有配对"),
        ("[[a]\n", "x.toml 第1行第4列：方括号没有配对"),
        ('a = [1 "x"]', "x.toml 第1行第8列：列表的方括号没有关上"),
        ("a = {b = 1 c = 2}", "x.toml 第1行第12列：花括号没有关上"),
        ('a = "甲\nb = 1', "x.toml 第1行第7列：引号没有配对"),
        ("a = 'x", "x.toml 末尾：引号没有配对"),
        ('a = """x', "x.toml 末尾：引号没有配对"),
        ('a = "C:\\路"', "x.toml 第1行第10列：文字里的反斜杠写法不对"),
        ('a = "甲\x07"', 'x.toml 第1行第7列：有控制字符 U+0007，该行为：a = "甲U+0007"'),
        ("a = 1 # \x1f", "有控制字符 U+001F"),
        ('a = "\\ud800"', "字符编号写法不对"),
        ("a = 2020-02-30", "没有这个日期"),
        ("a = 甲", "x.toml 第1行第5列：等号后面不是正确的值"),
        ("a = yes", "x.toml 第1行第5列：等号后面不是正确的值"),
        ("金额 = 1", "x.toml 第1行第1列：这一行不是 键 = 值"),
    ],
)
def test_a_mistake_is_told_in_chinese_with_line_and_column(text: str, message: str) -> None:
    assert message in refusal(text)


def test_a_mistake_without_a_meaning_of_its_own_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syntax, "_MEANINGS", ())

    assert (
        refusal("a = ?") == "x.toml 第1行第5列：不符合 TOML 的写法，该行为：a = ?；请对照 examples/county 中的例子改正"
    )


def test_keys_that_stand_twice_are_told_all_at_once_with_both_lines() -> None:
    assert refusal("a = 1\na = 2\n[b]\nc = 1\nc = 2\n").splitlines() == [
        "x.toml 第2行 a：写了两次（另见第1行），该行为：a = 2；请删去其中一处",
        "x.toml 第5行 b.c：写了两次（另见第4行），该行为：c = 2；请删去其中一处",
    ]


def test_a_section_that_stands_twice_is_told_once_and_how_to_write_several() -> None:
    assert refusal("[lines]\namount = 1\namount = 2\n[lines]\namount = 3\n").splitlines() == [
        "x.toml 第4行 lines：写了两次（另见第1行），该行为：[lines]；请合成一节；要写几节的，每节都写成 [[lines]]",
        "x.toml 第3行 lines.amount：写了两次（另见第2行），该行为：amount = 2；请删去其中一处",
    ]


def test_a_table_that_is_already_something_else_is_told() -> None:
    assert refusal("a.b = 1\n[a.b.c]\n").startswith("x.toml 第2行第7列：这个键或这一节前面已经写过，该行为：[a.b.c]")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = 1\nb = " + "[" * 100_000, "x.toml 第2行：嵌套超过20层"),
        ("b = " + "{a=" * 100_000, "x.toml 第1行：嵌套超过20层"),
        (".".join("a" * 100_000) + " = 1", "x.toml 第1行：嵌套超过20层"),
        ("[" + ".".join("a" * 100_000) + "]", "x.toml 第1行：嵌套超过20层"),
        ("\n\na = " + "9" * 100_000, "x.toml 第3行：数字超过100位"),
        ("a = 0." + "1" * 100_000, "x.toml 第1行：数字超过100位"),
        ("a = 0x" + "f" * 100_000, "x.toml 第1行：数字超过100位"),
    ],
)
def test_what_would_exhaust_a_parser_is_refused_unread(text: str, message: str) -> None:
    assert refusal(text).startswith(message)


def test_a_file_of_too_many_values_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TOML_MARKS", 4)

    assert refusal("a = 1\nb = 2\nc = 3\n") == "x.toml 第3行：内容过多；填报数据没有这样的写法，请核对这一行"


def test_long_texts_full_of_marks_are_no_reason_to_refuse() -> None:
    long = "[{." * 5000

    assert parsed(Places("x.toml", f"a = \"{long}\" # {long}\nb = '''{long}\n{long}'''")) == {
        "a": long,
        "b": f"{long}\n{long}",
    }
