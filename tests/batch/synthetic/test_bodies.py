"""The bodies of a county: no two alike, the county's own among the first."""

from __future__ import annotations

from disclosuredoc.batch.synthetic.bodies import bodies, most


def test_no_two_bodies_of_the_largest_county_share_a_name_or_a_code() -> None:
    county = list(bodies(most()))

    assert len({body.name for body in county}) == most()
    assert len({body.code for body in county}) == most()


def test_a_small_county_has_offices_and_bodies_of_a_place() -> None:
    names = [body.name for body in bodies(6)]

    assert names[:3] == ["示例县人民政府办公室", "示例县财政局", "示例县青河镇人民政府"]
    assert names[5] == "示例县青河镇中心小学"


def test_no_more_bodies_come_than_there_are_names() -> None:
    assert len(list(bodies(most() + 10))) == most()


def test_short_names_say_whose_body_it_is() -> None:
    shorts = [body.short_name for body in bodies(6)]

    assert shorts == ["县政府办", "县财政局", "青河镇政府", "县发改局", "县教育局", "青河镇中心小学"]


def test_codes_of_three_digits_are_used_up_before_longer_ones() -> None:
    codes = [body.code for body in bodies(900)]

    assert (codes[0], codes[898], codes[899]) == ("101", "999", "101900")


def test_some_kinds_were_called_otherwise_last_year() -> None:
    former = [body.former_name for body in bodies(4)]

    assert former == [None, None, None, "示例县发展改革局"]
