"""Plain data → Disclosure: strictly, with every problem at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import cattrs
from cattrs.errors import ForbiddenExtraKeysError

from disclosuredoc.errors import InputError
from disclosuredoc.findings import shown
from disclosuredoc.intake import references
from disclosuredoc.intake.faults import Fault, problems, refusal
from disclosuredoc.intake.shape import Facts, keys, record
from disclosuredoc.intake.volume import too_many
from disclosuredoc.model.department import Reasons
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.model.performance import TitledText
from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.terms import MoneyUnit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from disclosuredoc.intake.faults import Locator, Path
    from disclosuredoc.intake.shape import OfUnit
    from disclosuredoc.model.department import BudgetUnit

T = TypeVar("T")

_LAYOUT = re.compile(r"[^/\s]+/[0-9]{4}")


def structured(
    plain: Mapping[str, Any], places: Locator, layout: str | None = None, refused: Iterable[Fault] = ()
) -> Disclosure:
    """Return the disclosure that plain data describes.

    Args:
        plain: the facts, under the keys of a facts file.
        places: where they stand.
        layout: the layout for facts that name none.
        refused: what is left out of them because it was refused before; it is not called missing.

    Raises:
        InputError: with all that is wrong in them.
    """
    if beyond := [*too_many(plain)]:
        raise InputError(places.source, problems(beyond, places.place, places.quote))
    known = references.names(plain)
    complete = {**({} if layout is None else {"layout": layout}), **plain, **_with_units(plain, known.only or "")}
    found = [*_layout(complete), *references.faults(plain)]
    unit = MoneyUnit.YUAN if plain.get("money") == MoneyUnit.YUAN.value else MoneyUnit.WAN
    try:
        facts = record(complete, Facts, unit)
    except (cattrs.ClassValidationError, ValueError) as error:
        found += faults_of(error, ())
    told = {fault.path: fault for fault in refused}
    found = [*told.values(), *(fault for fault in found if fault.path not in told)]
    if found:
        raise refusal(places, found)
    return _disclosure(facts, known.only or "", places.source)


def _with_units(plain: Mapping[str, Any], only: str) -> dict[str, Any]:
    """Return the tables whose rows name a unit, with the only one written in where it is left out."""
    return {
        table: [{"unit": only, **row} if isinstance(row, dict) else row for row in plain[table]]
        for table in ("lines", "projects", "procurement")
        if isinstance(plain.get(table), list)
    }


def _layout(plain: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield that there is no layout, or that its name is none."""
    name = plain.get("layout")
    if name is None:
        yield Fault(
            ("layout",), "没有写版式", '请写 layout = "hebei/2020"，或在同一文件夹的 county.toml 中写 province 和 year'
        )
    elif isinstance(name, str) and not _LAYOUT.fullmatch(name):
        yield Fault(("layout",), f"“{shown(name)}”不是版式的名称", '请写成 省份/年份，如 layout = "hebei/2020"')


def faults_of(error: BaseException, path: Path) -> Iterator[Fault]:
    """Yield what an error of the converter says, with the paths that it carries."""
    if isinstance(error, cattrs.BaseValidationError):
        for inner in error.exceptions:
            yield from faults_of(inner, (*path, *_steps(inner)))
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from (_unknown((*path, key), error.cl) for key in error.extra_fields)
    elif isinstance(error, KeyError):
        yield Fault(path, "缺少这一项", "请补填", quoted=True)
    else:
        yield Fault(path, *error.args)


def _steps(error: BaseException) -> Path:
    """Return the key or number that an error carries; one on the whole table carries none."""
    notes = getattr(error, "__notes__", ())
    names = [note.name for note in notes if isinstance(note, cattrs.AttributeValidationNote)]
    return (*names, *(note.index for note in notes if isinstance(note, cattrs.IterableValidationNote)))


def _unknown(path: Path, kind: type) -> Fault:
    """Return that a key is not known in its table, with what it may be."""
    key, known = str(path[-1]), keys(kind)
    table, _, part = key.rpartition(".")
    if kind is Reasons and table == "three_public":
        path, key, known = (*path[:-1], table, part), part, keys(ThreePublic)
    if key in known:
        return Fault(path, "写了两次", "请删去其中一处", other=(*path[:-2], key), quoted=True)
    remedy = "请改用或删去；这里可以写：" + "、".join(known)
    if key in keys(Facts):
        remedy = f"{key} 属于整个文件，请移到第一个方括号之前，或写成 [{key}] 一节"
    return Fault(path, "不认识的键", remedy, key, dict.fromkeys(known, ()), quoted=True)


def _disclosure(facts: Facts, only: str, source: str) -> Disclosure:
    layout = str(facts.layout)
    return Disclosure(
        layout=layout,
        year=facts.year or int(layout[-4:]),
        money=facts.money,
        department=facts.department,
        units=_units(facts, only),
        lines=facts.lines,
        projects=facts.projects,
        procurement=facts.procurement,
        performance=facts.performance,
        glossary=tuple(TitledText(title=entry.term, text=entry.text) for entry in facts.glossary),
        other_matters=facts.other_matters,
        accepted=tuple(facts.accept.items()),
        review=facts.review,
        parts=facts.parts,
        zero=facts.zero,
        source=source,
    )


def _units(facts: Facts, only: str) -> tuple[BudgetUnit, ...]:
    """Return the units, each with what belongs to it."""

    def of(tables: tuple[OfUnit[T], ...]) -> dict[str, T]:
        return {table.unit or only: table.facts for table in tables}

    previous, reasons, assets = of(facts.previous), of(facts.reasons), of(facts.assets)
    three_public, stated = of(facts.three_public), of(facts.stated)
    return tuple(
        attrs.evolve(
            unit,
            previous=previous.get(unit.code),
            reasons=reasons.get(unit.code, unit.reasons),
            assets=assets.get(unit.code),
            three_public=three_public.get(unit.code),
            stated=stated.get(unit.code, unit.stated),
        )
        for unit in facts.units
    )
