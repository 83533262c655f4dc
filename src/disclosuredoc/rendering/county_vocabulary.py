"""The names that the template of a county's own document may use, each field with its Chinese description."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from disclosuredoc.helpers.bookmarks import Mark
from disclosuredoc.model.budget import Change
from disclosuredoc.model.three_public import ThreePublic
from disclosuredoc.money import Money
from disclosuredoc.rendering.vocabulary import word


@attrs.frozen(kw_only=True, repr=False)
class DepartmentRow:
    """A department of the county."""

    name: str = word("部门名称")
    document: str = word("公开文件的文件名")
    income: Money = word("本年收入合计")
    expenditure: Money = word("本年支出合计")
    basic: Money = word("基本支出")
    project_total: Money = word("项目支出")
    other: Money = word("其他支出")
    procurement: Money = word("政府采购预算")
    three_public: ThreePublic = word("“三公”经费")
    has_previous: bool = word("有没有上年数可比")
    previous: Money | None = word("上年“三公”经费合计")


@attrs.frozen(kw_only=True, repr=False)
class ThreePublicRow:
    """A row of the county's “三公” summary."""

    name: str = word("项目")
    amount: Money | None = word("本年预算数")
    has_previous: bool = word("有没有上年数可比")
    previous: Money | None = word("上年预算数")
    difference: Money | None = word("增减额")
    rate: str = word("增减率")


@attrs.frozen(kw_only=True, repr=False)
class CountyChanges:
    """“三公” of this year beside last year's, each for the filter ``change``."""

    total: Change = word("“三公”经费合计")
    overseas_visits: Change = word("因公出国（境）费")
    vehicles: Change = word("公务用车购置及运行维护费")
    vehicle_purchase: Change = word("公务用车购置费")
    vehicle_operation: Change = word("公务用车运行维护费")
    receptions: Change = word("公务接待费")


@attrs.frozen(kw_only=True, repr=False)
class CountyOffice:
    """The county, and all its departments together."""

    name: str = word("县名")
    publisher: str = word("汇总公开的单位，没有写时为空")
    contact: str = word("联系方式，没有写时为空")
    departments: tuple[DepartmentRow, ...] = word("各部门，逐个")
    department_count: int = word("部门个数")
    income: Money = word("本年收入合计")
    carryover: Money = word("上年结转结余")
    has_carryover: bool = word("有没有上年结转结余")
    total: Money = word("收入总计（=支出总计）")
    expenditure: Money = word("本年支出合计")
    basic: Money = word("基本支出")
    project_total: Money = word("项目支出")
    other: Money = word("其他支出")
    carried_forward: Money = word("年终结转结余")
    has_carried_forward: bool = word("有没有年终结转结余")
    procurement: Money = word("政府采购预算")
    is_rounded: bool = word("金额印出时是否经过四舍五入")
    three_public: ThreePublic = word("“三公”经费")
    has_previous: bool = word("有没有上年“三公”经费可比")
    previous: Money | None = word("上年“三公”经费合计")
    three_public_rows: tuple[ThreePublicRow, ...] = word("“三公”经费，逐项")
    changes: CountyChanges = word("“三公”经费与上年比较")
    explanations: tuple[str, ...] = word("“三公”经费的其他说明，逐段")
    other_matters: tuple[str, ...] = word("其他需要说明的事项，逐条")
    founded: bool = word("是否全部部门都是本年新设立")
    marks: Mapping[str, Mark] = word("各部分的书签，由系统填写")


@attrs.frozen(kw_only=True, repr=False)
class CountyContext:
    """What the template of a county's own document sees."""

    year: int = word("预算年度")
    last_year: int = word("上一年度")
    office: CountyOffice = word("汇总的县")
