"""Faults on purpose: the command line, run so that its n-th write, fsync, rename or fork fails, or kills the process.

A process that has ``FAULT=kill write 3`` in its environment, and ``faults`` as its ``sitecustomize``, writes half of
its third piece and is gone; ``kill write 3 worker`` means worker processes only, ``parent`` the other. With
``FAULT=count`` nothing goes wrong, and every call is noted. ``soak.py`` does that many times over.
"""

from __future__ import annotations

import _posixsubprocess
import builtins
import errno
import io
import json
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = ("write", "fsync", "rename", "fork")
ACTS = ("fail", "kill")
COUNT = "count"
ROOT = Path(__file__).parents[1]
COUNTY = ROOT / "examples" / "county"
MANIFEST = "manifest.json"
NOTES = "calls"
"""The file in the harness's folder in which a counting run notes its calls."""
_COUNTED = (
    ("fsync", os, "fsync"),
    ("rename", os, "rename"),
    ("rename", os, "replace"),
    ("fork", os, "fork"),
    ("fork", _posixsubprocess, "fork_exec"),  # how worker processes are started
)


def run(*arguments: str | Path, fault: str = "", folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command line with a fault, such as ``fail fsync 2``; ``folder`` holds what the harness needs."""
    return subprocess.run(
        command(arguments), env=environment(fault, folder), capture_output=True, text=True, check=False, timeout=600
    )


def calls(folder: Path) -> list[str]:
    """Return the calls of a counting run, each as what would make a fault of it: ``write 3 worker``."""
    noted: Counter[str] = Counter()
    told = []
    for line in (folder / NOTES).read_text().splitlines():
        role, _, kind = line.partition(" ")
        noted[line] += 1
        told.append(f"{kind} {noted[line]} {role.partition('-')[0]}")
    return told


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


def command(arguments: tuple[str | Path, ...]) -> list[str]:
    """Return how the command line is started."""
    return [sys.executable, "-W", "ignore", "-m", "disclosuredoc", *map(str, arguments)]


def environment(fault: str, folder: Path) -> dict[str, str]:
    """Return the environment in which a fault happens: to what a user asked for, not to what is kept for next time."""
    site = folder / "site"
    site.mkdir(exist_ok=True)
    (site / "sitecustomize.py").write_text("import faults\nfaults.arm()\n", encoding="utf-8")
    above = os.environ.get("PYTHONPATH", "")
    path = os.pathsep.join([str(site), str(ROOT / "tests"), str(ROOT / "src"), above])
    asked = {"FAULT": fault, "FAULT_NOTES": str(folder / NOTES)}
    return {**os.environ, **asked, "PYTHONPATH": path, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def arm() -> None:
    """Make the fault that the environment asks for happen in this process."""
    act, kind, number, role = (*os.environ.get("FAULT", "").split(), "", "", "", "")[:4]
    own = "worker" if "--multiprocessing-fork" in sys.orig_argv else "parent"
    if act == COUNT:
        for one in KINDS:
            _arm(one, _Notes(f"{own}-{os.getpid()} {one}"))
    elif act in ACTS and role in {"", own}:
        _arm(kind, _Count(act, int(number)))


def _arm(kind: str, count: _Count) -> None:
    if kind == "write":
        _arm_writes(count)
    for what, module, name in _COUNTED:
        if what == kind:
            setattr(module, name, _counted(getattr(module, name), count))


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


class _Notes(_Count):
    """Notes calls, and lets none of them go wrong."""

    def __init__(self, line: str) -> None:
        super().__init__(COUNT, 0)
        self.line = f"{line}\n".encode()
        self.file = os.open(os.environ["FAULT_NOTES"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def comes_now(self) -> bool:
        os.write(self.file, self.line)
        return False


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
