"""Facts in TOML: one department's file, and what the county's file beside it says for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosuredoc.errors import InputError
from disclosuredoc.findings import Problem
from disclosuredoc.intake.file import contents, decoded
from disclosuredoc.intake.places import Places
from disclosuredoc.intake.structure import structured
from disclosuredoc.intake.syntax import parsed

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
    places, plain = _opened(contents(path), path.name)
    county = path.with_name(COUNTY)
    layout = _layout(county) if "layout" not in plain and county.is_file() else None
    return structured(plain, places, layout)


def parse_toml(data: bytes, source: str) -> Disclosure:
    """Return the disclosure in TOML.

    Args:
        data: the bytes of the file.
        source: what the file is called in messages.

    Raises:
        InputError: with all problems, each with its place and remedy.
    """
    places, plain = _opened(data, source)
    return structured(plain, places)


def _opened(data: bytes, source: str) -> tuple[Places, dict[str, Any]]:
    places = Places(source, decoded(data, source))
    return places, parsed(places)


def _layout(county: Path) -> str:
    """Return the layout that a county's file gives.

    Raises:
        InputError: it gives no province, or no year.
    """
    places, plain = _opened(contents(county), county.name)
    province, year = plain.get("province"), plain.get("year")
    if not isinstance(province, str) or type(year) is not int:
        remedy = '请写明两者，如 province = "hebei" 和 year = 2020；或在各部门的填报数据中写 layout'
        raise InputError(places.source, [Problem(places.source, "没有写明省份（province）和年度（year）", remedy)])
    return f"{province}/{year}"
