"""Columns (栏目): cells that stand under their neighbour's head, because two columns were exchanged."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, Document
from disclosuredoc.rules.text_statements import CODE, NAME, SERIAL, TOTALS, Statement, amount

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from disclosuredoc.model.transcript import Passage

FEWEST = 2
"""So many other tables of the same kind show what is usual in a document."""
USUAL = 0.8
"""So much of what stands elsewhere makes it usual."""
_NUMBER = lazy(r"[-−]?\d[\d,]*(?:\.\d+)?")
_WORDS = lazy("[\u4e00-\u9fff]")
_SHAPES = (
    (lazy("^一级指标$"), lazy("(?:产出|效果|效益|满意度|成本|管理|投入|过程|决策)(?:类)?指标")),
    (
        lazy("^二级指标$"),
        lazy(
            "(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|可持续发展"
            "|服务对象满意度|满意度|社会公众满意度)(?:类)?指标"
        ),
    ),
    (lazy("^(?:年度)?指标值$"), lazy(r"[≥≤＞＜><=＝]\s?\d.{0,12}|\d[\d.,]*\s?[%％]?[\u4e00-\u9fff]{0,6}")),
    (lazy("^单位性质$"), lazy(".*(?:行政|事业|参公|企业|团体).*|其他")),
    (lazy("^单位规格$"), lazy(".*(?:科|处|股|厅|局|师|团|部)级.*|无|相当.*")),
    (lazy("^经费保障形式$"), lazy(".*(?:财政|经费|拨款|补助|自收自支|全额|差额|自理).*")),
    (lazy("目录序号|^(?:科目)?(?:编码|代码)$"), lazy(r"[A-Z]?\d[\dA-Z]*")),
    (lazy("^计量单位$"), lazy("[\u4e00-\u9fff]{1,4}|\\w{1,3}/.*")),
    (lazy("^(?:数量|单价|预算资金|金额|预算数|决算数)$"), _NUMBER),
    (lazy("名称$|^项目$|^内容$"), lazy(".*[\u4e00-\u9fff].*")),
)
"""The heads whose cells have a shape of their own, and the shape."""
_DASHES = frozenset({"", "—", "——", "-", "--", "/", "无"})
_QUANTITY = lazy("^数量")
_MONEY = lazy("^(?:单价|价值|金额)")
_DESCRIBES = lazy("描述|说明|解释")
_CENTS = lazy(r"[\d,]+\.\d\d")
_AMOUNTS = lazy("^(?:合计|总计|小计|预算数|决算数|金额|数量|单价|价值.*|.*支出|.*拨款|.*预算)$")
_SUMMED = frozenset({"合计", "总计", "小计", "本年收入合计", "本年支出合计", "收入总计", "支出总计", "资产总额"})
_NOT_SUMMED = lazy("数量|单价|比|率|增减|%|％|备注")


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def columns_swapped(document: Document) -> Iterator[Breach]:
    """表中各栏的内容与栏目名称相符，两栏没有互换。

    为什么：调整表格时最容易把两栏的内容贴反，读者按栏目名称就读错了。
    查出：“计量单位”栏填5，“数量”栏填“个”；“二级指标”栏填的是一级指标。
    符合：计量单位栏写“个”，数量栏写5。
    """
    named = _names_totals(document)
    for body in document.statements:
        for column in body.heads:
            head = body.head(column)
            shape = next((shape for pattern, shape in _SHAPES if pattern.search(head)), None)
            wrong = _misplaced(body, column, shape) if shape else None
            if wrong is None and NAME.search(head):
                wrong = _nameless(body, column, named=named)
            if wrong is None and SERIAL.search(head):
                wrong = _uncounted(body, column)
            if wrong is not None:
                yield _breach(wrong, head)
        yield from _quantities(body)
    yield from _descriptions(document.statements)


def _breach(passage: Passage, head: str) -> Breach:
    return Breach(
        place=str(passage.place),
        quote=passage.text,
        message=f"“{head}”栏的内容与栏目不符，与相邻一栏的好像互换了；请核对两栏",
    )


def _names_totals(document: Document) -> bool:
    """Whether the totals stand among the names in this document, not among the codes."""
    where = {CODE: 0, NAME: 0}
    for body in document.statements:
        coded = [column for column in body.heads if CODE.search(body.head(column))]
        for column in body.heads if coded else ():
            kind = next((kind for kind in where if kind.search(body.head(column))), None)
            if kind is not None and not _SUMMED.isdisjoint(body.texts(column)):
                where[kind] += 1
    return where[NAME] > FEWEST > where[CODE]


def _nameless(body: Statement, column: int, *, named: bool) -> Passage | None:
    """The first cell of a column of names that has no words at all, while its neighbour under another head has."""
    if any(map(_WORDS.search, body.texts(column))):
        return None
    for other in (column - 1, column + 1):
        head = body.head(other)
        strange = SERIAL.search(head) or _AMOUNTS.search(head) or (named and CODE.search(head))
        words = [row for row in body.rows if other in row and column in row and _WORDS.search(row[other].text)]
        most = len(words) > 1 and len(words) * 2 > sum(map(bool, body.texts(other)))
        if strange and words and (most or words[0][other].text.strip() in _SUMMED):
            return words[0][column]
    return None


def _uncounted(body: Statement, column: int) -> Passage | None:
    """The first cell of a column of serial numbers, where a neighbour that holds codes or names counts the rows."""
    count = [str(number) for number in range(1, len(body.rows) + 1)]
    for other in (column - 1, column + 1):
        head = body.head(other)
        if count and (CODE.search(head) or NAME.search(head)) and body.texts(other) == count:
            return body.rows[0].get(column) if body.texts(column) != count else None
    return None


def _misplaced(body: Statement, column: int, shape: re.Pattern[str]) -> Passage | None:
    """The first cell of a column none of whose cells has its shape, while a neighbour's cells have it."""
    pairs = [
        (row[column], [row[other].text.strip() for other in (column - 1, column + 1) if other in row])
        for row in body.rows
        if column in row and row[column].text.strip() not in _DASHES
    ]
    fitting = [own for own, _ in pairs if shape.fullmatch(own.text.strip())]
    wrong = [own for own, beside in pairs if any(shape.fullmatch(text) for text in beside)]
    return wrong[0] if wrong and not fitting and len(wrong) * 2 > len(pairs) else None


def _quantities(body: Statement) -> Iterator[Breach]:
    """Yield quantities that are written with two decimals, like money, beside money without."""
    for column in body.heads:
        other, head = column + 1, body.head(column)
        if not (_QUANTITY.search(head) and _MONEY.search(body.head(other))):
            continue
        pairs = [(row[column], row[other].text.strip()) for row in body.rows if {column, other} <= row.keys()]
        wrong = [own for own, money in pairs if _CENTS.fullmatch(own.text.strip()) and not _CENTS.fullmatch(money)]
        right = [money for own, money in pairs if _CENTS.fullmatch(money) and not _CENTS.fullmatch(own.text.strip())]
        if wrong and not right:
            yield _breach(wrong[0], head)


def _descriptions(bodies: Iterable[Statement]) -> Iterator[Breach]:
    """Yield indicators that are all worded like descriptions, beside descriptions that are all worded like names."""
    tables = [pairs for body in bodies if (pairs := _described(body))]
    longer = [sum(len(own.text) < len(described) for own, described in pairs) for pairs in tables]
    for pairs, usual in zip(tables, longer, strict=True):
        swapped = all("的" in own.text and "的" not in described for own, described in pairs)
        elsewhere = sum(map(len, tables)) - len(pairs)
        reversed_ = not usual and all(len(own.text) > len(described) for own, described in pairs)
        unlike = elsewhere > len(pairs) and sum(longer) - usual >= USUAL * elsewhere
        if len(pairs) > 1 and (swapped or (reversed_ and unlike)):
            yield _breach(pairs[0][0], "三级指标")


def _described(body: Statement) -> list[tuple[Passage, str]]:
    """The indicators of a table with their descriptions."""
    column = next((column for column in body.heads if body.head(column) == "三级指标"), 0)
    if not _DESCRIBES.search(body.head(column + 1)):
        return []
    return [(row[column], row[column + 1].text) for row in body.rows if {column, column + 1} <= row.keys()]


@text_rule(CONSISTENCY, kind=Kind.STRUCTURE, severity=Severity.WARNING)
def total_blank(document: Document) -> Iterator[Breach]:
    """分栏有数的行，合计栏也有数。

    为什么：合计栏整栏空着而分栏有数，多半是合计贴到了旁边一栏。
    查出：各行“合计”空着，“上年结转”栏却有1198.85。
    符合：合计等于其后各栏之和。
    """
    for body in document.statements:
        for column in body.heads:
            if body.head(column) in TOTALS and not any(map(amount, body.texts(column))):
                first = _first_amount(body, _summed(body, column))
                if first is not None:
                    yield Breach(
                        place=str(first.place),
                        quote=first.text,
                        message=f"“{body.head(column)}”栏整栏没有数，分栏却有数；请补上合计，或核对两栏是否互换了",
                    )


def _summed(body: Statement, total: int) -> list[int]:
    """The columns that a column of totals adds up: those after it, of its group where it has one."""
    group = body.heads[total][:-1]
    after = sorted(column for column in body.heads if column > total)
    own = takewhile(lambda column: not group or body.heads[column][: len(group)] == group, after)
    amounts = takewhile(lambda column: not NAME.search(body.head(column)), own)
    return [column for column in amounts if not _NOT_SUMMED.search(body.head(column))]


def _first_amount(body: Statement, columns: list[int]) -> Passage | None:
    cells = (row[column] for row in body.rows for column in columns if column in row)
    return next((cell for cell in cells if amount(cell.text.strip())), None)


RULES = (columns_swapped, total_blank)
