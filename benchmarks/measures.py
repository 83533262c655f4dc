"""The measures: each returns the lines that it puts into the table, ratios of medians within one run."""

from __future__ import annotations

import gc
import io
import itertools
import os
import subprocess
import sys
import tempfile
import time
import tracemalloc
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import attrs
from benchmarks import rivals, samples
from benchmarks.timing import Rounds, interleaved, repeated
from docx import Document

from disclosuredoc.intake.toml import read_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.model.disclosure import Disclosure
from disclosuredoc.model.transcript import Claim, Transcript
from disclosuredoc.packages.opener import open_package
from disclosuredoc.pipeline.completeness import losses
from disclosuredoc.pipeline.keeping import PREFIX, place
from disclosuredoc.pipeline.own import audit_own, stated
from disclosuredoc.reading.document import transcript_of_parts
from disclosuredoc.rendering.compiled import compile_layout
from disclosuredoc.rendering.context import context
from disclosuredoc.rendering.document import document, document_parts
from disclosuredoc.rendering.package import packed
from disclosuredoc.rendering.validity import invariants
from disclosuredoc.rules.books import check

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.samples import Sample
    from benchmarks.timing import Work

T = TypeVar("T")
OURS, FLOOR, PLAIN, KEPT = "disclosuredoc", "floor", "docxtpl, plain loop", "docxtpl, one template kept"
MEBIBYTE = 1024 * 1024
_AUDIT = ("reading", "claims", "facts", "text")
"""The stages that read a document back and hold it and its facts against the rules."""


@attrs.frozen(kw_only=True)
class Size:
    """How much is measured: rounds, documents in a round, departments of the county, rows and departments that grow."""

    rounds: int = 15
    times: int = 10
    county: int = 100
    rows: tuple[int, ...] = (10, 100, 1_000, 10_000)
    departments: tuple[int, ...] = (10, 100, 1_000)


@attrs.frozen
class Line:
    """A line of the table: what is compared with what, what came out, and what issue and aim ask for."""

    what: str
    result: str
    must: str = ""
    aim: str = ""


@attrs.frozen
class _Met:
    """A document of the synthetic county as it is met: facts, parts, and what was read back."""

    disclosure: Disclosure
    parts: Mapping[str, bytes]
    transcript: Transcript
    claims: Sequence[Claim]


def documents(sample: Sample, folder: Path, size: Size) -> list[Line]:
    """One document, from the model in memory to bytes on disk, against the rivals and against the floor."""
    out = folder / "ours.docx"
    work: dict[str, Work] = {
        OURS: repeated(lambda: out.write_bytes(document(sample.disclosure, sample.compiled)), size.times),
        FLOOR: repeated(_floor(sample, folder / "floor.bin"), size.times),
        PLAIN: repeated(rivals.plain_docxtpl(sample.disclosure, sample.layout, folder / "plain.docx"), 3),
        KEPT: repeated(rivals.kept_docxtpl(sample.disclosure, sample.layout, folder / "kept.docx"), 3),
    }
    why = rivals.missing()
    differing: list[str] = []
    if not why:
        engines, differing = rivals.engines(sample.parts, sample.fixed, folder, size.times)
        work |= engines
    rounds = interleaved(work, size.rounds)
    lines = [Line("一份文件，本软件", f"{rounds.milliseconds(OURS):.1f} ms"), *_against(rounds, work)]
    lines += [Line(f"{engine} 的文字与本软件的不同", "不可比") for engine in differing]
    return [*lines, Line("Node 的引擎没有安装", why)] if why else lines


def _against(rounds: Rounds, work: dict[str, Work]) -> list[Line]:
    asked = {PLAIN: ("≥ 15 ×", "25 ×"), "carbone": ("≥ 4 ×", "6 ×"), FLOOR: ("≤ 1.5 ×", "1.2 ×")}
    lines = []
    for name in work.keys() - {OURS, FLOOR}:
        must, aim = asked.get(name, ("", "") if name == KEPT else ("≥ 8 ×", "12 ×"))
        lines.append(Line(f"{name}，与本软件相比", str(rounds.ratio(name, OURS)), must, aim))
    return [*sorted(lines, key=str), Line("本软件，与下限相比", str(rounds.ratio(OURS, FLOOR)), *asked[FLOOR])]


def _floor(sample: Sample, out: Path) -> Callable[[], object]:
    """Render one prepared string, encode it, deflate it, write it: less cannot be done."""
    names = attrs.asdict(context(sample.disclosure, sample.layout), recurse=False)
    main = sample.compiled.templates["word/document.xml"]
    return lambda: out.write_bytes(zlib.compress(main.render(names).encode("utf-8"), 6))


def growth(sample: Sample, folder: Path, size: Size) -> list[Line]:
    """How time grows with the rows of a table and with departments, and what memory a long table takes."""
    out = folder / "long.docx"

    def write(disclosure: Disclosure) -> Work:
        return repeated(lambda: out.write_bytes(document(disclosure, sample.compiled)), 1)

    grown = {str(rows): write(samples.long(sample.disclosure, rows)) for rows in size.rows}
    rounds = interleaved(grown, 3)
    lines = [
        Line(f"采购表 {less} → {more} 行", str(rounds.ratio(more, less)), *(("≤ 12 ×", "10.5 ×") * (less == "1000")))
        for less, more in itertools.pairwise(grown)
    ]
    tracemalloc.start()
    longest = samples.long(sample.disclosure, size.rows[-1])
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    document(longest, sample.compiled)
    added = (tracemalloc.get_traced_memory()[1] - before) / MEBIBYTE
    tracemalloc.stop()
    lines.append(Line(f"{size.rows[-1]} 行的文件在模型之外占用内存", f"{added:.1f} MiB", "≤ 32 MiB", "≤ 8 MiB"))
    made = {count: _loop(samples.departments(count), out)() / count for count in size.departments}
    for less, more in itertools.pairwise(made):
        lines.append(Line(f"部门 {less} → {more} 个，每份文件用时", f"{made[more] / made[less]:.2f} ×"))
    return lines


def _loop(disclosures: Sequence[Disclosure], out: Path) -> Work:
    """Make a document for each of some departments; returns the seconds for all."""

    def all_of_them() -> None:
        compiled = compile_layout(catalogue.load(disclosures[0].layout))
        for disclosure in disclosures:
            out.write_bytes(document(disclosure, compiled))

    return repeated(all_of_them, 1)


def reading(sample: Sample, size: Size) -> list[Line]:
    """What follows the assembly of a document, each met for the first time, against it; and python-docx."""
    met = [_met(disclosure, sample) for disclosure in samples.departments(size.rounds * size.times)]
    gc.freeze()  # as in a worker of the batch: what is kept for the measure is not looked through for garbage
    stages: dict[str, Callable[[_Met], object]] = {
        "assembly": lambda one: document(one.disclosure, sample.compiled),
        "soundness": lambda one: (invariants(one.parts), [*losses(one.disclosure, sample.layout, one.transcript)]),
        "reading": lambda one: transcript_of_parts(one.parts, "公开.docx"),
        "facts": lambda one: check(one.disclosure, sample.layout),
        "claims": lambda one: stated(one.transcript, one.disclosure),
        "text": lambda one: audit_own(one.transcript, one.disclosure, one.claims),
    }
    work = {name: repeated(_next(call, met), size.times) for name, call in stages.items()}
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "plain.docx")
        plain = [rivals.plain_docxtpl(one.disclosure, sample.layout, out) for one in met[: size.times]]
        work["docxtpl"] = repeated(_next(lambda loop: loop(), plain), min(size.times, 2))
        rounds = interleaved(work, size.rounds)
    gc.unfreeze()
    return [*_stages(rounds), _python_docx(sample, size)]


def _met(disclosure: Disclosure, sample: Sample) -> _Met:
    parts = document_parts(disclosure, sample.compiled)
    transcript = transcript_of_parts(parts, "公开.docx")
    return _Met(disclosure, parts, transcript, stated(transcript, disclosure))


def _next(call: Callable[[T], object], met: Sequence[T]) -> Callable[[], object]:
    """Return a piece of work that takes the next of some documents each time."""
    turn = itertools.cycle(met)
    return lambda: call(next(turn))


def _stages(rounds: Rounds) -> list[Line]:
    """What each stage takes, held against assembly and against the rendering of docxtpl."""
    words = {
        "assembly": "装配一份文件",
        "soundness": "检验文件完好、没有漏印",
        "reading": "读回",
        "facts": "核查填报数据",
        "claims": "取数",
        "text": "核查文稿",
    }
    whole = Rounds(
        [
            {**one, "rules": one["facts"] + one["text"], "audit": sum(one[name] for name in _AUDIT)}
            for one in rounds.taken
        ]
    )
    return [
        *(Line(f"{said}（合成县的部门）", f"{rounds.milliseconds(name):.1f} ms") for name, said in words.items()),
        Line("检验文件完好、没有漏印，与装配相比", str(whole.ratio("soundness", "assembly"))),
        Line("读回，与装配相比", str(whole.ratio("reading", "assembly"))),
        Line("取数，与装配相比", str(whole.ratio("claims", "assembly"))),
        Line("核查填报数据与文稿，与装配相比", str(whole.ratio("rules", "assembly")), "≤ 1 ×", "0.4 ×"),
        Line("读回、取数并核查填报数据与文稿，与装配相比", str(whole.ratio("audit", "assembly"))),
        Line("读回、取数并核查填报数据与文稿，与 docxtpl 的生成相比", str(whole.ratio("audit", "docxtpl")), "≤ 1 ×"),
    ]


def _python_docx(sample: Sample, size: Size) -> Line:
    """The cells of a file's tables as python-docx reads them, against all of the file as it is opened and read here."""
    data = packed(sample.parts)
    pair = interleaved(
        {
            "ours": repeated(lambda: transcript_of_parts(open_package(data, name="公开.docx").parts, "公开.docx"), 5),
            "docx": repeated(lambda: _row_cells(data), 1),
        },
        size.rounds,
    )
    return Line("python-docx 的 row.cells，与本软件读回相比", str(pair.ratio("docx", "ours")), "≥ 3 ×", "5 ×")


def _row_cells(data: bytes) -> list[str]:
    return [cell.text for table in Document(io.BytesIO(data)).tables for row in table.rows for cell in row.cells]


def commands(sample: Sample, folder: Path, size: Size) -> list[Line]:
    """Whole commands, from a cold start: the help, one document, a county.

    Each has run once before, so that Python's bytecode is there, as it is after an installation, and what we keep
    beside it; the first command of all, which finds nothing kept, has a line of its own.
    """
    ours = [sys.executable, "-m", "disclosuredoc"]
    script = rivals.cold_script(sample.parts, sample.fixed, folder)
    work = {
        "help": _command([*ours, "--help"]),
        "argparse": _command([sys.executable, "-c", "import argparse"]),
        "one": _command([*ours, "render", str(samples.REFERENCE), "-o", str(folder / "one.docx")]),
        "script": _command(script),
    }
    work["anew"] = _with_nothing_kept(work["one"])
    interleaved(work, 1)
    rounds = interleaved(work, size.rounds)
    return [
        Line("--help，与 import argparse 相比", str(rounds.ratio("help", "argparse")), "≤ 3 ×", "1.5 ×"),
        Line("一份文件的整条命令，与 docxtpl 脚本相比", str(rounds.ratio("one", "script")), "≤ 1.2 ×", "0.9 ×"),
        Line("安装后的第一条命令（版式和模板现做），与 docxtpl 脚本相比", str(rounds.ratio("anew", "script"))),
        *_county(folder, size),
    ]


def _county(folder: Path, size: Size) -> list[Line]:
    """A county of departments, from facts to audited, saved documents, against a loop that checks nothing.

    It takes half a minute a round: a fifth of the rounds must do.
    """
    source, out = folder / "county", folder / "out"
    source.mkdir()
    disclosures = [read_toml(path) for path in samples.county(source, size.county)]
    batch = [sys.executable, "-m", "disclosuredoc", "batch", str(source), "--force-all", "-o"]
    loops = [
        rivals.plain_docxtpl(disclosure, catalogue.load(disclosure.layout), folder / "plain.docx")
        for disclosure in disclosures
    ]
    work = {
        "ours": _command([*batch, str(out)]),
        "plain": repeated(lambda: [loop() for loop in loops], 1),
        "two": _command([*batch, str(folder / "two"), "--jobs", "2"]),
    }
    taken = interleaved(work, max(1, size.rounds // 5))
    made = sum(1 for _ in out.glob("*/*.docx"))
    each = taken.milliseconds("ours") / size.county
    return [
        Line(
            f"{size.county} 个部门的整条命令（填报数据到核查、读回、存盘），与不核查的 docxtpl 循环相比",
            f"{taken.ratio('ours', 'plain')}，做成 {made} 份，每个部门 {each:.0f} ms",
            "≤ 0.25 ×",
            "0.15 ×",
        ),
        Line(f"{size.county} 个部门，一个进程与两个进程相比", str(taken.ratio("ours", "two"))),
    ]


def _with_nothing_kept(command: Work) -> Work:
    """Run a command after removing the layouts and prepared templates that are kept; it keeps its own again."""

    def work() -> float:
        for file in place("").parent.glob(f"{PREFIX}*"):
            file.unlink()
        return command()

    return work


def _command(command: Sequence[str]) -> Work:
    """Run a command to its end; returns how long it took. Bytecode is written, whatever the caller's shell says."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def work() -> float:
        start = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False, env=environment)  # noqa: S603 - commands of our own
        return time.perf_counter() - start

    return work
