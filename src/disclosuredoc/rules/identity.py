"""Who the department is: the same name everywhere, and codes that fit together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.rules.law import AGREEMENT, CODING
from disclosuredoc.rules.places import unit_key
from disclosuredoc.rules.rule import Breach, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout
    from disclosuredoc.model.disclosure import Disclosure

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


@rule(AGREEMENT, kind=Kind.AGREEMENT, severity=Severity.WARNING)
def same_line_twice(disclosure: Disclosure, _layout: Layout) -> Iterator[Breach]:
    """预算明细没有两条完全相同。

    为什么：完全相同的两条多半是重复录入，合计会多算。
    查出：两条 30101 基本工资 28.34，其余各项也都相同。
    符合：合成一条，或各有不同的编码、项目。
    """
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
