"""A synthetic county as a folder: one TOML a department beside county.toml, written one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.batch.synthetic.bodies import COUNTY, bodies
from disclosuredoc.batch.synthetic.department import LAYOUT, YEAR, department
from disclosuredoc.intake.writing import toml_text

if TYPE_CHECKING:
    from collections.abc import Iterator


def county(departments: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a county of so many departments, the same for the same seed: a name and its bytes.

    Args:
        departments: how many; more than ``bodies.most()`` do not come.
        seed: what decides everything else.
    """
    province = LAYOUT.partition("/")[0]
    yield "county.toml", f'province = "{province}"\ncounty = "{COUNTY}"\nyear = {YEAR}\n'.encode()
    for body in bodies(departments):
        yield f"{body.number + 1:05}-{body.kind.key}.toml", toml_text(department(body, seed)).encode()
