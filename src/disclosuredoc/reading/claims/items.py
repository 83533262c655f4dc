"""Items (项目): what the words around an amount name, in one spelling each.

Any noun phrase may be an item; the vocabulary only knows the aliases and the parts of those that every document has.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from disclosuredoc.helpers.patterns import lazy
from disclosuredoc.reading.claims.vocabulary import CANONICAL, DISTINCTIVE, INCOME, SCOPES

_NOISE = str.maketrans("", "", " “”‘’\"'《》　·*:：.。;；,，、-—_")
_BRACKETED = re.compile(r"[(（\u3014\[][^()（）\u3014\u3015\[\]]{0,12}[)）\u3015\]]")
_INSIDE = str.maketrans("", "", " “”‘’\"'()（）[]")
_NUMBERED = re.compile(r"^(?:第?[一二三四五六七八九十]{1,3}[、.是]|\d{1,2}[、.])")
_YEAR = re.compile(r"(?:19|20)\d\d年(?:度|末|底|初)?")
_INTRODUCED = re.compile(r"^.*(?:情况|构成|组成|方面|划分|来源)[:：](?=.)")
_NOUNS = frozenset({"支出", "经费", "收入"})
_SORTED = lazy("按[\u4e00-\u9fff]{2,6}?(?:划分|分类|分为|分)")
_HEAD = re.compile(
    "一般公共预算财政拨款|一般公共预算|按资金性质|财政拨款|本年度|我部门|本部门|我单位|本单位|安排的|主要为|主要是|分别为|分别是|其中"
    "|包括|本年|当年|全年|今年|年度|年初|部门|单位|全县|全区|全市|我县|我市|我区|安排|用于|分别|以及|使用|预算|决算|各项"
    "|另有|对应|实现|完成|计划|年末|用|为|是|和|及|与|总|共|的|另|拟"
)
_TAIL = re.compile(
    "(?:"
    "项目绩效目标表|绩效目标表|年初预算|预算安排|预算数|决算数|执行数|支出数|预算|决算|执行|合计|总额|共计|总计|小计|金额|安排"
    "|支出|经费|达到|列支|实际|年初|全年|当年|本年|预计|计划|收入|上年|去年|了|为|是|共|数|的|有|达"
    ")$"
)
_PLACE = re.compile(
    r"(?P<owner>.{1,30}(?:州|县|区|市|省|旗|镇|乡|街道|本级|局|委|办|院|所|站|校|园|中心|部|会|社|队|馆|处|室|单位|部门))的?$"
)
_SELF = re.compile("^(?:我|本|全|各|该|其|市直|县直|区直|省直)")
_ORGANISATION = re.compile(
    r"[\u4e00-\u9fff]{2,28}?(?:委员会办公室|委员会|办公室|管理局|分局|局|人民政府|检察院|法院|中心|学校|小学|中学|大队|支队|街道办事处"
    r"|联合会|总工会|协会|委宣传部|委组织部|党校|档案馆|图书馆|文化馆|博物馆|医院|卫生院|服务站|监测站)"
)


class Item(NamedTuple):
    """What an amount is about.

    Attributes:
        name: the canonical name, or the words themselves where the vocabulary does not know them.
        known: whether the vocabulary knows it.
        phase: 预算, 决算 or 上年, as far as the words say.
        scope: the money it is limited to, as far as the words say.
        owner: the body named before it.
        year: the year named before it.
    """

    name: str = ""
    known: bool = False
    phase: str = ""
    scope: str = ""
    owner: str = ""
    year: int | None = None


NO_ITEM = Item()
"""What words without a noun name."""


@functools.lru_cache(maxsize=8192)
def item(words: str) -> Item:
    """Return what some words before or after an amount name.

    >>> item("2020年部门支出预算为").name, item("公务用车购置及运维费（维护）").name
    ('支出', '公务用车购置及运行维护费')
    >>> item("政府采购预算上年预算").name == item("政府采购预算").name
    True
    """
    stripped = _NUMBERED.sub("", _INTRODUCED.sub("", words.strip(" 　：:，,")))
    renamed = [name for found in _BRACKETED.findall(stripped) if (name := CANONICAL.get(found.translate(_INSIDE)))]
    if renamed:
        return Item(name=renamed[-1], known=True, phase=_phase(words))
    years = _YEAR.findall(stripped)
    bare = _YEAR.sub("", _BRACKETED.sub("", stripped)).translate(_NOISE)
    owner, bare = _owner(bare)
    name = _name(bare)
    if name not in CANONICAL:
        owner, name = _placed(owner, name)
    known = CANONICAL.get(name)
    return Item(
        name=known or name,
        known=known is not None,
        phase=_phase(words),
        scope=_scope(bare, known),
        owner=owner,
        year=int(years[-1][:4]) if years else None,
    )


def _name(bare: str) -> str:
    """Strip what stands around an item until the vocabulary knows it, or nothing is left to strip."""
    name = bare
    while name not in CANONICAL:
        head, tail = _head(name), _TAIL.search(name)
        if tail and name[: tail.start()] in CANONICAL:
            return name[: tail.start()]
        if head and head.end() < len(name):
            name = name[head.end() :]
        elif tail and tail.start() and tail.group() not in _NOUNS:
            name = name[: tail.start()]
        else:
            break
    return name


def _head(name: str) -> re.Match[str] | None:
    """Return the words at the beginning of a name that are no part of it: a way of sorting, a kind of money, a verb."""
    return (_SORTED.match(name) if name.startswith("按") else None) or _HEAD.match(name)


def _owner(bare: str) -> tuple[str, str]:
    """Split the body that some words begin with from what is said of it."""
    match = _ORGANISATION.match(bare)
    if match is None or match.end() == len(bare):
        return "", bare
    return match.group(), bare[match.end() :]


def _placed(owner: str, name: str) -> tuple[str, str]:
    """Split a place or body before an item of the vocabulary from the item (凉山州三公经费)."""
    for start in range(1, len(name) - 1):
        if CANONICAL.get(name[start:]) in DISTINCTIVE and not _ORGANISATION.match(name[:start]):
            return owner, name[start:]
        if name[start:] in CANONICAL and (match := _PLACE.fullmatch(name[:start])):
            said = match["owner"]
            return ("" if _SELF.match(said) else owner or said), name[start:]
    return owner, name


def _phase(words: str) -> str:
    if any(word in words for word in ("上年", "去年", "上一年")):
        return "上年"
    if any(word in words for word in ("决算", "执行", "实际")):
        return "决算"
    plain = words.replace("一般公共预算", "").replace("基金预算", "").replace("经营预算", "")
    return "预算" if "预算" in plain else ""


def _scope(bare: str, known: str | None) -> str:
    if known in INCOME:
        return ""
    return next((scope for word, scope in SCOPES if word in bare), "")
