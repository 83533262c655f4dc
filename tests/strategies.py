"""Valid disclosures for property tests: whatever is drawn, a check finds no error and no warning in it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st

from disclosuredoc.helpers.amounts import prose
from disclosuredoc.model.assets import Assets, Holding
from disclosuredoc.model.department import BudgetUnit, Department, Previous, Reasons
from disclosuredoc.model.disclosure import Disclosure, Review
from disclosuredoc.model.lines import Line
from disclosuredoc.model.performance import Indicator, Performance, Project, TitledText
from disclosuredoc.model.procurement import ROUTINE, ProcurementItem
from disclosuredoc.model.three_public import ECONOMIC_CODES, ThreePublic
from disclosuredoc.money import ZERO, Money
from disclosuredoc.terms import APPROPRIATIONS, Category, Nature, Source, Support

if TYPE_CHECKING:
    from disclosuredoc.model.budget import Budget

AWKWARD = (
    "&", "<", ">", '"', "'", "</w:t>", "&amp;", "{{", "}}", "{{ office.name }}", "{%", "%}", "{% if x %}", "[[", "\\",
    "👩‍💻", "👨‍👩‍👧", "🏳️‍🌈", "（１２）％", "ｶﾅ", "　", " ", "𠀀", "𪚥", "é", "e\u0301",
)  # fmt: skip
"""What must be printed exactly as it is typed."""
PLAIN = ("网络宣传", "工作", "全县", "组织", "培训", "服务群众", "保障", "，", "、", "abc")
SPEAKING = (
    *("非税收入", "支出", "增加", "减少", "持平", "上年", "其中", "合计", "三公", "基本支出", "政府采购", "预算"),
    *("2019年", "3次", "5个", "第2批", "（二）", "占", "比上年", "包括", "用于", "：", "；"),
)
"""Words that elsewhere in a document open lists, compare or name an item."""
REASONS = (
    "人员增加，相应增加人员经费和日常公用经费",
    "上年一次性项目已经完成，本年减少",
    "除与上年持平的部分外，厉行节约，压减一般性支出",
    "编制内人员比上年增加5人，减少临时用工3人",
    "工资标准调整，人均增加，总人数减少",
    "按照有关规定，公务用车由3辆减少到2辆",
    "政策性增支与一次性减支相抵",
)

EXPLAINED = ("basic", "projects", "other", "operating", "procurement", *ECONOMIC_CODES)
"""The items that need a reason where they change."""
SOURCES = tuple(source for source in Source if source is not Source.UNKNOWN)
LAST_DAY = dt.date(2019, 12, 31)

ACCEPTED = (
    ("placeholder-written", "照实填写，不是占位符号"),
    ("text-slips", "照实填写，字句随机而成"),
    ("names-alike", "照实填写，名称随机而成"),
)
"""What is drawn at random looks like slips now and then."""

words = st.lists(st.sampled_from(AWKWARD + PLAIN + SPEAKING), min_size=1, max_size=6).map("".join)
names = words.map(lambda word: f"示例{word}办")
"""Names: never blank, in one line."""
texts = (
    st.lists(st.sampled_from((*AWKWARD, *PLAIN, *SPEAKING, "\n", "\t")), min_size=1, max_size=6)
    .map("".join)
    .map("{}。".format)
)
"""Free texts, leading blanks, line breaks, tabs and all."""
GRAINS = (Decimal(100), Decimal(100), Decimal(1), Decimal("0.01"))
"""What amounts are multiples of: hundreds of yuan, whose printed 万元 are exact, yuan or fen."""
titled = st.builds(TitledText, title=names, text=texts)


def amounts_of(grain: Decimal) -> st.SearchStrategy[Money]:
    """Amounts from nothing to five hundred million yuan, often small."""
    most = int(500_000_000 / grain)
    return (st.integers(0, most) | st.integers(0, 1000)).map(lambda count: Money(count * grain))


@st.composite
def disclosures(draw: st.DrawFn) -> Disclosure:
    """Draw a valid disclosure of one to three units, also one without any budget."""
    zero = draw(st.integers(0, 9)) == 0
    grain = draw(st.sampled_from(GRAINS))
    codes = [f"101{number:03}" for number in range(1, draw(st.integers(1, 3)) + 1)]
    name = draw(names)
    units = [
        draw(_units(code, name if len(codes) == 1 else f"{draw(names)}{code}", amounts_of(grain))) for code in codes
    ]
    projects = [project for code in codes if not zero for project in draw(_projects(code))]
    lines = [line for code in codes if not zero for line in draw(_lines(code, projects, amounts_of(grain)))]
    drawn = Disclosure(
        layout="hebei/2020",
        year=2020,
        department=Department(
            name=name,
            short_names=("县示例办",),
            approved_on=dt.date(2020, 4, 10),
            published_on=draw(st.none() | st.just(dt.date(2020, 4, 20))),
        ),
        units=tuple(units),
        lines=tuple(dict.fromkeys(lines)),
        projects=tuple(projects),
        performance=Performance(
            **{part: tuple(draw(st.lists(titled, max_size=2))) for part in ("overall", "specific", "measures")}
        ),
        glossary=tuple(draw(st.lists(titled, max_size=1))),
        other_matters=tuple(draw(st.lists(texts, max_size=2))),
        review=Review(by=draw(names), on=dt.date(2020, 4, 15)),
        parts=draw(st.sampled_from([(), ("explanation",)])),
        zero=zero,
        accepted=ACCEPTED,
        source="示例.toml",
    )
    bought = [item for budget in drawn.budgets for item in draw(_purchases(budget, grain))]
    owned = attrs.evolve(_with_assets(draw, drawn, amounts_of(grain)), procurement=tuple(bought))
    return _quoting(draw, _explained(owned, draw(texts | st.sampled_from(REASONS))))


@st.composite
def _units(draw: st.DrawFn, code: str, name: str, amounts: st.SearchStrategy[Money]) -> BudgetUnit:
    """Draw a unit with last year's figures, or one founded this year."""
    founded = draw(st.integers(0, 4)) == 0
    optional = st.none() | amounts
    parts = st.sampled_from([ZERO, Money.wan("1.20")])
    split = draw(st.booleans())
    previous = Previous(
        basic=None if split else draw(amounts),
        personnel=draw(amounts) if split else None,
        routine=draw(amounts) if split else None,
        projects=draw(amounts),
        other=draw(amounts),
        three_public=ThreePublic(**{part: draw(parts) for part in ECONOMIC_CODES}),
        operating=draw(optional),
        procurement=draw(optional),
    )
    return BudgetUnit(
        code=code,
        name=name,
        nature=draw(st.sampled_from(Nature)),
        rank=draw(st.sampled_from(["正科级", "副科级", "无"])),
        support=draw(st.sampled_from(Support)),
        founded=founded,
        responsibilities=tuple(draw(st.lists(texts, min_size=1, max_size=3))),
        previous=None if founded else previous,
    )


@st.composite
def _projects(draw: st.DrawFn, unit: str) -> list[Project]:
    """Draw up to four projects of a unit."""
    return [
        Project(
            unit=unit,
            name=name,
            purpose=draw(words.filter(str.strip)),
            goals=tuple(draw(st.lists(texts, min_size=1, max_size=2))),
            indicators=tuple(draw(st.lists(_indicators(), min_size=1, max_size=3))),
        )
        for name in draw(st.lists(names.map(lambda name: f"{name}经费"), max_size=4, unique=True))
    ]


def _indicators() -> st.SearchStrategy[Indicator]:
    levels = [
        ("产出指标", "数量指标"),
        ("产出指标", "质量指标"),
        ("效果指标", "社会效益指标"),
        ("满意度指标", "服务对象满意度指标"),
    ]

    def indicator(level: tuple[str, str], word: str, text: str) -> Indicator:
        return Indicator(
            level1=level[0], level2=level[1], level3=f"{word}数", description=text, value="≥90", basis="依据工作方案"
        )

    return st.builds(indicator, st.sampled_from(levels), words, texts)


@st.composite
def _lines(draw: st.DrawFn, unit: str, projects: list[Project], amounts: st.SearchStrategy[Money]) -> list[Line]:
    """Draw the lines of a unit: basic expenditure, each of its projects, perhaps other things and money left over."""

    def line(category: Category, economic: tuple[str | None, ...], project: str | None = None) -> Line:
        return Line(
            unit=unit,
            category=category,
            amount=draw(amounts),
            project=project,
            function=draw(st.sampled_from(["2013701", "2013702", "2013750"])),
            economic=draw(st.sampled_from(economic)),
            source=draw(st.sampled_from(SOURCES) | st.just(Source.GENERAL_PUBLIC_BUDGET)),
            carryover=draw(st.integers(0, 5)) == 0,
        )

    found = [line(Category.PERSONNEL, ("30101", "30102"))]
    found += [line(Category.ROUTINE, ("30201", "30217", "30231", "30212")) for _ in range(draw(st.integers(0, 2)))]
    for project in (project for project in projects if project.unit == unit):
        lines = range(draw(st.integers(1, 2)))
        found += [line(Category.PROJECT, ("30227", "30213", "30217", None), project.name) for _ in lines]
    others = (Category.PAID_UPWARD, Category.BUSINESS_OPERATIONS, Category.GRANTS_BELOW, Category.CARRIED_FORWARD)
    return found + [line(category, (None,)) for category in draw(st.lists(st.sampled_from(others), max_size=2))]


@st.composite
def _purchases(draw: st.DrawFn, budget: Budget, grain: Decimal) -> list[ProcurementItem]:
    """Draw procurement items of a unit, within the money of the largest source that they are charged to."""
    (unit,) = budget.units
    found = []
    for charged_to in (ROUTINE, *(project.name for project in budget.projects)):
        money = budget.money_of(unit.code, charged_to).by(lambda line: line.source)
        if not money or not draw(st.booleans()):
            continue
        source = max(money, key=lambda one: money[one].total)
        quantity = draw(st.integers(1, 9))
        most = int(money[source].total.yuan / grain) // quantity
        price = Money(draw(st.integers(0, most)) * grain)
        item = ProcurementItem(
            unit=unit.code,
            charged_to=charged_to,
            item=draw(names),
            code=draw(st.sampled_from(["A0999", "C0399", "C0502"])),
            measure=draw(st.sampled_from(["个", "年", "次"])),
            quantity=Decimal(quantity),
            unit_price=price,
        )
        found.append(attrs.evolve(item, funding=((source, item.amount),)) if len(money) > 1 else item)
    return found


def _with_assets(draw: st.DrawFn, drawn: Disclosure, amounts: st.SearchStrategy[Money]) -> Disclosure:
    """Give each unit its assets, and the “三公” amounts where no line decides them."""
    holdings = st.builds(Holding, quantity=st.none() | st.integers(0, 9999).map(Decimal), value=amounts)
    units = []
    for budget in drawn.budgets:
        (unit,) = budget.units
        buildings = draw(holdings)
        total = budget.ledger.expenditure.total
        assets = Assets(
            as_of=LAST_DAY,
            buildings=buildings,
            offices=draw(st.sampled_from([Holding(), buildings])),
            vehicles=draw(holdings),
            equipment=draw(holdings),
            other=draw(holdings),
            planned_purchases=draw(st.sampled_from([ZERO, total])),
        )
        lines = [line for line in budget.ledger.expenditure.lines if line.source in APPROPRIATIONS]
        coded = not lines or any(line.economic for line in lines)
        by_hand = None if coded else ThreePublic(**dict.fromkeys(ECONOMIC_CODES, ZERO))
        units.append(attrs.evolve(unit, assets=assets, three_public=by_hand))
    return attrs.evolve(drawn, units=tuple(units))


def _explained(drawn: Disclosure, reason: str) -> Disclosure:
    """Give a reason for each change, and for what a unit founded this year changes in the department."""
    units = []
    for budget in drawn.budgets:
        (unit,) = budget.units
        changed = [item for item in EXPLAINED if getattr(budget, f"{item}_change").difference]
        reasons = dict.fromkeys(("basic", "projects", "other") if unit.founded else changed, reason)
        units.append(attrs.evolve(unit, reasons=Reasons(**reasons)))
    return attrs.evolve(drawn, units=tuple(units))


def _quoting(draw: st.DrawFn, drawn: Disclosure) -> Disclosure:
    """Let some free texts speak of figures of the facts: of an amount in passing, and of the department's own items."""
    ledger = drawn.budget.ledger
    passing = [*(line.amount for line in drawn.lines), ledger.total]
    true = [f"人员经费安排{prose(ledger.personnel.total)}", f"项目支出共{prose(ledger.projects.total)}"]
    said = [f"涉及资金{prose(draw(st.sampled_from(passing)))}", f"所需{prose(draw(st.sampled_from(passing)))}已经落实"]
    matters = draw(st.lists(st.sampled_from([*said, *true]).map("{}。".format), max_size=2))
    goal = draw(st.sampled_from(said))
    projects = [attrs.evolve(project, goals=(*project.goals, f"{goal}。")) for project in drawn.projects]
    return attrs.evolve(drawn, other_matters=(*drawn.other_matters, *matters), projects=tuple(projects))
