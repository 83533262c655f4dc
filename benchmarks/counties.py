"""Whole counties: copied passages among many texts, one process against two and a cluster, the province computed."""

from __future__ import annotations

import contextlib
import itertools
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
from benchmarks.measures import Line
from benchmarks.timing import Rounds, repeated
from distributed import LocalCluster

from disclosuredoc.batch.copied import copied
from disclosuredoc.batch.prints import Own, prints
from disclosuredoc.batch.synthetic.county import county

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROVINCE = 17_000
"""Departments of a province: 170 counties of a hundred."""
WORDS = 40
"""Clauses of a department's text, of which one in ten is copied from another's."""
BATCH = (sys.executable, "-m", "disclosuredoc", "batch")
SELDOM = 10
"""Of so many lines one is when the memory is looked at: looking takes time from what is measured."""
MEBIBYTE = 1024
"""In the kilobytes that the system counts in."""


@attrs.frozen(kw_only=True)
class Large:
    """How much is measured: texts that are compared, departments on one process and two, departments of the province.

    Attributes:
        texts: so many, and ten times as many.
        departments: in the county that is made by one process, by two, and by two on a cluster.
        province: so many are made for the province's computation.
    """

    texts: int = 100
    departments: int = 1_000
    province: int = 2_000


def copies(large: Large) -> list[Line]:
    """Copied passages in many texts, and how the time grows with ten times as many."""
    less, more = ([_own(number) for number in range(count)] for count in (large.texts, 10 * large.texts))
    one, ten = repeated(lambda: _compared(less), 5)(), repeated(lambda: _compared(more), 1)()
    return [
        Line(f"{large.texts} 份文稿之间照抄的文字", f"{one:.2f} s", "≤ 0.5 s", "0.2 s"),
        Line("文稿十倍多时", f"{ten / one:.1f} ×", "≤ 12 ×"),
    ]


def _compared(owns: Sequence[Own]) -> int:
    return sum(1 for _ in copied([prints(own) for own in owns], owns.__getitem__))


def _own(number: int) -> Own:
    """A department of many clauses; every other department has some of those of the department before."""
    owners = ((number - number % 2 * (clause % 10 == 0), clause) for clause in range(WORDS))
    clauses = (f"{_word(owner, clause)}，{_word(owner, -clause - 1)}。" for owner, clause in owners)
    name = f"示例县第{number}局"
    return Own(name=name, names=(name,), texts=tuple((f"第{at}段", text) for at, text in enumerate(clauses)))


def _word(number: int, clause: int) -> str:
    """A clause that no other department has."""
    drawn = random.Random(f"{number} {clause}")  # noqa: S311 - the same in every run
    return "".join(chr(drawn.randrange(0x4E00, 0x9FA0)) for _ in range(18))


def counties(folder: Path, large: Large) -> list[Line]:
    """A large county by one process, by two, and on a cluster of two workers."""
    source = _source(folder / "thousand", large.departments)
    taken = {"one": _seconds([*BATCH, str(source), "-o", str(folder / "by-one")])}
    taken["two"] = _seconds([*BATCH, str(source), "-o", str(folder / "by-two"), "--jobs", "2"])
    with LocalCluster(processes=True, n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        address = str(cluster.scheduler_address)
        taken["dask"] = _seconds([*BATCH, str(source), "-o", str(folder / "by-dask"), "--dask", address])
    rounds = Rounds([taken])
    each = taken["one"] / large.departments * 1000
    return [
        Line(
            f"{large.departments} 个部门，一个进程与两个进程相比",
            f"{rounds.ratio('one', 'two').median:.2f} ×（一个进程每个部门 {each:.0f} ms）",
            "≥ 1.5 ×",
            "1.8 ×",
        ),
        Line("一个进程，与 dask 上两个进程相比", f"{rounds.ratio('one', 'dask').median:.2f} ×", "≥ 1.5 ×", "1.8 ×"),
    ]


def province(folder: Path, large: Large) -> list[Line]:
    """A province of 17,000 departments, computed from some of them on two processes."""
    source = _source(folder / "province", large.province)
    run = _followed([*BATCH, str(source), "-o", str(folder / "of-province"), "--jobs", "2"])
    minutes = run.seconds / large.province * PROVINCE / 60
    halves = run.seconds_at(1.0) / run.seconds_at(0.5) if run.made else 0.0
    first, last = run.memory_in(0.0, 0.5), run.memory_in(0.5, 1.0)
    return [
        Line(f"全省 {PROVINCE} 个部门，由 {large.province} 个推算", f"{minutes:.1f} min", "≤ 5 min", "3 min"),
        Line("部门加倍时用时", f"{halves:.2f} ×"),
        Line("每个进程占用内存，前一半与后一半", f"{first:.0f} MiB，{last:.0f} MiB", "≤ 150 MiB，不增长"),
    ]


@attrs.frozen(kw_only=True)
class Followed:
    """A command that was followed from its start to its end.

    Attributes:
        seconds: how long it took.
        made: when each of its lines came, in seconds after the start.
        memory: what its largest worker held, in MiB, with the seconds when that was seen.
    """

    seconds: float
    made: list[float]
    memory: list[tuple[float, float]]

    def seconds_at(self, share: float) -> float:
        """Return when so large a share of its lines had come."""
        return self.made[max(0, round(len(self.made) * share) - 1)]

    def memory_in(self, start: float, end: float) -> float:
        """Return the most that a worker held between two shares of its time; 0 where the system does not tell."""
        within = (size for at, size in self.memory if start <= at / self.seconds <= end)
        return max(within, default=0.0)


def _followed(command: Sequence[str]) -> Followed:
    start = time.perf_counter()
    made: list[float] = []
    memory: list[tuple[float, float]] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:  # noqa: S603 - our own
        for count, _ in enumerate(process.stdout or ()):
            now = time.perf_counter() - start
            made.append(now)
            if count % SELDOM == 0:
                memory.append((now, max(_held(process.pid), default=0.0)))
    return Followed(seconds=time.perf_counter() - start, made=made, memory=memory)


def _held(pid: int) -> Iterator[float]:
    """Yield what each worker of a process holds, in MiB, where the system tells."""
    with contextlib.suppress(OSError):
        for worker in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split():
            said = Path(f"/proc/{worker}/status").read_text(encoding="utf-8").splitlines()
            held = itertools.chain.from_iterable(row.split()[1:2] for row in said if row.startswith("VmRSS:"))
            yield from (int(size) / MEBIBYTE for size in held)


def _source(folder: Path, count: int) -> Path:
    folder.mkdir()
    for name, data in county(count, 1):
        (folder / name).write_bytes(data)
    return folder


def _seconds(command: Sequence[str]) -> float:
    return repeated(lambda: subprocess.run(command, capture_output=True, check=False), 1)()  # noqa: S603 - our own
