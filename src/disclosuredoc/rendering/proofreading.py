"""Proofreading a template: syntax, the allow-list, names and blocks; every mistake at once, each with its place."""

from __future__ import annotations

import difflib
import functools
import re
from typing import TYPE_CHECKING

import attrs
from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from disclosuredoc.findings import Problem, shown
from disclosuredoc.rendering import environment, shapes
from disclosuredoc.rendering.tags import Tag

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator


_OPENS = {"if": "endif", "for": "endfor"}
_SCOPES = {"": "本段", "p": "{%p … %} 段", "tr": "{%tr … %} 行"}
_WIDE = re.compile(r"[｜“”‘’（）＝＜＞！，。；：]")
_QUOTED = re.compile(r'"[^"]*"|\'[^\']*\'')
_PARSER = SandboxedEnvironment()


@attrs.frozen(repr=False)
class _Block:
    """An open ``if`` or ``for``: its tag, and the name that it adds."""

    word: str
    tag: Tag
    names: shapes.Names


def proofread(tags: Iterable[Tag], names: shapes.Names) -> Iterator[Problem]:
    """Yield what is wrong with the tags of one part.

    Args:
        tags: in the order of the document.
        names: the names that the part may use at its outermost level.
    """
    blocks: list[_Block] = []
    for tag in tags:
        word = tag.text.strip("{}%- \n").partition(" ")[0] if tag.text.startswith("{%") else ""
        scope = blocks[-1].names if blocks else names
        if tag.text.startswith("{{"):
            yield from _expression(tag, tag.text, scope)
        elif word in _OPENS:
            yield from _open(tag, word, scope, blocks)
        elif word in {"elif", "else"}:
            yield from _middle(tag, word, scope, blocks)
        elif word in _OPENS.values():
            yield from _close(tag, word, blocks)
        else:
            yield _problem(tag, f"不能用 {shown(word)}", "模板里只能写字段、if 和 for")
    for block in blocks:
        end = _OPENS[block.word]
        yield _problem(block.tag, f"没有对应的 {end}", f"请补上 {{%{block.tag.scope} {end} %}}")


def _open(tag: Tag, word: str, names: shapes.Names, blocks: list[_Block]) -> Iterator[Problem]:
    inner = names
    if sum(block.word == "for" for block in blocks) >= environment.DEEPEST_LOOP and word == "for":
        yield _problem(tag, f"for 最多套 {environment.DEEPEST_LOOP} 层", "请减少嵌套")
    tree = yield from _expression(tag, f"{tag.text}{{% {_OPENS[word]} %}}", names)
    loop = tree.body[0] if tree is not None and tree.body else None
    if isinstance(loop, nodes.For) and isinstance(loop.target, nodes.Name):
        inner = shapes.in_loop(names, loop.target.name, loop.iter)
    blocks.append(_Block(word, tag, inner))


def _middle(tag: Tag, word: str, names: shapes.Names, blocks: list[_Block]) -> Iterator[Problem]:
    if not blocks or blocks[-1].word != "if":
        yield _problem(tag, f"{word} 前面没有 if", "请检查 if 与 endif 是否成对")
        return
    yield from _same_container(tag, blocks[-1])
    if word == "elif":
        yield from _expression(tag, tag.text.replace("elif", "if", 1) + "{% endif %}", names)


def _close(tag: Tag, word: str, blocks: list[_Block]) -> Iterator[Problem]:
    if not blocks or _OPENS[blocks[-1].word] != word:
        yield _problem(tag, f"{word} 没有对应的 {word.removeprefix('end')}", "请检查是否成对、有没有交叉")
        return
    yield from _same_container(tag, blocks.pop())


def _same_container(tag: Tag, block: _Block) -> Iterator[Problem]:
    """A block must end as it began: in the same paragraph, between the same paragraphs, in the same table."""
    if tag.scope != block.tag.scope or tag.container is not block.tag.container:
        where = _SCOPES[block.tag.scope]
        yield _problem(tag, f"和{block.tag.place}的“{shown(block.tag.text)}”不在同一处", f"请写成{where}里的一对")


def _expression(tag: Tag, source: str, names: shapes.Names) -> Generator[Problem, None, nodes.Template | None]:
    """Parse one tag by itself; its syntax, the allow-list, then its names."""
    if "-%}" in source or "{%-" in source or "-}}" in source or "{{-" in source:
        yield _problem(tag, "括号旁不能写减号", "请删去减号")
        return None
    try:
        tree, refused = _parsed(source)
    except TemplateSyntaxError:
        wide = "，有中文标点" if _WIDE.search(_QUOTED.sub("", source)) else ""
        yield _problem(tag, f"写法不对{wide}", "请对照 disclosuredoc template words 列出的写法，标点用半角")
        return None
    except RecursionError:
        yield _problem(tag, "括号套得太深", "请改简单")
        return None
    for _, reason in refused:
        yield _problem(tag, reason, "请改用 disclosuredoc template words 列出的写法")
    if not refused:
        for misuse in shapes.misuses(tree, names):
            word = misuse.message.partition("“")[2].partition("”")[0]
            close = difflib.get_close_matches(word, misuse.meant, n=1)
            remedy = f"是不是“{close[0]}”？" if close else ""
            yield _problem(tag, misuse.message, f"{remedy}可用的字段请看 disclosuredoc template words")
    return tree


@functools.lru_cache(maxsize=1_000)
def _parsed(source: str) -> tuple[nodes.Template, tuple[tuple[int, str], ...]]:
    """Parse a tag, once for all places where it stands; returns it with what the allow-list refuses."""
    tree = _PARSER.parse(source)
    return tree, tuple(environment.refusals(tree))


def _problem(tag: Tag, message: str, remedy: str) -> Problem:
    return Problem(tag.place, f"“{shown(tag.text)}”{message}", remedy)
