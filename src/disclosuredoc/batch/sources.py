"""Sources: a folder of facts, a workbook or a folder of counties, taken apart into tasks; paths travel, not facts."""

from __future__ import annotations

import difflib
import functools
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import tomli

from disclosuredoc.errors import InputError
from disclosuredoc.findings import Problem
from disclosuredoc.intake.county import OF_DEPARTMENTS
from disclosuredoc.intake.file import decoded, is_workbook
from disclosuredoc.intake.toml import COUNTY, read_toml
from disclosuredoc.intake.workbook import read_workbook
from disclosuredoc.packages.toml import beyond_limits

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from disclosuredoc.intake.spots import Spots
    from disclosuredoc.intake.workbook import Entry
    from disclosuredoc.model.disclosure import Disclosure


@attrs.frozen(kw_only=True)
class Task:
    """One department to be made: where its facts are, small enough to be sent anywhere.

    Attributes:
        path: the file, absolute.
        key: what it is called in the manifest: its path inside the source.
        county: the county's folder in a source of several counties, empty in a county.
        department: which department of a workbook, empty for a file of one.
    """

    path: Path
    key: str
    county: str = ""
    department: str = ""


def tasks(source: Path) -> tuple[Task, ...]:
    """Return a task for each department of a source, by the names of files.

    Raises:
        InputError: it is no folder and no workbook, or holds no facts.
        UnsafeFileError: the workbook is refused unread.
    """
    if is_workbook(source) and source.is_file():
        return _workbook(source.resolve())
    if not source.is_dir():
        raise _refused(source, "不是文件夹或工作簿，或找不到", "请给出放有各部门填报数据的文件夹，或填好的工作簿")
    root = source.resolve()
    own = tuple(Task(path=path, key=path.name) for path in _facts(root))
    return own or _counties(root)


def _workbook(path: Path) -> tuple[Task, ...]:
    return tuple(
        Task(path=path, key=f"{path.name}#{entry.department}", department=entry.department)
        for entry in _entries(path, _hash(path))
    )


@functools.lru_cache(maxsize=1)
def _entries(path: Path, _digest: bytes) -> tuple[Entry, ...]:
    """Return the departments of a workbook, read once as long as its bytes are the same."""
    return read_workbook(path)


def _entry(task: Task) -> Entry:
    """Return a department of a workbook."""
    for entry in _entries(task.path, _hash(task.path)):
        if entry.department == task.department:
            return entry
    raise _refused(task.path, f"里面已没有部门“{task.department}”", "请先保存并关闭工作簿，再运行一次")


def _counties(root: Path) -> tuple[Task, ...]:
    found = tuple(
        Task(path=path, key=f"{folder.name}/{path.name}", county=folder.name)
        for folder in sorted(root.iterdir())
        if folder.is_dir()
        for path in _facts(folder)
    )
    if not found:
        raise _refused(root, "里面没有填报数据（.toml）", "请给出放有各部门填报数据的文件夹")
    return found


def _facts(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() == ".toml" and path.name != COUNTY and not path.name.startswith("."):
            yield path


def counties(all_tasks: Iterable[Task]) -> dict[str, list[Task]]:
    """Return the tasks of each county, by its folder, which is empty in a source of one."""
    found: dict[str, list[Task]] = {}
    for task in all_tasks:
        found.setdefault(task.county, []).append(task)
    return found


def selected(all_tasks: tuple[Task, ...], names: Collection[str]) -> tuple[Task, ...]:
    """Return the tasks of some departments, each named by its name, its file or its file without the ending.

    Raises:
        InputError: a name that no department has.
    """
    if not names:
        return all_tasks
    known = [(task, {task.key, task.path.name, task.path.stem, _department(task)}) for task in all_tasks]
    for name in names:
        if not any(name in own for _, own in known):
            near = difflib.get_close_matches(name, sorted({one for _, own in known for one in own if one}), n=1)
            remedy = f"是不是“{near[0]}”？" if near else "请写部门名称或它的文件名"
            raise InputError(name, [Problem(name, "没有这个部门", remedy)])
    return tuple(task for task, own in known if own & set(names))


def _department(task: Task) -> str:
    """Return the name that a department's facts give, as far as it can be read."""
    if task.department:
        return task.department
    department = (_plain(_contents(task.path), task.path.name) or {}).get("department")
    return str(department.get("name", "")) if isinstance(department, dict) else ""


def facts(task: Task) -> str:
    """Return the hash of all that a department's facts are read from.

    That is its file with the layout that the county gives for all, or its own facts out of a workbook: one row changed
    there is one department changed.
    """
    if task.department:
        return hashlib.sha256(repr(_entry(task).disclosure).encode("utf-8", "backslashreplace")).hexdigest()
    return hashlib.sha256(_hash(task.path) + _shared(task.path.with_name(COUNTY))).hexdigest()


def _shared(county: Path) -> bytes:
    """Return the hash of what a county's file says for its departments; what it says of itself is none of theirs."""
    return _of_departments(_contents(county))


@functools.lru_cache(maxsize=16)
def _of_departments(data: bytes) -> bytes:
    plain = _plain(data, COUNTY)
    shared = {"": data} if plain is None else {key: plain[key] for key in OF_DEPARTMENTS & plain.keys()}
    said = sorted((key, repr(value)) for key, value in shared.items())
    return hashlib.sha256(repr(said).encode("utf-8", "backslashreplace")).digest()


def _plain(data: bytes, name: str) -> dict[str, Any] | None:
    """Return what a TOML file says; None where it says nothing that can be read."""
    try:
        text = decoded(data, name)
        return None if any(beyond_limits(text)) else tomli.loads(text)
    except (InputError, tomli.TOMLDecodeError):
        return None


def _hash(path: Path) -> bytes:
    return hashlib.sha256(_contents(path)).digest()


def _contents(path: Path) -> bytes:
    """Return what a file holds, nothing where it is not there or cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def read_task(task: Task) -> tuple[Disclosure, str]:
    """Read a department's facts, and the hash of what they were read from.

    Raises:
        InputError: with every problem and its place; also where the file is changed meanwhile.
    """
    before = facts(task)
    disclosure = _entry(task).facts if task.department else read_toml(task.path)
    if facts(task) != before:
        raise _refused(task.path, "正在读取时被改动", "请先保存并关闭填报数据，再运行一次")
    return disclosure, before


def spots(task: Task) -> Spots | None:
    """Return where the facts of a department of a workbook stand; None for a file of one."""
    return _entry(task).cells if task.department else None


def _refused(path: Path, message: str, remedy: str) -> InputError:
    return InputError(path.name, [Problem(path.name, message, remedy)])
