"""Documents with the figures of published ones, in words of our own: what is wrong is found, what is right is not."""

from __future__ import annotations

import pytest

from disclosuredoc.findings import Report
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.document import read_bytes
from disclosuredoc.rules.text import audit


def audited(text: str) -> Report:
    transcript = read_bytes(text.encode(), "公开.txt")
    return audit(transcript, claims(transcript))


WRONG = {
    "completion and share of the other item": (
        """示例县文物所2023年度三公经费决算情况
全年预算安排3万元，实际支出1.71万元，完成预算的43%。
其中公务接待费支出0.53万元，占69%；公务用车购置及运行维护费支出1.18万元，占31%。
公务接待费全年预算1万元，支出决算0.53万元，完成预算的47%，接待10批次。""",
        {"share-differs"},
    ),
    "last year's figure is this year's budget": (
        """示例县文物所2023年度“三公”经费决算
“三公”经费年初预算3万元，决算1.71万元，完成预算的43%，较上年减少1.29万元，减少43%。""",
        {"share-differs", "last-year-is-budget"},
    ),
    "changes of the parts miss that of the whole": (
        """示例县2019年三公经费决算说明
三公经费支出1165.08万元，比上年减少63.96万元，降低5.2%。其中：出国费0万元；购置费204.78万元，减少54.2万元；\
运行维护费664.6万元，增加53.81万元；接待费295.7万元，减少60.14万元。""",
        {"change-of-parts-differs"},
    ),
    "yuan among ten thousands": (
        """示例乡人民政府2022年部门预算
年初收入预算863.77万元，包括：一般公共预算拨款863.77万元，政府性基金预算拨款0万元，事业收入0元，其他收入0万元。""",
        {"unit-mixed"},
    ),
    "two directions": (
        """示例中心校2023年预算公开
项目支出448万元，比上年减少594万元，增长下降57%。""",
        {"direction-contradicts"},
    ),
    "the change of the whole four hundredths off": (
        """示例中心校2023年预算公开
收支总预算1157.55万元，比上年减少518.08万元，下降30.92%。
基本支出709.55万元，比上年增加75.96万元，增长11.99%；项目支出448万元，比上年减少594万元，下降57%。""",
        {"change-of-parts-differs"},
    ),
    "compared with the year before last": (
        """示例区2017年三公经费预算
2017年三公经费安排5834万元，比2015年下降2.3%。""",
        {"compared-year-differs"},
    ),
    "a row one cell short": (
        """示例区2017年三公经费预算表，单位：万元
总计｜因公出国（境）｜公务用车小计｜购置费｜运行费｜接待费
5834｜100｜692｜4612｜430
三公经费预算5834万元。""",
        {"row-shifted"},
    ),
    "a part grown by a digit": (
        """示例县水利局2021年部门预算
2021年支出总计512.40万元，其中基本支出301.15万元、项目支出211.52万元。""",
        {"sum-differs"},
    ),
    "a percentage with its digits changed": (
        """示例县水利局2021年部门预算
机关运行经费安排36.5万元，上年35.2万元，增加1.3万元，增长6.39%。""",
        {"percentage-differs"},
    ),
    "an increase that is a decrease": (
        """示例县水利局2021年部门预算
公务接待费由2020年的3.2万元增加到2021年的2.8万元。""",
        {"change-differs"},
    ),
    "two figures for one item": (
        """示例县水利局2021年部门预算
机关运行经费36.5万元。
2021年本部门机关运行经费安排35.6万元，用于办公、水电等支出。""",
        {"same-item-differs"},
    ),
    "unchanged and yet changed": (
        """示例县水利局2021年部门预算
公务接待费2.8万元，上年预算3.2万元，与上年持平。""",
        {"change-differs"},
    ),
    "a table against the text": (
        """示例县水利局2021年“三公”经费预算
公务接待费安排2.8万元。
项目｜预算数（万元）
公务接待费｜2.80
公务用车运行维护费｜6.00
公务用车购置费｜0.00
因公出国（境）费｜0.00
合计｜9.80
“三公”经费合计8.9万元。""",
        {"sum-differs", "same-item-differs"},
    ),
    "purchases that do not add up": (
        """示例县水利局2021年部门预算
安排政府采购120万元，其中货物45万元，工程60万元，服务25万元。""",
        {"sum-differs"},
    ),
    "a doubled unit": ("示例县水利局2021年部门预算\n项目支出211.25万元元。", {"unit-doubled"}),
    "an older year": (
        "示例县水利局2021年部门预算\n2018年机关运行经费安排36.5万元。",
        {"stated-year-differs"},
    ),
    "something left to fill in": (
        "示例县水利局2021年部门预算\n项目支出211.25万元，比上年增加    万元。",
        {"placeholder-left"},
    ),
}
"""Texts with what must be found in each."""

RIGHT = {
    "thousands marks, blanks in figures, and two hundredths of rounding": """示例区2017年三公经费决算
全年支出2,921.7万元，其中：因公出国（境）35.6万元、公务接待1,239.7万元、公务用车购置及运行维护1,646.4万元\
（购置109.0万元、运行维护1, 537.4万元）。比上年减少1,897.9万元，减少39.38%；出国团组1个8人次，接待13,100批次。""",
    "last year's outcome beside this year's budget": """示例县2025年三公经费预算
2024年三公经费支出2010.95万元；2025年安排2005.41万元，较上年预算减少94.91万元，降低4.52%。\
其中公务接待费913.41万元，减少77.91万元，降低7.86%；因公出国（境）费0万元，没有变化。""",
    "columns that are announced": """示例镇2024年三公经费预算（单位：万元；依次为上年预算、本年预算、增减额、增减幅度）
合计 18.15 22.15 4 22%
因公出国（境）费 空 空 空 空
公务接待费 3 7 4 133%
公务用车运行费 15.15 15.15 0 0""",
    "parts in another order and in brackets": """示例县林业局2022年部门预算
本年支出（含结转）640.5万元：项目支出210万元，基本支出430.5万元（公用经费30.5万元，人员经费400万元）。""",
    "respectively": """示例县林业局2022年部门预算
货物、工程、服务采购分别为12万元、30万元和8万元，政府采购合计50万元。""",
    "from one figure to another": """示例县林业局2022年部门预算
公务用车运行维护费由上年的8万元压减到6万元，减少2万元，下降25%。""",
    "in yuan and in ten thousands": """示例县林业局2022年部门预算
机关运行经费305,000元（30.5万元），比上年增加15,000元，增长5.17%。""",
    "two sets, of the department and of a unit": """示例县林业局2022年部门预算
一、部门收支
收入640.5万元，支出640.5万元。
一、本级收支
收入500万元，支出500万元。""",
    "a reason that names figures": """示例县林业局2022年部门预算
基本支出430.5万元，比上年增加20.5万元，增长5%，主要原因是新增5人，工资增加12万元，社会保险增加8.5万元。""",
    "uses that are rates": """示例县林业局2022年部门预算
护林员补助项目36万元，按每人每月1500元补助20人；公务接待费2万元，人均不超过60元。""",
    "nothing to compare with": """示例县林业局2022年部门预算
公务用车购置费18万元，上年没有安排；公务接待费0万元，与上年一致。""",
    "a share that is rounded": """示例县林业局2022年部门预算
支出640.5万元。其中基本支出430.5万元，占67.21%；项目支出210万元，占32.79%。""",
    "carried over from last year": """示例县林业局2022年部门预算
收入总计640.5万元，包括本年收入600万元和上年结转40.5万元；支出总计640.5万元，其中基本支出430.5万元，项目支出210万元。""",
    "another body that helps": """示例县林业局2022年部门预算
示例县林业局会同县财政局、县公安局开展专项检查。项目支出210万元。""",
    "a plan of several years": """示例县林业局2022年部门预算
2021—2025年规划总投资3000万元。2022年项目支出210万元，为2020年以来最高。""",
    "a table of two years": """示例县林业局2022年三公经费
项目｜2021年预算数｜2022年预算数
因公出国（境）费｜0｜0
公务接待费｜2.00｜1.80
公务用车运行维护费｜8.00｜6.00
合计｜10.00｜7.80
“三公”经费预算7.8万元，比上年减少2.2万元，下降22%。""",
}
"""Texts with nothing wrong in them."""

ROUNDED = """示例州2022年三公经费决算
三公经费支出8,237.23万元，较年初预算增加1,317.14万元。其中：因公出国（境）费0万元；\
公务用车购置及运行维护费7,634.75万元（购置费2,337.35万元，运行维护费5,297.4万元），增加1,833.7万元；公务接待费602.47万元，减少516.57万元。"""


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_found(name: str) -> None:
    text, expected = WRONG[name]

    assert {finding.rule for finding in audited(text).errors} == expected


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_right_is_not_found_fault_with(name: str) -> None:
    report = audited(RIGHT[name])

    assert (report.errors, report.warnings) == ((), ())


def test_a_sum_within_rounding_is_no_error_and_to_be_looked_at() -> None:
    report = audited(ROUNDED)

    assert report.errors == ()
    assert {finding.rule for finding in report.warnings} == {"sum-inexact"}


def test_the_same_sum_is_but_a_note_where_the_document_speaks_of_rounding() -> None:
    report = audited(f"{ROUNDED}\n部分合计与分项之和存在尾差。")

    assert (report.errors, report.warnings) == ((), ())
    assert {finding.rule for finding in report.notes} == {"sum-rounded"}
