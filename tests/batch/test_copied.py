"""Copied passages: the same long words under two names are found; names, figures and fixed wording are none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import sample
from disclosuredoc.batch.copied import MANY, among, among_marked, copied, words_of_document, words_of_facts
from disclosuredoc.batch.prints import Own, prints
from disclosuredoc.batch.synthetic.bodies import bodies
from disclosuredoc.batch.synthetic.department import department
from disclosuredoc.findings import Finding
from disclosuredoc.model.transcript import Passage, Place, Subject, Transcript
from disclosuredoc.reading.document import read_document

LONG = "组织编制全县湿地保护年度计划，会同沿岸各村清理入河垃圾，每季度公布水质监测结果并接受沿岸居民监督。"


def own(name: str, *texts: str) -> Own:
    return Own(name=name, names=(name,), texts=tuple((f"第{number}段", text) for number, text in enumerate(texts, 1)))


def found(*owns: Own) -> list[tuple[int, Finding]]:
    return list(copied([prints(one) for one in owns], owns.__getitem__))


def test_texts_of_their_own_are_no_copies() -> None:
    other = "拟订全县林地巡护办法，培训护林员使用定位终端，冬春两季在进山路口设卡登记火种，按月公布巡护里程。"

    assert found(own("示例县林草局", other), own("示例县水利局", LONG)) == []


def test_a_passage_under_two_names_is_told_to_both_with_both_places() -> None:
    (one, first), (two, second) = found(own("示例县林草局", "短句。", LONG), own("示例县水利局", LONG))

    assert (one, two) == (0, 1)
    assert (first.place, second.place) == ("第2段", "第1段")
    assert "与示例县水利局（第1段）的文字相同" in first.message
    assert "与示例县林草局（第2段）的文字相同" in second.message
    assert first.severity.value == "warning"


def test_names_of_their_own_numbers_and_figures_do_not_hide_a_copy() -> None:
    one, two = "示例县林草局", "示例县水利局"
    pairs = found(own(one, f"1. {one}负责此事，{LONG}共12处。"), own(two, f"（三）{two}负责此事，{LONG}共7处。"))

    assert [number for number, _ in pairs] == [0, 1]


def test_a_copy_that_still_says_the_other_name_is_an_error() -> None:
    copy = f"{LONG}由示例县林草局负责。"
    (_, first), (_, second) = found(own("示例县林草局", copy), own("示例县水利局", copy))

    assert (first.severity.value, second.severity.value) == ("warning", "error")
    assert "其中还写着“示例县林草局”" in second.message
    assert second.expected == "示例县水利局"


def test_what_stands_under_many_names_is_fixed_wording() -> None:
    many = [own(f"示例县第{number}办", LONG) for number in range(MANY + 1)]

    assert found(*many) == []
    assert len(found(*many[1:])) == MANY


def test_two_documents_of_one_department_are_no_copies() -> None:
    assert found(own("示例县水利局", LONG), own("示例县水利局", LONG)) == []


def test_a_part_of_a_text_may_be_copied_and_short_parts_are_no_copies() -> None:
    mixed = f"开头是自己的话，与别处不同。{LONG}结尾也是自己的话，写的是另外一件事情。"

    assert len(found(own("示例县林草局", mixed), own("示例县水利局", LONG))) == 2
    assert found(own("示例县林草局", f"自己的话，{LONG[:27]}"), own("示例县水利局", LONG)) == []


def test_two_copied_parts_of_one_text_are_two_findings() -> None:
    second = "建立覆盖城乡的旧衣回收网点，委托三家企业分拣，所得款项全部用于困难儿童冬衣购置，年底公示账目。"
    both = f"{LONG}中间这一句是自己的话，说明了另外的情况和安排。{second}"

    assert len(found(own("示例县林草局", both), own("示例县水利局", LONG, second))) == 4


@given(st.lists(st.lists(st.text("甲乙丙丁，。", min_size=30, max_size=60), max_size=3), max_size=6))
def test_each_finding_has_its_counterpart(drawn: list[list[str]]) -> None:
    owns = [own(f"示例{'甲' * (number + 1)}局", *texts) for number, texts in enumerate(drawn)]

    for number, finding in found(*owns):
        assert finding.place in {place for place, _ in owns[number].texts}
        assert any(f"与{other.name}（" in finding.message for other in owns if other is not owns[number])


@given(st.integers(1, 40))
def test_only_departments_with_copies_are_read_again(number: int) -> None:
    owns = [
        own(f"示例{at}局", f"第{at * 'x'}件事由本局负责，{'甲乙丙丁'[at % 4] * (at + 30)}。") for at in range(number)
    ]
    owns += [own("示例县林草局", LONG), own("示例县水利局", LONG)]
    asked: list[int] = []

    def read(at: int) -> Own:
        asked.append(at)
        return owns[at]

    assert len(list(copied([prints(one) for one in owns], read))) == 2
    assert asked == [number, number + 1]


def test_a_synthetic_county_copies_nothing() -> None:
    owns = [words_of_facts(department(body, 1)) for body in bodies(60)]

    assert found(*owns) == []


def test_facts_speak_in_words_of_their_own_in_duties_goals_and_purposes() -> None:
    words = words_of_facts(sample.disclosure())

    assert words.name == sample.NAME
    assert not [place for place, _ in words.texts if "indicators" in place or "reasons" in place]
    assert any("responsibilities" in place for place, _ in words.texts)


def transcript(*passages: tuple[str, str]) -> Transcript:
    return Transcript(
        source="a.docx",
        passages=tuple(
            Passage(place=Place(section=section, paragraph=number), text=text)
            for number, (section, text) in enumerate(passages, 1)
        ),
    )


def said(*passages: tuple[str, str]) -> Sequence[str]:
    return [text for _, text in words_of_document(transcript(*passages), Subject(name="示例县水利局")).texts]


def test_of_a_document_its_duties_and_goals_count_and_no_terms() -> None:
    assert said(("一、部门职责", "甲"), ("三、机关运行", "乙"), ("八、名词解释和其他", "丙")) == ["甲"]


def test_of_a_document_without_sections_all_of_it_counts() -> None:
    assert said(("", "甲"), ("", "乙")) == ["甲", "乙"]


def test_a_document_without_a_name_is_called_by_its_file() -> None:
    assert words_of_document(transcript(("", "甲")), Subject()).name == "a.docx"


def test_documents_of_a_folder_are_compared_and_what_cannot_be_read_is_left(tmp_path: Path) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.docx", tmp_path / "d.txt"]
    for file, name in zip(files, ("林草局", "水利局", "民政局", "司法局"), strict=True):
        said = "办理公证事项。" if name == "司法局" else LONG
        file.write_text(f"示例县{name}2020年部门预算\n一、部门职责\n{said}\n", encoding="utf-8")

    assert list(among(files)) == files[:2]


def test_a_document_that_is_gone_meanwhile_is_copied_from_no_more(tmp_path: Path) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file, name in zip(files, ("林草局", "水利局"), strict=True):
        file.write_text(f"示例县{name}2020年部门预算\n一、部门职责\n{LONG}\n", encoding="utf-8")
    marked = {file: prints(words_of_document(read_document(file), Subject())) for file in files}

    assert list(among_marked(marked)) == files
    files[1].unlink()
    assert among_marked(marked) == {}
