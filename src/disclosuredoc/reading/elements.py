"""The elements of a .docx that say something, each with the functions for its beginning and its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeAlias, TypeVar

from disclosuredoc.reading import cells, runs
from disclosuredoc.reading.drafts import Mark
from disclosuredoc.reading.names import COMPATIBILITY, MATH, WORD, attribute
from disclosuredoc.reading.walk import Walk, mark

Start: TypeAlias = Callable[[Walk, list[str]], None]
End: TypeAlias = Callable[[Walk], None]
_Handler = TypeVar("_Handler")

_SKIPPED = ("tabs", "sectPr", "tblGrid", "sdtPr", "sdtEndPr", "rt")
_FORMATTED = ("rPr", "pPr", "tblPr", "trPr", "tcPr", "tblPrEx", "sectPr", "tblGrid", "numbering")


def _skip(walk: Walk, _attributes: list[str]) -> None:
    walk.skipped = 1


def _formatting(walk: Walk, attributes: list[str]) -> None:
    """Mark a tracked change of form, and skip what it was like before."""
    mark(walk, Mark("formatting", attribute(attributes, "author")))
    walk.skipped = 1


def _note(walk: Walk, attributes: list[str]) -> None:
    """Read footnotes and endnotes; the lines that separate them from the text are none."""
    if attribute(attributes, "type") not in {"", "normal"}:
        walk.skipped = 1


def _open_alternatives(walk: Walk, _attributes: list[str]) -> None:
    walk.choices.append(False)


def _choose(walk: Walk, _attributes: list[str]) -> None:
    """Read the first of several alternatives for the same content."""
    if walk.choices and walk.choices[-1]:
        walk.skipped = 1
    elif walk.choices:
        walk.choices[-1] = True


def _close_alternatives(walk: Walk) -> None:
    walk.choices.pop()


def known(namespaces: Iterable[str], handlers: Mapping[str, _Handler]) -> dict[str, _Handler]:
    """Return what to do for some elements of some namespaces, by their full names."""
    return {f"{namespace}}}{name}": handler for namespace in namespaces for name, handler in handlers.items()}


_WORD_STARTS: dict[str, Start] = {
    "p": runs.open_paragraph,
    "pStyle": runs.paragraph_style,
    "outlineLvl": runs.paragraph_level,
    "r": runs.open_run,
    "rStyle": runs.run_style,
    "vanish": runs.vanish,
    "t": runs.open_text,
    "delText": runs.open_deleted_text,
    "tab": runs.tab,
    "ptab": runs.tab,
    "br": runs.line_break,
    "cr": runs.line_break,
    "noBreakHyphen": runs.hyphen,
    "sym": runs.symbol,
    "fldChar": runs.field_character,
    "hyperlink": runs.hyperlink,
    "bookmarkStart": runs.bookmark,
    "commentReference": runs.comment_reference,
    "comment": runs.open_comment,
    "footnote": _note,
    "endnote": _note,
    "txbxContent": runs.open_box,
    "tbl": cells.open_table,
    "tr": cells.open_row,
    "trPr": cells.open_row_properties,
    "hidden": cells.hidden_row,
    "gridBefore": cells.grid_before,
    "tc": cells.open_cell,
    "gridSpan": cells.grid_span,
    "vMerge": cells.merged_down,
    "hMerge": cells.merged_along,
    **{name: partial(runs.open_revision, name) for name in runs.KINDS},
    **dict.fromkeys(_SKIPPED, _skip),
    **{f"{name}Change": _formatting for name in _FORMATTED},
}
_WORD_ENDS: dict[str, End] = {
    "p": runs.close_paragraph,
    "r": runs.close_run,
    "t": runs.close_text,
    "delText": runs.close_deleted_text,
    "comment": runs.close_comment,
    "txbxContent": runs.close_box,
    "tbl": cells.close_table,
    "tr": cells.close_row,
    "trPr": cells.close_row_properties,
    "tc": cells.close_cell,
    **{name: partial(runs.close_revision, name) for name in runs.KINDS},
}

STARTS: dict[str, Start] = {
    **known(WORD, _WORD_STARTS),
    **known(MATH, {"t": runs.open_text}),
    **known(COMPATIBILITY, {"AlternateContent": _open_alternatives, "Choice": _choose, "Fallback": _choose}),
}
"""What to do where an element begins."""
ENDS: dict[str, End] = {
    **known(WORD, _WORD_ENDS),
    **known(MATH, {"t": runs.close_text}),
    **known(COMPATIBILITY, {"AlternateContent": _close_alternatives}),
}
"""What to do where an element ends."""
