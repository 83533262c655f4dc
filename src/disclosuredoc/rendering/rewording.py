"""The department's fixed wording as a unit's set says it (本部门 → 本单位): words of the form, never of the facts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.helpers.ooxml import qn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})", re.DOTALL)


def reworded(text: str, wording: Mapping[str, str]) -> str:
    """Return fixed wording as a unit's set says it; what stands in a tag is left alone.

    >>> reworded("本部门收入{{ office.income }}", {"本部门": "本单位"})
    '本单位收入{{ office.income }}'
    """
    if not wording:
        return text
    words = re.compile("|".join(re.escape(word) for word in sorted(wording, key=len, reverse=True)))
    pieces = _TAG.split(text)
    return "".join(
        piece if position % 2 else words.sub(lambda found: wording[found.group()], piece)
        for position, piece in enumerate(pieces)
    )


def reword(elements: Iterable[_Element], wording: Mapping[str, str]) -> None:
    """Reword the texts of some elements in place."""
    for element in elements:
        for text in element.iter(qn("w:t")):
            text.text = reworded(text.text or "", wording)
