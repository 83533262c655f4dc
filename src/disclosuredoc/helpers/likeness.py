"""Likeness (近似): whether two words differ by one character only, as typing errors do."""

from __future__ import annotations


def one_apart(one: str, other: str) -> bool:
    """Return whether two words differ by one character: another one, one too many, or one too few.

    >>> one_apart("宣传推广经费", "宣传推介经费"), one_apart("档案抢救", "档案抢"), one_apart("档案", "档案")
    (True, True, False)
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    pairs = zip(one, other, strict=False)
    same = next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))
    tails = (one[same:], other[same:])
    rests = ((tails[0][1:], tails[1][1:]), (tails[0][1:], tails[1]), (tails[0], tails[1][1:]))
    return any(left == right for left, right in rests)
