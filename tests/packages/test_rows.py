"""Rows are taken out of a part whole, by their form, and only where bytes mean what they look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from disclosuredoc.packages import rows
from disclosuredoc.packages.rows import Row, condensed, enclosed, filled, opening

if TYPE_CHECKING:
    from collections.abc import Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
START = f'<w:document xmlns:w="{W}">'.encode()


def part(content: str) -> bytes:
    return START + content.encode() + b"</w:document>"


def row(*texts: str, attributes: str = "") -> str:
    return f"<w:tr{attributes}>{''.join(f'<w:tc><w:p><w:t>{text}</w:t></w:p></w:tc>' for text in texts)}</w:tr>"


def taken(content: str, *unknown: int) -> tuple[str, list[bytes]]:
    """Return a part with ``(form: text|text)`` for its rows, forms by their number, and the forms; some unknown."""
    forms: list[bytes] = []

    def learn(form: bytes) -> int | None:
        forms.append(form)
        return None if len(forms) in unknown else len(forms)

    def write(run: list[Row[int]]) -> bytes:
        assert all((form[:5], form[-7:]) == (b"<w:tr", b"</w:tr>") for _, _, form in run)
        return b"".join([f"({number}: ".encode() + b"|".join(texts) + b")" for number, texts, _ in run])

    return condensed(content.encode(), learn, write).decode(), forms


def test_rows_of_one_form_are_learned_once() -> None:
    content, forms = taken(f"<w:p/>{row('甲', '1')}{row('乙', '2')}<w:p/>{row('丙')}")

    assert content == "<w:p/>(1: 甲|1)(1: 乙|2)<w:p/>(2: 丙)"
    assert [form.count(rows.HOLE) for form in forms] == [2, 1]


def test_rows_that_follow_each_other_are_written_together() -> None:
    runs: list[list[bytes]] = []

    def write(run: list[Row[bytes]]) -> bytes:
        runs.append([filled(form, texts) for _, texts, form in run])
        return b""

    first, second, third = (row(text).encode() for text in "甲乙丙")
    unknown = row("丁", "戊").encode()
    known = (form for form in [row("\0").encode()])
    left = condensed(
        b"<w:tbl>" + first + second + unknown + third + b"<w:p/>" + first, lambda _: next(known, None), write
    )

    assert runs == [[first, second], [third], [first]]
    assert left == b"<w:tbl>" + unknown + b"<w:p/>"


def test_what_stands_between_known_rows_is_given_with_its_holes() -> None:
    gaps: list[bytes] = []

    def between(gap: bytes, texts: Sequence[bytes]) -> bytes:
        gaps.append(gap)
        return b"(" + filled(gap, texts) + b")"

    content = f"<w:t>甲</w:t>{row('乙')}<w:t>丙</w:t>".encode()
    left = condensed(content, lambda _: None, lambda _: b"", between)

    hole = b"<w:t>" + rows.HOLE + b"</w:t>"
    assert gaps == [hole, row("\0").encode(), hole]
    assert left == f"(<w:t>甲</w:t>)({row('乙')})(<w:t>丙</w:t>)".encode()
    assert condensed(b"<w:p/>", lambda _: None, lambda _: b"", between) == b"(<w:p/>)"


def test_a_form_is_the_row_with_a_hole_for_each_text() -> None:
    _, forms = taken(row("甲 & 乙"))

    assert forms == [row("\0").encode()]


def test_rows_of_an_unknown_form_stay_as_they_are() -> None:
    content, _ = taken(row("甲") + row("乙", "丙") + row("丁"), 1)

    assert content == f"{row('甲')}(2: 乙|丙){row('丁')}"


def test_what_stands_after_the_last_text_belongs_to_the_form() -> None:
    _, forms = taken("<w:tr><w:t>甲</w:t>乙</w:tr><w:tr>丙</w:tr>")

    assert forms == ["<w:tr><w:t>\0</w:t>乙</w:tr>".encode(), "<w:tr>丙</w:tr>".encode()]


def test_of_a_nested_table_the_inner_rows_are_taken() -> None:
    nested = f"<w:tr><w:tc><w:tbl>{row('内')}</w:tbl><w:p><w:t>外</w:t></w:p></w:tc></w:tr>"

    assert taken(nested)[0] == "<w:tr><w:tc><w:tbl>(1: 内)</w:tbl><w:p><w:t>外</w:t></w:p></w:tc></w:tr>"


def test_an_end_without_a_beginning_is_left_alone() -> None:
    assert taken("</w:tr>" + row("甲") + "</w:tr>")[0] == "</w:tr>(1: 甲)</w:tr>"


def test_of_a_part_with_a_text_that_ends_twice_nothing_is_taken() -> None:
    broken = row("甲") + row("乙</w:t>")

    assert taken(broken) == (broken, [])


def test_numbers_that_word_gives_to_each_row_make_no_form_of_their_own() -> None:
    first, second = (row("甲", attributes=f' w:rsidR="00AB12{n}" w14:paraId="5C0F00{n}"') for n in ("01", "02"))

    assert taken(first + second)[0] == "(1: 甲)(1: 甲)"
    assert taken(first + second.replace("w14:paraId", "w:val"))[0] == "(1: 甲)(2: 甲)"
    assert taken((first + second).replace('"', "'"))[0] == "(1: 甲)(2: 甲)"


def test_a_text_that_looks_like_such_a_number_is_kept() -> None:
    assert taken(row(' w:rsidR="00AB1201"'))[0] == '(1:  w:rsidR="00AB1201")'


def test_forms_that_are_many_or_long_are_not_learned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MOST_FORMS", 2)
    monkeypatch.setattr(rows, "LONGEST_FORM", 200)
    many = [row(*"甲乙丙丁"[:count]) for count in (1, 2, 3, 1)]

    assert taken("".join(many))[0] == f"(1: 甲)(2: 甲|乙){many[2]}(1: 甲)"
    assert taken(row("长" * 200))[0] == f"(1: {'长' * 200})"
    assert taken(row(*"一二三四五六七八"))[1] == []


def test_a_part_is_enclosed_as_another_one() -> None:
    begun = opening(b'\xef\xbb\xbf<?xml version="1.0"?>\n' + part("<w:p/>"))

    assert enclosed(begun, b"<w:tbl/>") == b'\xef\xbb\xbf<?xml version="1.0"?>\n' + part("<w:tbl/>")


@pytest.mark.parametrize(
    "content",
    [
        "<w:p/>",
        "<w:t>要求！？ ! ?</w:t>",
        '<a:graphic xmlns:a="urn:a"/>',
    ],
)
def test_the_opening_of_a_certain_part_is_its_declaration_and_root(content: str) -> None:
    assert opening(part(content)) == START


@pytest.mark.parametrize(
    "content",
    [
        "<!-- <w:tr></w:tr> -->",
        "<![CDATA[<w:tr></w:tr>]]>",
        "<?word <w:tr></w:tr>?>",
        '<w:tbl xmlns:w="urn:other"/>',
        '<tbl xmlns="urn:other"/>',
        "<w:stand-in-for-row/>",
        "<w:t>\ue000</w:t>",
        "\0",
    ],
)
def test_a_part_whose_bytes_may_mean_something_else_has_none(content: str) -> None:
    assert opening(part(content)) == b""


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<w:document/>",
        b"<document>",
        b'<x:document xmlns:x="x">',
        b'<w:tbl xmlns:w="x">',
        part("").decode().encode("utf-16"),
        b"<w:document xmlns:w='" + b"x" * rows.LONGEST_FORM + b"'>",
    ],
)
def test_a_part_that_begins_in_another_way_has_none(data: bytes) -> None:
    assert opening(data) == b""
