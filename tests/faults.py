"""Faults on purpose: the command line, run so that its n-th write, fsync, rename or fork fails, or kills the process.

A process that has ``FAULT=kill write 3`` in its environment, and ``faults`` as its ``sitecustomize``, writes half of
its third piece and is gone, workers included. ``python -m faults`` does that many times over, and by the clock as well.
"""

from __future__ import annotations

import argparse
import builtins
import contextlib
import errno
import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = ("write", "fsync", "rename", "fork")
ACTS = ("fail", "kill")
ROOT = Path(__file__).parents[1]
COUNTY = ROOT / "examples" / "county"
FIGURES = ROOT / ".fuzz" / "soak.json"
MANIFEST = "manifest.json"
_COUNTED = {"fsync": ("fsync",), "rename": ("rename", "replace"), "fork": ("fork",)}


def run(*arguments: str | Path, fault: str = "", folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command line with a fault, such as ``fail fsync 2``; ``folder`` holds what the harness needs."""
    return subprocess.run(
        _command(arguments), env=_environment(fault, folder), capture_output=True, text=True, check=False, timeout=600
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Return the files below a folder by their names, what the manifest says without the seconds that it took."""
    return {str(path.relative_to(folder)): _content(path) for path in sorted(folder.rglob("*")) if path.is_file()}


def differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Return the names of the files that are not the same in both."""
    return [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]


def _content(path: Path) -> bytes:
    if path.name != MANIFEST:
        return path.read_bytes()
    told = json.loads(path.read_bytes())
    return json.dumps({key: value for key, value in told.items() if key != "timings"}).encode()


def _command(arguments: tuple[str | Path, ...]) -> list[str]:
    return [sys.executable, "-W", "ignore", "-m", "disclosuredoc", *map(str, arguments)]


def _environment(fault: str, folder: Path) -> dict[str, str]:
    site = folder / "site"
    site.mkdir(exist_ok=True)
    (site / "sitecustomize.py").write_text("import faults\nfaults.arm()\n", encoding="utf-8")
    above = os.environ.get("PYTHONPATH", "")
    path = os.pathsep.join([str(site), str(ROOT / "tests"), str(ROOT / "src"), above])
    return {**os.environ, "PYTHONPATH": path, "FAULT": fault, "PYTHONUTF8": "1"}


def arm() -> None:
    """Make the fault that the environment asks for happen in this process."""
    act, _, rest = os.environ.get("FAULT", "").partition(" ")
    kind, _, number = rest.partition(" ")
    if act not in ACTS:
        return
    count = _Count(act, int(number))
    if kind == "write":
        _arm_writes(count)
    for name in _COUNTED.get(kind, ()):
        setattr(os, name, _counted(getattr(os, name), count))


class _Count:
    """Counts calls, and lets one of them go wrong."""

    def __init__(self, act: str, number: int) -> None:
        self.act = act
        self.left = number

    def comes_now(self) -> bool:
        """Whether this call is the one."""
        self.left -= 1
        return self.left == 0

    def happen(self) -> None:
        """Let it go wrong."""
        if self.act == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _counted(original: Callable[..., Any], count: _Count) -> Callable[..., Any]:
    def call(*args: object, **options: object) -> object:
        if count.comes_now():
            count.happen()
        return original(*args, **options)

    return call


def _arm_writes(count: _Count) -> None:
    """Count the writes of every file that is opened to be written."""

    class Counting(io.FileIO):
        def write(self, data: Any) -> int:
            if count.comes_now():
                super().write(bytes(data)[: len(data) // 2])
                count.happen()
            return super().write(data)

    plain = io.open

    def opened(file: Any, mode: str = "r", buffering: int = -1, *args: Any, **options: Any) -> Any:
        if not set(mode) & set("wax") or "+" in mode:
            return plain(file, mode, buffering, *args, **options)
        raw = Counting(file, mode.replace("b", "").replace("t", ""), closefd=options.get("closefd", True))
        binary = io.BufferedWriter(raw)
        return binary if "b" in mode else io.TextIOWrapper(binary, options.get("encoding") or "utf-8")

    io.open = builtins.open = opened


def soak(rounds: int, departments: int, jobs: int) -> int:
    """Interrupt a county run so many times, resume it each time, and compare with one that was left alone."""
    chance = random.Random(2020)  # noqa: S311 - faults to try, no secret
    tried = dict.fromkeys((*(f"{act} {kind}" for act in ACTS for kind in KINDS), "clock", "worker"), 0)
    differing = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        batch = ("batch", _county(folder, departments), "--jobs", str(jobs), "-o")
        whole = folder / "whole"
        started = time.monotonic()
        run(*batch, whole, folder=folder)
        lasts = time.monotonic() - started
        for number in range(rounds):
            out = folder / f"out{number}"
            what = chance.choice([*tried, "clock", "clock"])
            if what in {"clock", "worker"}:
                _killed_after(chance.uniform(0, lasts), (*batch, out), folder, only_a_worker=what == "worker")
            else:
                run(*batch, out, fault=f"{what} {chance.randint(1, 2 * departments)}", folder=folder)
            tried[what] += 1
            run(*batch, out, folder=folder)
            if names := differences(tree(whole), tree(out)):
                differing += 1
                print(f"{number}: {what}: {names}")  # noqa: T201 - the report of a run by hand
            shutil.rmtree(out, ignore_errors=True)
    FIGURES.parent.mkdir(exist_ok=True)
    FIGURES.write_text(json.dumps({"rounds": rounds, "differing": differing, "tried": tried}, indent=1))
    print(f"{rounds} interrupted runs, {differing} not resumed to the same county")  # noqa: T201
    return int(bool(differing))


def _county(folder: Path, departments: int) -> Path:
    """Return a county's folder with so many departments, the examples over and over under other names."""
    county = folder / "county"
    county.mkdir()
    shutil.copy(COUNTY / "county.toml", county)
    examples = sorted(path for path in COUNTY.glob("*.toml") if path.name != "county.toml")
    for number in range(departments):
        text = examples[number % len(examples)].read_text(encoding="utf-8")
        (county / f"{number:03}.toml").write_text(text.replace("示例县", f"示例{number}县"), encoding="utf-8")
    return county


def _killed_after(seconds: float, arguments: tuple[str | Path, ...], folder: Path, *, only_a_worker: bool) -> None:
    """Start a run and kill it with its workers after some time, or only one of them."""
    with subprocess.Popen(
        _command(arguments),
        env=_environment("", folder),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        time.sleep(seconds)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        workers = children.read_text().split() if children.exists() else []
        with contextlib.suppress(ProcessLookupError):  # it has ended meanwhile
            if not only_a_worker:
                os.killpg(process.pid, signal.SIGKILL)
            elif workers:
                os.kill(int(workers[-1]), signal.SIGKILL)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--departments", type=int, default=14)
    parser.add_argument("--jobs", type=int, default=1, help="worker processes; they are used from fifty departments on")
    options = parser.parse_args()
    sys.exit(soak(options.rounds, options.departments, options.jobs))
