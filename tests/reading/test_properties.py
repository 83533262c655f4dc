"""Properties of the file, and the people in it."""

from __future__ import annotations

from disclosuredoc.reading.wordml import transcript_of_parts
from reading.wordfile import marks, paragraph, parts, read, relations

CORE = """<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>说明</dc:title><dc:creator> 张三 </dc:creator>
<cp:lastModifiedBy>李四</cp:lastModifiedBy><cp:keywords/></cp:coreProperties>"""
APP = """<Properties><Template>Normal.dotm</Template><Company>示例县司法局</Company><Pages>3</Pages>
<HeadingPairs><a>1</a></HeadingPairs></Properties>"""
CUSTOM = """<Properties xmlns:vt="v">
<property name="KSOProductBuildVer"><vt:lpwstr>2052</vt:lpwstr></property></Properties>"""


def test_properties_that_say_something_are_told_by_name() -> None:
    members = parts(paragraph("甲"))
    members["_rels/.rels"] = relations(
        officeDocument="word/document.xml",
        core_properties="core.xml",
        extended_properties="app.xml",
        custom_properties="custom.xml",
    )
    members |= {"core.xml": CORE.encode(), "app.xml": APP.encode(), "custom.xml": CUSTOM.encode()}
    transcript = transcript_of_parts(members, "a.docx")

    assert [(name, text) for kind, name, text in marks(transcript) if kind == "property"] == [
        ("title", "说明"),
        ("creator", "张三"),
        ("lastModifiedBy", "李四"),
        ("custom.KSOProductBuildVer", "2052"),
        ("template", "Normal.dotm"),
        ("company", "示例县司法局"),
        ("headingPairs", "1"),
    ]
    assert {residue.place.part for residue in transcript.residues} == {"属性"}


def test_the_people_of_a_file_are_told() -> None:
    people = b'<w15:people xmlns:w15="x"><w15:person w15:author="A"><w15:presenceInfo/></w15:person></w15:people>'

    assert marks(read(paragraph("甲"), people=people)) == [("property", "people", "A")]
