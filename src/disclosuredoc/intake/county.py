"""What only the county knows (county.toml): its name, who publishes the summary, and its own words on “三公”."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cattrs

from disclosuredoc.intake.faults import refusal
from disclosuredoc.intake.file import contents, decoded
from disclosuredoc.intake.places import Places
from disclosuredoc.intake.shape import record
from disclosuredoc.intake.structure import faults_of
from disclosuredoc.intake.syntax import parsed
from disclosuredoc.model.county import CountyFacts
from disclosuredoc.terms import MoneyUnit

if TYPE_CHECKING:
    from pathlib import Path

OF_DEPARTMENTS = frozenset({"province", "year"})
"""Keys that the departments' facts read: together they are the layout."""


def read_county(path: Path) -> CountyFacts:
    """Return what a county's file says beside the layout of its departments; nothing where there is no such file.

    Raises:
        InputError: with all problems, each with its place and remedy.
    """
    if not path.is_file():
        return CountyFacts()
    places = Places(path.name, decoded(contents(path), path.name))
    plain = {key: value for key, value in parsed(places).items() if key not in OF_DEPARTMENTS}
    try:
        return record(plain, CountyFacts, MoneyUnit.WAN)
    except (cattrs.ClassValidationError, ValueError) as error:
        raise refusal(places, faults_of(error, ())) from error
