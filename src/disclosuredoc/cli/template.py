"""``disclosuredoc template``: check a clerk's edited template, list the words it may use."""

from __future__ import annotations

import typing
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.cli import console
from disclosuredoc.errors import TemplateError, UnsafeFileError
from disclosuredoc.findings import Problem
from disclosuredoc.layouts import catalogue
from disclosuredoc.layouts.county import of_county
from disclosuredoc.layouts.layout import COUNTY_TEMPLATE
from disclosuredoc.model.budget import Change
from disclosuredoc.money import Money
from disclosuredoc.packages.opener import read_file
from disclosuredoc.rendering import marks
from disclosuredoc.rendering.compiled import compile_template
from disclosuredoc.rendering.environment import FILTERS
from disclosuredoc.rendering.shapes import CONTEXTS, attributes, origin

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from disclosuredoc.layouts.layout import Layout

DEFAULT = "hebei/2020"
"""The layout whose words are meant where none is named and the file does not stand in a layout's folder."""


def run(options: argparse.Namespace) -> int:
    """Check a template, or list the words."""
    file = Path(options.file) if options.file else None
    layout = _layout(options, file)
    if options.action == "words":
        if file:
            _read(file)
        for line in words(layout):
            console.say(line)
        return 0
    compile_template(_read(Path(options.file)), Path(options.file).name, layout)
    console.say(f"{Path(options.file).name}：模板可以使用（版式 {layout.name}）")
    return 0


def _layout(options: argparse.Namespace, file: Path | None) -> Layout:
    """Return the layout of a template: that of the county's own document where the file is called like its template."""
    layout = catalogue.load(_layout_name(options, file), Path(options.layouts) if options.layouts else None)
    return of_county(layout) if file is not None and file.name.endswith(COUNTY_TEMPLATE) else layout


def _layout_name(options: argparse.Namespace, file: Path | None) -> str:
    """The layout asked for, or the one in whose folder the file stands, or the default."""
    if options.layout:
        return str(options.layout)
    own = "/".join(file.resolve().parts[-3:-1]) if file else ""
    folder = Path(options.layouts) if options.layouts else None
    return own if own in catalogue.names(folder) else DEFAULT


def _read(file: Path) -> bytes:
    try:
        return read_file(file)
    except UnsafeFileError as error:
        raise TemplateError(error.source, [Problem("文件", error.reason, "请给出 Word 模板")]) from error


def words(layout: Layout) -> Iterator[str]:
    """Yield the words a template of a layout may use: marks of the layout, fields of the facts, ways to print."""
    yield "一、版式里的词（写成 [[ … ]]，由版式填写）"
    yield "　[[ contents ]]　目录"
    for section in layout.sections:
        yield f"　[[ section {section.key} ]]　标题：{section.heading}"
    for mark, text in marks.words(layout).items():
        yield f"　[[ {mark} ]]　{text}"
    yield "二、填报数据里的字段（写成 {{ … }}，由填报数据得出）"
    yield from _fields(CONTEXTS[layout.about], "")
    yield "三、怎样印（写在字段后面，如 {{ office.income | prose }}）"
    for name, description in FILTERS.items():
        yield f"　| {name}　{description}"
    yield "四、条件和重复：{% if 字段 %}…{% else %}…{% endif %}、{% for 名称 in 字段 %}…{% endfor %}"
    yield "　整段写成 {%p if … %}，各占一段；表格的整行写成 {%tr for … %}，各占一行"


def _fields(shape: type, prefix: str) -> Iterator[str]:
    descriptions = {field.name: field.metadata.get("description", "") for field in attrs.fields(shape)}
    for name, hint in attributes(shape).items():
        many = origin(hint) is tuple
        element = typing.get_args(hint)[0] if many else hint
        plain = origin(element) or element
        yield f"　{prefix}{name}{'（逐个）' if many else ''}　{descriptions.get(name, '')}"
        if attrs.has(plain) and plain not in {Money, Change}:
            yield from _fields(plain, f"{prefix}{name}.")
