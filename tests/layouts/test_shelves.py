"""Where layouts stand, and what one grows out of."""

from __future__ import annotations

import errno
import zipfile
from typing import TYPE_CHECKING

import pytest

from disclosuredoc.errors import TemplateError
from disclosuredoc.layouts.shelves import lineage, names, shelves, templates_of
from disclosuredoc.packages import limits
from shelf import write

if TYPE_CHECKING:
    from pathlib import Path

BUILT_IN = shelves(None)[-1]


def line(name: str, *roots: Path) -> list[str]:
    """Return the names that a layout grows out of."""
    return [f"{folder.name}@{folder.shelf}" for folder in lineage(name, roots)]


def refused(name: str, *roots: Path) -> str:
    """Return what is said of a layout that cannot be used."""
    with pytest.raises(TemplateError) as caught:
        lineage(name, roots)
    return str(caught.value)


def test_the_built_in_shelf_is_there() -> None:
    assert {"hebei/2020", "national/2020"} <= set(names((BUILT_IN,)))


def test_a_folder_of_ones_own_comes_first(tmp_path: Path) -> None:
    assert shelves(tmp_path) == (tmp_path, BUILT_IN)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="版式文件夹：不存在"):
        shelves(tmp_path / "没有")


def test_an_installed_package_brings_its_templates(tmp_path: Path) -> None:
    (tmp_path / "package" / "templates").mkdir(parents=True)

    assert templates_of(tmp_path / "package", tmp_path) == tmp_path / "package" / "templates"


def test_an_editable_install_uses_those_of_the_checkout(tmp_path: Path) -> None:
    assert templates_of(tmp_path / "package", tmp_path) == tmp_path / "templates"


def test_layouts_are_read_out_of_a_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "package.zip", "w") as archive:
        archive.writestr("disclosuredoc/templates/national/2020/layout.toml", "year = 2020")
        archive.writestr("disclosuredoc/templates/hebei/2020/layout.toml", 'extends = ["national/2020"]')
        archive.writestr("disclosuredoc/templates/hebei/2020/department.docx", b"PK")
    package = zipfile.Path(tmp_path / "package.zip", "disclosuredoc/")
    shelf = templates_of(package, tmp_path)

    assert names((shelf,)) == ("hebei/2020", "national/2020")
    assert [folder.name for folder in lineage("hebei/2020", (shelf,))] == ["national/2020", "hebei/2020"]
    assert lineage("hebei/2020", (shelf,))[-1].read("department.docx") == b"PK"


def test_only_folders_of_a_year_with_a_layout_count(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {"a/2020/layout.toml": "", "a/2021/department.docx": b"", "a/year/layout.toml": "", "README.md": "", "a/x": ""},
    )

    assert names((root,)) == ("a/2020",)


def test_a_layout_grows_out_of_what_it_extends_the_oldest_first(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {
            "a/2020/layout.toml": "",
            "b/2021/layout.toml": 'extends = ["a/2020"]',
            "c/2021/layout.toml": 'extends = ["a/2020"]',
            "d/2022/layout.toml": 'extends = ["b/2021", "c/2021"]',
        },
    )

    assert line("d/2022", root) == ["a/2020@0", "b/2021@0", "c/2021@0", "d/2022@0"]


def test_a_folder_without_layout_adds_to_the_next_shelf(tmp_path: Path) -> None:
    root = write(tmp_path, {"mine/a/2020/department.docx": b"", "theirs/a/2020/layout.toml": ""})

    assert line("a/2020", root / "mine", root / "theirs") == ["a/2020@1", "a/2020@0"]


def test_a_layout_of_ones_own_may_extend_the_one_of_its_name(tmp_path: Path) -> None:
    root = write(tmp_path, {"mine/a/2020/layout.toml": 'extends = ["a/2020"]', "theirs/a/2020/layout.toml": ""})

    assert line("a/2020", root / "mine", root / "theirs") == ["a/2020@1", "a/2020@0"]


def test_a_layout_of_ones_own_that_does_not_replaces_it(tmp_path: Path) -> None:
    root = write(tmp_path, {"mine/a/2020/layout.toml": "", "theirs/a/2020/layout.toml": ""})

    assert line("a/2020", root / "mine", root / "theirs") == ["a/2020@0"]


def test_what_is_extended_must_be_there(tmp_path: Path) -> None:
    root = write(tmp_path, {"a/2020/layout.toml": 'extends = ["a/2019"]'})

    assert (
        refused("a/2020", root) == "版式 a/2020/layout.toml extends：没有可继承的版式“a/2019”；"
        "现有版式：a/2020，请改用其中之一"
    )


@pytest.mark.parametrize("name", ["../2020", "/2020", "a/../b/2020", "a", ""])
def test_a_name_never_leaves_the_shelf(tmp_path: Path, name: str) -> None:
    root = write(tmp_path, {"2020/layout.toml": "", "shelf/b/2020/layout.toml": ""})

    assert f"没有可继承的版式“{name}”" in refused(name, root / "shelf")


def test_a_layout_alone_does_not_extend_itself(tmp_path: Path) -> None:
    root = write(tmp_path, {"a/2020/layout.toml": 'extends = ["a/2020"]'})

    assert "没有可继承的版式“a/2020”" in refused("a/2020", root)


def test_layouts_that_extend_each_other_are_named(tmp_path: Path) -> None:
    root = write(tmp_path, {"a/2020/layout.toml": 'extends = ["a/2021"]', "a/2021/layout.toml": 'extends = ["a/2020"]'})

    assert (
        refused("a/2020", root) == "模板 a/2020 a/2021/layout.toml extends：版式互相继承：a/2020 → a/2021 → a/2020；"
        "请去掉其中一处 extends"
    )


@pytest.mark.parametrize("extends", ['"national/2020"', "[2020]"])
def test_extends_is_a_list_of_names(tmp_path: Path, extends: str) -> None:
    assert "extends：应为版式名称的列表" in refused(
        "a/2020", write(tmp_path, {"a/2020/layout.toml": f"extends = {extends}"})
    )


def test_broken_toml_is_named_with_its_line(tmp_path: Path) -> None:
    root = write(tmp_path, {"a/2020/layout.toml": "year = 2020\ntitle =\n", "b/2020/layout.toml": "year"})

    assert refused("a/2020", root).startswith("版式 a/2020/layout.toml 第2行：不符合 TOML 格式")
    assert refused("b/2020", root).startswith("版式 b/2020/layout.toml 末尾：不符合 TOML 格式")


def test_a_layout_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    root = write(tmp_path, {"a/2020/layout.toml": 'title = "公开"'.encode("gb18030")})

    assert refused("a/2020", root) == "版式 a/2020/layout.toml：不是 UTF-8 编码；请另存为 UTF-8"


@pytest.mark.parametrize("text", ["a = " + "[" * 100_000, f"{'a.' * 5_000}a = 1", f"a = {'9' * 5_000}"])
def test_what_would_exhaust_a_parser_is_refused_unread(tmp_path: Path, text: str) -> None:
    root = write(tmp_path, {"a/2020/layout.toml": f"year = 2020\n{text}"})

    assert "a/2020/layout.toml 第2行：" in refused("a/2020", root)


def test_a_file_that_is_too_large_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TOML", 10)
    root = write(tmp_path, {"a/2020/layout.toml": "year = 2020"})

    assert "a/2020/layout.toml：太大" in refused("a/2020", root)


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write(tmp_path, {"a/2020/layout.toml": "year = 2020"})
    monkeypatch.setattr(type(root), "open", closed)

    assert "a/2020/layout.toml：打不开" in refused("a/2020", root)


def closed(*_: object) -> None:
    raise PermissionError(errno.EACCES, "")


def test_an_unknown_parent_is_named_without_control_characters(tmp_path: Path) -> None:
    root = write(tmp_path, {"a/2020/layout.toml": 'extends = ["b\\u001b[31m/2020"]'})

    assert "没有可继承的版式“bU+001B[31m/2020”" in refused("a/2020", root)


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    root = write(tmp_path, {"a/2020/layout.toml": b'\xef\xbb\xbftitle = "x"\r\nyear = 2020\r\n'})

    assert lineage("a/2020", (root,))[0].own == {"title": "x", "year": 2020}
