"""What the tests let workers do: in a room of its own, so that other processes can import it."""

from __future__ import annotations

import gc
import os
import signal
import time
from pathlib import Path

from disclosuredoc.batch.sources import Task
from disclosuredoc.batch.work import Choices, Draft, work
from disclosuredoc.errors import OutputError


def double(numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Double some numbers."""
    return tuple(2 * number for number in numbers)


def double_or_die(numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Double some numbers; 13 kills the process."""
    if 13 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return double(numbers)


def double_or_hang(numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Double some numbers; 13 never ends."""
    while 13 in numbers:
        time.sleep(0.1)
    return double(numbers)


def double_or_raise(numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Double some numbers; 13 is too large for the memory, 17 a mistake of the program."""
    if 13 in numbers:
        raise MemoryError
    if 17 in numbers:
        message = "seventeen"
        raise KeyError(message)
    return double(numbers)


def full(_: tuple[int, ...]) -> tuple[int, ...]:
    """Find the disk full."""
    name = "公开.docx"
    raise OutputError(name, "磁盘已满")


def work_and_kill_once(marker: Path, choices: Choices, tasks: tuple[Task, ...]) -> tuple[Draft, ...]:
    """Do some tasks; the first worker that comes by kills itself."""
    if not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return work(choices, tasks)


def thresholds(numbers: tuple[int, ...]) -> tuple[tuple[int, int, int], ...]:
    """Return how often garbage is looked for in this process."""
    return tuple(gc.get_threshold() for _ in numbers)
