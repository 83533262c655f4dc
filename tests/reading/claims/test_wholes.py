"""What the shares of a list are shares of, where only an earlier paragraph says it."""

from __future__ import annotations

from texts import found, stated

TITLE = "乙县某局2022年部门预算"
WHOLE = "2022年一般公共预算当年拨款2,513.6万元，比2021年执行数增加13.6万元，主要原因是人员增加。"
PARTS = (
    "一般公共服务支出1,200万元，占47.74%；社会保障和就业支出400万元，占15.91%；"
    "卫生健康支出263.6万元，占10.49%；农林水支出650万元，占{share}%。"
)


def test_shares_are_measured_on_the_amount_that_their_parts_make_up() -> None:
    assert stated(TITLE, WHOLE, PARTS.format(share="25.86"), kinds="share") == [
        "一般公共服务支出 1,200万元/2,513.6万元=47.74%",
        "社会保障和就业支出 400万元/2,513.6万元=15.91%",
        "卫生健康支出 263.6万元/2,513.6万元=10.49%",
        "农林水支出 650万元/2,513.6万元=25.86%",
    ]


def test_right_shares_are_right() -> None:
    assert found(TITLE, WHOLE, PARTS.format(share="25.86")) == []


def test_the_one_share_that_does_not_fit_the_whole_of_the_others_is_found() -> None:
    assert found(TITLE, WHOLE, PARTS.format(share="28.56")) == ["share-differs"]


def test_the_whole_may_stand_under_another_heading_and_every_share_in_a_paragraph_of_its_own() -> None:
    assert found(
        TITLE,
        "#五、拨款规模",
        WHOLE,
        "#六、拨款结构",
        "1.一般公共服务支出1,200万元，占47.74%，主要用于人员。",
        "2.社会保障和就业支出400万元，占15.91%，主要用于养老保险。",
        "3.农林水支出650万元，占28.56%，主要用于灌溉。",
        "以上支出不含政府性基金。",
    ) == ["share-differs"]


def test_two_shares_that_are_written_the_wrong_way_round_are_found() -> None:
    text = "公务接待0.53万元，占69%；公务用车1.18万元，占31%。"

    assert found("乙县2022年部门决算", "全年支出1.71万元。", text) == ["share-differs", "share-differs"]


def test_shares_whose_whole_is_known_vouch_for_the_others() -> None:
    text = "收入5,200万元，其中：财政拨款收入5,000万元，占95.16%；事业收入150万元，占2.88%；其他收入50万元，占0.96%。"

    assert found(TITLE, text) == ["share-differs"]


def test_of_two_shares_the_one_that_does_not_fit_what_both_make_up_is_found() -> None:
    assert found(TITLE, "支出850.12万元。", "甲类支出800.12万元，占92.14%；乙类支出50万元，占5.88%。") == [
        "share-differs"
    ]


def test_shares_that_fit_no_amount_are_left_alone() -> None:
    assert stated(TITLE, "收入100万元。", "甲类支出20万元，占40%；乙类支出10万元，占30%。", kinds="share") == [
        "甲类支出 /=40%",
        "乙类支出 /=30%",
    ]


def test_shares_that_fit_two_amounts_but_for_one_are_left_alone() -> None:
    parts = "甲类支出20万元，占20%；乙类支出30万元，占30%；丙类支出40万元，占50%。"

    assert stated(TITLE, "收入100万元。", "支出101万元。", parts, kinds="share") == [
        "甲类支出 /=20%",
        "乙类支出 /=30%",
        "丙类支出 /=50%",
    ]


def test_an_amount_of_another_year_is_not_their_whole() -> None:
    assert stated(TITLE, "2021年收入100万元。", "甲类支出60万元，占60%；乙类支出40万元，占40%。", kinds="share") == [
        "甲类支出 /=60%",
        "乙类支出 /=40%",
    ]


def test_a_list_longer_than_any_budget_is_left_alone() -> None:
    long = "；".join(f"类别{'甲乙丙丁'[at % 4]}支出1万元，占1%" for at in range(61))

    assert set(stated(TITLE, "收入100万元。", long, kinds="share")) <= {f"类别{one}支出 /=1%" for one in "甲乙丙丁"}
