"""What the layout must print and the facts do not say (填报是否齐全)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.rules.agreement import texts
from disclosuredoc.rules.law import AGREEMENT, FORM, IMPLEMENTING_REGULATIONS
from disclosuredoc.rules.places import exact, project_key, table, unit_key
from disclosuredoc.rules.rule import Breach, rule
from disclosuredoc.rules.wording import words
from disclosuredoc.terms import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

GAPS = re.compile("（(?:待补|未填)")
"""How an old document that was read in marks what it did not say."""


@rule(FORM, kind=Kind.STRUCTURE)
def responsibilities_missing(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """写明部门的主要职责。

    为什么：第一节就是部门职责，不能空着。
    查出：没有一个 [[units]] 写 responsibilities。
    符合：responsibilities 至少写一条。
    """
    if not any(unit.responsibilities for unit in disclosure.units):
        yield Breach(
            place=unit_key(disclosure, disclosure.units[0], "responsibilities"), message="没有写主要职责；请逐条填写"
        )


@rule(IMPLEMENTING_REGULATIONS.article(6, 4), kind=Kind.STRUCTURE, severity=Severity.WARNING, since=2022)
def unit_responsibilities_missing(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """各所属单位都写明自己的主要职责。

    为什么：所属单位的预算由单位公开，单位的一套里也有职责一节。
    查出：三个单位中有一个没写 responsibilities。
    符合：每个 [[units]] 都写了 responsibilities。
    """
    written = any(unit.responsibilities for unit in disclosure.units)
    for unit in disclosure.units:
        if written and not unit.responsibilities:
            yield Breach(
                place=unit_key(disclosure, unit, "responsibilities"),
                message=f"{unit.name}没有写主要职责；请逐条填写，单位预算公开时要用",
            )


@rule(FORM, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def rank_missing(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """每个预算单位写明单位规格。

    为什么：机构设置表有单位规格一栏。
    查出：[[units]] 没有 rank。
    符合：rank = "正科级"；没有规格的写 rank = "无"。
    """
    for unit in disclosure.units:
        if not unit.rank.strip():
            yield Breach(
                place=unit_key(disclosure, unit, "rank"),
                message=f"{unit.name}没有写单位规格；请填写，如 正科级，没有规格的写 无",
            )


@rule(FORM, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def assets_missing(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """每个已有的预算单位填报固定资产占用情况，没有资产写 0。

    为什么：国有资产信息一节要说明上年末占用情况，没有填报就只能写没有。
    查出：没有 [assets]。
    符合：[assets] as_of = 2019-12-31，other = { value = 0 }；或单位写明本年新设。
    """
    for unit in disclosure.units:
        if unit.assets is None and not unit.founded:
            yield Breach(
                place=unit_key(disclosure, unit, "assets"),
                message=f"{unit.name}没有填报固定资产；请补填 [assets]，确实没有的金额写 0",
            )


@rule(FORM, kind=Kind.STRUCTURE)
def source_not_filled(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """每条预算明细写明资金来源。

    为什么：收入、机关运行经费、“三公”经费都按资金来源计算，来源不明就算不出来，也不能当作 0。
    查出：由旧稿读入的明细 source = "未填"。
    符合：source 写成所属的资金来源；不写就是一般公共预算拨款。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        unknown = budget.ledger.where(lambda line: line.source is Source.UNKNOWN)
        if unknown.lines:
            yield Breach(
                place=f"{table(disclosure, unit, 'lines')} source",
                quote="未填",
                message=f"有{len(unknown.lines)}条明细的资金来源未填，合计{exact(unknown.total, disclosure)}，"
                "收入和机关运行经费等算不出来；请把“未填”改为实际来源",
            )


@rule(FORM, kind=Kind.STRUCTURE)
def gap_left(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """读入旧稿时留下的“（待补…）”“（未填…）”都已补上。

    为什么：这些字样是给填报人看的，不能印进公开的文稿。
    查出：[[projects]] name = "（待补：28万元的项目）"。
    符合：name = "网信办宣传推广经费"。
    """
    if not GAPS.search(words(disclosure)):
        return
    names = [(project_key(disclosure, project, "name"), project.name) for project in disclosure.projects]
    names += [(f"[[procurement]] 第{n}条 item", item.item) for n, item in enumerate(disclosure.procurement, 1)]
    names += [(unit_key(disclosure, unit, "name"), unit.name) for unit in disclosure.units]
    for place, text in (*names, *texts(disclosure)):
        if GAPS.search(text):
            yield Breach(place=place, quote=text, message="这里还没有补填；请改为实际内容")


@rule(AGREEMENT, kind=Kind.STRUCTURE)
def zero_with_money(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """写明没有预算（zero = true）的部门没有预算明细。

    为什么：两处只能有一处是对的。
    查出：zero = true，又有一条明细 28.34。
    符合：有明细的不写 zero。
    """
    if disclosure.zero and any(line.amount for line in disclosure.lines):
        total = exact(disclosure.budget.ledger.total, disclosure)
        yield Breach(
            place="zero",
            quote="true",
            message=f"写明没有预算，预算明细合计却为{total}；请删去 zero，或删去预算明细",
        )


@rule(FORM, kind=Kind.STRUCTURE)
def part_not_printable(disclosure: Disclosure, layout: Layout) -> Iterator[Breach]:
    """要公开的部分，所用的版式都能印出。

    为什么：填报数据要求印出的部分，版式里没有就会缺一块。
    查出：parts = ["statements"]，而版式只有情况说明。
    符合：parts = ["explanation"]，或不写 parts。
    """
    printable = [part.key for part in layout.parts]
    for part in disclosure.parts:
        if part not in printable:
            yield Breach(
                place="parts",
                quote=part,
                message=f"版式 {layout.name} 印不出这一部分；请改为 {'、'.join(printable)}，或换一个版式",
            )


@rule(FORM, kind=Kind.STRUCTURE, severity=Severity.NOTE)
def year_differs_from_layout(disclosure: Disclosure, layout: Layout) -> Iterator[Breach]:
    """预算年度与版式的年份一致。

    为什么：版式逐年有变化，用别的年份的版式要心里有数；年度本身不会因此改变。
    查出：year = 2021，版式 hebei/2020。
    符合：year 与版式的年份相同，或不写 year。
    """
    if disclosure.year != layout.year:
        yield Breach(
            place="year",
            quote=str(disclosure.year),
            message=f"预算年度是{disclosure.year}年，版式是{layout.year}年的；请确认要用这个版式",
        )


@rule(IMPLEMENTING_REGULATIONS.article(6, 4), kind=Kind.PUBLICATION, severity=Severity.NOTE, since=2021)
def unit_sets_elsewhere(disclosure: Disclosure, layout: Layout) -> Iterator[Breach]:
    """版式不印所属单位各自的预算时，提示所属单位要另行公开。

    为什么：各单位应当在收到部门批复后二十日内公开本单位的预算和报表；有的版式只印部门汇总的一套。
    查出：有三个预算单位，所用的版式没有“所属单位预算”部分。
    符合：用印各单位一套的版式；或只有部门本级一个单位。
    """
    if layout.sets is None and len(disclosure.units) > 1:
        yield Breach(
            place="[[units]]",
            message=f"本版式只印部门汇总的一套，不印{len(disclosure.units)}个预算单位各自的预算；请各单位另行公开",
        )


@rule(FORM, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def glossary_twice(disclosure: Disclosure, layout: Layout) -> Iterator[Breach]:
    """自己补充的名词解释不与版式的重复，也不重复写。

    为什么：一个名词有两条解释，读者不知道以哪条为准。
    查出：glossary 写了“机关运行经费”，版式已有这一条。
    符合：只补充版式没有的名词。
    """
    explained = {term.term for term in layout.glossary}
    for number, entry in enumerate(disclosure.glossary, 1):
        if entry.title in explained:
            yield Breach(
                place=f"glossary 第{number}条 term",
                quote=entry.title,
                message="这个名词已有解释（版式自带或前面已写）；请删去这一条，或改写版式的名词解释",
            )
        explained.add(entry.title)
