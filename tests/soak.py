"""``python -m soak``: a county run interrupted 200 times, each time resumed, and compared byte for byte.

Two runs are left alone first, one in this process and one with two workers: they must be equal, their calls of the
system are noted, and their time is taken. An interruption is drawn evenly over those calls, or over that time. A run
is a fork of this process, which has everything imported: so much cheaper are 200 than by the command line.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import attrs

import disclosuredoc
import faults
from disclosuredoc.batch import executors
from disclosuredoc.cli import batch, main

FIGURES = faults.ROOT / ".fuzz" / "soak.json"
EXAMPLES = ("danganguan", "nongyenongcunju", "wangxinban", "zhaodaisuo")
JOBS = (1, 1, 1, 2)
"""Workers start Python anew, which costs more than all the rest of a small county: they are one run in four."""


@attrs.frozen
class Whole:
    """A run that was left alone.

    Attributes:
        tree: what it made.
        calls: its calls, each as what would make a fault of it.
        seconds: how long it took.
    """

    tree: dict[str, bytes]
    calls: list[str]
    seconds: float


def soak(rounds: int, chance: random.Random, folder: Path) -> int:
    """Interrupt so many runs; returns how many were not resumed to the same county."""
    county = _county(folder)
    wholes = {jobs: left_alone(county, folder, jobs) for jobs in sorted(set(JOBS))}
    differing = int(bool(faults.differences(wholes[1].tree, wholes[2].tree)))
    tried: Counter[str] = Counter()
    struck = 0
    for number in range(1, rounds + 1):
        jobs = chance.choice(JOBS)
        what, hit, names = interrupted(wholes[jobs], _command(county, folder / "out", jobs), folder, chance)
        tried[f"{what} (jobs {jobs})"] += 1
        struck += hit
        differing += bool(names)
        print(number, f"jobs {jobs}:", what, "struck" if hit else "missed", *names, flush=True)  # noqa: T201
        _count({"rounds": number, "struck": struck, "differing": differing, "tried": tried})
    return differing


def _county(folder: Path) -> Path:
    """Return a county of a few departments that differ; it is shared out to workers as a large one is."""
    executors.WORTH_A_WORKER = executors.CHUNK = 1
    county = folder / "county"
    county.mkdir()
    for name in ("county", *EXAMPLES):
        shutil.copy(faults.COUNTY / f"{name}.toml", county)
    disclosuredoc.produce(county / "wangxinban.toml", folder / "before")
    return county


def left_alone(county: Path, folder: Path, jobs: int) -> Whole:
    """Make a county without any fault, once for what it is and how long it takes, and once for its calls."""
    started = time.monotonic()
    _ended(_forked(_command(county, folder / f"whole{jobs}", jobs), "", folder))
    seconds = time.monotonic() - started
    _ended(_forked(_command(county, folder / f"counted{jobs}", jobs), faults.COUNT, folder))
    calls = faults.calls(folder)
    (folder / faults.NOTES).unlink()
    return Whole(faults.tree(folder / f"whole{jobs}"), calls, seconds)


def interrupted(whole: Whole, command: list[str], folder: Path, chance: random.Random) -> tuple[str, bool, list[str]]:
    """Interrupt a run, resume it, and return what was done, whether it struck, and the files that differ."""
    if chance.random() < 0.5:
        fault = f"{chance.choice(faults.ACTS)} {chance.choice(whole.calls)}"
        what = " ".join(word for word in fault.split() if not word.isdigit())
        hit = _ended(_forked(command, fault, folder)) != 0
    else:
        what = "kill by the clock"
        run = _forked(command, "", folder)
        time.sleep(chance.uniform(0, whole.seconds))
        hit = os.waitpid(run, os.WNOHANG) == (0, 0)
        if hit:
            _kill(run, chance)
            _ended(run)
    _ended(_forked(_command(folder / "county", folder / "out", 1), "", folder))
    names = faults.differences(whole.tree, faults.tree(folder / "out"))
    shutil.rmtree(folder / "out", ignore_errors=True)
    return what, hit, names


def _command(county: Path, out: Path, jobs: int) -> list[str]:
    return [batch.__name__.rpartition(".")[2], str(county), "-o", str(out), "--jobs", str(jobs)]


def _forked(command: list[str], fault: str, folder: Path) -> int:
    """Start a run in a process and a group of its own; returns its number."""
    number = os.fork()
    if number:
        return number
    os.setsid()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.dup2(nowhere, sys.stderr.fileno())
    os.environ |= faults.environment(fault, folder)
    faults.arm()
    code = 1
    try:
        code = main(command)
    finally:
        os._exit(code)


def _kill(number: int, chance: random.Random) -> None:
    """Kill a run with its workers, or one of its workers only, where it has any."""
    files = Path(f"/proc/{number}/task").glob("*/children")
    workers = [int(one) for file in files for one in file.read_text().split()]
    with contextlib.suppress(ProcessLookupError):  # it has ended meanwhile
        if workers and chance.random() < 0.5:
            os.kill(chance.choice(workers), signal.SIGKILL)
        else:
            os.killpg(number, signal.SIGKILL)


def _ended(number: int) -> int:
    """Wait for a run, and return how it ended: 0 where nothing struck it."""
    return os.waitpid(number, 0)[1]


def _count(told: dict[str, object]) -> None:
    FIGURES.parent.mkdir(exist_ok=True)
    FIGURES.write_text(json.dumps(told, indent=1))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2020)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        different = soak(options.rounds, random.Random(options.seed), Path(name))  # noqa: S311 - faults, no secret
    print(f"{options.rounds} interrupted runs, {different} not resumed to the same county")  # noqa: T201
    sys.exit(int(bool(different)))
