"""Who the department is: the same name everywhere, and codes that fit together."""

from __future__ import annotations

import operator
import re
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.lookalike import squashed
from disclosuredoc.rules.law import AGREEMENT, CODING
from disclosuredoc.rules.places import project_key, unit_key
from disclosuredoc.rules.rule import Breach, rule
from disclosuredoc.rules.wording import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u2060-\u2064\ufeff]")
"""What takes no room and joins nothing; joiners and variation selectors belong to the characters beside them."""
_UNIT_CODE = re.compile(r"(?:\d{3}){1,4}", re.ASCII)


@rule(AGREEMENT, kind=Kind.IDENTITY, severity=Severity.WARNING)
def only_unit_is_the_department(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """只有一个预算单位时，它就是部门本级，名称与部门一致。

    为什么：两处名称不一致，封面和机构设置表就对不上，多半是从别的部门抄来的。
    查出：部门名称“县委网信办”，单位名称“县司法局”。
    符合：单位名称与部门名称相同，或是部门登记的简称，或是“部门名称+本级”。
    """
    if len(disclosure.units) != 1:
        return
    (unit,) = disclosure.units
    name = disclosure.department.name
    if unit.name not in {name, f"{name}本级", f"{name}（本级）", f"{name}机关", *disclosure.department.short_names}:
        yield Breach(
            place=unit_key(disclosure, unit, "name"),
            quote=unit.name,
            message=f"唯一的预算单位与部门（{name}）名称不一致；请核对",
            expected=name,
        )


@rule(CODING, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def unit_code_shape(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """单位编码为三位数字，每往下一级再加三位，同一部门前三位相同。

    为什么：公开表左上角印单位编码，编码分级。
    查出：code = "1010"；或本级 101，所属单位 102001。
    符合：本级 101 或 101001，所属单位 101002。
    """
    head = disclosure.units[0].code[:3]
    for unit in disclosure.units:
        if not _UNIT_CODE.fullmatch(unit.code):
            message = "单位编码应为三位数字，每级再加三位；请核对"
        elif unit.code[:3] != head:
            message = f"单位编码的前三位与本部门（{head}）不同；请核对"
        else:
            continue
        yield Breach(place=unit_key(disclosure, unit, "code"), quote=unit.code, message=message)


_told_by = operator.attrgetter("unit", "project", "function", "economic")
"""What tells most lines of a budget from each other."""


@rule(AGREEMENT, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def same_line_twice(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """预算明细没有两条完全相同。

    为什么：完全相同的两条多半是重复录入，合计会多算。
    查出：两条 30101 基本工资 28.34，其余各项也都相同。
    符合：合成一条，或各有不同的编码、项目。
    """
    if len(set(map(_told_by, disclosure.lines))) == len(disclosure.lines):
        return
    first: dict[object, int] = {}
    for number, line in enumerate(disclosure.lines, 1):
        earlier = first.setdefault(line, number)
        if earlier != number:
            yield Breach(
                place=f"[[lines]] 第{number}条",
                message=f"与第{earlier}条完全相同；如是重复录入请删去一条",
            )


@rule(AGREEMENT, kind=Kind.IDENTITY, severity=Severity.WARNING)
def short_name_idle(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """部门简称不空着，也不与全称相同。

    为什么：简称用来认出文字中说的是本部门，空的或与全称相同的没有用处。
    查出：short_names = [""]。
    符合：short_names = ["县委网信办"]；没有简称就不写。
    """
    for name in disclosure.department.short_names:
        if not name.strip() or name == disclosure.department.name:
            yield Breach(
                place="[department] short_names", quote=name, message="简称为空或与全称相同；请改正，没有简称就删去"
            )


@rule(AGREEMENT, kind=Kind.IDENTITY, severity=Severity.WARNING)
def name_with_unseen_characters(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """名称里没有看不见的字符。

    为什么：从网页或表格粘贴来的零宽字符看不见，但同一个名称搜不到、对不上。
    查出：“网信”与“办”之间有一个零宽空格（U+200B）。
    符合：把名称重新输入一遍。
    """
    for place, name in names(disclosure):
        if unseen := _UNSEEN.search(name):
            seen, which = _UNSEEN.sub("", name), f"U+{ord(unseen.group()):04X}，第{unseen.start() + 1}个字"
            yield Breach(
                place=place, quote=seen, message=f"名称里有看不见的字符（{which}）；请重新输入名称", expected=seen
            )


@rule(AGREEMENT, kind=Kind.IDENTITY, severity=Severity.WARNING)
def names_alike(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """看起来一样的名称写法也一样，两个预算单位不同名。

    为什么：只差空格、全角半角的两个名称，读者看着是一个，汇总时却是两个。
    查出：部门“示例县（A）中心”，单位“示例县(A)中心”；两个单位的项目“设备购置（1期）”和“设备购置(1期)”。
    符合：同一个名称各处写法相同；不同的单位名称不同。
    """
    yield from _spelt_otherwise(
        [
            ("[department] name", disclosure.department.name),
            *((unit_key(disclosure, unit, "name"), unit.name) for unit in disclosure.units),
        ]
    )
    yield from _spelt_otherwise(
        [(project_key(disclosure, project, "name"), project.name) for project in disclosure.projects]
    )
    taken: dict[str, str] = {}
    for unit in disclosure.units:
        code = taken.setdefault(unit.name, unit.code)
        if code != unit.code:
            yield Breach(
                place=unit_key(disclosure, unit, "name"),
                quote=unit.name,
                message=f"与预算单位{code}同名；请核对名称",
            )


def _spelt_otherwise(named: list[tuple[str, str]]) -> Iterator[Breach]:
    """Yield the names that look like an earlier one and are spelt otherwise."""
    first: dict[str, tuple[str, str]] = {}
    for place, name in named:
        where, earlier = first.setdefault(squashed(name), (place, name))
        if name != earlier:
            yield Breach(
                place=place,
                quote=name,
                message=f"与 {where} 的“{earlier}”只差空格、大小写、全角半角或看不见的字符；请改成一样",
                expected=earlier,
            )
