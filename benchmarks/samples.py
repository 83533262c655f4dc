"""What is measured: the reference department, departments that all differ, a county of any size, long tables."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.batch.synthetic.bodies import bodies
from disclosuredoc.batch.synthetic.department import department
from disclosuredoc.intake.toml import read_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.layout import Layout
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.rendering.compiled import Compiled, compile_layout
from disclosuredoc.rendering.document import document_parts
from disclosuredoc.rendering.layingout import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator


COUNTY = Path(__file__).parents[1] / "examples" / "county"
REFERENCE = COUNTY / "wangxinban.toml"
_NAMES = "甲乙丙丁戊己庚辛壬癸"
"""The county's departments are told apart by these, where there are more than the example has."""


@attrs.frozen(kw_only=True)
class Sample:
    """The reference department with its layout, its compiled template, its document and its template's main part."""

    disclosure: Disclosure
    layout: Layout
    compiled: Compiled
    parts: Mapping[str, bytes]
    fixed: bytes


def reference() -> Sample:
    """Return the reference department, ready to be rendered."""
    disclosure = read_toml(REFERENCE)
    layout = catalogue.load(disclosure.layout)
    compiled = compile_layout(layout)
    laid_out = lay_out(layout.template.read(), layout.template.name, layout)
    return Sample(
        disclosure=disclosure,
        layout=layout,
        compiled=compiled,
        parts=document_parts(disclosure, compiled),
        fixed=laid_out.parts["word/document.xml"],
    )


def departments(count: int) -> list[Disclosure]:
    """Return so many departments of the synthetic county, all different."""
    return [department(body, 1) for body in bodies(count)]


def long(disclosure: Disclosure, rows: int) -> Disclosure:
    """Return a department that buys so many things."""
    items = itertools.islice(itertools.cycle(disclosure.procurement), rows)
    numbered = tuple(attrs.evolve(item, item=f"{item.item}{at}") for at, item in enumerate(items))
    return attrs.evolve(disclosure, procurement=numbered)


def county(folder: Path, count: int) -> list[Path]:
    """Write the facts of so many departments: the example county's, again and again for other counties."""
    (folder / "county.toml").write_bytes((COUNTY / "county.toml").read_bytes())
    paths = []
    for name, text in itertools.islice(_renamed(), count):
        path = folder / name
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def _renamed() -> Iterator[tuple[str, str]]:
    for at, name in enumerate(_NAMES, 1):
        for path in sorted(COUNTY.glob("*.toml")):
            if path.name != "county.toml":
                yield f"{at:02}-{path.name}", path.read_text(encoding="utf-8").replace("示例县", f"示{name}县")
