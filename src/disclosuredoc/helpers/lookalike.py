"""Look-alikes (形似): words that differ only by blanks, capitals, full-width forms and characters that nobody sees."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile("[\u00ad\u034f\u180b-\u180f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]")
"""What takes no room of its own: soft hyphens, joiners, variation selectors, tags."""


def squashed(word: str) -> str:
    """Return a word without blanks, capitals, full-width forms and unseen characters, to tell what differs by no more.

    >>> squashed("网信 办") == squashed("网信办　")
    True
    """
    return "".join(_UNSEEN.sub("", unicodedata.normalize("NFKC", word)).casefold().split())
