"""Clauses: what the words before a figure make of it: an amount, a change, a share, a step from one to another."""

from __future__ import annotations

import enum
import functools
import re

import attrs

LONGEST = 80
"""How many characters before a figure are looked at."""


class Role(enum.Enum):
    """What a figure is in its clause."""

    AMOUNT = "amount"
    CHANGE = "change"
    SHARE = "share"
    COMPLETION = "completion"
    FROM = "from"
    TO = "to"
    LEVEL = "level"


@attrs.frozen(kw_only=True, repr=False)
class Clause:
    """The words before a figure, taken apart.

    Attributes:
        role: what the figure is.
        noun: the words that name the item; empty where the clause has no subject of its own.
        base: what it is measured against, in words.
        compared: whether a comparison is spelled out (较, 比, 同比).
        signs: the direction words in front of the figure, +1 and −1, in order.
        opener: the word that opens a list of parts (其中, 包括 …), empty where there is none.
        whole: the words that name the whole of that list (项目支出安排如下：), where they stand before it.
        each: the figures of this clause belong to the nouns one by one (分别为).
        aside: the words give a reason or a use, not a figure of the budget.
    """

    role: Role
    noun: str = ""
    base: str = ""
    compared: bool = False
    signs: tuple[int, ...] = ()
    opener: str = ""
    whole: str = ""
    each: bool = False
    aside: bool = False


_UP = "增加|增长|上升|提高|上涨|新增|调增|增支|增收|增幅|上浮|递增|多安排|多支出|增"
_DOWN = "减少|下降|降低|压减|压缩|缩减|减幅|降幅|下滑|回落|调减|减支|减收|下浮|递减|核减|少安排|少支出|减"
_SAME = re.compile(
    "持平|无增减变化|无增减变动|没有增减|无增减|无变化|没有变化|未发生变化|无变动|没有变动|保持不变|维持不变|没变化|一致|不增不减|零增长"
)
_DIRECTION = re.compile(rf"(?P<mixed>增减|增\(减\)|升降)|(?P<up>{_UP})|(?P<down>{_DOWN})")
_AFTER_DIRECTION = re.compile(
    r"(?:了|额|幅度|比例|幅|率|为|是|约|的|共计|共|合计|总额|资金|经费|支出|收入|预算|金额|数额|数|达到|达|近|,|，|:|\(|\))*"
)
_ARRIVAL = re.compile(
    rf"(?:(?P<up>{_UP}|升)|(?P<down>{_DOWN}|降)|调整|变更|变化|变|追加)(?<!幅)(?:到了?|至|为)(?:\d{{4}}年度?(?:的|末)?)?(?:的|约)*$"
)
_DEPARTURE = re.compile(r"(?:由|从|自)(?P<base>(?:(?:上|去|原|年初|预算|(?:19|20)\d\d)[^由从自]{0,20}?)?)(?:的|为|:)?$")
_COMPARED = re.compile(
    r"(?P<bare>同比|环比)"
    r"|(?:相较于?|对比|较之?|相比于?|比照|比|与|同|和)"
    r"(?P<base>(?:上|去|前|年初|期初|预算|决算|同期|(?:19|20)\d\d|调整|全年|批复|往年|历年|本年)[^，,;:]{0,16}?)"
    rf"(?=相比|比较|对比|相较|比|均|总体|基本|略|有所|共|总额|合计|小幅|大幅|整体|各|净|总共|同样|$|{_UP}|{_DOWN}|{_SAME.pattern})"
)
_SHARE = re.compile(
    r"占(?P<base>[^占]{0,40}?)(?:的?(?:比例|比重|份额|比率)?(?:为|是|达到|达|约)?|的|比)$|(?:占比|比重)(?:为|是|达|约)*$"
)
_COMPLETION = re.compile(
    r"(?:完成|为|达到?|是|占(?=(?:年初|全年|年度|调整后?|本年|当年)?(?:预算|计划|任务)))(?P<base>[^完]{0,16}?(?:预算|计划|任务|决算)[^的完]{0,6})的$|(?:完成率|执行率|完成比例|执行进度|完成预算率|支出进度)(?:为|是|达到?|约)*$"
)
_OPENER = re.compile(
    r"(?:其中|包括|包含|含有|内含|含|分别为|分别是|具体为|具体是|具体如下|组成如下|构成如下|由以下|由)(?:了|：|:|有)*"
)
_AS_FOLLOWS = re.compile(r"(?P<whole>[^:，；]{2,24}?)(?:预算)?(?:安排|构成|组成|明细|情况)*如下:")
_EACH = re.compile(r"(?:分别|依次|各)(?:安排|支出|列支|预算)?(?:为|是|达)?(?:了)?$")
_ASIDE = re.compile(
    "原因|由于|因为|主要是|主要为|主要系|系因|是因|用以(?!及)|其余|人均|每人|每次|每辆|每月|每年|平均|单价|标准|合同|中标|限额|起点|以上|不超过|不低于|不少于|超过|约|近|不足"
)


def level(words: str) -> re.Match[str] | None:
    """Return where some words say that nothing changes (持平, 无变化), None where they do not."""
    return _SAME.search(words)


@functools.lru_cache(maxsize=8192)
def clause(words: str) -> Clause:
    """Take the words before a figure apart.

    >>> clause("基本支出较上年预算增加").role, clause("其中：公务接待费").opener
    (<Role.CHANGE: 'change'>, '其中')
    """
    lead = re.sub(r"[ 　“”]", "", words[-LONGEST:])
    if match := _AS_FOLLOWS.match(lead):
        return attrs.evolve(clause(lead[match.end() :]), opener="如下", whole=match["whole"])
    opener, lead = _opened(lead)
    return _parsed(lead, opener)


def _parsed(lead: str, opener: str) -> Clause:
    compared = _COMPARED.search(lead)
    signs, rest = _directions(lead)
    for role, pattern in ((Role.COMPLETION, _COMPLETION), (Role.SHARE, _SHARE)):
        if found := pattern.search(lead):
            noun = lead[: found.start()]
            return Clause(role=role, noun=noun, base=found["base"] or "", opener=opener, aside=_aside(noun))
    if found := _ARRIVAL.search(lead):
        noun = _before(lead[: found.start()], compared)
        arrived = (1,) if found["up"] else (-1,) if found["down"] else ()
        return Clause(role=Role.TO, noun=noun, opener=opener, signs=arrived, aside=_aside(lead))
    if signs:
        base = (compared["base"] or "") if compared else ""
        return Clause(
            role=Role.CHANGE,
            noun=_before(rest, compared),
            base=base,
            compared=compared is not None,
            signs=signs,
            opener=opener,
            aside=_aside(lead) and compared is None,
        )
    if compared and compared.end() >= len(lead.rstrip("的")):
        return Clause(
            role=Role.FROM,
            noun=_before(lead, compared),
            base=compared["base"] or "",
            compared=True,
            opener=opener,
            aside=_aside(lead),
        )
    if found := _DEPARTURE.search(lead):
        noun = _before(lead[: found.start()], compared)
        return Clause(role=Role.FROM, noun=noun, base=found["base"], opener=opener, aside=_aside(lead))
    each = _EACH.search(lead)
    noun = lead[: each.start()] if each else lead
    return Clause(
        role=Role.AMOUNT,
        noun=noun,
        opener=opener,
        each=each is not None,
        aside=_aside(lead),
        compared=compared is not None,
    )


def unchanged(words: str) -> Clause:
    """Take the words before a word that says that nothing changes apart."""
    opener, lead = _opened(re.sub(r"[ 　“”]", "", words[-LONGEST:]))
    compared = _COMPARED.search(lead)
    return Clause(
        role=Role.LEVEL,
        noun=_before(lead, compared),
        base=(compared["base"] or "") if compared else "",
        compared=compared is not None,
        signs=(0,),
        opener=opener,
    )


def _opened(lead: str) -> tuple[str, str]:
    """Split the last word that opens a list of parts, at the beginning of its clause, from what follows it."""
    for match in _OPENER.finditer(lead):
        head = lead[: match.start()]
        if not head or head[-1] in "，,;:()（）、":
            word = match.group().rstrip("：:有了")
            return ("", lead) if word == "由" else (word, lead[match.end() :])
    return "", lead


def _directions(lead: str) -> tuple[tuple[int, ...], str]:
    """The direction words that stand directly before the figure, and what stands before them."""
    found = list(_DIRECTION.finditer(lead))
    signs: list[int] = []
    end = len(lead)
    for match in reversed(found):
        gap = _AFTER_DIRECTION.match(lead, match.end())
        if gap is None or gap.end() < end:
            break
        signs.insert(0, 0 if match["mixed"] else 1 if match["up"] else -1)
        end = match.start()
    return tuple(signs), lead[:end]


def _before(words: str, compared: re.Match[str] | None) -> str:
    """The words before a comparison."""
    return words[: compared.start()] if compared and compared.start() < len(words) else words


def _aside(words: str) -> bool:
    return bool(_ASIDE.search(words))
