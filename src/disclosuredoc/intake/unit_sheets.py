"""The sheets of one row a unit (固定资产, 上年预算数, 增减原因, 核对数), and the sheet of free texts (文字材料)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from disclosuredoc.intake.columns import Column, Sheet, Type
from disclosuredoc.intake.shared_columns import DEPARTMENT_COLUMN, SOURCES, UNIT_COLUMN, money, text, three_public

if TYPE_CHECKING:
    from collections.abc import Mapping

_HOLDINGS = (
    ("房屋", "buildings", "平方米"),
    ("其中：办公用房", "offices", "平方米"),
    ("车辆", "vehicles", "台、辆"),
    ("单价在20万元以上设备", "equipment", "台、套"),
    ("其他固定资产", "other", "没有就空着"),
)

ASSETS = Sheet(
    name="固定资产",
    table="assets",
    about="每个预算单位一行：上年末占用的固定资产，和本年度拟购置的。",
    aliases=("固定资产占用", "国有资产"),
    columns=(
        DEPARTMENT_COLUMN,
        UNIT_COLUMN,
        Column(head="截至日期", key=("as_of",), type=Type.DATE, hint="上年 12 月 31 日", required=True),
        *(
            column
            for head, key, measure in _HOLDINGS
            for column in (
                Column(head=f"{head}数量", key=(key, "quantity"), type=Type.QUANTITY, hint=measure, width=16),
                money(f"{head}价值", key, "value"),
            )
        ),
        money("拟购置固定资产", "planned_purchases"),
    ),
)

PREVIOUS = Sheet(
    name="上年预算数",
    table="previous",
    about="每个预算单位一行：按上年公开的部门预算抄录；本年新设的单位不填。",
    aliases=("上年预算",),
    columns=(
        DEPARTMENT_COLUMN,
        UNIT_COLUMN,
        money("基本支出", "basic", hint="不分人员和公用时填这一格"),
        money("人员经费", "personnel", hint="与公用经费一起填，就不填基本支出"),
        money("公用经费", "routine", hint="与人员经费一起填，就不填基本支出", aliases=("日常公用经费",)),
        money("项目支出", "projects"),
        money("其他支出", "other", hint="没有就空着"),
        *three_public("three_public"),
        money("机关运行经费", "operating", hint="可以不填"),
        money("政府采购预算", "procurement", hint="可以不填"),
        text("上年名称", "name", hint="上年叫别的名称时填"),
    ),
)

REASONS = Sheet(
    name="增减原因",
    table="reasons",
    about="每个预算单位一行：与上年相比有变化的项目，各写原因。",
    columns=(
        DEPARTMENT_COLUMN,
        UNIT_COLUMN,
        text("基本支出", "basic"),
        text("项目支出", "projects"),
        text("其他支出", "other"),
        text("“三公”经费", "three_public", hint="四项一起说明时填这一格"),
        text("因公出国（境）费", "overseas_visits"),
        text("公务用车购置费", "vehicle_purchase"),
        text("公务用车运行维护费", "vehicle_operation"),
        text("公务接待费", "receptions"),
        text("机关运行经费", "operating"),
        text("政府采购预算", "procurement"),
    ),
)

STATED = Sheet(
    name="核对数",
    table="stated",
    about="可以不填：预算系统另给的合计，只与预算明细比较，不印出。每个预算单位一行。",
    aliases=("预算系统的数",),
    columns=(
        DEPARTMENT_COLUMN,
        UNIT_COLUMN,
        money("支出合计", "total"),
        money("基本支出", "basic"),
        money("项目支出", "projects"),
        money("机关运行经费", "operating"),
        money("政府采购预算", "procurement"),
        *three_public("three_public"),
        *(money(f"收入：{source}", "revenue", source) for source in SOURCES),
    ),
)


@attrs.frozen(kw_only=True, repr=False)
class Kind:
    """A kind of free text (类别 of 文字材料), and where it goes in the facts.

    Attributes:
        path: the keys that lead to it: of the department, or of the unit or project that the row names.
        title: the key of its title; empty where it has none.
        text: the key of its text; empty for a text that stands alone.
        heading: what to write as its title, for the clerk.
    """

    path: tuple[str, ...]
    title: str = ""
    text: str = ""
    heading: str = ""


DUTIES, GOALS, ACCEPTED = "主要职责", "项目绩效目标", "核查意见说明"
KINDS: Mapping[str, Kind] = {
    "简称": Kind(path=("department", "short_names")),
    DUTIES: Kind(path=("units", "responsibilities")),
    GOALS: Kind(path=("projects", "goals"), heading="项目名称"),
    "总体绩效目标": Kind(path=("performance", "overall"), title="title", text="text", heading="目标的题目"),
    "分项绩效目标": Kind(path=("performance", "specific"), title="title", text="text", heading="目标的题目"),
    "工作保障措施": Kind(path=("performance", "measures"), title="title", text="text", heading="措施的题目"),
    "名词解释": Kind(path=("glossary",), title="term", text="text", heading="名词"),
    "其他事项": Kind(path=("other_matters",)),
    ACCEPTED: Kind(path=("accept",), heading="规则的名称"),
}
"""The kinds of free text, in the order of the form."""

TEXTS = Sheet(
    name="文字材料",
    table="",
    about="一条文字一行，照原样印出：职责、绩效目标、名词解释等。",
    aliases=("文字",),
    columns=(
        DEPARTMENT_COLUMN,
        UNIT_COLUMN,
        Column(
            head="类别",
            key=("kind",),
            choices=tuple(KINDS),
            hint="从列表里选",
            required=True,
            width=18,
        ),
        text(
            "标题", "title", hint="；".join(f"{name}填{kind.heading}" for name, kind in KINDS.items() if kind.heading)
        ),
        text("内容", "text", hint="一格写一条；要换行按 Alt+Enter", required=True, width=80),
    ),
)
