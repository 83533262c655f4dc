"""Build ``examples/county.xlsx``, the example county as the clerks' workbook: ``python tools/build_workbook.py``.

It holds the same facts as ``examples/county/``, and gives the same documents, byte for byte.
"""

from __future__ import annotations

from pathlib import Path

import disclosuredoc as dd
from disclosuredoc.intake.writing import workbook_bytes

EXAMPLES = Path(__file__).parents[1] / "examples"
WORKBOOK = EXAMPLES / "county.xlsx"


def built() -> bytes:
    """Return the workbook of the example county; departments stand in the order of their files' names."""
    files = sorted(path for path in (EXAMPLES / "county").glob("*.toml") if path.name != "county.toml")
    disclosures = [dd.read(file) for file in files]
    return workbook_bytes(disclosures, dd.layout(disclosures[0].layout).codes)


if __name__ == "__main__":
    WORKBOOK.write_bytes(built())
