"""``python -m fuzz.run TARGET``: one way in for so many seconds of work, from the seeds and the corpus kept so far.

Seconds are those of the processor, so that a busy machine finds neither less nor what is not there.
What gives an answer that was not met before joins the corpus; what is not answered lands in ``found`` beside it.
"""

from __future__ import annotations

import argparse
import contextlib
import faulthandler
import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from fuzz import targets

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 10
"""No input takes more work; after that the process is ended and the input kept."""
WAITING = 300
"""Nor does any wait so long for what does not come."""
MEMORY = 1024 * 1024 * 1024
"""How much one input may take on top of what the process has."""
CORPUS = Path(__file__).parents[2] / ".fuzz"


def main() -> int:
    """Try one way in, in a process that may die; returns 1 where an input was not answered."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", nargs="?", choices=sorted(targets.TARGETS))
    parser.add_argument("--list", action="store_true", help="only name the ways in")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--inside", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.list or not options.target:
        print(*sorted(targets.TARGETS))  # noqa: T201 - for make
        return 0
    folder = CORPUS / options.target
    (folder / "found").mkdir(parents=True, exist_ok=True)
    if options.inside is not None:
        return inside(options.target, folder, options.seconds, options.inside)
    return around(options.target, folder, options.seconds)


def around(target: str, folder: Path, seconds: float) -> int:
    """Run processes until the time is over; one that dies leaves the input that it died of."""
    while (left := seconds - _worked()) > 1:
        seed = random.SystemRandom().randrange(10**9)
        command = [sys.executable, "-m", "fuzz.run", target, "--seconds", str(left), "--inside", str(seed)]
        if subprocess.run(command, check=False).returncode:
            running = folder / "running"
            keep(folder / "found", running.read_bytes(), "the process died or hung")
    found = [path for path in (folder / "found").iterdir() if path.suffix != ".txt"]
    tried = json.loads((folder / "tried.json").read_text()) if (folder / "tried.json").exists() else {}
    print(f"{target}: {tried.get('inputs', 0)} inputs tried in all, {len(found)} not answered")  # noqa: T201
    return int(bool(found))


def inside(target: str, folder: Path, seconds: float, seed: int) -> int:
    """Try inputs until the time is over."""
    kept = [path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix == ".input"]
    draw = targets.inputs(target, kept, seed)
    met: set[str] = set()
    for data in kept:
        met.add(tried(target, folder, data))
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    resource.setrlimit(resource.RLIMIT_AS, (4 * MEMORY, 4 * MEMORY))
    count = 0
    while time.process_time() < seconds:
        data = draw()
        told = tried(target, folder, data)
        count += 1
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        if most > used + MEMORY:
            keep(folder / "found", data, f"{most - used} bytes of memory")
            used = most
        if told not in met:
            met.add(told)
            (folder / f"{hashlib.sha256(data).hexdigest()[:16]}.input").write_bytes(data)
    _count(folder, count)
    return 0


def tried(target: str, folder: Path, data: bytes) -> str:
    """Return the answer to one input; what is raised instead is kept."""
    (folder / "running").write_bytes(data)
    try:
        with bounded():
            return targets.answer(target, data)
    except Exception as error:  # noqa: BLE001 - whatever is raised here is what is looked for
        keep(folder / "found", data, traceback.format_exc())
        return f"found {type(error).__name__}"


@contextlib.contextmanager
def bounded() -> Iterator[None]:
    """End this process with a traceback where what is inside takes too much work, or waits too long."""
    faulthandler.register(signal.SIGPROF, chain=True)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    faulthandler.dump_traceback_later(WAITING, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
        signal.setitimer(signal.ITIMER_PROF, 0)


def _worked() -> float:
    """Return the seconds of work of the processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def keep(folder: Path, data: bytes, why: str) -> None:
    """Keep an input that was not answered, one for each place in the code that it was lost at."""
    name = hashlib.sha256("\n".join(why.splitlines()[-4:-1]).encode() or why.encode()).hexdigest()[:16]
    if not (folder / name).exists():
        (folder / name).write_bytes(data)
        (folder / f"{name}.txt").write_text(why, encoding="utf-8")
        sys.stderr.write(why[-1500:])


def _count(folder: Path, count: int) -> None:
    file = folder / "tried.json"
    before = json.loads(file.read_text())["inputs"] if file.exists() else 0
    temporary = file.with_suffix(f".{os.getpid()}")
    temporary.write_text(json.dumps({"inputs": before + count}))
    temporary.replace(file)


if __name__ == "__main__":
    sys.exit(main())
