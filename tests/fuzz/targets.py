"""The ways in, each as a function of bytes that returns its answer or raises what only a bug raises."""

from __future__ import annotations

import functools
import hashlib
import random
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

import branches
import sample
import word
from disclosuredoc.errors import DisclosureError
from disclosuredoc.intake.toml import parse_toml
from disclosuredoc.intake.workbook import read_workbook
from disclosuredoc.intake.writing import workbook_bytes
from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.layout import Template
from disclosuredoc.pipeline.importing import import_document
from disclosuredoc.pipeline.marked import marked
from disclosuredoc.pipeline.production import make
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.document import read_bytes
from disclosuredoc.rendering.compiled import compile_template
from disclosuredoc.rules import text
from disclosuredoc.rules.books import check
from fuzz.mutation import mutated
from reading import seedlike
from reading.wordfile import packed, paragraph, parts, row, table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from disclosuredoc.model.disclosure import Disclosure

COUNTY = Path(__file__).parents[2] / "examples" / "county"
_SEPARATOR = b"\n#----- function.csv -----\n"


class NotAnswered(AssertionError):  # noqa: N818 - an answer that is none
    """An answer that breaks a promise."""


def facts(data: bytes) -> str:
    """Read facts, check them and make the document against every finding."""
    disclosure = parse_toml(data, "来件.toml")
    layout = catalogue.load("hebei/2020")
    report = check(attrs.evolve(disclosure, layout="hebei/2020"), layout)
    made = make(disclosure, layout, force=True)
    return f"made {len(made.data) > 0} {sorted({finding.rule for finding in report.findings})}"


def template(data: bytes) -> str:
    """Compile a template, and make the sample with it."""
    layout = catalogue.load("hebei/2020")
    compile_template(data, "来件.docx", layout)
    own = attrs.evolve(
        layout, template=Template(name="来件.docx", content=data), digest=hashlib.sha256(data).hexdigest()
    )
    make(_sample(), own, force=True)
    return "made"


def document(data: bytes) -> str:
    """Audit a document of any kind, mark what was found in it, and take it over as facts."""
    transcript = read_bytes(data, "来件.txt")
    report = text.concluded(text.audit(transcript, claims(transcript)), transcript.source)
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / ("来件.docx" if data.startswith(b"PK") else "来件.txt")
        file.write_bytes(data)
        if file.suffix == ".docx":
            read_bytes(marked(file, report, notes=True), "来件（批注）.docx")
        gaps = [_taken_over(file, previous=previous) for previous in (False, True)]
    return f"{sorted({finding.rule for finding in report.findings})} {gaps}"


def _taken_over(file: Path, *, previous: bool) -> str:
    """Take a document over as facts, and read those; what is refused or still missing is said in plain words."""
    facts = file.with_name(f"旧稿{previous}.toml")
    try:
        import_document(file, facts, previous=previous)
        parse_toml(facts.read_bytes(), "旧稿.toml")
    except DisclosureError as error:
        _require_plain(str(error))
        return type(error).__name__
    return "facts"


def layout(data: bytes) -> str:
    """Load a layout of a layout.toml and a code list, and make the sample with it."""
    toml, _, codes = data.partition(_SEPARATOR)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "utopia" / "2020"
        folder.mkdir(parents=True)
        (folder / "layout.toml").write_bytes(toml)
        (folder / "department.docx").write_bytes(word.TEMPLATE.read_bytes())
        if codes:
            (folder / "function.csv").write_bytes(codes)
        loaded = catalogue.load("utopia/2020", Path(name))
    make(_sample(), loaded, force=True)
    return "made"


def workbook(data: bytes) -> str:
    """Read a workbook, and check the departments in it."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "来件.xlsx"
        file.write_bytes(data)
        entries = read_workbook(file)
    errors = [str(entry.error) for entry in entries if entry.error]
    for said in errors:
        _require_plain(said)
    readable = [entry.disclosure for entry in entries if entry.disclosure]
    found = {finding.rule for one in readable for finding in check(one, catalogue.load("hebei/2020")).findings}
    return f"made {len(readable)} {sorted(found)} {_shape(' '.join(errors))}"


@functools.cache
def _sample() -> Disclosure:
    return sample.disclosure()


def _facts_seeds() -> list[bytes]:
    examples = [path.read_bytes() for path in sorted(COUNTY.glob("*.toml")) if path.name != "county.toml"]
    examples = [facts for facts in examples if b"\nlayout = " in facts]
    texts = (sample.SAMPLE, sample.MULTI, branches.full(), branches.bare(), branches.founded(), branches.as_typed())
    return [*examples, *(text.encode() for text in texts)]


def _template_seeds() -> list[bytes]:
    return [word.TEMPLATE.read_bytes()]


def _document_seeds() -> list[bytes]:
    made = [make(disclosure, catalogue.load("hebei/2020")).data for disclosure in (_sample(), _multi())]
    cells = table(row("项目", "预算数"), row("收入合计", "3.00"), row("收入总计", "3.00"))
    plain = "2020年部门预算公开\n2020年支出预算3万元，其中：基本支出1万元，项目支出2万元。\n项目｜金额\n合计｜3\n"
    page = (
        f"<html><body><h1>公开</h1><p>{plain}</p><table><tr><td rowspan=2>合计<td>3.00<tr><td>4</table></body></html>"
    )
    return [
        *made,
        seedlike.document(),
        packed(parts(paragraph("公开") + cells)),
        plain.encode(),
        plain.encode("gb18030"),
        page.encode(),
    ]


def _multi() -> Disclosure:
    return sample.disclosure(sample.MULTI)


def _layout_seeds() -> list[bytes]:
    own = b'extends = ["hebei/2020"]\nstatus = "seen"\nyear = 2020\n'
    section = b'[[sections]]\nkey = "income"\nheading = "x"\n\n[words]\na = "b"\n'
    codes = _SEPARATOR + "code,name,status\n2130104,事业运行,verified\n".encode()
    full = (Path(__file__).parents[2] / "templates" / "national" / "2020" / "layout.toml").read_bytes()
    hebei = (Path(__file__).parents[2] / "templates" / "hebei" / "2020" / "layout.toml").read_bytes()
    return [own, own + section, own + codes, hebei, b'extends = ["national/2020"]\n' + full]


def _workbook_seeds() -> list[bytes]:
    return [workbook_bytes([_sample()]), workbook_bytes([_sample(), _multi()])]


TARGETS: Mapping[str, Callable[[bytes], str]] = {
    "facts": facts,
    "template": template,
    "document": document,
    "layout": layout,
    "workbook": workbook,
}
SEEDS: Mapping[str, Callable[[], list[bytes]]] = {
    "facts": _facts_seeds,
    "template": _template_seeds,
    "document": _document_seeds,
    "layout": _layout_seeds,
    "workbook": _workbook_seeds,
}
"""Seeds are made by code or are the examples; what fuzzing adds is kept beside them."""


def answer(target: str, data: bytes) -> str:
    """Return what a way in answers; a refusal's words without figures and quotes, so that answers can be told apart.

    Raises:
        NotAnswered: the refusal breaks a promise about messages.
    """
    try:
        return TARGETS[target](data)
    except DisclosureError as error:
        said = str(error)
        _require_plain(said)
        return _shape(f"{type(error).__name__[:1]}{said}")


def _shape(said: str) -> str:
    """Return words without figures, names and quotes, so that answers can be told apart."""
    return re.sub(r"“[^”]*”|[\w./+-]*[A-Za-z0-9][\w./+-]*", "", said[:300])


def _require_plain(said: str) -> None:
    """A refusal says something, without control characters, a home path or the insides of Python."""
    odd = [char for char in said if not char.isprintable() and char not in "\n　"]
    inner = [
        word
        for word in ("Traceback", "Error(", " object at 0x", str(Path.home()), tempfile.gettempdir())
        if word in said
    ]
    if not said.strip() or odd or inner:
        message = f"{odd[:3]} {inner} {said[:300]!r}"
        raise NotAnswered(message)


def inputs(target: str, more: list[bytes], seed: int) -> Callable[[], bytes]:
    """Return a function that gives one mutated input after another, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - inputs to try, no secret
    pool = [*SEEDS[target](), *more]
    return lambda: mutated(chance.choice(pool), pool, chance)
