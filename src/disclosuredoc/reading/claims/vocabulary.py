"""The vocabulary (项目名称): the items that every budget has, how they are also called, and which make up which."""

from __future__ import annotations

import attrs

_SPELLINGS = {
    "“三公”经费": "三公经费 三公 三公经费合计 三公经费总额 三公经费财政拨款 三公经费预算财政拨款 三公经费预算总额",
    "因公出国（境）费": (
        "因公出国境费 因公出国费 因公出国 因公出国境 因公出国境费用 出国境费 出国境费用 "
        "因公出国境经费 出国费 因公出国费用"
    ),
    "公务用车购置及运行维护费": (
        "公务用车购置及运行维护费 公务用车购置及运行费 公务用车购置及运维费 "
        "公务用车购置和运行维护费 公务用车购置和运行费 公务用车购置与运行维护费 "
        "公务用车购置、运行维护费 公务用车购置及运行 公务用车购置及运行维护 公务用车费 "
        "公务用车小计 公务用车 公车购置及运行费 车辆购置及运行费 公车购置及运行维护费 "
        "公务用车购置及运行维护费小计 公务用车经费 公务用车购置费及运行维护费 "
        "公务用车购置费和运行维护费 公务用车购置和运维费 公务车购置及运行维护费"
    ),
    "公务用车购置费": "公务用车购置费 公务用车购置 公车购置费 公务车购置费 公务用车购置费用 车辆购置费",
    "公务用车运行维护费": (
        "公务用车运行维护费 公务用车运行费 公务用车运维费 公务用车运行维护 公务用车运行 "
        "公车运行维护费 公车运行费 公务车运行维护费 公车运行及维护 公务用车运行及维护费 "
        "公务用车运行费用 公车运行费用 公务用车运行经费 公务用车运行维护费用 车辆运行维护费 "
        "公车运维费"
    ),
    "公务接待费": "公务接待费 公务接待 接待费 公务接待费用 公务接待经费",
    "基本支出": "基本支出 基本支出合计 基本支出总额",
    "人员经费": "人员经费 人员支出 人员类 人员经费支出 人员类支出 人员费用",
    "公用经费": "公用经费 日常公用经费 公用支出 日常公用支出 日常公用 商品服务公用经费",
    "项目支出": "项目支出 项目支出合计 项目经费 项目支出总额",
    "其他支出": "其他支出",
    "上缴上级支出": "上缴上级支出 上缴上级",
    "事业单位经营支出": "事业单位经营支出 经营支出",
    "对附属单位补助支出": "对附属单位补助支出 对附属单位补助 补助附属单位支出",
    "收支总计": "收支总 收支 收支总额 收支总计",
    "收入": "收入 总收入 收入合计 收入总额 收入共 预算收入 收入总 部门收入",
    "支出": "支出 总支出 支出合计 支出总额 支出共 预算支出 支出总 部门支出",
    "本年收入合计": "本年收入合计 本年收入 当年收入 当年收入合计",
    "本年支出合计": "本年支出合计 本年支出 当年支出 当年支出合计",
    "收入总计": "收入总计",
    "支出总计": "支出总计",
    "一般公共预算拨款收入": (
        "一般公共预算收入 一般公共预算拨款 一般公共预算拨款收入 一般公共预算财政拨款收入 "
        "一般公共预算财政拨款 公共预算拨款 一般公共预算当年财政拨款 一般公共预算"
    ),
    "政府性基金预算拨款收入": (
        "政府性基金预算拨款收入 政府性基金预算拨款 政府性基金预算收入 政府性基金收入 基金预算收入 "
        "基金预算拨款 政府性基金预算财政拨款 政府性基金预算财政拨款收入 政府性基金拨款 "
        "政府性基金预算"
    ),
    "国有资本经营预算拨款收入": (
        "国有资本经营预算拨款收入 国有资本经营预算拨款 国有资本经营预算收入 国有资本经营收入 "
        "国有资本经营预算财政拨款 国有资本经营预算财政拨款收入 国有资本经营预算"
    ),
    "财政专户管理资金收入": (
        "财政专户管理资金 财政专户管理资金收入 财政专户核拨收入 财政专户核拨 财政专户拨款 "
        "财政专户收入 财政专户管理资金拨款"
    ),
    "事业收入": "事业收入",
    "事业单位经营收入": "事业单位经营收入 经营收入",
    "上级补助收入": "上级补助收入",
    "附属单位上缴收入": "附属单位上缴收入",
    "其他收入": "其他收入 其他来源收入 其他来源",
    "单位资金": "单位资金 单位资金收入",
    "上年结转": "上年结转 上年结转结余 上年结转和结余 上年结余 上年结转收入 结转结余",
    "结转下年": "结转下年 年终结转结余 年末结转和结余 年终结转和结余 年终结转",
    "机关运行经费": "机关运行经费 机关运行费 机关运行经费财政拨款",
    "政府采购": "政府采购 政府采购总额 政府采购金额 政府采购经费 政府采购支出 政府采购支出总额",
    "政府采购货物": "政府采购货物支出 政府采购货物 货物 货物类 货物支出 货物采购 采购货物 货物类采购",
    "政府采购工程": "政府采购工程支出 政府采购工程 工程 工程类 工程支出 工程采购 采购工程 工程类采购",
    "政府采购服务": "政府采购服务支出 政府采购服务 服务 服务类 服务支出 服务采购 采购服务 服务类采购",
    "固定资产": "固定资产 固定资产金额 固定资产总额 固定资产总值 固定资产合计 资产总额",
    "拟购置固定资产": "拟购置固定资产 拟购置固定资产总额 拟购置固定资产金额 计划购置固定资产",
}

ALIASES = {name: tuple(words.split()) for name, words in _SPELLINGS.items()}
"""Canonical names with their plain spellings (without quotes, brackets, blanks)."""

CANONICAL = {alias: name for name, aliases in ALIASES.items() for alias in (*aliases, name)}
"""The canonical name of every spelling."""

DISTINCTIVE = frozenset(
    {
        *("“三公”经费", "因公出国（境）费", "公务用车购置及运行维护费", "公务用车购置费", "公务用车运行维护费"),
        *("公务接待费", "机关运行经费"),
    }
)
"""Items that mean the same whatever words stand before them."""
INCOME = (
    *("一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入", "财政专户管理资金收入", "事业收入"),
    *("事业单位经营收入", "上级补助收入", "附属单位上缴收入", "其他收入", "单位资金"),
)
OTHER = ("上缴上级支出", "事业单位经营支出", "对附属单位补助支出")


@attrs.frozen(repr=False)
class Family:
    """A whole and its parts.

    Attributes:
        whole: the canonical name of the whole.
        needed: parts that must all be stated before the sum can be asked for.
        optional: parts that belong to it where they are stated.
        closing: of these one must be stated before the parts count as complete; empty: the needed ones are all.
    """

    whole: str
    needed: tuple[str, ...]
    optional: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    items: frozenset[str] = attrs.field(init=False)
    """The whole and all parts."""
    least: frozenset[str] = attrs.field(init=False)
    """The whole and the parts that must all be stated."""

    @items.default
    def _items(self) -> frozenset[str]:
        return frozenset({self.whole, *self.needed, *self.optional})

    @least.default
    def _least(self) -> frozenset[str]:
        return frozenset({self.whole, *self.needed})


FAMILIES = (
    Family("“三公”经费", ("因公出国（境）费", "公务用车购置及运行维护费", "公务接待费")),
    Family(
        "“三公”经费",
        ("因公出国（境）费", "公务用车运行维护费", "公务接待费"),
        ("公务用车购置费",),
        ("公务用车购置费",),
    ),
    Family("公务用车购置及运行维护费", ("公务用车购置费", "公务用车运行维护费")),
    Family("基本支出", ("人员经费", "公用经费")),
    *(
        Family(whole, ("基本支出", "项目支出"), ("其他支出", *OTHER, "结转下年"), ("其他支出", *OTHER))
        for whole in ("支出", "本年支出合计", "收支总计")
    ),
    *(
        Family(whole, ("一般公共预算拨款收入",), (*INCOME[1:], "上年结转"), ("其他收入", "单位资金"))
        for whole in ("收入", "本年收入合计", "收支总计")
    ),
    Family("政府采购", ("政府采购货物", "政府采购工程", "政府采购服务")),
)
"""Whole and parts, as the implementing regulations (第五条) and the form define them."""

SCOPES = (
    ("一般公共预算", "一般公共预算"),
    ("政府性基金", "政府性基金"),
    ("国有资本经营", "国有资本经营"),
    ("财政拨款", "财政拨款"),
    ("财政专户", "财政专户"),
)
CONTEXTUAL = {
    **dict.fromkeys(("购置费", "购置", "购置费用", "车辆购置"), "公务用车购置费"),
    **dict.fromkeys(
        ("运行维护费", "运行维护", "运行费", "运维费", "维护费", "运行维护费用", "运行"), "公务用车运行维护费"
    ),
    **dict.fromkeys(("出国", "出国费", "出国境", "出国费用"), "因公出国（境）费"),
    **dict.fromkeys(("接待", "接待费用"), "公务接待费"),
    **dict.fromkeys(("车辆", "车辆费用", "用车", "公车费用"), "公务用车购置及运行维护费"),
}
"""Short names that mean these items only where “三公”经费 is spoken of."""
THREE_PUBLIC = frozenset({"“三公”经费", *CONTEXTUAL.values()})
