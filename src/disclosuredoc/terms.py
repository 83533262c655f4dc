"""The enumerations of public finance that every wing names: Source, Category, Nature, Support, Level, MoneyUnit.

Values are the words of the form, as a clerk chooses them; ``key`` is the English name used in facts and templates.
"""

from __future__ import annotations

import enum


class Source(enum.Enum):
    """资金来源: where a line's money comes from; the superset of all years' income rows."""

    GENERAL_PUBLIC_BUDGET = "一般公共预算拨款"
    GOVERNMENT_MANAGED_FUNDS = "政府性基金预算拨款"
    STATE_CAPITAL_OPERATIONS = "国有资本经营预算拨款"
    SPECIAL_FISCAL_ACCOUNT = "财政专户管理资金"
    SERVICE_REVENUE = "事业收入"
    BUSINESS_REVENUE = "事业单位经营收入"
    GRANTS_FROM_ABOVE = "上级补助收入"
    PAID_FROM_BELOW = "附属单位上缴收入"
    OTHER_REVENUE = "其他收入"
    UNKNOWN = "未填"
    """Not determined: an old document did not say (import only)."""

    @property
    def key(self) -> str:
        """The English name in facts and templates, such as ``general_public_budget``."""
        return self.name.lower()

    @property
    def is_appropriation(self) -> bool:
        """Whether this is 财政拨款: general public budget, government-managed funds or state capital."""
        return self in APPROPRIATIONS


APPROPRIATIONS = frozenset(
    {Source.GENERAL_PUBLIC_BUDGET, Source.GOVERNMENT_MANAGED_FUNDS, Source.STATE_CAPITAL_OPERATIONS}
)


class Category(enum.Enum):
    """支出类别: what kind of expenditure a line is."""

    PERSONNEL = "人员经费"
    ROUTINE = "公用经费"
    PROJECT = "项目支出"
    PAID_UPWARD = "上缴上级支出"
    BUSINESS_OPERATIONS = "事业单位经营支出"
    GRANTS_BELOW = "对附属单位补助支出"
    CARRIED_FORWARD = "结转下年"


BASIC = frozenset({Category.PERSONNEL, Category.ROUTINE})
"""基本支出 = 人员经费 + 公用经费 (预算法实施条例 第五条)."""

OTHER = frozenset({Category.PAID_UPWARD, Category.BUSINESS_OPERATIONS, Category.GRANTS_BELOW})
"""其他支出 in the text: paid upward, business operations, grants below."""


class Nature(enum.Enum):
    """单位性质."""

    AGENCY = "行政单位"
    CIVIL_SERVICE_INSTITUTION = "参公事业单位"
    PUBLIC_INSTITUTION_1 = "公益一类事业单位"
    PUBLIC_INSTITUTION_2 = "公益二类事业单位"
    OTHER = "其他"

    @property
    def has_operating_expenses(self) -> bool:
        """Whether its 公用经费 counts as 机关运行经费 (agencies and 参公 institutions)."""
        return self in {Nature.AGENCY, Nature.CIVIL_SERVICE_INSTITUTION}

    @property
    def is_institution(self) -> bool:
        """Whether it is a 事业单位."""
        return self.value.endswith("事业单位")


class Support(enum.Enum):
    """经费保障形式."""

    FISCAL_APPROPRIATION = "财政拨款"
    FISCAL_SUBSIDY = "财政补助"
    SELF_SUPPORTING = "经费自理"


class Level(enum.Enum):
    """功能分类的级次: 类, 款, 项, and how many digits a code of it has."""

    CATEGORY = 3
    SUBCATEGORY = 5
    ITEM = 7

    @property
    def label(self) -> str:
        """类, 款 or 项."""
        return {3: "类", 5: "款", 7: "项"}[self.value]


class MoneyUnit(enum.Enum):
    """金额单位 of a facts file or a printed document."""

    YUAN = "元"
    WAN = "万元"

    def __init__(self, text: str) -> None:
        """Know how many yuan one unit is."""
        self.yuan = 10_000 if text == "万元" else 1


class Procured(enum.Enum):
    """采购类别, by the first letter of the catalogue code."""

    GOODS = "货物"
    WORKS = "工程"
    SERVICES = "服务"

    @classmethod
    def of(cls, code: str) -> Procured | None:
        """Return the kind that a catalogue code belongs to, None where the letter says nothing."""
        return {"A": cls.GOODS, "B": cls.WORKS, "C": cls.SERVICES}.get(code[:1].upper())
