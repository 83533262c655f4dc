"""Personal data in free texts (个人信息): identity card, bank card and mobile numbers, told by their check digits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.remembering import remembered
from disclosuredoc.model.transcript import LONGEST_PASSAGE
from disclosuredoc.rules.agreement import WIDE
from disclosuredoc.rules.law import OPEN_GOVERNMENT_REGULATIONS
from disclosuredoc.rules.rule import Breach, rule, text_rule
from disclosuredoc.rules.wording import words, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.rules.text_document import Document

NUMBER = re.compile(
    r"(?<![0-9A-Za-z.,])"
    r"(?:[0-9]{17}[0-9Xx]|1[3-9][0-9](?:[ -]?[0-9]{4}){2}|[0-9]{16,19}|[0-9]{4}(?:[ -][0-9]{4}){3}(?:[ -]?[0-9]{1,3})?)"
    r"(?![0-9A-Za-z]|[.,][0-9]|[ ]?[元万亿份个人次页册%])"
)
"""A long number that counts nothing: 11 digits, or 16 to 19, perhaps in groups."""
_LONG = re.compile("[0-9０-９]{4}[ -]?[0-9０-９]")
"""What each of them has somewhere, in digits of either width."""
MOBILE = re.compile("1[3-9][0-9]{9}")
CARD = re.compile("(?:62|4|5[1-5])[0-9]{13,18}")
"""银联 cards begin with 62, those of other networks with 4 or 51 to 55."""
CARD_LENGTHS = (16, 19)
SHORTEST = 11
"""A mobile number has so many digits, the others more."""
SHOWN = 3
"""So many digits at either end are shown: a report must not publish what it warns of."""


def numbers(text: str) -> tuple[tuple[str, str], ...]:
    """Return what personal numbers a text holds: the kind, and the number with its middle hidden.

    >>> numbers("联系人手机13812345678，金额13812345678元")
    (('手机号码', '138*****678'),)
    """
    return _numbers(text) if len(text) >= SHORTEST else ()


@remembered
def _numbers(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(_told(text))


def _told(text: str) -> Iterator[tuple[str, str]]:
    for match in NUMBER.finditer(text.translate(WIDE)[:LONGEST_PASSAGE]):
        number = re.sub("[ -]", "", match.group())
        kind = _kind(number)
        if kind is not None:
            hidden = "*" * (len(number) - 2 * SHOWN)
            yield kind, f"{number[:SHOWN]}{hidden}{number[-SHOWN:]}"


def _kind(number: str) -> str | None:
    from stdnum import luhn  # noqa: PLC0415 - brings ssl and pydoc, and few texts hold a number that is asked about
    from stdnum.cn import ric  # noqa: PLC0415 - likewise

    if ric.is_valid(number):
        return "居民身份证号码"
    if MOBILE.fullmatch(number):
        return "手机号码"
    shortest, longest = CARD_LENGTHS
    if shortest <= len(number) <= longest and CARD.fullmatch(number) and luhn.is_valid(number):
        return "银行卡号"
    return None


@rule(OPEN_GOVERNMENT_REGULATIONS.article(15), kind=Kind.PUBLICATION, severity=Severity.WARNING, since=2020)
def personal_data_written(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """填报的名称和文字里没有居民身份证号码、银行卡号和手机号码。

    为什么：文字照填报数据原样公开，个人信息公开出去收不回来。校验码对得上的才算，金额和编号不算。
    查出：联系人张某，手机13812345678。
    符合：写办公电话。
    """
    for place, text in written(disclosure) if _LONG.search(words(disclosure)) else ():
        for kind, number in numbers(text):
            yield Breach(place=place, quote=number, message=f"这里像是{kind}；个人信息不应公开，请删去或改写办公电话")


@text_rule(OPEN_GOVERNMENT_REGULATIONS.article(15), kind=Kind.PUBLICATION, severity=Severity.WARNING, since=2020)
def personal_data_published(document: Document) -> Iterator[Breach]:
    """公开的文稿里没有居民身份证号码、银行卡号和手机号码。

    本系统生成的文稿，在核对填报数据时指出，见 personal-data-written。

    为什么：个人信息公开出去收不回来。校验码对得上的才算；表格里单独成格的数不算手机号码。
    查出：附件名单中有居民身份证号码。
    符合：名单只写单位和职务。
    """
    for passage in () if document.subject.own_layout else document.passages():
        alone = passage.place.table and passage.text.strip().isdecimal()
        for kind, number in numbers(passage.text):
            if not (alone and kind == "手机号码"):
                yield Breach(
                    place=str(passage.place), quote=number, message=f"这里像是{kind}；个人信息不应公开，请删去"
                )


TEXT_RULES = (personal_data_published,)
