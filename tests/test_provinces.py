"""Disclosures as other provinces word them: right ones are right, and each slip of a clerk is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosuredoc.findings import Severity
from disclosuredoc.reading.claims import claims
from disclosuredoc.reading.plain import transcript_of_text
from disclosuredoc.rules.text import audit

TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in Path(__file__).with_name("provinces").glob("*.txt")}


def severities(text: str) -> list[Severity]:
    transcript = transcript_of_text(text, "a.txt")
    return [finding.severity for finding in audit(transcript, claims(transcript)).findings]


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_right_document_is_right(name: str) -> None:
    assert severities(TEXTS[name]) == []


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("hunan", "其他收入100万元", "其他收入110万元"),
        ("hunan", "下降6.17%", "下降7.16%"),
        ("hunan", "公务接待费4万元", "公务接待费5万元"),
        ("hunan", "增长7.2%", "增长8.2%"),
        ("sichuan", "占2.41%", "占4.21%"),
        ("sichuan", "基本支出1,956.80万元", "基本支出1,965.80万元"),
        ("sichuan", "公务接待费5.00万元", "公务接待费6.00万元"),
        ("zhejiang", "下降5.59%", "下降5.95%"),
        ("zhejiang", "占96.15%", "占95.16%"),
        ("zhejiang", "完成预算的62.5%", "完成预算的65.2%"),
        ("zhejiang", "占66.67%", "占33.33%"),
        ("guangdong", "增长6.83%，主要原因是学生人数增加；", "增长8.63%，主要原因是学生人数增加；"),
        ("guangdong", "下降9.09%", "下降9.99%"),
        ("guangdong", "工程类采购预算400万元", "工程类采购预算300万元"),
        ("guangdong", "比上年减少4万元，下降13.33%", "比上年减少5万元，下降13.33%"),
        ("shandong", "政府性基金预算拨款收入1000万元", "政府性基金预算拨款收入1100万元"),
        ("shandong", "公用经费150万元", "公用经费105万元"),
        ("shandong", "下降4%", "下降14%"),
        ("jiangsu", "占“三公”经费的62.5%", "占“三公”经费的65.2%"),
        ("jiangsu", "与上年相比增加12.44万元，增长1.38%", "与上年相比增加12.44万元，增长13.8%"),
        ("henan", "占73.53%", "占75.33%"),
        ("henan", "占8.47%", "占4.87%"),
        ("henan", "公务用车运行维护费30万元", "公务用车运行维护费28万元"),
        ("henan", "减少2万元。具体", "减少3万元。具体"),
        ("fujian", "公用支出50万元", "公用支出60万元"),
        ("fujian", "降低33.33%", "降低23.33%"),
        ("fujian", "政府采购货物预算8万元", "政府采购货物预算9万元"),
        ("fujian", "公务用车购置及运行经费2023年预算安排1.5万元", "公务用车购置及运行经费2023年预算安排1.8万元"),
        ("guizhou", "项目支出200.00万元", "项目支出210.00万元"),
        ("guizhou", "下降11.11%", "下降12.11%"),
        ("guizhou", "公务接待费｜2.00｜3.00｜-1.00", "公务接待费｜2.00｜3.00｜-2.00"),
        ("shaanxi", "下降8.57%", "下降5.87%"),
        ("shaanxi", "政府采购服务类预算30万元", "政府采购服务类预算33万元"),
        ("shaanxi", "公务用车运行维护费2万元", "公务用车运行维护费2.2万元"),
        ("hubei", "占支出总预算的83.95%", "占支出总预算的89.35%"),
        ("hubei", "人员经费473.15万元", "人员经费437.15万元"),
        ("hubei", "减少0.50万元，降低10%", "减少0.60万元，降低10%"),
        ("hubei", "占收入总预算的96.31%", "占收入总预算的93.61%"),
        ("xinjiang", "占67.96%", "占69.67%"),
        ("xinjiang", "增长6.04%", "增长4.06%"),
        ("xinjiang", "公务接待费1.50万元", "公务接待费1.60万元"),
        ("xinjiang", "公务用车运行费减少0.30万元", "公务用车运行费减少0.20万元"),
        ("liaoning", "占支出总计的55.62%", "占支出总计的56.52%"),
        ("liaoning", "下降7%", "下降9%"),
        ("liaoning", "公务接待费0.6万元", "公务接待费0.8万元"),
        ("yuan", "其他收入345,678.90元", "其他收入354,678.90元"),
        ("yuan", "下降14.29%", "下降12.49%"),
        ("yuan", "公务接待费10,000.00元", "公务接待费12,000.00元"),
        ("zero_yuan", "项目支出400万元", "项目支出410万元"),
        ("zero_yuan", "下降3.85%", "下降5.85%"),
        ("zero_yuan", "公务接待费2.5万元", "公务接待费2.8万元"),
        ("hebei", "日常公用经费45万元；", "日常公用经费54万元；"),
        ("hebei", "基本支出减少4.73万元", "基本支出减少7.43万元"),
        ("hebei", "公务接待费1万元", "公务接待费2万元"),
        ("anhui", "占7.62%", "占6.72%"),
        ("anhui", "下降2.58%", "下降5.28%"),
        ("anhui", "下降5.25%", "下降2.55%"),
        ("shanghai", "公务用车运行费60.00万元", "公务用车运行费66.00万元"),
        ("shanghai", "减少4.40万元", "减少4.80万元"),
        ("shanghai", "公务接待费5.60万元", "公务接待费5.80万元"),
        ("guangxi", "增长3.26%", "增长2.36%"),
        ("guangxi", "占支出预算81.9%", "占支出预算89.1%"),
        ("guangxi", "项目支出300万元，同比增加50万元", "项目支出300万元，同比增加60万元"),
        ("gansu", "占81.48%", "占84.18%"),
        ("gansu", "占83.34%", "占88.34%"),
        ("gansu", "完成全年预算的92.31%", "完成全年预算的93.21%"),
        ("gansu", "下降3.57%", "下降5.37%"),
        ("gansu", "增长9.11%", "增长1.91%"),
        ("beijing", "比2020年1050.00万元增加52.56万元", "比2020年1050.00万元增加56.52万元"),
        ("beijing", "占总支出预算64.46%", "占总支出预算66.44%"),
        ("beijing", "0.25万元减少0.06万元", "0.25万元减少0.16万元"),
        ("beijing", "公务用车保险2.00万元", "公务用车保险2.50万元"),
        ("jiangxi", "占支出预算总额的59.50%", "占支出预算总额的95.50%"),
        ("jiangxi", "占收入预算总额的91.13%", "占收入预算总额的93.11%"),
        ("jiangxi", "公务接待费5万元", "公务接待费7万元"),
        ("jiangxi", "对个人和家庭的补助1000万元", "对个人和家庭的补助1100万元"),
        ("hainan", "｜9.97%", "｜9.79%"),
        ("hainan", "项目支出｜100.00", "项目支出｜101.00"),
        ("heilongjiang", "占52.39%", "占53.29%"),
        ("heilongjiang", "占88.1%", "占81.8%"),
        ("heilongjiang", "占94.12%", "占92.14%"),
        ("heilongjiang", "下降16%", "下降19%"),
        ("heilongjiang", "占4.76%", "占6.47%"),
        ("ningxia", "公共安全支出30.00万元", "公共安全支出50.00万元"),
        ("ningxia", "下降16.67%", "下降17.66%"),
        ("ningxia", "8.00万元减少2.00万元", "8.00万元减少3.00万元"),
        ("ningxia", "公务接待费1.00万元", "公务接待费1.50万元"),
        ("tianjin", "占47.7%", "占44.7%"),
        ("tianjin", "预算15000元，与2020年预算相比减少5000元；", "预算15000元，与2020年预算相比减少6000元；"),
        ("tianjin", "项目支出4000000元", "项目支出4100000元"),
        ("chongqing", "公务接待费3.00万元，比", "公务接待费3.50万元，比"),
        ("chongqing", "比2022年减少1.00万元。其中", "比2022年减少1.20万元。其中"),
    ],
)
def test_a_slip_is_found(name: str, right: str, wrong: str) -> None:
    assert right in TEXTS[name]
    assert Severity.ERROR in severities(TEXTS[name].replace(right, wrong, 1))
