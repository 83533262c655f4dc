"""Units (计量单位、金额单位): doubled, mixed in one list, or contradicted by the indicator's own name."""

from __future__ import annotations

import re
from bisect import bisect
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from disclosuredoc.findings import Kind, Severity
from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.helpers.remembering import once
from disclosuredoc.model.transcript import EXPONENTS, ClaimKind, Passage, Table
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CONSISTENCY, WORDING, Document
from disclosuredoc.rules.text_statements import CODE, SERIAL, Statement, amount
from disclosuredoc.rules.text_sums import unsettled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Claim

_DOUBLED = lazy(r"(?<=[\d：:])\s?(?:万元\s?万?元|亿元\s?[万亿]?元|元元|[万亿]万元|亿亿元|%%|％％|%％)")
_TWICE = ("亿", "万万元", "%%", "％")
_AGAIN = re.compile(r"元\s?[万亿]?元")
"""What a passage holds where a unit may be doubled."""
_IN_NAME = re.compile(r"[（(]\s?(?:单位[:：])?\s?(?P<unit>万(?!元)|亿(?!元)|千(?!元|米|克))")
_VALUE = lazy(r"^\s?[≥≤＞＜><=＝]?\s?(?P<number>\d{1,15}+(?:\.\d{1,6}+)?)\s?(?P<unit>[万亿]?)")
_DECLARED = re.compile(r"单位[:：]\s?(?P<unit>亿元|万元|千元|元)")
_AMOUNT = re.compile(r"\d{1,12}(?:,\d{3})*\.\d\d")
_EXACT = re.compile(r"\d{2,12}\.\d\d")
FEWEST = 3
"""So many tables with the same line above them are tables of one kind."""
_STRAY = frozenset({"元", "亿元"})
"""The units that are strange among 万元."""
FEW_YUAN = 100
"""No item that every budget has comes to so few yuan."""
_SIZES = {"万": Decimal(10_000), "亿": Decimal(100_000_000), "千": Decimal(1000)}


@text_rule(WORDING, kind=Kind.WORDING)
def unit_doubled(document: Document) -> Iterator[Breach]:
    """金额后面只有一个单位。

    为什么：“万元元”是替换文字时留下的。
    查出：项目支出40万元元。
    符合：项目支出40万元。
    """
    for passage in document.text.holding(*_TWICE, pattern=_AGAIN):
        for match in _DOUBLED.finditer(passage.text):
            yield Breach(
                place=str(passage.place),
                quote=passage.text[max(0, match.start() - 20) : match.end()],
                message=f"单位“{match.group().strip()}”重复；请只保留一个",
            )


@text_rule(CONSISTENCY, kind=Kind.WORDING)
def unit_mixed(document: Document) -> Iterator[Breach]:
    """同一个合计的各项用同一个金额单位。

    为什么：万元之间夹一个元，读者不知道是漏了“万”还是真是元。
    查出：一般公共预算拨款863.77万元，事业收入0元，其他收入0万元。
    符合：事业收入0万元。
    """
    for part, common in _in_sums(document):
        yield _mixed(part, common)


@once
def _in_sums(document: Document) -> list[tuple[Claim, str]]:
    """Every part whose unit is not that of most others of its sum, once, with theirs."""
    found: dict[tuple[str, int], tuple[Claim, str]] = {}
    for claim in unsettled(document):
        units = [part.figure.unit for part in (claim, *claim.parts) if part.figure is not None]
        if len(set(units)) > 1:
            common = max(units, key=units.count)
            for part in _strangers(claim, common) if units.count(common) * 2 > len(units) else ():
                found.setdefault(_spot(part), (part, common))
    return list(found.values())


def _spot(claim: Claim) -> tuple[str, int]:
    return str(claim.place), claim.figure.start if claim.figure else 0


def _strangers(claim: Claim, common: str) -> list[Claim]:
    """The parts whose unit is not that of the others."""
    return [part for part in claim.parts if part.figure is not None and part.figure.unit != common]


def _mixed(part: Claim, common: str) -> Breach:
    number = f"{part.figure.value:f}" if part.figure else ""
    return Breach(
        place=str(part.place),
        quote=part.quote,
        message=f"{part.item}的单位是{part.figure.unit if part.figure else ''}，其他各项是{common}；请核对，统一单位",
        expected=f"{number}{common}" if number == "0" else None,
    )


@text_rule(CONSISTENCY, kind=Kind.WORDING)
def unit_stray(document: Document) -> Iterator[Breach]:
    """以万元为单位的句子里，没有金额写成“0元”“0亿元”；常设项目没有几元钱的预算。

    为什么：“0元”“4.67元”夹在万元之间，多半是漏了“万”字。
    查出：公务接待费0元，上年预算0万元。
    符合：公务接待费0万元；人均、单价的标准可以用元；单独成句的“国有资本经营预算支出0元”。
    """
    printed = [claim for claim in document.of(ClaimKind.AMOUNT) if claim.figure and not claim.place.table]
    if not any(claim.figure.unit in _STRAY for claim in printed if claim.figure):
        return
    usual = _usual(printed)
    large = any(claim.figure.unit == "亿元" and claim.figure.value for claim in document.claims if claim.figure)
    told = {_spot(part) for part, _ in _in_sums(document)}
    for claims in _by_sentence(document, printed):
        units = {claim.figure.unit for claim in claims if claim.figure is not None}
        for claim in claims:
            stray = _stray(claim, beside=units - {"元"}, usual=usual) or (not large and _nothing(claim, usual))
            if _spot(claim) not in told and stray:
                yield _mixed(claim, usual)


def _by_sentence(document: Document, printed: list[Claim]) -> list[list[Claim]]:
    """The amounts of each sentence."""
    stops = {str(passage.place): _stops(passage.text) for passage in document.transcript.passages}
    found: dict[tuple[str, int], list[Claim]] = {}
    for claim in printed:
        place = str(claim.place)
        start = claim.figure.start if claim.figure else 0
        found.setdefault((place, bisect(stops.get(place, []), start)), []).append(claim)
    return list(found.values())


def _nothing(claim: Claim, usual: str) -> bool:
    """Whether nothing is counted in 亿元 where everything else is counted in 万元."""
    return claim.figure is not None and not claim.figure.value and claim.figure.unit == "亿元" and usual == "万元"


def _stops(text: str) -> list[int]:
    """Where the sentences of a text end."""
    return [match.start() for match in re.finditer("[。！!？?]", text)]


def _usual(printed: list[Claim]) -> str:
    """The unit of most amounts of the text."""
    units = [claim.figure.unit for claim in printed if claim.figure]
    return max(sorted(set(units)), key=units.count, default="")


def _stray(claim: Claim, *, beside: set[str], usual: str) -> bool:
    figure = claim.figure
    if figure is None or figure.unit != "元" or usual in {"元", ""}:
        return False
    if not figure.value:
        return bool(beside)
    return claim.known and figure.value < FEW_YUAN


@text_rule(CONSISTENCY, kind=Kind.AGREEMENT)
def indicator_unit_differs(document: Document) -> Iterator[Breach]:
    """指标名称里写的单位与指标值的单位一致。

    为什么：名称写“（万）”、值写50000份，按名称读就成了五亿份。
    查出：发放宣传资料份数（万），指标值≥50000份。
    符合：发放宣传资料份数（份）≥50000份，或（万份）≥5万份。
    """
    for table in document.tables_holding(pattern=_IN_NAME):
        yield from _indicators(table)


def _indicators(table: Table) -> Iterator[Breach]:
    for row in table.cells:
        for index, cell in enumerate(row):
            named = _IN_NAME.search(cell.passage.text)
            if named is None:
                continue
            for other in row[index + 1 :]:
                value = _VALUE.match(other.passage.text)
                size = _SIZES[named["unit"]]
                if value and not value["unit"] and Decimal(value["number"]) >= size:
                    yield Breach(
                        place=str(other.passage.place),
                        quote=f"{cell.passage.text.strip()} {other.passage.text.strip()}",
                        message=f"指标名称的单位是“{named['unit']}”，指标值却是{other.passage.text.strip()}；"
                        "请改名称里的单位，或把值换算过来",
                    )


@text_rule(CONSISTENCY, kind=Kind.WORDING, severity=Severity.WARNING)
def unit_declared_differs(document: Document) -> Iterator[Breach]:
    """各表注明的金额单位与表中的数相符。

    为什么：同样的数，一张表注“万元”，一张表注“元”，差一万倍。
    查出：几张表注“单位：万元”，一张表注“单位：元”，而合计都是2010.51。
    符合：各表都注万元；以元列示的表，数也换算成元。
    """
    said = [(table, *told) for table in document.transcript.tables for told in _said(table)]
    units = [unit for _, unit, _ in said]
    if len(set(units)) <= 1:
        return
    blank = {one.table.number for one in document.statements if _is_blank(one)}
    declared = [Declared(table, unit, passage, table.number in blank) for table, unit, passage in said]
    usual = max(sorted(set(units)), key=units.count)
    others = [one for one in declared if one.unit == usual]
    for one in declared:
        why = _contradicted(one, others) if one.unit != usual else ""
        if why:
            yield Breach(
                place=str(one.passage.place),
                quote=one.passage.text,
                message=f"这张表的单位是{one.unit}，别的表是{usual}，而{why}；请核对单位",
                expected=usual,
            )


@attrs.frozen(repr=False)
class Declared:
    """A table with the unit that it declares, where, and whether it has no amount at all."""

    table: Table
    unit: str
    passage: Passage
    blank: bool

    @property
    def figures(self) -> dict[str, Decimal]:
        """The amounts of the table as printed, in yuan."""
        texts = {cell.passage.text.strip() for row in self.table.cells for cell in row}
        size = Decimal(10) ** EXPONENTS[self.unit]
        return {text: Decimal(text.replace(",", "")) * size for text in texts if _AMOUNT.fullmatch(text)}

    @property
    def line(self) -> str:
        """The words that declare the unit, without it."""
        return _DECLARED.sub("", self.passage.text)


def _is_blank(statement: Statement) -> bool:
    """Whether a statement has no amount in any of its columns."""
    heads = {column: statement.head(column) for column in statement.heads}
    columns = [column for column, head in heads.items() if not (SERIAL.search(head) or CODE.search(head))]
    return not any(amount(text) is not None for column in columns for text in statement.texts(column))


def _contradicted(one: Declared, others: list[Declared]) -> str:
    """Say what in a table speaks against the unit that it declares, unlike others."""
    figures = one.figures
    elsewhere = {text: value for other in others for text, value in other.figures.items()}
    same = sorted(text for text in figures.keys() & elsewhere.keys() if _EXACT.fullmatch(text))
    if same:
        return f"表中同有{same[0]}"
    if one.blank and sum(other.line == one.line for other in others) >= FEWEST:
        return "标注的其余文字一样"
    largest = max(figures.values(), default=Decimal(0))
    if one.unit == "元" and 0 < largest < FEW_YUAN:
        return f"最大的数只有{largest:f}元"
    budget = not any("资产" in passage.text for passage in one.table.before)
    return "表中的数比其他各表的都大" if budget and largest > max(elsewhere.values(), default=largest) else ""


def _said(table: Table) -> Iterator[tuple[str, Passage]]:
    """Yield the unit that is declared above a table or in its head."""
    for passage in [*table.before, *(cell.passage for row in table.cells[:1] for cell in row)][::-1]:
        if "单位" in passage.text and (match := _DECLARED.search(passage.text)):
            yield match["unit"], passage
            return


RULES = (unit_declared_differs, unit_doubled, unit_mixed, unit_stray, indicator_unit_differs)
