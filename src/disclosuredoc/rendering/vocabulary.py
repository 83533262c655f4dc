"""The names a template may use (模板可用字段): the shapes of the context, each field with its Chinese description.

``template words`` prints them, ``template check`` holds every name of a template against them, before any document.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs

from disclosuredoc.helpers.bookmarks import Mark
from disclosuredoc.model.budget import Change
from disclosuredoc.model.performance import TitledText
from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.money import Money


def word(description: str) -> Any:  # noqa: ANN401 - attrs.field itself is typed so
    """Return a field of the context with the description that clerks read."""
    return attrs.field(metadata={"description": description})


@attrs.frozen(kw_only=True, repr=False)
class AmountRow:
    """A named amount: a row of income, of other expenditure."""

    name: str = word("名称")
    amount: Money | None = word("金额")


@attrs.frozen(kw_only=True, repr=False)
class UnitRow:
    """A budget unit as the organisation table and the duties print it."""

    name: str = word("单位名称")
    nature: str = word("单位性质")
    rank: str = word("单位规格")
    support: str = word("经费保障形式")
    responsibilities: tuple[str, ...] = word("主要职责，逐条")


@attrs.frozen(kw_only=True, repr=False)
class IndicatorRow:
    """A row of an indicator table; equal neighbours of the first two levels are merged."""

    level1: str = word("一级指标")
    level1_merge: str = word("一级指标的合并方式，由系统填写")
    level2: str = word("二级指标")
    level2_merge: str = word("二级指标的合并方式，由系统填写")
    level3: str = word("三级指标")
    description: str = word("绩效指标描述")
    value: str = word("指标值")
    basis: str = word("指标值确定依据")


@attrs.frozen(kw_only=True, repr=False)
class ProjectSheet:
    """A project with its money, goals and indicators."""

    name: str = word("项目名称")
    amount: Money | None = word("项目支出预算数")
    purpose: str = word("主要用于什么")
    goals: tuple[str, ...] = word("绩效目标，逐条")
    indicators: tuple[IndicatorRow, ...] = word("绩效指标，逐行")


@attrs.frozen(kw_only=True, repr=False)
class ProcurementRow:
    """A row of the procurement table."""

    charged_to: str = word("政府采购项目来源：项目名称")
    charged_to_merge: str = word("项目名称的合并方式，由系统填写")
    money: Money | None = word("预算资金")
    item: str = word("采购物品名称")
    code: str = word("政府采购目录序号")
    measure: str = word("计量单位")
    quantity: Decimal = word("数量")
    unit_price: Money = word("单价")
    amount: Money = word("政府采购金额合计")
    funding: Mapping[str, Money | None] = word("政府采购金额，按资金来源")


@attrs.frozen(kw_only=True, repr=False)
class UnitProcurement:
    """One unit's rows of the procurement table, with its subtotal."""

    name: str = word("单位名称")
    amount: Money = word("小计")
    funding: Mapping[str, Money | None] = word("小计，按资金来源")
    rows: tuple[ProcurementRow, ...] = word("采购明细")


@attrs.frozen(kw_only=True, repr=False)
class Procurement:
    """政府采购预算."""

    total: Money = word("政府采购预算合计")
    goods: Money = word("货物")
    works: Money = word("工程")
    services: Money = word("服务")
    funding: Mapping[str, Money | None] = word("合计，按资金来源")
    units: tuple[UnitProcurement, ...] = word("有采购的单位，逐个")


@attrs.frozen(kw_only=True, repr=False)
class AssetRow:
    """A row of the asset table."""

    name: str = word("项目")
    quantity: str = word("数量")
    value: Money = word("价值")


@attrs.frozen(kw_only=True, repr=False)
class AssetSheet:
    """国有资产占用."""

    as_of: dt.date = word("截至日期")
    total: Money = word("固定资产总额")
    planned_purchases: Money = word("拟购置固定资产总额")
    rows: tuple[AssetRow, ...] = word("固定资产占用情况表，逐行")


@attrs.frozen(kw_only=True, repr=False)
class Changes:
    """This year's figures beside last year's, each for the filter ``change``."""

    total: Change = word("支出合计")
    basic: Change = word("基本支出")
    projects: Change = word("项目支出")
    other: Change = word("其他支出")
    operating: Change = word("机关运行经费")
    procurement: Change = word("政府采购预算")
    three_public: Change = word("“三公”经费合计")
    overseas_visits: Change = word("因公出国（境）费")
    vehicles: Change = word("公务用车购置及运维费")
    vehicle_purchase: Change = word("公务用车购置费")
    vehicle_operation: Change = word("公务用车运行维护费")
    receptions: Change = word("公务接待费")


@attrs.frozen(kw_only=True, repr=False)
class Goals:
    """部门整体绩效目标."""

    overall: tuple[TitledText, ...] = word("总体绩效目标，逐条")
    specific: tuple[TitledText, ...] = word("分项绩效目标，逐条")
    measures: tuple[TitledText, ...] = word("工作保障措施，逐条")


@attrs.frozen(kw_only=True, repr=False)
class StatementRow:
    """A row of a budget statement."""

    number: int = word("序号")
    code: str = word("科目编码")
    name: str = word("科目名称、收入项目")
    expenditure: str = word("支出项目（收支总表）")
    indent: int = word("科目名称的缩进，由系统填写")
    amounts: Mapping[str, Money | None] = word("各栏金额")


@attrs.frozen(kw_only=True, repr=False)
class StatementSheet:
    """A budget statement (部门预算公开表)."""

    rows: tuple[StatementRow, ...] = word("公开表，逐行")
    is_empty: bool = word("表中是否没有金额")


@attrs.frozen(kw_only=True, repr=False)
class Office:
    """Who a set of the document is about: the department, or one of its units."""

    name: str = word("部门（单位）名称")
    title: str = word("部门（单位）名称，本级的加“本级”")
    code: str = word("部门（单位）编码")
    is_unit: bool = word("是不是所属单位预算中的一套")
    statements: Mapping[str, StatementSheet] = word("公开表，按表的 key")
    units: tuple[UnitRow, ...] = word("预算单位，逐个")
    unit_count: int = word("预算单位个数")
    subordinate_count: int = word("所属预算单位个数（不含本级）")
    has_institutions: bool = word("所属单位中是否有事业单位")
    is_rounded: bool = word("金额印出时是否经过四舍五入")
    income: Money = word("本年收入合计")
    income_rows: tuple[AmountRow, ...] = word("本年收入，按来源逐项")
    carryover: Money = word("上年结转结余")
    has_carryover: bool = word("有没有上年结转结余")
    total: Money = word("收入总计（=支出总计）")
    expenditure: Money = word("本年支出合计")
    basic: Money = word("基本支出")
    personnel: Money = word("人员经费")
    routine: Money = word("日常公用经费")
    project_total: Money = word("项目支出")
    projects: tuple[ProjectSheet, ...] = word("项目，逐个")
    other: Money = word("其他支出")
    other_rows: tuple[AmountRow, ...] = word("其他支出，有金额的逐项")
    carried_forward: Money = word("年终结转结余")
    has_carried_forward: bool = word("有没有年终结转结余")
    changes: Changes = word("与上年比较")
    compares_operating: bool = word("有没有上年机关运行经费可比")
    compares_procurement: bool = word("有没有上年政府采购预算可比")
    has_operating: bool = word("有没有机关运行经费（行政、参公单位）")
    operating: Money | None = word("机关运行经费")
    operating_uses: tuple[str, ...] = word("机关运行经费用于哪些支出")
    funds: Money | None = word("政府性基金预算支出")
    state_capital: Money | None = word("国有资本经营预算支出")
    three_public: ThreePublic = word("“三公”经费")
    performance: Goals = word("部门整体绩效目标")
    goals_elsewhere: bool = word("整体绩效目标是不是只在部门预算里")
    procurement: Procurement = word("政府采购预算")
    has_assets: bool = word("有没有资产数据")
    assets: AssetSheet = word("国有资产占用")
    glossary: tuple[TitledText, ...] = word("名词解释，本文用到的")
    other_matters: tuple[str, ...] = word("其他需要说明的事项，逐条")
    founded: bool = word("是否本年新设立")
    former_name: str = word("上年公开时的名称，与今年相同时为空")
    marks: Mapping[str, Mark] = word("各部分的书签，由系统填写")


@attrs.frozen(kw_only=True, repr=False)
class Context:
    """What a template sees."""

    year: int = word("预算年度")
    last_year: int = word("上一年度")
    office: Office = word("公开的部门或单位")
    unit_sets: tuple[Office, ...] = word("所属单位预算，逐个单位一套")
    marks: Mapping[str, Mark] = word("外层各部分的书签，由系统填写")
