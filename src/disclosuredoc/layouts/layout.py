"""What a layout (版式) says: the headings, rows, wording and lists that a province prints in a year."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

import attrs

from disclosuredoc.errors import TemplateError
from disclosuredoc.findings import Problem
from disclosuredoc.layouts.codes import CodeLists
from disclosuredoc.layouts.statements import FunctionRow, Statement
from disclosuredoc.layouts.status import Status
from disclosuredoc.terms import Category, MoneyUnit, Source

TEMPLATE = "department.docx"
"""The file name of a layout's Word template."""
COUNTY_TEMPLATE = "county.docx"
"""The file name of a layout's Word template for the county's own document."""

ASSET_ROWS = ("total", "buildings", "offices", "vehicles", "equipment", "other")
"""The rows that an asset table may have (资产总额, 房屋, 办公用房, 车辆, 设备, 其他固定资产)."""

USAGE = frozenset(
    {
        *(f"source.{source.key}" for source in Source),
        *(f"category.{category.name.lower()}" for category in Category),
        "carryover",
        "carried_forward",
        "operating",
        "subordinate_units",
    }
)
"""What a glossary term's ``when`` may ask: whether a document has money of a source (``source.service_revenue``),
expenditure of a category (``category.grants_below``), 上年结转, 结转下年, units with 机关运行经费, 所属单位."""


@attrs.frozen(kw_only=True)
class Part:
    """One part of a set: the statements, the explanation; numbers (第一部分) are derived from the position.

    Attributes:
        key: ``statements`` or ``explanation``.
        heading: the heading without its number.
    """

    key: Literal["statements", "explanation"]
    heading: str
    status: Status = Status.SEEN


@attrs.frozen(kw_only=True)
class Sets:
    """The outer parts of a document that also prints a set for each budget unit (所属单位预算).

    Attributes:
        department: the heading of the part with the department's own set.
        units: the heading of the part with the units' sets.
        unit: the heading of a unit's set behind its name, such as ``收支预算``.
        own: what the department's own level (本级) is called behind its name.
        wording: what fixed wording reads in a unit's set: the department's words and the unit's.
    """

    department: str
    units: str
    unit: str
    own: str
    wording: Mapping[str, str] = attrs.field(hash=False)
    status: Status = Status.SEEN


@attrs.frozen(kw_only=True)
class Section:
    """One section of the explanation; its number (一、, （一）) is derived from the position.

    Attributes:
        key: its name, the same in all layouts.
        level: 1 for 一、, 2 for （一） below the last section of level 1.
        heading: the heading without its number.
        empty: what is printed where there is nothing to report.
    """

    key: str
    level: Literal[1, 2]
    heading: str
    empty: str = ""
    status: Status = Status.SEEN


@attrs.frozen(kw_only=True)
class CountyPages:
    """The county's own document (全县汇总).

    Attributes:
        title: the title after ``2020年``.
        sections: its sections, in their order.
    """

    title: str
    sections: tuple[Section, ...]
    status: Status = Status.SEEN


@attrs.frozen(kw_only=True)
class Row:
    """An income row or a funding column, and the sources that it gathers."""

    key: str
    name: str
    gathers: tuple[Source, ...]
    status: Status = Status.SEEN


@attrs.frozen(kw_only=True)
class Term:
    """One entry of 名词解释.

    Attributes:
        key: its name, the same in all layouts.
        term: the term as the document prints it.
        text: its explanation.
        when: the usage (see ``USAGE``) without which it is not printed; None for always.
    """

    key: str
    term: str
    text: str
    when: str | None = None
    status: Status = Status.SEEN


@attrs.frozen(kw_only=True)
class Fonts:
    """The fonts of a document, by what they are for (GB/T 9704)."""

    title: str
    heading: str
    subheading: str
    body: str
    table: str
    latin: str
    page: str


@attrs.frozen(kw_only=True)
class Template:
    """The Word template of a layout.

    Attributes:
        name: where it stands, such as ``hebei/2020/department.docx``.
        content: its bytes; None where neither the layout nor one that it extends has a template.
    """

    name: str
    content: bytes | None = attrs.field(default=None, repr=False)

    def read(self) -> bytes:
        """Return the bytes of the .docx.

        Raises:
            TemplateError: there is none.
        """
        if self.content is None:
            problem = Problem(TEMPLATE, "没有 Word 模板", "请在版式文件夹内放入该文件，或在 extends 中写有模板的版式")
            raise TemplateError(self.name, [problem])
        return self.content


@attrs.frozen(kw_only=True, cache_hash=True)
class Layout:
    """The layout (版式) of a province and a year.

    Attributes:
        name: such as ``hebei/2020``.
        province: 省份, as clerks read it.
        year: 预算年度.
        status: whether documents of this year were seen.
        extends: the layouts that it differs from.
        title: the title after ``2020年``.
        parts: the parts of a set, in their order.
        sets: the outer parts, where units have sets of their own; None where the document is one set.
        statements: the budget statements, in their order.
        functions: the rows of expenditure in a balance.
        sections: the sections of the explanation, in their order.
        dropped: keys of sections and parts that layouts which it extends have, and it has not.
        income: the income rows.
        funding: the columns of the procurement table that say where the money comes from.
        asset_rows: the rows of the asset table: ``total``, ``buildings`` … and what they are called.
        three_public_rows: the rows of the statement of “三公” and what they are called.
        words: fixed wording, by name.
        glossary: 名词解释.
        unit: the unit of printed amounts.
        thousands: whether thousands are grouped (1,234.50).
        fonts: the fonts.
        rule_book: the name of the book of rules that applies.
        codes: the code lists of the year.
        template: the Word template.
        county: the county's own document; None where the layout has none.
        county_template: its Word template.
        about: whose documents it lays out, a department's or a county's.
        digest: SHA-256 over all that shapes a document: this layout, its code lists, its template.
    """

    name: str
    province: str
    year: int
    status: Status
    extends: tuple[str, ...] = ()
    title: str
    parts: tuple[Part, ...]
    sets: Sets | None = None
    statements: tuple[Statement, ...]
    functions: tuple[FunctionRow, ...]
    sections: tuple[Section, ...]
    dropped: tuple[str, ...] = ()
    income: tuple[Row, ...]
    funding: tuple[Row, ...]
    asset_rows: Mapping[str, str] = attrs.field(hash=False)
    three_public_rows: Mapping[str, str] = attrs.field(hash=False)
    words: Mapping[str, str] = attrs.field(hash=False)
    glossary: tuple[Term, ...]
    unit: MoneyUnit
    thousands: bool
    fonts: Fonts
    rule_book: str
    codes: CodeLists
    template: Template
    county: CountyPages | None = None
    county_template: Template = Template(name=COUNTY_TEMPLATE)
    about: Literal["department", "county"] = "department"
    digest: str

    def printed(self, wanted: Collection[str] = ()) -> tuple[Part, ...]:
        """Return the parts that are printed where some are wanted, all where none is named."""
        return tuple(part for part in self.parts if not wanted or part.key in wanted)

    def titled(self, wanted: Collection[str] = ()) -> str:
        """Return the title of a document: the layout's own, or the heading of the one of its parts that is printed."""
        printed = self.printed(wanted)
        alone = len(printed) == 1 < len(self.parts) and self.sets is None
        return printed[0].heading if alone else self.title

    def wordings(self, text: str) -> tuple[str, ...]:
        """Return fixed wording as a department's document has it and as a unit's has it (部门职责, 单位职责)."""
        unit = text
        for words, instead in sorted((self.sets.wording if self.sets else {}).items(), key=lambda pair: -len(pair[0])):
            unit = unit.replace(words, instead)
        return (text, unit)
