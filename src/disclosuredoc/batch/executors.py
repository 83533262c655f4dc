"""Executors: in this process, in worker processes, on a cluster; tasks go out in chunks, results come in order."""

from __future__ import annotations

import contextlib
import itertools
import multiprocessing
from collections import deque
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import attrs
import pebble

from disclosuredoc.errors import InputError, OutputError
from disclosuredoc.findings import Problem, shown
from disclosuredoc.helpers.garbage import collect_seldom

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

T = TypeVar("T")
R = TypeVar("R")
Chunk: TypeAlias = "tuple[T, ...]"

LIMIT = 300
"""The time limit for one department in a worker process, in seconds; one takes a fraction of a second."""
CHUNK = 10
"""So many departments travel together: what the way costs is then no matter."""
WORTH_A_WORKER = 25
"""A worker process for fewer departments costs more than it gains: below fifty one does them all."""
AHEAD = 64
"""So many chunks are out at once on an executor of the caller's own, so that memory is bounded."""


@attrs.frozen(kw_only=True)
class Runner:
    """Where tasks are done.

    Attributes:
        submit: sends a chunk out.
        chunk: how many tasks are a chunk.
        ahead: how many chunks are out at once.
        limit: the time limit for one task in seconds, for messages.
    """

    submit: Callable[..., Future[Any]]
    chunk: int = 1
    ahead: int = 2
    limit: float = LIMIT


@contextlib.contextmanager
def in_process() -> Iterator[Runner]:
    """Do the tasks here, one after the other; the next is made while the last is put in its place."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        try:
            yield Runner(submit=thread.submit)
        finally:
            thread.shutdown(cancel_futures=True)


@contextlib.contextmanager
def processes(jobs: int, number: int, limit: float = LIMIT) -> Iterator[Runner]:
    """Do the tasks in worker processes; one that dies or takes too long loses its own task and no other.

    Args:
        jobs: at most so many processes.
        number: how many tasks there will be.
        limit: how long one task may take, in seconds.
    """
    workers = max(1, min(jobs, number // WORTH_A_WORKER))
    context = multiprocessing.get_context("spawn")
    pool = pebble.ProcessPool(max_workers=workers, context=context, initializer=collect_seldom)

    def submit(function: Callable[[Chunk[T]], Chunk[R]], chunk: Chunk[T]) -> Future[Chunk[R]]:
        return pool.schedule(function, args=(chunk,), timeout=limit)

    try:
        yield Runner(submit=submit, chunk=CHUNK, ahead=3 * workers, limit=limit)
    finally:
        pool.stop()
        pool.join()


@contextlib.contextmanager
def given(executor: Executor) -> Iterator[Runner]:
    """Do the tasks on an executor of the caller's own, whose isolation is its own and which stays open."""
    yield Runner(submit=executor.submit, chunk=CHUNK, ahead=AHEAD)


@contextlib.contextmanager
def cluster(address: str, *, patience: float = 10) -> Iterator[Runner]:
    """Do the tasks on a dask cluster; the folders must be the same on all its machines.

    Args:
        address: where its scheduler listens, such as ``tcp://10.0.0.1:8786``.
        patience: how long to wait for it, in seconds.

    Raises:
        InputError: dask is not installed, or nobody answers there.
    """
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        raise _refused(address, "没有安装 dask", '请运行 pip install "disclosuredoc[dask]"，或改用 --jobs') from error
    try:
        client = Client(address, timeout=patience)
    except (OSError, ValueError) as error:
        raise _refused(address, "连不上这个 dask 地址", "请核对地址和网络，或改用 --jobs") from error
    with client, given(client.get_executor()) as runner:
        yield runner


def _refused(address: str, message: str, remedy: str) -> InputError:
    return InputError("--dask", [Problem(f"--dask {address}", message, remedy)])


def in_order(
    runner: Runner, function: Callable[[Chunk[T]], Chunk[R]], tasks: Iterable[T], lost: Callable[[T, str], R]
) -> Generator[R, None, None]:
    """Yield a result for each task, in order.

    Of a chunk that is lost each task is done again alone; what is lost then is a result with the reason.

    Args:
        runner: where the tasks are done.
        function: what is done with a chunk of tasks; gives as many results.
        tasks: the tasks.
        lost: makes the result of a lost task, from the task and the reason.

    Raises:
        OutputError: where a task could not write, for then none can.
    """

    def finished(chunk: Chunk[T], future: Future[Chunk[R]] | str) -> Iterator[R]:
        reason = future if isinstance(future, str) else _reason(future, runner.limit)
        if not isinstance(future, str) and not reason:
            yield from future.result()
        elif len(chunk) == 1:
            yield lost(chunk[0], reason)
        else:
            for task in chunk:
                yield from finished((task,), _sent(runner, function, (task,)))

    out: deque[tuple[Chunk[T], Future[Chunk[R]] | str]] = deque()
    rest = iter(tasks)
    try:
        while chunk := tuple(itertools.islice(rest, runner.chunk)):
            out.append((chunk, _sent(runner, function, chunk)))
            if len(out) >= runner.ahead:
                yield from finished(*out.popleft())
        while out:
            yield from finished(*out.popleft())
    finally:
        for _, future in out:
            if not isinstance(future, str):
                future.cancel()


def _sent(runner: Runner, function: Callable[[Chunk[T]], Chunk[R]], chunk: Chunk[T]) -> Future[Chunk[R]] | str:
    """Send a chunk out; where the executor has broken down, return the reason."""
    try:
        return runner.submit(function, chunk)
    except BrokenExecutor as error:
        return _words(error, runner.limit)


def _reason(future: Future[Chunk[R]], limit: float) -> str:
    """Wait for a chunk, and return why it was lost; empty where it was not."""
    try:
        error = future.exception()
    except CancelledError as cancelled:
        error = cancelled
    if isinstance(error, OutputError):
        raise error
    return _words(error, limit) if error is not None else ""


def _words(error: BaseException, limit: float) -> str:
    match error:
        case TimeoutError():
            return f"超过 {limit:g} 秒没有做完，已停下；请核对这份填报数据，或用 --time-limit 放宽"
        case pebble.ProcessExpired() | BrokenExecutor() | CancelledError():
            return "工作进程意外结束；请再运行一次，仍然如此请把这份填报数据交给维护人员"
        case MemoryError():
            return "内存不够；请关闭其他程序或减少 --jobs，再运行一次"
    return f"程序出错（{type(error).__name__}：{shown(str(error))}）；请把这份填报数据和这一行交给维护人员"
