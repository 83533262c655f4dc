"""预算绩效: the department's goals, the projects with their goals and indicators."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Indicator:
    """One row of a project's indicator table (绩效指标).

    Attributes:
        level1: 一级指标: 产出指标, 效果指标, 满意度指标.
        level2: 二级指标, such as 数量指标.
        level3: 三级指标, the department's own words.
        description: 绩效指标描述.
        value: 指标值, such as ≥50000份.
        basis: 指标值确定依据.
    """

    level1: str
    level2: str
    level3: str
    description: str
    value: str
    basis: str


@attrs.frozen(kw_only=True)
class Project:
    """A project (项目); its money is the ledger's view of the lines that name it.

    Attributes:
        unit: the code of the budget unit.
        name: 项目名称, the same everywhere.
        purpose: what it is mainly for (主要用于…).
        goals: 绩效目标.
        indicators: 绩效指标.
    """

    unit: str
    name: str
    purpose: str = ""
    goals: tuple[str, ...] = ()
    indicators: tuple[Indicator, ...] = ()


@attrs.frozen(kw_only=True)
class TitledText:
    """A titled paragraph of free text."""

    title: str
    text: str


@attrs.frozen(kw_only=True)
class Performance:
    """部门整体绩效目标.

    Attributes:
        overall: 总体绩效目标.
        specific: 分项绩效目标.
        measures: 工作保障措施.
    """

    overall: tuple[TitledText, ...] = ()
    specific: tuple[TitledText, ...] = ()
    measures: tuple[TitledText, ...] = ()
