"""The one map between the workbook and the facts: its sheets, their columns, and the key that each is."""

from __future__ import annotations

import attrs

from disclosuredoc.intake.columns import Column, Sheet, Type
from disclosuredoc.intake.shared_columns import (
    CATEGORY_WORDS,
    DEPARTMENT,
    DEPARTMENT_COLUMN,
    NATURE_WORDS,
    PROJECT_COLUMN,
    SOURCE_WORDS,
    SOURCES,
    UNIT_COLUMN,
    money,
    text,
    three_public,
)
from disclosuredoc.intake.unit_sheets import ASSETS, PREVIOUS, REASONS, STATED, TEXTS
from disclosuredoc.model.procurement import ROUTINE
from disclosuredoc.terms import Category, MoneyUnit, Nature, Source, Support

GUIDE = "填写说明"
"""The first sheet: words only, never read."""
LISTS = "代码表"
"""The hidden sheet that long dropdowns take their words from."""

DEPARTMENTS = Sheet(
    name="部门",
    table="",
    about="每个部门一行。",
    aliases=("部门信息",),
    needed=True,
    columns=(
        Column(
            head="部门名称",
            key=DEPARTMENT,
            aliases=("部门", "部门全称"),
            hint="全称，印在封面",
            required=True,
            width=34,
        ),
        Column(head="版式", key=("layout",), hint="省份/年份，如 hebei/2020", required=True),
        Column(head="预算年度", key=("year",), type=Type.YEAR, hint="不填就是版式的年份"),
        Column(
            head="金额单位",
            key=("money",),
            choices=tuple(unit.value for unit in MoneyUnit),
            hint="本部门的金额按什么单位保存；不填就是万元",
        ),
        Column(head="批复日期", key=("department", "approved_on"), type=Type.DATE, hint="写成 2020-04-10"),
        Column(head="公开日期", key=("department", "published_on"), type=Type.DATE, hint="写成 2020-04-20"),
        Column(head="保密审查人", key=("review", "by"), hint="谁审查了公开的文字", width=24),
        Column(head="保密审查日期", key=("review", "on"), type=Type.DATE, hint="写成 2020-04-15"),
        Column(
            head="没有预算",
            key=("zero",),
            type=Type.TRUTH,
            hint="本部门确实没有预算的选“是”，并且不填预算明细；其他部门空着",
        ),
        Column(
            head="印哪几部分",
            key=("parts",),
            type=Type.PARTS,
            hint="公开表、情况说明；空着就是版式有的各部分",
            width=18,
        ),
    ),
)

UNITS = Sheet(
    name="预算单位",
    table="units",
    about="每个预算单位一行，本级也是一个，写在本部门的最前。",
    aliases=("单位", "单位信息", "预算单位信息"),
    needed=True,
    columns=(
        DEPARTMENT_COLUMN,
        Column(
            head="单位编码",
            key=("code",),
            type=Type.CODE,
            aliases=("预算单位编码", "单位代码"),
            hint="预算系统里的编码，不能重复",
            required=True,
        ),
        Column(head="单位名称", key=("name",), aliases=("预算单位名称",), hint="全称", required=True, width=34),
        Column(
            head="单位性质",
            key=("nature",),
            choices=tuple(nature.value for nature in Nature),
            meanings=NATURE_WORDS,
            hint="从列表里选",
            required=True,
            width=18,
        ),
        Column(head="单位规格", key=("rank",), hint="如 正科级"),
        Column(
            head="经费保障形式",
            key=("support",),
            choices=tuple(support.value for support in Support),
            hint="不填就是财政拨款",
        ),
        Column(head="本年新设", key=("founded",), type=Type.TRUTH, hint="本年新设的选“是”，并且不填上年预算数"),
        *three_public("three_public"),
    ),
)

LINES = Sheet(
    name="预算明细",
    table="lines",
    about="一行说明一笔钱用在哪里、从哪里来；合计不填，都由明细算得。可以从预算系统导出后整表粘贴。",
    aliases=("部门预算明细", "明细", "预算明细表"),
    needed=True,
    columns=(
        DEPARTMENT_COLUMN,
        UNIT_COLUMN,
        Column(
            head="支出类别",
            key=("category",),
            choices=tuple(category.value for category in Category),
            meanings=CATEGORY_WORDS,
            aliases=("类别", "支出类型", "支出分类"),
            hint="从列表里选",
            required=True,
            width=18,
        ),
        PROJECT_COLUMN,
        Column(
            head="功能分类编码",
            key=("function",),
            type=Type.CODE,
            codes="function",
            aliases=(
                "功能科目编码",
                "功能科目",
                "支出功能分类",
                "功能分类",
                "支出功能分类编码",
                "支出功能分类科目编码",
            ),
            hint="支出功能分类，到项，如 2013701",
            width=18,
        ),
        Column(
            head="经济分类编码",
            key=("economic",),
            type=Type.CODE,
            codes="economic",
            aliases=(
                "经济科目编码",
                "经济科目",
                "部门经济分类",
                "经济分类",
                "部门预算支出经济分类编码",
                "部门经济科目",
            ),
            hint="部门预算支出经济分类，到款，如 30101",
            width=18,
        ),
        money(
            "金额",
            "amount",
            hint="只填数字，不填合计",
            aliases=("预算数", "预算金额", "金额合计", "本年预算", "本年预算数"),
            required=True,
        ),
        Column(
            head="资金来源",
            key=("source",),
            choices=tuple(source.value for source in Source),
            meanings=SOURCE_WORDS,
            aliases=("资金性质", "来源"),
            hint="不填就是一般公共预算拨款",
            width=22,
        ),
        Column(
            head="上年结转",
            key=("carryover",),
            type=Type.TRUTH,
            aliases=("是否上年结转", "是否结转"),
            hint="钱是上年结转来的选“是”",
        ),
    ),
)

PROJECTS = Sheet(
    name="项目",
    table="projects",
    about="每个项目一行；项目的绩效目标在“文字材料”表里逐条填。",
    aliases=("项目信息", "项目表"),
    columns=(
        DEPARTMENT_COLUMN,
        UNIT_COLUMN,
        Column(
            head="项目名称", key=("name",), aliases=("预算项目名称",), hint="处处用同一个名称", required=True, width=34
        ),
        text("主要用途", "purpose", hint="主要用于……，不带句号", width=50),
    ),
)

INDICATORS = Sheet(
    name="绩效指标",
    table="indicators",
    about="每个指标一行。",
    aliases=("绩效指标表",),
    columns=(
        DEPARTMENT_COLUMN,
        UNIT_COLUMN,
        attrs.evolve(PROJECT_COLUMN, required=True),
        Column(
            head="一级指标",
            key=("level1",),
            hint="产出指标、效果指标、满意度指标",
            required=True,
        ),
        Column(head="二级指标", key=("level2",), hint="如 数量指标", required=True, width=22),
        Column(head="三级指标", key=("level3",), hint="本部门自己的说法", required=True, width=28),
        Column(head="指标描述", key=("description",), aliases=("绩效指标描述",), blank="", width=36),
        Column(head="指标值", key=("value",), hint="照要印的样子写，如 ≥90%", required=True),
        Column(head="指标值确定依据", key=("basis",), aliases=("确定依据",), blank="", width=26),
    ),
)

PROCUREMENT = Sheet(
    name="政府采购",
    table="procurement",
    about="每个采购品目一行；金额由数量乘单价算得。",
    aliases=("政府采购预算", "采购"),
    columns=(
        DEPARTMENT_COLUMN,
        UNIT_COLUMN,
        Column(
            head="列支渠道",
            key=("charged_to",),
            aliases=("项目名称", "采购项目", "项目"),
            hint=f"项目名称，或“{ROUTINE}”",
            required=True,
            width=28,
        ),
        Column(
            head="采购物品名称",
            key=("item",),
            aliases=("采购品目名称", "采购物品", "品目名称"),
            required=True,
            width=28,
        ),
        Column(
            head="采购目录编码",
            key=("code",),
            type=Type.CODE,
            codes="procurement",
            aliases=("政府采购目录序号", "采购目录", "品目编码", "采购品目编码"),
            hint="一个字母加数字，如 A0999",
            required=True,
        ),
        Column(head="计量单位", key=("measure",), hint="如 台、年、次", required=True),
        Column(head="数量", key=("quantity",), type=Type.QUANTITY, hint="只填数字", required=True),
        money("单价", "unit_price", hint="只填数字", required=True),
        *(money(f"其中：{source}", "funding", source, hint="只有一种来源时不填") for source in SOURCES),
    ),
)

SHEETS = (
    DEPARTMENTS,
    UNITS,
    LINES,
    PROJECTS,
    INDICATORS,
    PROCUREMENT,
    ASSETS,
    PREVIOUS,
    REASONS,
    TEXTS,
    STATED,
)
"""The sheets that are read, in the order of the form."""
