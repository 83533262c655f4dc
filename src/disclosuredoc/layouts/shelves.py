"""Where layouts stand: the built-in shelf, a user's own before it, and the folders that one layout grows out of."""

from __future__ import annotations

import functools
import re
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import attrs
import tomli

from disclosuredoc.errors import TemplateError
from disclosuredoc.findings import Problem, shown
from disclosuredoc.layouts.merge import Plain
from disclosuredoc.packages import limits, toml

LAYOUT = "layout.toml"
YEAR = re.compile(r"[0-9]{4}")


@attrs.frozen(kw_only=True, eq=False)
class Folder:
    """One folder of a layout.

    Attributes:
        name: the layout's name, ``province/year``.
        path: where it is.
        shelf: on which shelf: 0 for the first.
        own: what its layout.toml says; a folder without one only adds files to the same layout of the next shelf.
    """

    name: str
    path: Traversable
    shelf: int
    own: Plain

    @property
    def extends(self) -> tuple[str, ...]:
        """The layouts that it extends."""
        names = self.own.get("extends", [])
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            problem = Problem(
                f"{self.name}/{LAYOUT} extends", "应为版式名称的列表", '请写成 extends = ["national/2020"]'
            )
            raise TemplateError(self.name, [problem])
        return tuple(names)

    def read(self, file: str) -> bytes | None:
        """Return the bytes of one of its files, None where it has no such file."""
        path = self.path / file
        return contents(path, self.name) if path.is_file() else None


def contents(path: Traversable, name: str) -> bytes:
    """Return the bytes of a layout's file.

    Raises:
        TemplateError: it is too large, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(limits.FILE + 1)
    except OSError as error:
        raise TemplateError(name, [Problem(f"{name}/{path.name}", "打不开", "请核对权限")]) from error
    if len(data) > (limits.TOML if path.name == LAYOUT else limits.FILE):
        raise TemplateError(name, [Problem(f"{name}/{path.name}", "太大", "请核对文件")])
    return data


def shelves(folder: Path | None) -> tuple[Traversable, ...]:
    """Return the shelves, a user's own before the built-in one."""
    built_in = templates_of(resources.files("disclosuredoc"), Path(__file__).parents[3])
    if folder is None:
        return (built_in,)
    if not folder.is_dir():
        problem = Problem("版式文件夹", "不存在，或不是文件夹", "请核对路径；其中应有“省份/年份/layout.toml”")
        raise TemplateError(folder.name, [problem])
    return (folder, built_in)


def templates_of(package: Traversable, checkout: Traversable) -> Traversable:
    """Return the templates inside an installed package, or those of the checkout that it is installed from."""
    inside = package / "templates"
    return inside if inside.is_dir() else checkout / "templates"


def names(on: tuple[Traversable, ...]) -> tuple[str, ...]:
    """Return the names of all layouts, sorted."""
    return tuple(
        sorted(
            {
                f"{province.name}/{year.name}"
                for shelf in on
                for province in shelf.iterdir()
                if province.is_dir()
                for year in province.iterdir()
                if YEAR.fullmatch(year.name) and (year / LAYOUT).is_file()
            }
        )
    )


def lineage(name: str, on: tuple[Traversable, ...]) -> tuple[Folder, ...]:
    """Return the folders that make a layout, the oldest first, each once.

    A folder on a user's shelf may extend the layout of its own name: that is the one on the next shelf.

    Raises:
        TemplateError: a layout.toml that is no TOML, or extends what is not there, or itself in a circle.
    """
    folders: dict[tuple[str, int], Folder] = {}
    _descend(name, on, (), folders)
    return tuple(folders.values())


def _descend(
    name: str, on: tuple[Traversable, ...], trail: tuple[Folder, ...], folders: dict[tuple[str, int], Folder]
) -> None:
    child = trail[-1] if trail else None
    folder = _find(name, on, child.shelf + 1 if child is not None and child.name == name else 0, child)
    circle = [above.name for above in trail if (above.name, above.shelf) == (folder.name, folder.shelf)]
    if circle:
        path = " → ".join(above.name for above in (*trail, folder))
        problem = Problem(f"{trail[-1].name}/{LAYOUT} extends", f"版式互相继承：{path}", "请去掉其中一处 extends")
        raise TemplateError(trail[0].name, [problem])
    for parent in folder.extends:
        _descend(parent, on, (*trail, folder), folders)
    folders.setdefault((folder.name, folder.shelf), folder)


def _find(name: str, on: tuple[Traversable, ...], start: int, child: Folder | None) -> Folder:
    """Return the first folder of a layout, from a shelf on."""
    for shelf, root in enumerate(on[start:], start):
        province, _, year = name.partition("/")
        path = root / province / year
        if YEAR.fullmatch(year) and province not in {"", ".", ".."} and path.is_dir():
            return Folder(name=name, path=path, shelf=shelf, own=_own(name, path))
    place = f"{child.name if child else name}/{LAYOUT} extends"
    problem = Problem(place, f"没有可继承的版式“{shown(name)}”", f"现有版式：{'、'.join(names(on))}，请改用其中之一")
    raise TemplateError(child.name if child else name, [problem])


def _own(name: str, path: Traversable) -> Plain:
    file = path / LAYOUT
    if not file.is_file():
        return {"extends": [name]}
    try:
        text = contents(file, name).decode("utf-8-sig").replace("\r\n", "\n")
        beyond, own = _parsed(text)
    except UnicodeDecodeError as error:
        problem = Problem(f"{name}/{LAYOUT}", "不是 UTF-8 编码", "请另存为 UTF-8")
        raise TemplateError(name, [problem]) from error
    except tomli.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        place = f"{name}/{LAYOUT}" + (f" 第{line[1]}行" if line else " 末尾")
        problem = Problem(place, f"不符合 TOML 格式（{error}）", "请核对引号、等号和方括号")
        raise TemplateError(name, [problem]) from error
    if beyond is not None:
        number, what = beyond
        problem = Problem(f"{name}/{LAYOUT} 第{number}行", what, "版式没有这样的写法，请核对这一行")
        raise TemplateError(name, [problem])
    return own


@functools.lru_cache(maxsize=64)
def _parsed(text: str) -> tuple[tuple[int, str] | None, Plain]:
    """Look TOML over and parse it, once for each text: years extend each other, and nobody changes what was parsed."""
    beyond = next(toml.beyond_limits(text), None)
    return beyond, {} if beyond else tomli.loads(text)
