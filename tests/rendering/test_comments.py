"""Comments in a document: unique ids beside those it holds, a part, a relation and a type of their own."""

from __future__ import annotations

import pytest
from lxml import etree

import word
from disclosuredoc.rendering.comments import commented
from reading import wordfile

MAIN = word.MAIN
RELATIONS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
W = f"{{{wordfile.W}}}"
BODY = wordfile.paragraph("一、部门职责") + wordfile.paragraph("本部门预算收入10万元。")


def parts(body: str = BODY, **others: bytes) -> dict[str, bytes]:
    """The parts of a document as they are opened."""
    return word.parts(wordfile.packed(wordfile.parts(body, **others)))


def noted(
    members: dict[str, bytes], *texts: str, held: str = "", namespace: str = wordfile.W
) -> tuple[dict[str, bytes], etree._Element]:
    """Comment the last paragraph, and return the parts with the tree of the comments."""
    tree = etree.fromstring(members[MAIN])
    last = list(tree.iter(f"{{{namespace}}}p"))[-1]
    made = commented(members, (MAIN, tree), held, [(last, text) for text in texts])
    [name] = [name for name in made if name.startswith("word/comments")]
    return made, etree.fromstring(made[name])


def test_the_range_of_a_comment_is_the_whole_paragraph() -> None:
    made, _ = noted(parts(), "请核对")
    last = etree.fromstring(made[MAIN])[0][-1]

    names = [etree.QName(child).localname for child in last]
    assert names == ["pPr", "commentRangeStart", "r", "commentRangeEnd", "r"]
    assert [child.get(f"{W}id") for child in (last[1], last[3], last[4][0])] == ["0", "0", "0"]


def test_a_paragraph_without_properties_begins_with_the_range() -> None:
    made, _ = noted(parts("<w:p><w:r><w:t>收入10万元</w:t></w:r></w:p><w:p/>"), "请核对")

    assert [etree.QName(child).localname for child in etree.fromstring(made[MAIN])[0][-1]] == [
        "commentRangeStart",
        "commentRangeEnd",
        "r",
    ]


def test_a_comment_has_an_author_and_a_paragraph_for_each_line_and_no_date() -> None:
    _, comments = noted(parts(), "请核对\n依据：算术")

    assert dict(comments[0].attrib) == {f"{W}id": "0", f"{W}author": "disclosuredoc", f"{W}initials": "dd"}
    assert [paragraph.xpath("string()") for paragraph in comments[0]] == ["请核对", "依据：算术"]


def test_the_comments_are_related_and_typed() -> None:
    made, _ = noted(parts(styles=wordfile.root("styles", "")), "请核对")

    assert [dict(one.attrib) for one in etree.fromstring(made[RELATIONS])][1:] == [
        {"Id": "rId1", "Type": f"{wordfile.OFFICE}/comments", "Target": "comments.xml"}
    ]
    assert etree.fromstring(made[TYPES])[-1].attrib["PartName"] == "/word/comments.xml"


def test_a_document_without_relations_gets_them() -> None:
    members = parts()
    del members[RELATIONS]
    made, _ = noted(members, "请核对")

    assert [one.get("Target") for one in etree.fromstring(made[RELATIONS])] == ["comments.xml"]


def test_relations_keep_their_ids() -> None:
    members = parts()
    members[RELATIONS] = wordfile.relations(styles="styles.xml").replace(b'"r0"', b'"rId1"')
    made, _ = noted(members, "请核对")

    assert [one.get("Id") for one in etree.fromstring(made[RELATIONS])] == ["rId1", "rId2"]


def test_a_document_of_the_strict_standard_gets_comments_of_its_standard() -> None:
    members = {name: data.replace(wordfile.W.encode(), wordfile.STRICT.encode()) for name, data in parts().items()}
    made, comments = noted(members, "请核对", namespace=wordfile.STRICT)

    assert comments.tag == f"{{{wordfile.STRICT}}}comments"
    assert etree.fromstring(made[RELATIONS])[-1].get("Type", "").startswith("http://purl.oclc.org/ooxml/")


def test_comments_that_are_there_stay_and_their_ids_are_not_used_again() -> None:
    old = wordfile.root("comments", '<w:comment w:id="1" w:author="甲"><w:p/></w:comment>')
    made, comments = noted(parts(comments=old), "第一条", "第二条", held="word/comments.xml")

    assert [(one.get(f"{W}id"), one.get(f"{W}author")) for one in comments] == [
        ("1", "甲"),
        ("0", "disclosuredoc"),
        ("2", "disclosuredoc"),
    ]
    assert made[RELATIONS] == parts(comments=old)[RELATIONS]


def test_types_that_name_the_comments_already_stay() -> None:
    members = parts(comments=wordfile.root("comments", ""))
    once, _ = noted(members, "请核对", held="word/comments.xml")
    twice, _ = noted(once, "请核对", held="word/comments.xml")

    assert twice[TYPES] == once[TYPES]


@pytest.mark.parametrize("taken", ["word/comments.xml", "word/Comments.xml"])
def test_a_part_that_only_bears_the_name_is_left_alone(taken: str) -> None:
    members = {**parts(), taken: b"<other/>"}
    tree = etree.fromstring(members[MAIN])
    made = commented(members, (MAIN, tree), "", [(tree[0][0], "请核对")])

    assert made[taken] == b"<other/>"
    assert b"<w:comment " in made["word/comments2.xml"]


def test_every_other_part_stays_as_it_is() -> None:
    members = parts(styles=wordfile.root("styles", ""), footer=wordfile.root("ftr", ""))
    made, _ = noted(members, "请核对")

    changed = {name for name in made if made[name] != members.get(name)}
    assert changed == {MAIN, RELATIONS, TYPES, "word/comments.xml"}
