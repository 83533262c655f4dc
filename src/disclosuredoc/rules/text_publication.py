"""Publication (公开时限): the date of publication against that of approval, where a document states both."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.rules.law import BUDGET_LAW
from disclosuredoc.rules.rule import Breach, text_rule

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from disclosuredoc.rules.text_document import Document

DAYS = 20
_DATE = r"(?P<year>20\d\d)[年\-./](?P<month>\d{1,2})[月\-./](?P<day>\d{1,2})日?"
_APPROVED = (
    lazy(rf"批复(?:日期|时间|下达)?[为:：于]{{1,2}}\s?{_DATE}"),
    lazy(rf"{_DATE}[^。；，\d]{{0,20}}批复"),
)
_PUBLISHED = (
    lazy(rf"公开(?:日期|时间)[为:：]?\s?{_DATE}"),
    lazy(rf"于\s?{_DATE}[^。；，\d]{{0,20}}(?:公开|公布)"),
)


@text_rule(BUDGET_LAW.article(14, 2), kind=Kind.PUBLICATION, since=2015)
def published_late(document: Document) -> Iterator[Breach]:
    """公开日期在批复之后二十日内；只核对文稿写明了两个日期的。

    为什么：预算法规定部门预算在财政部门批复后二十日内公开。
    查出：2020年4月10日批复，2020年5月20日公开。
    符合：2020年4月10日批复，2020年4月28日公开。
    """
    approved = _first(document, _APPROVED)
    published = _first(document, _PUBLISHED)
    if approved is None or published is None:
        return
    late = (published[0] - approved[0]).days
    if late > DAYS:
        yield Breach(
            place=published[1],
            quote=published[2],
            message=f"公开日期在批复（{approved[0]:%Y-%m-%d}）后第{late}日，超过二十日；请核对日期，如实说明",
        )


def _first(document: Document, patterns: tuple[re.Pattern[str], ...]) -> tuple[dt.date, str, str] | None:
    """The first date that one of some patterns finds, with its place and its words."""
    for place, text in document.texts.items():
        for pattern in patterns if "公开" in text or "公布" in text or "批复" in text else ():
            match = pattern.search(text)
            date = _date(match) if match else None
            if match is not None and date is not None:
                return date, place, match.group()
    return None


def _date(match: re.Match[str]) -> dt.date | None:
    """The date of a match; None where the calendar has none such."""
    try:
        return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


RULES = (published_late,)
