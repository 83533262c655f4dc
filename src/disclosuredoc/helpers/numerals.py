"""Numerals: 一百二十三, 第十四, 二〇二〇, （一）, 一、 and 人民币大写, as ``spelling`` spells them.

``register()`` teaches them to ``num2words(…, lang="zh")``; the functions here work without it.
"""

from __future__ import annotations

from disclosuredoc.helpers.spelling import capital, cardinal, ordinal, year

__all__ = ["bracketed", "capital", "cardinal", "heading", "ordinal", "register", "year"]


def register() -> None:
    """Teach num2words the languages ``zh`` and ``zh_CN``.

    >>> from num2words import num2words
    >>> register()
    >>> num2words(14, lang="zh", to="ordinal")
    '第十四'
    """
    from disclosuredoc.helpers.converter import register as taught  # noqa: PLC0415 - num2words brings fifty languages

    taught()


def bracketed(number: int) -> str:
    """Write the number of a second-level heading.

    >>> bracketed(1)
    '（一）'
    """
    return f"（{cardinal(number)}）"


def heading(number: int) -> str:
    """Write the number of a first-level heading.

    >>> heading(1)
    '一、'
    """
    return f"{cardinal(number)}、"
