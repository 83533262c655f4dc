"""预算绩效: projects with their money, goals and indicators."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.remembering import remembered
from disclosuredoc.rules.law import AGREEMENT, FORM
from disclosuredoc.rules.places import project_key
from disclosuredoc.rules.rule import Breach, rule
from disclosuredoc.terms import Category

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure
    from disclosuredoc.model.performance import Indicator

UNITS = "万份|万册|万次|万人次|万元|人次|批次|万|份|册|次|个|篇|条|期|人|元|%|％|套|台|辆|场|户|天|项|件|页"
NAMED_UNIT = re.compile(rf"（({UNITS})）$")
"""A unit in the name of an indicator: 发放宣传资料份数（份）."""
VALUE_UNIT = re.compile(rf"[0-9]\s*({UNITS})$")
"""A unit in the value of an indicator: ≥50000份."""
COUNTED = re.compile(rf"([0-9]+(?:\.[0-9]+)?)\s*({UNITS})")
"""A figure with its unit: 3万页."""
SAME_CLAUSE = re.compile(r"[^，。；：、每]{0,8}")
"""What may stand between what is counted and its figure; 每月3次 counts something else."""
COUNT = re.compile(r"(?:数量|[个份册次篇条期人套台场户天项件页]?数)$")
"""How the name of an indicator says that it counts: 份数."""
SHORTEST = 3
NO_RATES = ("频率", "速率", "倍率")
"""Words that end in 率 and yet may count as quantities."""


@rule(FORM, kind=Kind.STRUCTURE)
def project_without_goals(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """每个项目写明绩效目标。

    为什么：预算绩效信息一节逐个项目公开绩效目标，没有目标的表就是空表。
    查出：[[projects]] 没有 goals。
    符合：goals 至少写一条。
    """
    for project in disclosure.projects:
        if not any(goal.strip() for goal in project.goals):
            yield Breach(
                place=project_key(disclosure, project, "goals"),
                quote=project.name,
                message="项目没有绩效目标；请逐条填写",
            )


@rule(FORM, kind=Kind.STRUCTURE, severity=Severity.NOTE)
def project_without_indicators(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """每个项目有绩效指标。

    为什么：绩效目标表按三级指标填列，没有指标就无从评价。
    查出：[[projects]] 没有 indicators。
    符合：indicators 至少有一行产出指标。
    """
    for project in disclosure.projects:
        if not project.indicators:
            yield Breach(
                place=project_key(disclosure, project, "indicators"),
                quote=project.name,
                message="项目没有绩效指标；请填写三级指标",
            )


@rule(FORM, kind=Kind.STRUCTURE)
def project_without_money(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """写了绩效目标的项目在预算明细中有金额。

    为什么：没有资金的项目不是本年预算的项目；多半是沿用上年的文字，或明细里项目名称写得不同。
    查出：[[projects]] 有“网信办宣传推广经费”，[[lines]] 没有这个项目。
    符合：[[lines]] 至少有一条写明 project = "网信办宣传推广经费"。
    """
    funded = {(line.unit, line.project) for line in disclosure.lines if line.category is Category.PROJECT}
    for project in disclosure.projects:
        if (project.unit, project.name) not in funded:
            yield Breach(
                place=project_key(disclosure, project, "name"),
                quote=project.name,
                message="项目没有预算明细；请在 [[lines]] 补填，或删去这个项目",
            )


@rule(FORM, kind=Kind.STRUCTURE, severity=Severity.NOTE)
def project_without_purpose(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """每个项目写明主要用途。

    为什么：支出说明要讲清项目支出用在哪里。
    查出：[[projects]] 没有 purpose。
    符合：purpose = "开展网络宣传系列活动"。
    """
    for project in disclosure.projects:
        if not project.purpose.strip():
            yield Breach(
                place=project_key(disclosure, project, "purpose"),
                quote=project.name,
                message="项目没有写主要用途；请填写 purpose",
            )


@rule(FORM, kind=Kind.WORDING, severity=Severity.WARNING)
def rate_among_quantities(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """以“率”为名的指标不列在数量指标下。

    为什么：率是质量或效果，不是数量。
    查出：数量指标“综合事务保障率”。
    符合：把它列在质量指标下。
    """
    for place, row in _indicators(disclosure):
        if row.level2 == "数量指标" and row.level3.endswith("率") and not row.level3.endswith(NO_RATES):
            yield Breach(
                place=f"{place} level2",
                quote=row.level3,
                message="率不是数量；请列到质量指标或效果指标下",
            )


@rule(AGREEMENT, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def indicator_unit(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """指标名称中的计量单位与指标值的计量单位一致。

    为什么：一处说“万”、一处说“份”，数值就差一万倍。
    查出：发放宣传资料份数（万），指标值 ≥50000份。
    符合：发放宣传资料份数（份），指标值 ≥50000份；或（万份），≥5万份。
    """
    for place, row in _indicators(disclosure):
        named = NAMED_UNIT.search(row.level3)
        valued = VALUE_UNIT.search(row.value) if named else None
        if named is None or valued is None:
            continue
        name, value = named[1].replace("％", "%"), valued[1].replace("％", "%")
        if name != value and not (name == "万" and value.startswith("万")):
            yield Breach(
                place=f"{place} value",
                quote=f"{row.level3}：{row.value}",
                message=f"指标名称的计量单位为“{name}”，指标值的计量单位为“{value}”；请改成一致",
            )


@rule(AGREEMENT, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def goal_differs_from_indicator(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """绩效目标里写的数，与同一件事的指标值一致。

    为什么：目标说三万、指标说五万，到年底按哪个考核说不清。
    查出：目标“发放宣传资料30000份”，指标“发放宣传资料份数”的指标值是 ≥50000份。
    符合：两处都写50000份；“每月3次”一类的频次不在此列。
    """
    for project in disclosure.projects:
        counted = [(indicator, _thing(indicator.level3)) for indicator in project.indicators]
        for number, goal in enumerate(project.goals, 1):
            for indicator, thing in counted:
                said = _counted(thing, goal) if len(thing) >= SHORTEST and thing in goal else None
                meant = _quantity(indicator.value) if said is not None else None
                if said is not None and meant is not None and said[1] == meant[1] and said[0] != meant[0]:
                    yield Breach(
                        place=project_key(disclosure, project, f"goals 第{number}条"),
                        quote=goal,
                        message=f"目标中“{indicator.level3}”写的数与指标值“{indicator.value}”不同；请改成一致",
                        expected=indicator.value,
                    )


@remembered
def _thing(name: str) -> str:
    """What an indicator counts, by its name."""
    return COUNT.sub("", NAMED_UNIT.sub("", name))


def _counted(thing: str, goal: str) -> tuple[Decimal, str] | None:
    """Return how many of a thing that it names a goal says, None where it does not say."""
    rest = goal.partition(thing)[2]
    between, figure = SAME_CLAUSE.match(rest), COUNTED.search(rest)
    return _scaled(figure) if figure and between and figure.start() <= between.end() else None


def _quantity(value: str) -> tuple[Decimal, str] | None:
    """Return how many the value of an indicator is, and of what."""
    figure = COUNTED.search(value)
    return _scaled(figure) if figure else None


def _scaled(figure: re.Match[str]) -> tuple[Decimal, str]:
    """Return a figure with its unit; 3万页 are 30000页."""
    number, unit = Decimal(figure[1]), figure[2].replace("％", "%")
    return (number * 10000, unit[1:]) if unit.startswith("万") else (number, unit)


def _indicators(disclosure: Disclosure) -> Iterator[tuple[str, Indicator]]:
    """Yield every indicator with its place."""
    for project in disclosure.projects:
        place = project_key(disclosure, project, "indicators")
        for number, row in enumerate(project.indicators, 1):
            yield f"{place} 第{number}条", row


@rule(FORM, kind=Kind.STRUCTURE)
def project_line_without_name(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """项目支出的明细都写明是哪个项目。

    为什么：没有项目名的钱在项目说明和绩效目标里都找不到。
    查出：category = "项目支出" 的一条没有 project。
    符合：写了 project = "网信办宣传推广经费"。
    """
    for number, line in enumerate(disclosure.lines, 1):
        if line.category is Category.PROJECT and not line.project:
            yield Breach(place=f"[[lines]] 第{number}条 project", message="项目支出没有写项目名称；请补填 project")
