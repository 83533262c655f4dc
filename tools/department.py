"""The department template: the words between the facts, as a clerk finds them in the .docx."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.base import section_break
from tools.styles import LANDSCAPE_WIDTH, TEXT_WIDTH

from disclosuredoc.helpers.ooxml import element, paragraph, qn
from disclosuredoc.helpers.tables import Cell, Column, HeadCell, Row, fit, repeated, table, totals, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docx.document import Document
    from lxml.etree import _Element

FUNDING = (
    "general_public_budget",
    "government_managed_funds",
    "state_capital_operations",
    "special_fiscal_account",
    "other",
)


def content(document: Document) -> Iterator[_Element]:
    """Yield the body of the template, in order; sections take their footers from the document."""
    yield from _front()
    yield from _parts()
    yield from _duties()
    yield from _overview()
    yield from _operating()
    yield from _three_public()
    yield from _performance()
    yield from _procurement(document)
    yield from _assets()
    yield from _end()


def texts(*paragraphs: str) -> Iterator[_Element]:
    """Yield running text, a paragraph each."""
    for text in paragraphs:
        yield paragraph(text)


def heading(key: str, level: int = 1) -> _Element:
    """Return the heading of a section; the layout writes its words."""
    return paragraph(f"[[ section {key} ]]", f"Heading{level}")


def when_paragraphs(
    condition: str, content: Iterable[_Element], otherwise: Iterable[_Element] = ()
) -> Iterator[_Element]:
    """Yield paragraphs that are printed under a condition, and others where it does not hold."""
    yield paragraph(f"{{%p if {condition} %}}")
    yield from content
    other = list(otherwise)
    if other:
        yield paragraph("{%p else %}")
        yield from other
    yield paragraph("{%p endif %}")


def loop(each: str, content: Iterable[_Element]) -> Iterator[_Element]:
    """Yield paragraphs that are printed for each of several."""
    yield paragraph(f"{{%p for {each} %}}")
    yield from content
    yield paragraph("{%p endfor %}")


def _front() -> Iterator[_Element]:
    yield paragraph("{{ office.name }}", "Title")
    yield paragraph("{{ year }}年[[ title ]]", "Title")
    yield paragraph("[[ words.contents ]]", "TOCHeading")
    yield paragraph("[[ contents ]]", "TOC1")


def _parts() -> Iterator[_Element]:
    """The statements, then what opens the explanation."""
    yield paragraph("[[ part statements ]]", "PartHeading")
    yield paragraph("[[ statements ]]")
    yield paragraph("[[ part explanation ]]", "PartHeading")
    yield paragraph(
        "根据[[ words.opening_basis ]]的规定，现将{{ office.name }}{{ year }}年部门预算信息公开如下。"
        "[[ words.statements_elsewhere ]]"
    )


def _duties() -> Iterator[_Element]:
    yield heading("responsibilities")
    yield heading("duties", 2)
    yield from loop(
        "unit in office.units",
        [
            paragraph("{{ unit.name }}的主要职责是："),
            *loop("duty in unit.responsibilities", texts("{{ loop.index }}. {{ duty }}")),
        ],
    )
    yield heading("organisation", 2)
    yield from texts(
        "纳入本部门预算编制范围的预算单位共{{ office.unit_count }}个"
        "{% if office.subordinate_count > 0 %}，其中所属单位{{ office.subordinate_count }}个{% endif %}，"
        "机构设置情况见下表。"
    )
    yield paragraph("[[ words.units_table ]]", "TableCaption")
    widths = fit([38, 24, 15, 23], TEXT_WIDTH)
    columns = [
        Column(width, align) for width, align in zip(widths, ("left", "center", "center", "center"), strict=True)
    ]
    head = [[HeadCell(text) for text in ("单位名称", "单位性质", "单位规格", "经费保障形式")]]
    row = Row(("{{ unit.name }}", "{{ unit.nature }}", "{{ unit.rank }}", "{{ unit.support }}"))
    yield table(columns, head, repeated([row], "unit in office.units"))


def _overview() -> Iterator[_Element]:
    yield heading("overview")
    yield from texts(
        "本部门实行综合预算管理，全部收入和全部支出均编入部门预算。"
        "{% if office.subordinate_count > 0 %}部门预算由本级和{{ office.subordinate_count }}个所属单位的预算汇总而成"
        "{% if office.has_institutions %}，所属事业单位的收支已包含在内{% endif %}。"
        "{% elif not office.is_unit %}本部门没有所属预算单位，部门预算即本级预算。{% endif %}"
        "{% if office.is_rounded %}本文金额保留两位小数，因四舍五入，合计与各项之和可能存在尾差。{% endif %}"
    )
    yield heading("income", 2)
    yield from texts(
        "{{ year }}年，本部门预算收入{{ office.income | prose }}，其中："
        "{% for row in office.income_rows %}{{ row.name }}{{ row.amount | prose }}"
        "{% if not loop.last %}，{% endif %}{% endfor %}。"
        "{% if office.has_carryover %}另有上年结转结余{{ office.carryover | prose }}，"
        "收入总计{{ office.total | prose }}。{% endif %}"
    )
    yield heading("expenditure", 2)
    yield from texts(
        "{{ year }}年，本部门预算支出{{ office.expenditure | prose }}，其中：基本支出{{ office.basic | prose }}，"
        "包括人员经费{{ office.personnel | prose }}和日常公用经费{{ office.routine | prose }}；"
        "项目支出{{ office.project_total | prose }}；其他支出{{ office.other | prose }}。"
        "{% if office.has_carried_forward %}年终结转结余{{ office.carried_forward | prose }}，"
        "支出总计{{ office.total | prose }}。{% endif %}",
        "{% if office.projects %}项目支出安排如下："
        "{% for project in office.projects %}{{ project.name }}{{ project.amount | prose }}"
        "{% if project.purpose %}，主要用于{{ project.purpose }}{% endif %}"
        "{% if not loop.last %}；{% endif %}{% endfor %}。{% else %}本部门没有安排项目支出。{% endif %}",
    )
    yield from when_paragraphs(
        "office.other_rows",
        texts(
            "其他支出包括：{% for row in office.other_rows %}{{ row.name }}{{ row.amount | prose }}"
            "{% if not loop.last %}，{% endif %}{% endfor %}。"
        ),
    )
    yield from texts(
        "按资金性质，使用政府性基金预算拨款安排的支出{{ office.funds | prose }}，"
        "使用国有资本经营预算拨款安排的支出{{ office.state_capital | prose }}。"
    )
    yield heading("comparison", 2)
    compared = "；".join(
        f"{name}{{{{ office.{now} | prose }}}}，{{{{ office.changes.{key} | change }}}}"
        for name, now, key in (
            ("基本支出", "basic", "basic"),
            ("项目支出", "project_total", "projects"),
            ("其他支出", "other", "other"),
        )
    )
    yield from when_paragraphs(
        "office.founded",
        texts("[[ empty comparison ]]"),
        texts(
            "{% if office.former_name %}上年以“{{ office.former_name }}”的名称公开。{% endif %}"
            "{{ year }}年，本部门预算支出安排{{ office.expenditure | prose }}，{{ office.changes.total | change }}。"
            f"其中：{compared}。"
        ),
    )


def _operating() -> Iterator[_Element]:
    yield heading("operating")
    yield from when_paragraphs(
        "office.has_operating",
        texts(
            "{{ year }}年，本部门机关运行经费预算安排{{ office.operating | prose }}"
            "{% if office.compares_operating %}，{{ office.changes.operating | change }}{% endif %}。"
            "{% if office.operating_uses %}机关运行经费用于保障机构正常运转，包括{{ office.operating_uses | words }}等"
            "日常公用支出。{% endif %}"
        ),
        texts("[[ empty operating ]]"),
    )


def compared(name: str, amount: str, change: str) -> str:
    """Return a clause on an amount of “三公”, with its change where there is a last year."""
    return (
        f"{name}{{{{ office.three_public.{amount} | prose }}}}"
        f"{{% if not office.founded %}}，{{{{ office.changes.{change} | change }}}}{{% endif %}}"
    )


def three_public_parts() -> Iterator[_Element]:
    """Yield a paragraph for each part of “三公”."""
    visits, vehicles, purchase, operation, receptions = (
        compared(f"[[ words.{key} ]]", key, key)
        for key in ("overseas_visits", "vehicles", "vehicle_purchase", "vehicle_operation", "receptions")
    )
    yield from texts(f"1. {visits}。", f"2. {vehicles}。其中：{purchase}；{operation}。", f"3. {receptions}。")


def _three_public() -> Iterator[_Element]:
    yield heading("three_public")
    yield from texts(
        compared("{{ year }}年，{{ office.name }}财政拨款“三公”经费预算安排", "total", "three_public")
        + "。{% if office.founded %}[[ empty comparison ]]{% endif %}具体如下："
    )
    yield from three_public_parts()


def _performance() -> Iterator[_Element]:
    yield heading("performance")
    yield heading("department_goals", 2)
    goals = [("overall", "overall_goals"), ("specific", "specific_goals"), ("measures", "measures")]
    for number, (key, title) in enumerate(goals, 1):
        yield paragraph(f"{number}. [[ words.{title} ]]", "Heading3")
        listed = f"office.performance.{key}"
        item = "（{{ loop.index }}）{{ goal.title }}。{{ goal.text }}"
        yield from when_paragraphs(
            listed,
            loop(f"goal in {listed}", texts(item)),
            texts(
                "{% if office.goals_elsewhere %}[[ words.goals_elsewhere ]]"
                "{% else %}[[ empty department_goals ]]{% endif %}"
            ),
        )
    yield heading("project_goals", 2)
    above = paragraph(
        "{{ loop.index }}. {{ project.name }}[[ words.indicators_table ]]（预算{{ project.amount | prose }}）",
        "Heading3",
    )
    sheets = loop("project in office.projects", [above, _goals_table(), _gap(), _indicator_table(), _gap()])
    yield from when_paragraphs("office.projects", sheets, texts("[[ empty project_goals ]]"))


def _gap() -> _Element:
    """A thin paragraph that keeps two tables apart."""
    return paragraph("", "TableText", element("w:spacing", before=0, after=0, line=160, lineRule="exact"))


def _goals_table() -> _Element:
    widths = fit([16, 84], TEXT_WIDTH)
    made = table([Column(widths[0], "center"), Column(widths[1])], [], [("绩效目标", "")])
    cell = list(made.iter(qn("w:tc")))[1]
    for old in cell.findall(qn("w:p")):
        cell.remove(old)
    cell.extend(
        [
            paragraph("{%p for goal in project.goals %}", "TableText"),
            paragraph("{{ loop.index }}. {{ goal }}", "TableText"),
            paragraph("{%p endfor %}", "TableText"),
            paragraph("{%p if not project.goals %}", "TableText"),
            paragraph("（未填）", "TableText"),
            paragraph("{%p endif %}", "TableText"),
        ]
    )
    return made


def _indicator_table() -> _Element:
    widths = fit([13, 15, 20, 24, 14, 14], TEXT_WIDTH)
    aligned = ("center", "center", "left", "left", "center", "center")
    columns = [Column(width, align) for width, align in zip(widths, aligned, strict=True)]
    titles = ("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
    row = Row(
        (
            "[[ merge row.level1_merge ]]{{ row.level1 }}",
            "[[ merge row.level2_merge ]]{{ row.level2 }}",
            *(f"{{{{ row.{key} }}}}" for key in ("level3", "description", "value", "basis")),
        )
    )
    none = Row((Cell("未设定绩效指标", columns=len(columns)),))
    body = [*repeated([row], "row in project.indicators"), *when([none], "not project.indicators")]
    return table(columns, [[HeadCell(text) for text in titles]], body)


def _procurement(document: Document) -> Iterator[_Element]:
    yield heading("procurement")
    yield from texts(
        "{{ year }}年，本部门安排政府采购预算{{ office.procurement.total | prose }}，"
        "{% if office.compares_procurement %}{{ office.changes.procurement | change }}。{% endif %}"
        "其中：货物{{ office.procurement.goods | prose }}，工程{{ office.procurement.works | prose }}，"
        "服务{{ office.procurement.services | prose }}。"
        "{% if office.procurement.units %}具体内容见下表。{% else %}[[ empty procurement ]]{% endif %}"
    )
    yield from when_paragraphs("office.procurement.units", _procurement_pages(document))


def _procurement_pages(document: Document) -> Iterator[_Element]:
    yield section_break(document, "portrait")
    yield paragraph("[[ words.procurement_table ]]", "TableCaption")
    yield paragraph("{{ office.code }}{{ office.name }}\t单位：[[ unit ]]", "UnitLineLandscape")
    yield _procurement_table()
    yield section_break(document, "landscape")


def _procurement_table() -> _Element:
    widths = fit([14, 7, 18, 10, 6, 5, 8, 8, 8, 8, 8, 8, 8], LANDSCAPE_WIDTH)
    aligned = ("left", "right", "left", "center", "center", "right", "right", *["right"] * 6)
    columns = [Column(width, align) for width, align in zip(widths, aligned, strict=True)]
    head = [
        [
            HeadCell("政府采购项目来源", columns=2),
            *(HeadCell(text, rows=2) for text in ("采购物品名称", "政府采购目录序号", "计量单位", "数量", "单价")),
            HeadCell("政府采购金额（当年部门预算安排资金）", columns=6),
        ],
        [HeadCell(text) for text in ("项目名称", "预算资金", "合计", *(f"[[ funding.{key} ]]" for key in FUNDING))],
    ]

    def funded(owner: str) -> list[str]:
        return [f"{{{{ {owner}.funding.{key} | cell }}}}" for key in FUNDING]

    item = Row(
        (
            "[[ merge row.charged_to_merge ]]{{ row.charged_to }}",
            "[[ merge row.charged_to_merge ]]{{ row.money | cell }}",
            "{{ row.item }}",
            "{{ row.code }}",
            "{{ row.measure }}",
            "{{ row.quantity | number }}",
            "{{ row.unit_price | price }}",
            "{{ row.amount | cell }}",
            *funded("row"),
        )
    )
    subtotal = totals(Cell("{{ unit.name }}小计", columns=5), "", "", "{{ unit.amount | cell }}", *funded("unit"))
    whole = totals(
        Cell("合　计", columns=5), "", "", "{{ office.procurement.total | cell }}", *funded("office.procurement")
    )
    body = [whole, *repeated([subtotal, *repeated([item], "row in unit.rows")], "unit in office.procurement.units")]
    return table(columns, head, body)


def _assets() -> Iterator[_Element]:
    yield heading("assets")
    widths = fit([48, 17, 35], TEXT_WIDTH)
    columns = [Column(width, align) for width, align in zip(widths, ("left", "right", "right"), strict=True)]
    head = [[HeadCell("项目"), HeadCell("数量"), HeadCell("价值（金额单位：[[ unit ]]）")]]
    row = Row(("{{ row.name }}", "{{ row.quantity }}", "{{ row.value | cell }}"))
    yield from when_paragraphs(
        "office.has_assets",
        [
            paragraph(
                "截至{{ office.assets.as_of | date }}，{{ office.name }}固定资产总额为{{ office.assets.total | prose }}"
                "（详见下表）。{{ year }}年，本部门拟购置固定资产总额为{{ office.assets.planned_purchases | prose }}。"
            ),
            paragraph("[[ words.assets_table ]]", "TableCaption"),
            paragraph(
                "[[ words.prepared_by ]]：{{ office.name }}\t[[ words.as_of ]]：{{ office.assets.as_of | date }}",
                "UnitLine",
            ),
            table(columns, head, repeated([row], "row in office.assets.rows")),
        ],
        texts("[[ empty assets ]]"),
    )


def _end() -> Iterator[_Element]:
    yield heading("glossary")
    yield from loop("term in office.glossary", texts("{{ loop.index }}. {{ term.title }}：{{ term.text }}"))
    yield heading("other_matters")
    yield from when_paragraphs(
        "office.other_matters",
        loop("matter in office.other_matters", texts("{{ matter }}")),
        texts("[[ empty other_matters ]]"),
    )
