"""Columns that several sheets share, and the words that exports and older forms have for the choices of the form."""

from __future__ import annotations

from disclosuredoc.intake.columns import Column, Type
from disclosuredoc.terms import Category, Nature, Source

YES_NO = ("是", "否")
SOURCES = tuple(source.value for source in Source if source is not Source.UNKNOWN)
SOURCE_WORDS = {
    "一般公共预算": Source.GENERAL_PUBLIC_BUDGET.value,
    "一般公共预算财政拨款": Source.GENERAL_PUBLIC_BUDGET.value,
    "一般公共预算拨款收入": Source.GENERAL_PUBLIC_BUDGET.value,
    "政府性基金": Source.GOVERNMENT_MANAGED_FUNDS.value,
    "政府性基金预算": Source.GOVERNMENT_MANAGED_FUNDS.value,
    "政府性基金预算财政拨款": Source.GOVERNMENT_MANAGED_FUNDS.value,
    "国有资本经营预算": Source.STATE_CAPITAL_OPERATIONS.value,
    "国有资本经营预算财政拨款": Source.STATE_CAPITAL_OPERATIONS.value,
    "财政专户管理资金收入": Source.SPECIAL_FISCAL_ACCOUNT.value,
    "财政专户": Source.SPECIAL_FISCAL_ACCOUNT.value,
    "经营收入": Source.BUSINESS_REVENUE.value,
}
CATEGORY_WORDS = {
    "人员支出": Category.PERSONNEL.value,
    "日常公用经费": Category.ROUTINE.value,
    "公用支出": Category.ROUTINE.value,
    "项目": Category.PROJECT.value,
    "经营支出": Category.BUSINESS_OPERATIONS.value,
    "年终结转结余": Category.CARRIED_FORWARD.value,
}
NATURE_WORDS = {
    "行政": Nature.AGENCY.value,
    "参公": Nature.CIVIL_SERVICE_INSTITUTION.value,
    "参照公务员法管理事业单位": Nature.CIVIL_SERVICE_INSTITUTION.value,
    "公益一类": Nature.PUBLIC_INSTITUTION_1.value,
    "公益二类": Nature.PUBLIC_INSTITUTION_2.value,
}

DEPARTMENT = ("department", "name")
UNIT = ("unit",)

DEPARTMENT_COLUMN = Column(
    head="部门名称",
    key=DEPARTMENT,
    aliases=("部门", "主管部门", "主管部门名称", "预算部门"),
    hint="从“部门”表里选；只有一个部门，或单位编码已经说明是哪个部门时可以不填",
    names=("部门", "部门名称"),
    width=26,
)
UNIT_COLUMN = Column(
    head="单位编码",
    key=UNIT,
    type=Type.CODE,
    aliases=("预算单位编码", "预算单位", "单位代码", "单位", "预算单位代码"),
    hint="从“预算单位”表里选；部门只有一个预算单位时可以不填",
    names=("预算单位", "单位编码"),
)
PROJECT_COLUMN = Column(
    head="项目名称",
    key=("project",),
    aliases=("项目", "预算项目", "预算项目名称", "支出项目"),
    hint="与“项目”表里的名称完全一致",
    names=("项目", "项目名称"),
    width=26,
)


def money(head: str, *key: str, hint: str = "", aliases: tuple[str, ...] = (), required: bool = False) -> Column:
    """Return a column of amounts."""
    return Column(
        head=head,
        key=key,
        type=Type.MONEY,
        hint=hint or "只填数字；没有就空着，确实是零填 0",
        aliases=aliases,
        required=required,
    )


def text(head: str, *key: str, hint: str = "", required: bool = False, width: int = 30) -> Column:
    """Return a column of texts."""
    return Column(head=head, key=key, hint=hint, required=required, width=width)


def three_public(*before: str) -> tuple[Column, ...]:
    """Return the columns of the four “三公” amounts, under the keys before them."""
    return (
        money("因公出国（境）费", *before, "overseas_visits"),
        money("公务用车购置费", *before, "vehicle_purchase"),
        money("公务用车运行维护费", *before, "vehicle_operation"),
        money("公务接待费", *before, "receptions"),
    )
