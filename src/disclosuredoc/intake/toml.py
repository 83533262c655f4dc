"""Facts in TOML: one department's file, and what the county's file beside it says for all."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from disclosuredoc.errors import InputError
from disclosuredoc.findings import Problem
from disclosuredoc.intake.file import contents, decoded
from disclosuredoc.intake.places import Places
from disclosuredoc.intake.structure import structured
from disclosuredoc.intake.syntax import beyond_limits, parsed

if TYPE_CHECKING:
    from pathlib import Path

    from disclosuredoc.model.disclosure import Disclosure

COUNTY = "county.toml"
"""What a county's folder says for all its departments: province, county, year."""


def read_toml(path: Path) -> Disclosure:
    """Return the disclosure in a TOML file.

    Raises:
        InputError: with all problems, each with its place and remedy.
    """
    return _disclosure(Places(path.name, decoded(contents(path), path.name)), path.with_name(COUNTY))


def parse_toml(data: bytes, source: str) -> Disclosure:
    """Return the disclosure in TOML.

    Args:
        data: the bytes of the file.
        source: what the file is called in messages.

    Raises:
        InputError: with all problems, each with its place and remedy.
    """
    return _disclosure(Places(source, decoded(data, source)))


def _disclosure(places: Places, county: Path | None = None) -> Disclosure:
    try:
        plain = parsed(places)
    except InputError as error:
        raise InputError(places.source, [*error.problems, *_besides(places, county)]) from error
    return _structured(plain, places, county)


def _structured(plain: dict[str, Any], places: Places, county: Path | None) -> Disclosure:
    layout = _layout(county) if county and "layout" not in plain and county.is_file() else None
    return structured(plain, places, layout)


def _besides(places: Places, county: Path | None) -> tuple[Problem, ...]:
    """Return what is wrong besides keys that stand twice, where the rest can be read without them."""
    rest = None if any(beyond_limits(places)) else places.undoubled()
    if rest is None:
        return ()
    try:
        plain = parsed(rest)
    except InputError:
        return ()
    try:
        _structured(plain, rest, county)
    except InputError as error:
        return error.problems
    return ()


def _layout(county: Path) -> str:
    """Return the layout that a county's file gives.

    Raises:
        InputError: it gives no province, or no year.
    """
    return _layout_in(contents(county), county.name)


@functools.lru_cache(maxsize=16)
def _layout_in(data: bytes, source: str) -> str:
    """Return the layout in the bytes of a county's file, which all its departments read."""
    places = Places(source, decoded(data, source))
    plain = parsed(places)
    province, year = plain.get("province"), plain.get("year")
    if not isinstance(province, str) or type(year) is not int:
        remedy = '请写明两者，如 province = "hebei" 和 year = 2020；或在各部门的填报数据中写 layout'
        raise InputError(places.source, [Problem(places.source, "没有写明省份（province）和年度（year）", remedy)])
    return f"{province}/{year}"
