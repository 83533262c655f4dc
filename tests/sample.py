"""Complete valid facts as TOML: one office, and one department of three units; tests show only what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosuredoc.intake.toml import parse_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosuredoc.model.disclosure import Disclosure

NAME = "示例县农业技术推广中心"

SAMPLE = """\
layout = "hebei/2020"
money = "万元"

[department]
name = "示例县农业技术推广中心"
short_names = ["县农技中心"]
approved_on = 2020-04-10
published_on = 2020-04-20

[[units]]
code = "213"
name = "示例县农业技术推广中心"
nature = "参公事业单位"
rank = "正科级"
support = "财政拨款"
responsibilities = [
  "拟订全县农业技术推广计划并组织实施。",
  "开展良种良法的试验、示范和培训。",
  "监测农作物病虫害，发布预报。",
]

[[projects]]
name = "测土配方施肥项目"
purpose = "开展取土化验和配方肥示范"
goals = ["完成取土化验800个，指导农户按方施肥。"]

[[projects.indicators]]
level1 = "产出指标"
level2 = "数量指标"
level3 = "取土化验个数"
description = "完成化验的土壤样品个数"
value = "≥800个"
basis = "依据实施方案"

[[projects.indicators]]
level1 = "效果指标"
level2 = "生态效益指标"
level3 = "化肥用量下降情况"
description = "示范区内化肥用量比上年下降的比例"
value = "≥2%"
basis = "依据实施方案"

[[projects.indicators]]
level1 = "满意度指标"
level2 = "服务对象满意度指标"
level3 = "农户满意度"
description = "受访农户中表示满意的比例"
value = "≥90%"
basis = "依据实施方案"

[[projects]]
name = "病虫害监测项目"
purpose = "购置监测用的计算机和发布病虫情报"
goals = ["设立监测点12个，及时发布病虫情报。"]

[[projects.indicators]]
level1 = "产出指标"
level2 = "数量指标"
level3 = "监测点个数"
description = "全年运行的病虫害监测点个数"
value = "≥12个"
basis = "依据实施方案"

[[lines]]
category = "人员经费"
function = "2130104"
economic = "30101"
amount = 120.50

[[lines]]
category = "人员经费"
function = "2080505"
economic = "30108"
amount = 18.20

[[lines]]
category = "公用经费"
function = "2130104"
economic = "30201"
amount = 9.30

[[lines]]
category = "公用经费"
function = "2130104"
economic = "30217"
amount = 0.80

[[lines]]
category = "公用经费"
function = "2130104"
economic = "30231"
amount = 2.40

[[lines]]
category = "项目支出"
project = "测土配方施肥项目"
function = "2130122"
economic = "30227"
amount = 35

[[lines]]
category = "项目支出"
project = "病虫害监测项目"
function = "2130108"
economic = "31003"
amount = 16

[[lines]]
category = "项目支出"
project = "病虫害监测项目"
function = "2130108"
economic = "30218"
source = "其他收入"
amount = 4

[previous]
personnel = 130.10
routine = 12.50
projects = 60
three_public = { overseas_visits = 0, vehicle_purchase = 0, vehicle_operation = 2.60, receptions = 0.80 }

[reasons]
basic = "人员工资正常晋级"
projects = "上年一次性项目已经完成"
vehicle_operation = "严格控制用车"

[assets]
as_of = 2019-12-31
buildings = { quantity = 860, value = 95.20 }
offices = { quantity = 620, value = 70.10 }
vehicles = { quantity = 1, value = 12.80 }
equipment = { quantity = 2, value = 46.00 }
other = { value = 31.45 }
planned_purchases = 16

[[procurement]]
charged_to = "日常公用经费"
item = "复印纸"
code = "A090101"
measure = "箱"
quantity = 20
unit_price = 0.02

[[procurement]]
charged_to = "病虫害监测项目"
item = "台式计算机"
code = "A02010104"
measure = "台"
quantity = 4
unit_price = 3.50
funding = { general_public_budget = 14 }

[performance]
overall = [{ title = "技术到田", text = "推广良种良法，促进粮食稳产。" }]
specific = [{ title = "科学施肥", text = "指导农户按方施肥。" }]
measures = [{ title = "落实责任", text = "各项任务定人定时，按月检查。" }]

[review]
by = "县农技中心保密审查小组"
on = 2020-04-15
"""
"""A mid-sized office with one unit, two projects, receptions and a car; nothing in it is wrong."""

MULTI = """\
layout = "hebei/2020"
money = "万元"
other_matters = ["本部门没有需要说明的其他事项。"]
glossary = [{ term = "公益事业", text = "面向社会提供的图书借阅和展览。" }]

[department]
name = "示例县文化广电和旅游局"
short_names = ["县文旅局"]
approved_on = 2020-04-10

[[units]]
code = "207001"
name = "示例县文化广电和旅游局本级"
nature = "行政单位"
rank = "正科级"
support = "财政拨款"
responsibilities = ["拟订全县文化和旅游事业发展规划。", "指导公共文化服务。"]

[[units]]
code = "207002"
name = "示例县文化市场综合行政执法队"
nature = "参公事业单位"
rank = "副科级"
support = "财政拨款"
responsibilities = ["查处文化市场违法行为。"]

[[units]]
code = "207003"
name = "示例县图书馆"
nature = "公益一类事业单位"
rank = "副科级"
support = "财政补助"
responsibilities = ["采编、借阅和保护图书文献。"]

[[projects]]
unit = "207001"
name = "文化下乡项目"
purpose = "组织送戏下乡演出"
goals = ["送戏下乡30场。"]

[[projects.indicators]]
level1 = "产出指标"
level2 = "数量指标"
level3 = "演出场次"
description = "全年送戏下乡的场次"
value = "≥30场"
basis = "依据工作方案"

[[projects]]
unit = "207003"
name = "图书购置项目"
purpose = "购置新书和报刊"
goals = ["新购图书3000册。"]

[[projects.indicators]]
level1 = "产出指标"
level2 = "数量指标"
level3 = "新购图书册数"
description = "全年新购图书的册数"
value = "≥3000册"
basis = "依据工作方案"

[[lines]]
unit = "207001"
category = "人员经费"
function = "2070101"
economic = "30101"
amount = 210

[[lines]]
unit = "207001"
category = "公用经费"
function = "2070101"
economic = "30201"
amount = 18

[[lines]]
unit = "207001"
category = "项目支出"
project = "文化下乡项目"
function = "2070109"
economic = "30227"
amount = 24

[[lines]]
unit = "207002"
category = "人员经费"
function = "2070112"
economic = "30101"
amount = 86.40

[[lines]]
unit = "207002"
category = "公用经费"
function = "2070112"
economic = "30231"
amount = 5.60

[[lines]]
unit = "207003"
category = "人员经费"
function = "2070104"
economic = "30107"
amount = 95

[[lines]]
unit = "207003"
category = "公用经费"
function = "2070104"
economic = "30205"
amount = 6.50

[[lines]]
unit = "207003"
category = "项目支出"
project = "图书购置项目"
function = "2070104"
economic = "30299"
amount = 12

[[lines]]
unit = "207003"
category = "项目支出"
project = "图书购置项目"
function = "2070104"
economic = "30299"
carryover = true
amount = 3

[[lines]]
unit = "207003"
category = "事业单位经营支出"
function = "2070104"
source = "事业单位经营收入"
amount = 2.50

[[previous]]
unit = "207001"
basic = 228
projects = 24
three_public = { overseas_visits = 0, vehicle_purchase = 0, vehicle_operation = 0, receptions = 0 }

[[previous]]
unit = "207002"
basic = 90
projects = 0
three_public = { overseas_visits = 0, vehicle_purchase = 0, vehicle_operation = 6, receptions = 0 }

[[previous]]
unit = "207003"
basic = 101.50
projects = 12
other = 2
three_public = { overseas_visits = 0, vehicle_purchase = 0, vehicle_operation = 0, receptions = 0 }

[[reasons]]
unit = "207002"
basic = "执法人员工资调整"
three_public = "减少车辆出行"

[[reasons]]
unit = "207003"
projects = "上年购书款结转本年使用"
other = "借阅证工本费支出增加"

[[assets]]
unit = "207001"
as_of = 2019-12-31
buildings = { quantity = 1200, value = 180 }
offices = { quantity = 900, value = 140 }
other = { value = 42 }
planned_purchases = 0

[[assets]]
unit = "207002"
as_of = 2019-12-31
vehicles = { quantity = 2, value = 24 }
planned_purchases = 0

[[assets]]
unit = "207003"
as_of = 2019-12-31
buildings = { quantity = 2600, value = 310 }
other = { value = 88.75 }
planned_purchases = 0

[[procurement]]
unit = "207003"
charged_to = "图书购置项目"
item = "普通图书"
code = "A0501"
measure = "册"
quantity = 3000
unit_price = 0.0045

[performance]
overall = [{ title = "文化惠民", text = "丰富群众文化生活。" }]
specific = [{ title = "送戏下乡", text = "全年送戏下乡30场。" }]
measures = [{ title = "分工负责", text = "各单位按职责落实。" }]

[review]
by = "县文旅局办公室"
on = 2020-04-15
"""
"""A department of three units: the agency itself, a 参公 institution and a public institution."""


def facts(text: str = SAMPLE, *, replace: Mapping[str, str] | None = None, add: str = "", top: str = "") -> str:
    """Return facts with changes laid over them.

    Args:
        text: the facts to begin with.
        replace: what stands there exactly once, and what stands there instead (for whole lines, write the line).
        add: tables to add at the end.
        top: keys to add at the top, before the first table.
    """
    for old, new in (replace or {}).items():
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the facts"
        text = text.replace(old, new)
    return f"{top}\n{text}\n{add}\n"


def disclosure(
    text: str = SAMPLE, *, replace: Mapping[str, str] | None = None, add: str = "", top: str = ""
) -> Disclosure:
    """Return the disclosure that facts with changes describe."""
    return parse_toml(facts(text, replace=replace, add=add, top=top).encode(), "sample.toml")
