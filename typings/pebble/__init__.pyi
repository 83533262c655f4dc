from collections.abc import Callable, Iterable
from concurrent.futures import Future
from multiprocessing.context import BaseContext
from typing import TypeVar

_T = TypeVar("_T")

class ProcessExpired(OSError):  # noqa: N818 - pebble's own name
    exitcode: int

class ProcessPool:
    def __init__(self, max_workers: int = ..., *, context: BaseContext = ...) -> None: ...
    def schedule(
        self, function: Callable[..., _T], args: Iterable[object] = ..., *, timeout: float | None = ...
    ) -> Future[_T]: ...
    def stop(self) -> None: ...
    def join(self, timeout: float | None = ...) -> None: ...
