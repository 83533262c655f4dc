"""“三公”经费: coded lines, amounts given by hand, and what the budget system states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.model.three_public import ECONOMIC_CODES
from disclosuredoc.rules.law import AGREEMENT, ARITHMETIC, FORM, PLAUSIBILITY
from disclosuredoc.rules.places import LABELS, exact, key, stated_differs, table
from disclosuredoc.rules.rule import Breach, rule
from disclosuredoc.terms import Category

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure


@rule(ARITHMETIC, kind=Kind.ARITHMETIC)
def stated_three_public(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """预算系统的“三公”经费各项等于由填报数据算得的数。

    为什么：“三公”经费由经济分类 30212、30217、30231、31013、30913 的财政拨款明细算得，漏编码就会少算。
    查出：[stated] three_public.receptions = 1.50，明细中 30217 合计 1.00。
    符合：两处都是 1.50。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        for part in ECONOMIC_CODES:
            place = key(disclosure, unit, "stated", f"three_public.{part}")
            stated, derived = getattr(unit.stated.three_public, part), getattr(budget.three_public, part)
            yield from stated_differs(disclosure, place, LABELS[part], stated, derived)


@rule(AGREEMENT, kind=Kind.AGREEMENT)
def three_public_given(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """另填的“三公”经费与预算明细按经济分类算得的数一致。

    为什么：同一个数填了两处，文稿只印按明细算得的数，不一致时必有一处是错的。
    查出：[three_public] receptions = 2，明细中 30217 合计 1.50。
    符合：两处都是 1.50；或明细都没有经济分类编码，只填 [three_public]。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        given = unit.three_public
        if given is None or not any(line.economic for line in budget.ledger.appropriations.lines):
            continue
        for part in ECONOMIC_CODES:
            said, found = getattr(given, part), getattr(budget.ledger.three_public, part)
            if said is not None and found is not None and said != found:
                yield Breach(
                    place=key(disclosure, unit, "three_public", part),
                    quote=exact(said, disclosure),
                    message=f"{LABELS[part]}填{exact(said, disclosure)}，"
                    f"预算明细按经济分类算得{exact(found, disclosure)}；请改正其中一处，或给明细补上经济分类编码",
                    expected=exact(found, disclosure),
                )


@rule(FORM, kind=Kind.STRUCTURE)
def three_public_missing(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """财政拨款明细都没有经济分类编码的单位，要另填“三公”经费四项数。

    为什么：没有编码就算不出“三公”经费；没有安排也要写 0，不能空着。
    查出：明细都没写 economic，也没有 [three_public]。
    符合：[three_public] 四项都写了数，或任一财政拨款明细写了 economic。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        lines = budget.ledger.appropriations.lines
        if not lines or any(line.economic for line in lines):
            continue
        for part in ECONOMIC_CODES:
            if unit.three_public is None or getattr(unit.three_public, part) is None:
                yield Breach(
                    place=key(disclosure, unit, "three_public", part),
                    message=f"明细没有经济分类编码，算不出{LABELS[part]}；请在此填写，没有安排写 0，或补上编码",
                )


@rule(FORM, kind=Kind.STRUCTURE, severity=Severity.NOTE)
def three_public_uncoded(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """公用经费、项目支出明细没有经济分类编码时，提示“三公”经费可能少算。

    为什么：只要有一行财政拨款明细带编码，“三公”经费就按带编码的行计算，没有编码的行不在内。
    查出：项目支出 28 没写 economic。
    符合：公用经费和项目支出的每一行都写了 economic。
    """
    for budget in disclosure.budgets:
        (unit,) = budget.units
        lines = budget.ledger.appropriations.of(Category.ROUTINE, Category.PROJECT).lines
        uncoded = [line for line in lines if not line.economic]
        if uncoded and any(line.economic for line in budget.ledger.appropriations.lines):
            yield Breach(
                place=table(disclosure, unit, "lines"),
                message=f"有{len(uncoded)}行公用经费或项目支出没有经济分类编码，“三公”经费未计入这些行；"
                "如其中有“三公”经费，请补写 economic",
            )


@rule(PLAUSIBILITY, kind=Kind.COMPARISON, severity=Severity.NOTE)
def three_public_rises(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """“三公”经费比上年增加时给出提示。

    为什么：“三公”经费增加会被追问，公开前应当再看一遍原因是否写清楚。
    查出：公务接待费上年 1.00，本年 1.20。
    符合：各项与上年持平或减少。
    """
    for part in ECONOMIC_CODES:
        change = getattr(disclosure.budget, f"{part}_change")
        if change.difference is not None and change.difference.yuan > 0:
            yield Breach(
                place="“三公”经费",
                quote=LABELS[part],
                message=f"{LABELS[part]}比上年增加{exact(change.difference, disclosure)}；请确认增加原因已经写清楚",
            )
