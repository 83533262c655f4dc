"""What rules rest on: statutes with the provisions that were read in their text, and plain arithmetic.

Only provisions whose text was read can be cited; asking for another one is an error of the programmer.
"""

from __future__ import annotations

import attrs

from disclosuredoc.helpers.numerals import ordinal


@attrs.frozen(repr=False)
class Citation:
    """What a rule rests on, as it is printed.

    Attributes:
        text: the provision's name, or the kind of reasoning where there is no provision.
        since: the first fiscal year that the provision covers from its beginning; None for reasoning.
    """

    text: str
    since: int | None = None

    def __str__(self) -> str:
        """Return the words that are printed."""
        return self.text


@attrs.frozen(kw_only=True, repr=False)
class Statute:
    """A statute, and the provisions of it that were read.

    Attributes:
        name: its full name.
        since: the first fiscal year that it covers from its beginning.
        provisions: (article, paragraph) pairs; paragraph 0 is the article as a whole.
    """

    name: str
    since: int
    provisions: frozenset[tuple[int, int]]

    def article(self, number: int, paragraph: int = 0) -> Citation:
        """Cite an article, or a paragraph of it.

        >>> str(IMPLEMENTING_REGULATIONS.article(5, 3))
        '《中华人民共和国预算法实施条例》第五条第三款'
        """
        if (number, paragraph) not in self.provisions:
            message = f"a citation wants a provision that was read, got {self.name} article {number}({paragraph})"
            raise ValueError(message)
        clause = f"{ordinal(paragraph)}款" if paragraph else ""
        return Citation(f"《{self.name}》{ordinal(number)}条{clause}", self.since)


BUDGET_LAW = Statute(
    name="中华人民共和国预算法",
    since=2015,
    provisions=frozenset({(14, 1), (14, 2), (14, 3), (14, 4), (32, 0), (37, 0), (46, 0), (52, 0)}),
)
IMPLEMENTING_REGULATIONS = Statute(
    name="中华人民共和国预算法实施条例",
    since=2021,
    provisions=frozenset({(5, 1), (5, 2), (5, 3), (5, 4), (6, 2), (6, 3), (6, 4), (11, 0), (97, 0)}),
)
OPEN_GOVERNMENT_REGULATIONS = Statute(
    name="中华人民共和国政府信息公开条例",
    since=2020,
    provisions=frozenset({(14, 0), (15, 0), (17, 0), (20, 0), (23, 0), (24, 0), (26, 0)}),
)

ARITHMETIC = Citation("算术关系")
"""Sums, parts and changes: nobody can decree otherwise."""
AGREEMENT = Citation("填报数据前后一致")
"""The same thing said twice in the facts must be the same."""
FORM = Citation("公开版式应填列的内容")
"""What the layout must print and the facts do not say."""
CODING = Citation("编码规则")
"""How codes are built: unit, function, economic and procurement codes."""
PLAUSIBILITY = Citation("合理性提示")
"""Nothing demands it; somebody will ask."""
