"""Facts of departments that between them take every branch of a template; all of them are valid."""

from __future__ import annotations

import sample

LONG = "示例县委生态环境保护和自然资源综合利用以及农村人居环境整治提升工作领导小组办公室"
"""A name of forty characters."""
PROJECTS = 20
PURCHASES = 30
AS_TYPED = '前导空格&<b>粗体</b>"引号"\'{{ x }}{% if %}👨‍👩‍👧𠮷ｶﾅ１２' + "字" * 10_000
"""What must be printed exactly as typed, and fills pages without a single break."""
NOTHING = "{ overseas_visits = 0, vehicle_purchase = 0, vehicle_operation = 0, receptions = 0 }"


def full() -> str:
    """Two units with everything there is: all sources, all categories, money carried over on both sides."""
    head = sample.facts(_FULL)
    projects = "".join(_project(number) for number in range(1, PROJECTS + 1))
    purchases = "".join(_purchase(number) for number in range(1, PURCHASES + 1))
    return head + projects + purchases


def bare() -> str:
    """One unit with its own staff and nothing else: no project, no procurement, no assets, no goals."""
    return f"""\
layout = "hebei/2020"
money = "元"

[department]
name = "示例县红十字会"
approved_on = 2020-04-10

[[units]]
code = "301"
name = "示例县红十字会"
nature = "公益一类事业单位"
rank = "无"
responsibilities = ["开展救灾、救护和捐献工作。"]

[[lines]]
category = "人员经费"
function = "2081601"
economic = "30101"
amount = 400000.05

[[lines]]
category = "公用经费"
function = "2081601"
economic = "30201"
amount = 12000.5

[previous]
basic = 412000.55
projects = 0
three_public = {NOTHING}

[assets]
as_of = 2019-12-31

[performance]
overall = [{{ title = "人道救助", text = "救助困难群众。" }}]
specific = [{{ title = "救护培训", text = "普及急救知识。" }}]
measures = [{{ title = "落实责任", text = "按月检查。" }}]

[review]
by = "示例县红十字会办公室"
on = 2020-04-15
"""


def founded() -> str:
    """An office founded this year: there is nothing to compare with."""
    reasons = sample.SAMPLE[sample.SAMPLE.index("[previous]") : sample.SAMPLE.index("[assets]")]
    return sample.facts(replace={reasons: "", 'rank = "正科级"': 'rank = "正科级"\nfounded = true'})


def as_typed() -> str:
    """The sample with a duty that no program may touch."""
    typed = AS_TYPED.replace('"', '\\"')
    return sample.facts(replace={'"拟订全县农业技术推广计划并组织实施。"': f'"　　{typed}"'})


def _project(number: int) -> str:
    """A project with a long name, money from two sources, and two indicators of one kind."""
    name = _name(number)
    return f"""
[[projects]]
unit = "402002"
name = "{name}"
purpose = "第{number}个乡镇的河道清淤、垃圾清运和农户厕所改造，以及相关的设计、监理和验收"
goals = ["清淤河道{number}公里。", "农户厕所改造全部验收合格，并在村务公开栏公布。"]

[[projects.indicators]]
level1 = "产出指标"
level2 = "数量指标"
level3 = "清淤河道长度"
description = "完成清淤的河道的长度"
value = "≥{number}公里"
basis = "依据实施方案"

[[projects.indicators]]
level1 = "产出指标"
level2 = "数量指标"
level3 = "改造厕所座数"
description = "完成改造并验收合格的农户厕所座数"
value = "≥{number}00座"
basis = "依据实施方案"

[[lines]]
unit = "402002"
category = "项目支出"
project = "{name}"
function = "2110402"
economic = "31005"
amount = {number}.50

[[lines]]
unit = "402002"
category = "项目支出"
project = "{name}"
function = "2120802"
economic = "31005"
source = "政府性基金预算拨款"
carryover = {"true" if number % 2 else "false"}
amount = 0.25
"""


def _name(number: int) -> str:
    return f"第{number:02}个乡镇农村人居环境整治提升暨河道清淤生活垃圾清运农户厕所改造及后续管护项目"


def _purchase(number: int) -> str:
    """A purchase charged to one of the projects, so that equal neighbours stand one below another."""
    return f"""
[[procurement]]
unit = "402002"
charged_to = "{_name((number + 2) // 3)}"
item = "农村生活垃圾收集转运车辆及其车载压缩设备第{number}批"
code = "{("A020306", "B0299", "C1301")[number % 3]}"
measure = "辆"
quantity = {number}
unit_price = 0.01
funding = {{ general_public_budget = {number - 1}e-2, government_managed_funds = 0.01 }}
"""


_FULL = f"""\
layout = "hebei/2020"
money = "万元"
other_matters = ["本部门预算经县人民代表大会批准。", "公开渠道为县政府门户网站。"]
glossary = [{{ term = "人居环境", text = "村庄的卫生和面貌。" }}]

[department]
name = "{LONG}"
short_names = ["县人居环境办"]
approved_on = 2020-04-10
published_on = 2020-04-20

[[units]]
code = "402001"
name = "{LONG}"
nature = "行政单位"
rank = "正科级"
responsibilities = ["统筹全县农村人居环境整治。", "督促检查。"]

[[units]]
code = "402002"
name = "示例县农村人居环境整治提升服务中心"
nature = "公益二类事业单位"
rank = "股级"
support = "财政补助"
responsibilities = ["承担村庄清洁、管护的服务工作。"]

[[lines]]
unit = "402001"
category = "人员经费"
function = "2110101"
economic = "30101"
amount = 123456789.12

[[lines]]
unit = "402001"
category = "公用经费"
function = "2110101"
economic = "30201"
amount = 8

[[lines]]
unit = "402001"
category = "公用经费"
function = "2110101"
economic = "30212"
amount = 1

[[lines]]
unit = "402001"
category = "公用经费"
function = "2110101"
economic = "30217"
amount = 2

[[lines]]
unit = "402001"
category = "公用经费"
function = "2110101"
economic = "30231"
amount = 3

[[lines]]
unit = "402001"
category = "公用经费"
function = "2110101"
economic = "31013"
amount = 20

[[lines]]
unit = "402002"
category = "人员经费"
function = "2110499"
economic = "30107"
source = "事业收入"
amount = 60

[[lines]]
unit = "402002"
category = "人员经费"
function = "2110499"
economic = "30107"
source = "财政专户管理资金"
amount = 5

[[lines]]
unit = "402002"
category = "人员经费"
function = "2110499"
economic = "30107"
source = "上级补助收入"
amount = 4

[[lines]]
unit = "402002"
category = "人员经费"
function = "2110499"
economic = "30107"
source = "附属单位上缴收入"
amount = 3

[[lines]]
unit = "402002"
category = "人员经费"
function = "2110499"
economic = "30107"
source = "其他收入"
amount = 2

[[lines]]
unit = "402002"
category = "公用经费"
function = "2230105"
economic = "30201"
source = "国有资本经营预算拨款"
amount = 1

[[lines]]
unit = "402002"
category = "上缴上级支出"
function = "2110499"
source = "事业收入"
amount = 1.10

[[lines]]
unit = "402002"
category = "事业单位经营支出"
function = "2110499"
source = "事业单位经营收入"
amount = 2.20

[[lines]]
unit = "402002"
category = "对附属单位补助支出"
function = "2110499"
source = "其他收入"
amount = 3.30

[[lines]]
unit = "402002"
category = "结转下年"
function = "2110499"
amount = 6.60

[[previous]]
unit = "402001"
basic = 123456000
projects = 0
operating = 30
procurement = 0
three_public = {{ overseas_visits = 2, vehicle_purchase = 0, vehicle_operation = 3, receptions = 3 }}

[[previous]]
unit = "402002"
basic = 74
projects = 300
other = 6
operating = 0
procurement = 5
three_public = {NOTHING}

[[reasons]]
unit = "402001"
basic = "编制内人员增加"
operating = "增加办公用房"
overseas_visits = "减少出访"
vehicle_purchase = "车辆报废更新"
receptions = "减少来访接待"

[[reasons]]
unit = "402002"
basic = "增加聘用人员"
projects = "部分乡镇工程完工"
other = "经营规模扩大"
procurement = "增加车辆采购"

[[assets]]
unit = "402001"
as_of = 2019-12-31
buildings = {{ quantity = 1234.56, value = 987654.32 }}
offices = {{ quantity = 1000, value = 800000 }}
vehicles = {{ quantity = 2, value = 30 }}
equipment = {{ quantity = 3, value = 90 }}
other = {{ value = 12.34 }}
planned_purchases = 50

[[assets]]
unit = "402002"
as_of = 2019-12-31
planned_purchases = 0

[performance]
overall = [{{ title = "环境整洁", text = "村庄面貌改善。" }}]
specific = [{{ title = "河道清淤", text = "按时清淤。" }}]
measures = [{{ title = "落实责任", text = "按月检查。" }}]

[review]
by = "县人居环境办保密审查小组"
on = 2020-04-15
"""
