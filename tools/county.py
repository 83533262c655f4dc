"""The template of the county's own document: the words between the totals, as a clerk finds them in the .docx."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from tools.department import compared, heading, loop, texts, three_public_parts, when_paragraphs
from tools.styles import TEXT_WIDTH

from disclosuredoc.helpers.ooxml import paragraph
from disclosuredoc.helpers.tables import Cell, Column, HeadCell, Row, fit, repeated, table, totals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element

Body: TypeAlias = "Row | Sequence[str | Cell]"
"""A row of a table, as ``table`` takes it."""
ALIGNED = {"<": "left", "=": "center", ">": "right"}


def content() -> Iterator[_Element]:
    """Yield the body of the template, in order."""
    yield paragraph("{{ office.name }}", "Title")
    yield paragraph("{{ year }}年[[ title ]]", "Title")
    yield paragraph("[[ words.contents ]]", "TOCHeading")
    yield paragraph("[[ contents ]]", "TOC1")
    yield paragraph("[[ part explanation ]]", "PartHeading")
    yield from texts(
        "根据[[ words.opening_basis ]]的规定，现将{{ office.name }}{{ year }}年各部门预算和“三公”经费预算汇总公开如下。"
        "本汇总由公开的各部门预算相加得出，各部门预算另行公开。"
        "{% if office.is_rounded %}本文金额保留两位小数，因四舍五入，合计与各项之和可能存在尾差。{% endif %}"
    )
    yield from _totals()
    yield from _three_public()
    yield from _documents()
    yield from _matters()


def _captioned(mark: str, made: _Element) -> Iterator[_Element]:
    """A table with its caption and the unit of its amounts."""
    yield paragraph(f"[[ words.{mark} ]]", "TableCaption")
    yield paragraph("{{ year }}年\t单位：[[ unit ]]", "UnitLine")
    yield made


def _table(shares: Sequence[int], aligned: str, heads: Sequence[str], rows: Iterable[Body]) -> _Element:
    columns = [
        Column(width, ALIGNED[align]) for width, align in zip(fit(list(shares), TEXT_WIDTH), aligned, strict=True)
    ]
    return table(columns, [[HeadCell(text) for text in heads]], rows)


def _cells(owner: str, *keys: str) -> list[str]:
    return [f"{{{{ {owner}.{key} | cell }}}}" for key in keys]


def _totals() -> Iterator[_Element]:
    yield heading("county_totals")
    yield from texts(
        "{{ year }}年，{{ office.name }}共有{{ office.department_count }}个部门公开部门预算。"
        "各部门预算收入合计{{ office.income | prose }}。"
        "{% if office.has_carryover %}另有上年结转结余{{ office.carryover | prose }}，"
        "收入总计{{ office.total | prose }}。{% endif %}"
        "各部门预算支出合计{{ office.expenditure | prose }}，"
        "其中：基本支出{{ office.basic | prose }}，项目支出{{ office.project_total | prose }}，"
        "其他支出{{ office.other | prose }}。"
        "{% if office.has_carried_forward %}年终结转结余{{ office.carried_forward | prose }}，"
        "支出总计{{ office.total | prose }}。{% endif %}"
        "各部门安排政府采购预算合计{{ office.procurement | prose }}。",
    )
    keys = ("income", "expenditure", "basic", "project_total", "other", "procurement")
    heads = ("部门", "预算收入", "预算支出", "基本支出", "项目支出", "其他支出", "政府采购预算")
    whole = totals("[[ words.whole ]]", *_cells("office", *keys))
    rows = [whole, *repeated([("{{ row.name }}", *_cells("row", *keys))], "row in office.departments")]
    yield from _captioned("county_departments_table", _table((28, 12, 12, 12, 12, 12, 12), "<>>>>>>", heads, rows))


def _three_public() -> Iterator[_Element]:
    yield heading("county_three_public")
    yield from texts(
        compared("{{ year }}年，{{ office.name }}各部门财政拨款“三公”经费预算安排", "total", "total") + "。具体如下："
    )
    yield from three_public_parts()
    yield from loop("said in office.explanations", texts("{{ said }}"))
    yield from _captioned("county_three_public_table", _summary_table())
    yield from _captioned("county_by_department_table", _by_department_table())


def _summary_table() -> _Element:
    previous, difference = (
        f"{{% if row.has_previous %}}{{{{ row.{key} | cell }}}}{{% else %}}——{{% endif %}}"
        for key in ("previous", "difference")
    )
    row = ("{{ row.name }}", previous, "{{ row.amount | cell }}", difference, "{{ row.rate }}")
    heads = ("项目", "[[ words.last_year_budget ]]", "[[ words.this_year_budget ]]", "增减额", "增减率")
    return _table((40, 16, 16, 14, 14), "<>>>>", heads, repeated([row], "row in office.three_public_rows"))


def _by_department_table() -> _Element:
    keys = ("total", "overseas_visits", "vehicle_purchase", "vehicle_operation", "receptions")
    parts = [f"[[ words.{key} ]]" for key in keys[1:]]

    def cells(owner: str) -> list[str]:
        previous = f"{{% if {owner}.has_previous %}}{{{{ {owner}.previous | cell }}}}{{% else %}}——{{% endif %}}"
        return [previous, *_cells(f"{owner}.three_public", *keys)]

    heads = ("部门", "[[ words.last_year_budget ]]", "[[ words.this_year_budget ]]", *parts)
    rows = [
        totals("[[ words.whole ]]", *cells("office")),
        *repeated([("{{ row.name }}", *cells("row"))], "row in office.departments"),
    ]
    return _table((28, 12, 12, 12, 12, 12, 12), "<>>>>>>", heads, rows)


def _documents() -> Iterator[_Element]:
    yield heading("county_documents")
    yield from texts("各部门预算公开文件共{{ office.department_count }}份，见下表。")
    yield paragraph("[[ words.county_documents_table ]]", "TableCaption")
    rows = repeated([("{{ loop.index }}", "{{ row.name }}", "{{ row.document }}")], "row in office.departments")
    yield _table((8, 34, 58), "=<<", ("序号", "部门", "公开文件"), rows)


def _matters() -> Iterator[_Element]:
    """Who published it never stands alone on the last page."""
    yield heading("county_matters")
    yield from when_paragraphs(
        "office.other_matters",
        loop("matter in office.other_matters", _kept("{{ matter }}")),
        _kept("[[ empty county_matters ]]"),
    )
    yield from when_paragraphs("office.publisher", _kept("汇总公开单位：{{ office.publisher }}"))
    yield from when_paragraphs("office.contact", texts("联系方式：{{ office.contact }}"))


def _kept(text: str) -> Iterator[_Element]:
    """A paragraph that stays with the next."""
    yield paragraph(text, "KeptText")
