"""What is kept beside our own byte code, so that a cold command does not work it out anew.

It stands in ``__pycache__``, where Python keeps what it has compiled of this very file: who may write there decides
what we do in any case. So do Python's own switches: ``PYTHONDONTWRITEBYTECODE`` and ``PYTHONPYCACHEPREFIX``.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import importlib.util
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from disclosuredoc.errors import OutputError
from disclosuredoc.pipeline.saving import make_folder, save, sweep

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")
Stamp = tuple[str, int, int]
"""A file, its size and its time, by which Python knows its own byte code too."""

MAKERS = ("attr", "disclosuredoc", "docxtpl", "jinja2")
"""The packages that make what is kept; a line changed in one of them, and what was kept is no more."""
PREFIX = "kept-"
"""How the names of files begin that hold what is kept."""
_DIGEST = hashlib.sha256().digest_size


@attrs.frozen
class Form(Generic[T]):
    """How something is written as bytes and read back: it may be code, for only we write where it stands."""

    dumped: Callable[[T], bytes]
    loaded: Callable[[bytes], T]


def kept(name: str, made_from: object, make: Callable[[], T], form: Form[T]) -> T:
    """Return what was kept under a name, or what is made now, which is kept from then on.

    Args:
        name: what it is; there is one file for each name, however often it changes.
        made_from: all that it is made from, beside the version of Python and the source files of the makers.
        make: makes it; what it raises is raised.
        form: how it is kept.
    """
    file, key = place(name), hashlib.sha256(repr((made_from, sys.version, makers())).encode()).digest()
    body = _body(file, key)
    if body is not None:
        return form.loaded(body)
    made = make()
    _keep(file, key, form.dumped(made))
    return made


def place(name: str) -> Path:
    """Return where something is kept."""
    named = hashlib.sha256(name.encode()).hexdigest()[:16]
    beside = importlib.util.cache_from_source(str(Path(__file__).with_name(f"{PREFIX}{named}.py")))
    return Path(beside).with_suffix(".bin")


@functools.cache
def makers() -> tuple[Stamp, ...]:
    """Return the source files of the makers, as they are when first asked for; none where they stand in a zip."""
    specs = [importlib.util.find_spec(maker) for maker in MAKERS]
    folders = [folder for spec in specs for folder in (spec and spec.submodule_search_locations) or ()]
    return tuple(stamp for folder in folders for stamp in stamps(folder, ".py"))


def stamps(folder: str, ending: str = "") -> Iterator[Stamp]:
    """Yield the files of a folder and of those in it, all or those with an ending."""
    for path, _, files in os.walk(folder):
        for file in [file for file in files if file.endswith(ending)]:
            full = os.path.join(path, file)  # noqa: PTH118 - some three hundred files: pathlib doubles the time
            about = os.stat(full)  # noqa: PTH116 - likewise
            yield full, about.st_size, about.st_mtime_ns


def _body(file: Path, key: bytes) -> bytes | None:
    """Return what is kept in a file, None where that is nothing, damaged, or made from something else."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    digest, body = data[:_DIGEST], data[_DIGEST:]
    return body if hashlib.sha256(key + body).digest() == digest else None


def _keep(file: Path, key: bytes, body: bytes) -> None:
    """Keep something, where Python keeps byte code and we may write; else it is made anew next time.

    What a killed command left there is removed; one that is keeping something right now keeps it the next time.
    """
    if sys.dont_write_bytecode or not makers():
        return
    with contextlib.suppress(OutputError, OSError):
        make_folder(file.parent)
        sweep(file.parent)
        save(hashlib.sha256(key + body).digest() + body, file)
