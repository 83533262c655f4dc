"""Chinese numerals are read back by a reader of their own, which refuses a 零 too many or too few."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from disclosuredoc.helpers.spelling import capital, cardinal, ordinal, year
from disclosuredoc.money import Money

SMALL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
PLACE = re.compile("(零?)([一二三四五六七八九])([千百十]?)")
TAIL = re.compile("(零?)(?:([一二三四五六七八九])角)?(?:([一二三四五六七八九])分)?")
whole_numbers = st.one_of(
    st.integers(min_value=0, max_value=10**15 - 1),
    st.text("000123", min_size=1, max_size=15).map(int),
)


def read_digit(text: str) -> int:
    return "零一二三四五六七八九".index(text)


def read(text: str) -> int:
    """Read a numeral from left to right: a digit either stands at the next place, or 零 says that it does not."""
    if text == "零":
        return 0
    value, following = 0, None
    for chunk, base in chunks(text):
        places = PLACE.findall(chunk)
        assert "".join(map("".join, places)) == chunk, text
        for zero, digit, unit in places:
            place = base + "个十百千".index(unit or "个")
            assert following is None or place <= following, text
            assert bool(zero) == (following is not None and place < following), text
            value += read_digit(digit) * 10**place
            following = place - 1
        if places:
            following = base - 1
    return value


def chunks(text: str) -> list[tuple[str, int]]:
    """Cut a numeral at its one 亿, and what stands on each side at its one 万."""
    high, _, low = text.rpartition("亿")
    halves = [(*half.rpartition("万"), base) for half, base in ((high, 8), (low, 0))]
    return [piece for above, _, below, base in halves for piece in ((above, base + 4), (below, base))]


def read_capital(text: str) -> Decimal:
    """Read 人民币大写 back, refusing what the rules for vouchers do."""
    match = re.fullmatch("人民币(负?)(?:([^元角分整]+)元)?(.*?)(整?)", text.translate(SMALL))
    assert match is not None, text
    sign, whole, tail, only = match.groups()
    yuan = read(whole or "零")
    parts = TAIL.fullmatch(tail)
    assert parts is not None, text
    zero, tens, ones = parts.groups()
    assert bool(only) != bool(tens or ones), text
    assert whole != "零" or only, text
    assert bool(zero) == bool(whole and (tens or ones) and (not tens or yuan % 10 == 0)), text
    value = yuan + Decimal(read_digit(tens or "零") * 10 + read_digit(ones or "零")) / 100
    return -value if sign else value


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "零"),
        (7, "七"),
        (10, "十"),
        (14, "十四"),
        (20, "二十"),
        (101, "一百零一"),
        (110, "一百一十"),
        (123, "一百二十三"),
        (1010, "一千零一十"),
        (10_000, "一万"),
        (100_000, "十万"),
        (107_000, "十万七千"),
        (10_005_000, "一千万五千"),
        (100_000_000, "一亿"),
        (100_005_000, "一亿零五千"),
        (105_000_000, "一亿零五百万"),
        (10**12, "一万亿"),
        (10**12 + 50_000_000, "一万亿零五千万"),
        (1_005_0000_0000, "一千零五亿"),
        (10**15 - 1, "九百九十九万九千九百九十九亿九千九百九十九万九千九百九十九"),
        (-3, "负三"),
    ],
)
def test_a_whole_number_is_spelt(number: int, expected: str) -> None:
    assert cardinal(number) == expected


@pytest.mark.parametrize(
    ("yuan", "expected"),
    [
        ("1409.50", "人民币壹仟肆佰零玖元伍角"),
        ("6007.14", "人民币陆仟零柒元壹角肆分"),
        ("1680.32", "人民币壹仟陆佰捌拾元零叁角贰分"),
        ("107000.53", "人民币壹拾万柒仟元零伍角叁分"),
        ("16409.02", "人民币壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "人民币叁佰贰拾伍元零肆分"),
        ("532.00", "人民币伍佰叁拾贰元整"),
        ("0", "人民币零元整"),
        ("0.05", "人民币伍分"),
        ("0.50", "人民币伍角"),
        ("10", "人民币壹拾元整"),
        ("-12.30", "人民币负壹拾贰元叁角"),
        ("100005000", "人民币壹亿零伍仟元整"),
        ("1000000000000.01", "人民币壹万亿元零壹分"),
    ],
)
def test_amounts_in_capitals_keep_the_rules_for_vouchers(yuan: str, expected: str) -> None:
    assert capital(yuan) == expected
    assert capital(Decimal(yuan)) == expected
    assert capital(Money(yuan)) == expected


@settings(deadline=None)
@given(whole_numbers)
@example(10**14 + 10**8)
def test_every_whole_number_is_read_back(number: int) -> None:
    words = cardinal(number)

    assert not words.startswith("一十")
    assert read(f"一{words}" if words.startswith("十") else words) == number


@settings(deadline=None)
@given(whole_numbers, st.integers(min_value=0, max_value=99), st.sampled_from([1, -1]))
@example(100_000_000, 1, 1)
@example(10**12, 10, -1)
def test_every_amount_in_capitals_is_read_back(yuan: int, fen: int, sign: int) -> None:
    amount = (yuan + Decimal(fen) / 100) * sign

    assert read_capital(capital(amount)) == amount


@pytest.mark.parametrize(
    "wrong", ["人民币壹万陆仟肆佰零玖元贰分", "人民币壹亿伍仟元整", "人民币壹佰壹元整", "人民币壹佰零壹拾元整"]
)
def test_the_reader_of_these_tests_refuses_what_is_wrong(wrong: str) -> None:
    with pytest.raises(AssertionError):
        read_capital(wrong)


def test_what_cannot_be_written_is_refused() -> None:
    with pytest.raises(ValueError, match=r"an amount to the 分 wanted, got 0\.005"):
        capital("0.005")
    with pytest.raises(OverflowError, match="a number below 1000000000000000 wanted"):
        capital(10**15)
    with pytest.raises(OverflowError, match="a number below"):
        cardinal(-(10**15))
    with pytest.raises(TypeError, match="negative"):
        ordinal(-1)
    with pytest.raises(TypeError, match="negative"):
        year(-1)
