"""A document with the figures, the form, the defects and the residues of a published one, in words of our own.

``document()`` has every defect; ``document("department", "doubled")`` has those two corrected.
"""

from __future__ import annotations

from reading.wordfile import cell, packed, paragraph, parts, row, run, table

NAME = "中共示例县委网络安全和信息化委员会办公室"
SHORT = "示例县委网络安全和信息化委员会办公室"
YEAR = 2020

DEFECTS = {
    "department": ("示例县司法局财政拨款“三公”经费", f"{NAME}财政拨款“三公”经费"),
    "indicator_unit": ("发放宣传资料份数（万）", "发放宣传资料份数"),
    "doubled": ("互联网信息信息服务", "互联网信息服务"),
    "full_stops": ("不少于50000份。。", "不少于50000份。"),
    "brackets": ("（IP地址)", "（IP地址）"),
    "number_bracket": (" (一)、", "（一）"),
    "leaflets": ("宣传单不少于3万页", "宣传资料不少于50000份"),
    "articles": ("每月不低于3篇", "全年不少于200篇"),
    "monitored": ("监测舆情不少于10条", "编发舆情专报不少于10期"),
    "events": ("主题宣传3次", "主题宣传2次"),
    "institutions": ("及所属事业单位的收支", "的收支"),
    "offices": ("各单位（处室）", "本部门"),
    "short_name": (f"反映{SHORT}年度", f"反映{NAME}年度"),
    "trailing_blank": ("次 ", "次"),
    "glossary": ("8、机关运行费：", "8、机关运行经费："),
}
"""What is wrong in it, and what should stand there."""

BOOKMARKS = (
    "_Toc471398463",
    "_Toc29484628",
    "_Toc29484629",
    "_GoBack",
    "_Toc29484630",
    "_Toc30340466",
    "_Toc30340467",
    "_Toc471398468",
    "_Toc28848395",
)
"""The bookmarks of four files that it was put together from, and where the last of its editors stood."""

_BASIS = "《中华人民共和国预算法》、《地方预决算公开操作规程》和《河北省省级预算公开办法》"
_DUTIES = (
    " (一)、承办委员会的日常工作，督促有关单位落实委员会议定的事项。",
    "（二）、起草全县网络安全和信息化发展规划，推进相关制度建设。",
    "（三）、组织全县网络内容管理，会同有关单位处置有害信息。",
    "（四）、负责域名、地址（IP地址)等基础资源的协调管理。",
    "（五）、完成上级交办的其他任务。",
)
_INCOME = (
    "本部门当年的全部收入如下。2020年预算收入73.01万元，其中：一般公共预算收入73.01万元，"
    "基金预算收入0万元，财政专户核拨收入0万元，其他来源收入0万元。"
)
_SPENDING = (
    f"各支出表反映{SHORT}年度支出预算的安排。2020年部门支出预算为73.01万元，其中基本支出33.01万元，"
    "包括人员经费28.34万元和日常公用经费4.67万元；项目支出40万元，主要用于：网络宣传系列活动28万元，"
    "办公设备维护和耗材更换12万元。其他支出0万元。"
)
_CHANGE = (
    "2020年部门预算收支安排73.01万元，较2019年增加24.16万元，其中：基本支出增加22.61万元，主要是新增了工作人员；"
    "项目支出增加1.55万元，主要是扩大了宣传范围；其他支出无增减变化。"
)
_THREE_PUBLIC = (
    "2020年，示例县司法局财政拨款“三公”经费预算安排0万元，其中：因公出国（境）费0万元；"
    "公务用车购置及运维费0万元（其中：公务用车运行维护费0万元，公务用车购置费0万元)；公务接待费0万元。"
    "“三公”经费与上年持平，无增减变化。"
)
_TERMS = (
    "1、一般公共预算拨款收入：县级财政当年安排给本部门的一般公共预算资金。",
    "2、事业收入：事业单位开展业务活动取得的收入。",
    "3、其他收入：上述各项以外的收入。",
    "4、基本支出：为维持机构运转安排的人员支出和公用支出。",
    "5、项目支出：为完成特定任务在基本支出以外安排的支出。",
    "6、上缴上级支出：下级单位交给上级单位的支出。",
    "7、“三公”经费：用财政拨款安排的因公出国（境）费、公务用车购置及运维费和公务接待费。",
    "8、机关运行费：各部门使用的公用经费。",
    "9、上年结转：以前年度安排、本年继续使用的资金。",
    "10、事业单位经营支出：非独立核算的经营活动发生的支出。",
)
_HEAD = ("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
_PLAN = "依据工作方案"
_PROMOTION = (
    ("产出指标", "数量指标", "发放宣传资料份数（万）", "发放网络安全资料的份数", "≥50000份", _PLAN),
    ("", "数量指标", "发布信息条数", "在政务新媒体上发布信息的条数", "≥200条", _PLAN),
    ("", "数量指标", "组织活动次数", "开展正面宣传活动的次数", "≥2次", _PLAN),
    ("效果指标", "社会效益指标", "舆论引导能力", "网评队伍引导舆论的能力", "持续提升", _PLAN),
    ("满意度指标", "服务对象满意度指标", "服务对象满意度", "表示满意的读者占全部读者的比例", "≥80%", _PLAN),
)
_OPERATIONS = (
    ("产出指标", "数量指标", "编发舆情专报期数", "编发舆情专报的期数", "≥10期", _PLAN),
    ("", "数量指标", "综合事务保障率", "得到保障的事务占全部事务的比例", "≥85%", _PLAN),
    ("效果指标", "可持续影响指标", "业务保障能力", "购置设备后业务保障的情况", "≥85%", _PLAN),
    ("满意度指标", "服务对象满意度指标", "群众满意度", "表示满意的群众所占的比例", "≥85%", _PLAN),
)
_ROUTINE, _SPECIAL = "日常公用经费", "网信办专项业务经费"
_PURCHASES = (
    (_ROUTINE, "4.67", "其他办公消耗用品及类似物品", "A0999", "年", "1.00", "0.20", "0.20"),
    (_ROUTINE, "4.67", "其他办公消耗用品及类似物品", "A0999", "年", "1.00", "0.24", "0.24"),
    (_ROUTINE, "4.67", "其他电信和信息传输服务", "C0399", "年", "1.00", "0.20", "0.20"),
    (_ROUTINE, "4.67", "其他电信和信息传输服务", "C0399", "年", "1.00", "0.11", "0.11"),
    (_SPECIAL, "12.00", "其他办公消耗用品及类似物品", "A0999", "个", "5.00", "1.00", "5.00"),
    (_SPECIAL, "12.00", "其他印刷服务", "C08140199", "箱", "1.00", "1.30", "1.30"),
    (_SPECIAL, "12.00", "办公设备维修和保养服务", "C0502", "次 ", "2.00", "1.00", "2.00"),
)
_SOURCES = ("合计", "一般公共预算拨款", "基金预算拨款", "国有资本经营预算拨款", "财政专户核拨", "其他来源收入")
_ASSETS = (
    ("资产总额", "——", "15.76"),
    ("1、房屋（平方米）", "——", ""),
    ("其中：办公用房（平方米）", "——", ""),
    ("2、车辆（台、辆）", "——", ""),
    ("3、单价在20万元以上设备", "——", ""),
    ("4、其他固定资产", "——", "15.76"),
)
_DOWN, _ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def document(*corrected: str) -> bytes:
    """Return the file, with some of its defects corrected."""
    return packed(document_parts(*corrected))


def document_parts(*corrected: str) -> dict[str, bytes]:
    """Return the parts of the file, with some of its defects corrected."""
    body = _body()
    for defect in corrected:
        wrong, right = DEFECTS[defect]
        assert wrong in body, defect
        body = body.replace(wrong, right)
    return parts(body)


def _body() -> str:
    return "".join(
        (
            _paragraphs(NAME, "2020年部门预算信息公开情况说明", ""),
            _paragraphs(f"按照{_BASIS}规定，现将{NAME}2020年部门预算公开如下：", "一、部门职责及机构设置情况"),
            _paragraphs(f"部门职责：{NAME}的主要职责是：", *_DUTIES, "机构设置：", "部门机构设置情况"),
            table(
                row("单位名称", "单位性质", "单位规格", "经费保障形式"),
                row("", "", "", ""),
                row(NAME, "行政", "正科级", "财政拨付"),
            ),
            _overview(),
            _performance(),
            _procurement(),
            _assets(),
            _paragraphs("八、名词解释", *_TERMS, "九、其他需要说明的事项", "我部门无其他需要说明的事项。"),
        )
    )


def _overview() -> str:
    return _paragraphs(
        "二、部门预算安排的总体情况",
        f"目前我县部门预算实行综合预算管理，全部收支都编入预算。{NAME}及所属事业单位的收支包含在部门预算中。",
        "1、收入说明",
        _INCOME,
        "2、支出说明",
        _SPENDING,
        "3、比上年增减情况",
        _CHANGE,
        "三、机关运行经费安排情况",
        "2020年，我部门机关运行经费共计安排4.67万元，用于办公、印刷、邮电、差旅和日常维修等支出。",
        "四、财政拨款“三公”经费预算情况及增减变化原因",
        _THREE_PUBLIC,
    )


def _performance() -> str:
    return "".join(
        (
            _paragraphs("五、预算绩效信息"),
            _marked("_Toc471398463", "第一部分  部门整体绩效目标"),
            _marked("_Toc29484628", "（一）总体绩效目标"),
            _paragraphs(
                "（一）正面宣传。围绕全年主题开展网上宣传，扩大本县影响。", "（二）舆情监测。及时发现涉县舆情。"
            ),
            _marked("_Toc29484629", "（二）分项绩效目标"),
            _marked("_GoBack", "1、网络安全宣传。组织主题宣传3次，普及网络安全知识。"),
            _paragraphs("2、舆情监测。监测舆情不少于10条。", "3、正面宣传。每月不低于3篇。"),
            _marked("_Toc29484630", "（三）工作保障措施"),
            _paragraphs(
                "1、网络安全宣传。发放宣传单不少于3万页，公众号推送资料不少于50000份。。",
                "2、教育培训。指导互联网信息信息服务从业人员的培训2次。",
                "3、阵地建设。公众号发布文章不少于200篇。",
                "第二部分  预算项目绩效目标",
            ),
            _marked("_Toc30340466", "  1、网信办宣传推广经费绩效目标表"),
            _goals("1、通过系列活动展示本县形象。", "2、与网络平台合作推广本县产品。"),
            _indicators(_PROMOTION),
            _marked("_Toc30340467", "2、网信办专项业务经费绩效目标表"),
            _goals("1、保障各项业务工作的开展。"),
            _indicators(_OPERATIONS),
        )
    )


def _procurement() -> str:
    first = (("项目名称", "预算资金"), "采购物品名称", "政府采购目录序号", "计量单位", "数量", "单价")
    head = row(
        cell("政府采购项目来源", '<w:gridSpan w:val="2"/>'),
        *(cell(str(name), _DOWN) for name in first[1:]),
        cell("政府采购金额（当年部门预算安排资金）", f'<w:gridSpan w:val="{len(_SOURCES)}"/>'),
    )
    second = row(*first[0], *[cell("", _ON)] * 5, *_SOURCES)
    totals = [row(name, *[""] * 6, "9.05", "9.05", *[""] * 4) for name in ("合　计", f"{NAME}小计")]
    items = [row(*purchase, purchase[-1], *[""] * 4) for purchase in _PURCHASES]
    title = row(cell(f"101{NAME}", '<w:gridSpan w:val="9"/>'), cell("单位：万元", '<w:gridSpan w:val="4"/>'))
    return "".join(
        (
            _paragraphs("六、政府采购预算情况"),
            _marked("_Toc471398468", " 2020年，我部门安排政府采购预算9.05万元。具体内容见下表。"),
            _marked("_Toc28848395", "部门政府采购预算"),
            table(title, head, second, *totals, *items),
        )
    )


def _assets() -> str:
    wide = '<w:gridSpan w:val="3"/>'
    return _paragraphs(
        "七、国有资产信息",
        f"{NAME}2019年末固定资产金额为15.76万元（详见下表），2020年度各单位（处室）拟购置固定资产总额为0万元。",
    ) + table(
        row(cell(f"{NAME}固定资产占用情况表", wide)),
        row(cell(f"编制部门：{NAME}", '<w:gridSpan w:val="2"/>'), "截止时间：2019年12月31日"),
        row("项目", "数量", "价值（金额单位：万元）"),
        *(row(*asset) for asset in _ASSETS),
    )


def _goals(*goals: str) -> str:
    return table(row("绩效目标", cell("".join(map(paragraph, goals))))) + paragraph(" ")


def _indicators(indicators: tuple[tuple[str, ...], ...]) -> str:
    rows = [row(cell(first, _DOWN if first else _ON), *others) for first, *others in indicators]
    return table(row(*_HEAD), *rows) + paragraph("")


def _paragraphs(*texts: str) -> str:
    return "".join(paragraph(text) if text else "<w:p/>" for text in texts)


def _marked(name: str, text: str) -> str:
    number = BOOKMARKS.index(name)
    return paragraph(f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{run(text)}<w:bookmarkEnd w:id="{number}"/>')
