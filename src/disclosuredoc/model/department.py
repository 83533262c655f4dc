"""部门 and 预算单位: who publishes, and the units that everything counted belongs to."""

from __future__ import annotations

import datetime as dt

import attrs

from disclosuredoc.model.assets import Assets
from disclosuredoc.model.three_public import ThreePublic, total_or_unknown
from disclosuredoc.money import ZERO, Money
from disclosuredoc.terms import Nature, Source, Support


@attrs.frozen(kw_only=True)
class Department:
    """The department (部门) whose budget is published.

    Attributes:
        name: the full name, as on the cover.
        short_names: registered short names, which its texts may use.
        approved_on: 批复日期; publication is due within 20 days (预算法 第十四条).
        published_on: 公开日期.
    """

    name: str
    short_names: tuple[str, ...] = ()
    approved_on: dt.date | None = None
    published_on: dt.date | None = None


@attrs.frozen(kw_only=True)
class Previous:
    """上年预算数 of a unit: only what was printed then; a figure that is missing is None.

    Attributes:
        basic: 基本支出, where it is not split.
        personnel: 人员经费, with ``routine`` instead of ``basic``.
        routine: 公用经费.
        projects: 项目支出.
        other: 其他支出.
        three_public: the four “三公” amounts.
        operating: 机关运行经费, optional.
        procurement: 政府采购预算, optional.
        name: what the unit was called then, if otherwise.
    """

    basic: Money | None = None
    personnel: Money | None = None
    routine: Money | None = None
    projects: Money | None = None
    other: Money = ZERO
    three_public: ThreePublic = ThreePublic()
    operating: Money | None = None
    procurement: Money | None = None
    name: str | None = None

    @property
    def basic_total(self) -> Money | None:
        """基本支出, given or as 人员经费 + 公用经费."""
        return self.basic if self.basic is not None else total_or_unknown((self.personnel, self.routine))

    @property
    def total(self) -> Money | None:
        """上年支出预算合计."""
        return total_or_unknown((self.basic_total, self.projects, self.other))


@attrs.frozen(kw_only=True)
class Reasons:
    """增减原因 of a unit; each item that changes needs one."""

    basic: str | None = None
    projects: str | None = None
    other: str | None = None
    three_public: str | None = None
    overseas_visits: str | None = None
    vehicle_purchase: str | None = None
    vehicle_operation: str | None = None
    receptions: str | None = None
    operating: str | None = None
    procurement: str | None = None


@attrs.frozen(kw_only=True)
class Stated:
    """What the budget system states for a unit: never rendered, only compared with the ledger's views.

    Attributes:
        revenue: 本年收入 by source.
        total: 支出合计 of this year.
        basic: 基本支出.
        projects: 项目支出.
        operating: 机关运行经费.
        three_public: “三公”, as far as stated.
        procurement: 政府采购预算合计.
    """

    revenue: tuple[tuple[Source, Money], ...] = ()
    total: Money | None = None
    basic: Money | None = None
    projects: Money | None = None
    operating: Money | None = None
    three_public: ThreePublic = ThreePublic()
    procurement: Money | None = None


@attrs.frozen(kw_only=True)
class BudgetUnit:
    """A budget unit (预算单位), the grain of everything that is counted or compared.

    Attributes:
        code: 单位编码: three digits for the department, three more per level below.
        name: 单位名称.
        nature: 单位性质.
        rank: 单位规格.
        support: 经费保障形式.
        founded: whether it was founded this year, so that there is no last year.
        responsibilities: 主要职责.
        previous: 上年预算数.
        reasons: 增减原因.
        assets: 固定资产占用.
        three_public: “三公” as given by hand, where the lines carry no economic code.
        stated: what the budget system states.
    """

    code: str
    name: str
    nature: Nature
    rank: str = ""
    support: Support = Support.FISCAL_APPROPRIATION
    founded: bool = False
    responsibilities: tuple[str, ...] = ()
    previous: Previous | None = None
    reasons: Reasons = Reasons()
    assets: Assets | None = None
    three_public: ThreePublic | None = None
    stated: Stated = Stated()
