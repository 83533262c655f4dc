"""What a disclosure never holds is refused in every part, also in those that nobody reads."""

from __future__ import annotations

import pytest

from disclosuredoc.errors import UnsafeFileError
from disclosuredoc.packages import limits
from disclosuredoc.packages.contents import require_harmless, require_kind

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink">{}</svg>'
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def refusal(part: str, data: str | bytes) -> str:
    with pytest.raises(UnsafeFileError) as caught:
        require_harmless({part: data if isinstance(data, bytes) else data.encode()}, "来件.docx")
    return str(caught.value)


def related(kind: str, target: str, mode: str = "External") -> str:
    one = f'<Relationship Id="rId1" Type="http://x/relationships/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return RELS.format(one)


def types(kind: str, part: str = "/word/document.xml") -> str:
    one = f'<Override PartName="{part}" ContentType="{kind}"/>'
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{one}</Types>'


def complex_field(*pieces: str) -> str:
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"<w:p {W}>{begin}{runs}{middle}<w:r><w:t>x</w:t></w:r>{end}</w:p>"


@pytest.mark.parametrize(
    ("part", "data"),
    [
        ("word/_rels/document.xml.rels", related("hyperlink", "https://example.org/")),
        ("word/_rels/document.xml.rels", related("hyperlink", "mailto:a@example.org")),
        ("word/_rels/document.xml.rels", related("image", "media/image1.png", "Internal")),
        ("word/document.xml", complex_field(" PAGE ")),
        ("word/document.xml", f'<w:fldSimple {W} w:instr="PAGEREF a \\h"/>'),
        ("word/document.xml", complex_field(' HYPERLINK "https://example.org/" ')),
        ("word/document.xml", complex_field(' HYPERLINK \\l "operating" ')),
        ("word/document.xml", '<v:fill xmlns:v="urn:schemas-microsoft-com:vml" type="tile"/>'),
        ("[Content_Types].xml", types("image/png")),
        ("word/media/a.svg", SVG.format('<image l:href="data:image/png;base64,aa//aa"/><use l:href="#a"/>')),
        ("word/document.xml", f"<w:p {W}><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"),
        ("word/media/image1.png", b"\x89PNG\r\n"),
        ("word/document.xml", f'<w:p {W}><w:fldChar w:fldCharType="end"/><w:instrText>PAGE</w:instrText></w:p>'),
    ],
)
def test_what_ordinary_documents_hold_passes(part: str, data: str | bytes) -> None:
    require_harmless({part: data if isinstance(data, bytes) else data.encode()}, "来件.docx")


@pytest.mark.parametrize(
    ("part", "data", "reason"),
    [
        ("word/vbaProject.bin", b"", "含有宏"),
        ("[Content_Types].xml", types("application/vnd.ms-word.document.macroEnabled.main+xml"), "带宏的文件"),
        ("[Content_Types].xml", types("a/MACROENABLED").encode("utf-16"), "带宏的文件"),
        ("word/embeddings/oleObject1.bin", b"", "嵌入的文件"),
        ("word/activeX/activeX1.xml", "<x/>", "ActiveX"),
        ("word/unused.dat", b"\xd0\xcf\x11\xe0\xa1\xb1", "OLE 对象"),
        ("word/unused.dat", b"PK\x03\x04", "嵌入的文件"),
        ("word/unused.xml", f"<w:body {W}><w:altChunk/></w:body>", "altChunk"),
        ("word/settings.xml", f"<w:settings {W}><w:mailMerge/></w:settings>", "邮件合并"),
        ("word/document.xml", '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/>', "OLE 对象"),
        ("word/document.xml", '<v:fill xmlns:v="urn:schemas-microsoft-com:vml" src="http://x/a.png"/>', "之外的图片"),
        ("word/_rels/document.xml.RELS", related("image", "http://x/a.png"), "文件之外"),
        ("_rels/.rels", related("webextensiontaskpanes", "word/panes.xml", "Internal"), "加载项"),
        ("word/_rels/document.xml.rels", related("HYPERLINK", "https://example.org/"), "文件之外"),
        ("word/document.xml", complex_field(' HYPERLINK "file:///c:/x" '), "HYPERLINK"),
        ("word/document.xml", complex_field(" HYPERLINK \\\\server\\share "), "HYPERLINK"),
        ("word/_rels/settings.xml.rels", related("attachedTemplate", "http://x/t.dotm"), "附有外部模板"),
        ("word/_rels/document.xml.rels", related("oleObject", "embeddings/o.bin", "Internal"), "OLE 对象"),
        ("word/_rels/document.xml.rels", related("package", "embeddings/o.xlsx", "Internal"), "嵌入的文件"),
        ("word/_rels/document.xml.rels", related("control", "activeX/a.xml", "Internal"), "ActiveX"),
        ("word/_rels/document.xml.rels", related("aFChunk", "chunk.html", "Internal"), "altChunk"),
        ("word/_rels/unused.xml.rels", related("image", "http://x/a.png"), "引用了文件之外的内容（image）"),
        ("word/_rels/document.xml.rels", related("image", "file:///etc/passwd", "Internal"), "文件之外"),
        ("word/_rels/document.xml.rels", related("hyperlink", "file:///etc/passwd"), "文件之外"),
        ("word/_rels/document.xml.rels", related("hyperlink", "javascript:x"), "文件之外"),
        ("word/document.xml", complex_field(" DDEAUTO cmd "), "域 DDEAUTO"),
        ("word/document.xml", complex_field("INCLUDE", "PICTURE http://x"), "域 INCLUDEPICTURE"),
        ("word/header1.xml", f'<w:fldSimple {W} w:instr=" includetext c:\\x "/>', "域 INCLUDETEXT"),
        ("word/document.xml", f"<w:p {W}><w:r><w:instrText>LINK x</w:instrText></w:r></w:p>", "域 LINK"),
        ("word/unused.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "DOCTYPE"),
        ("word/unused.dat", "<!DOCTYPE x><x/>", "DOCTYPE"),
        ("word/unused.dat", " " * 100 + "<!DOCTYPE x><x/>", "DOCTYPE"),
        ("word/unused.dat", "<!DOCTYPE x><x/>".encode("utf-16-be"), "DOCTYPE"),
        ("word/unused.xml", '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><x/>'.encode("utf-16"), "DOCTYPE"),
        ("word/media/a.svg", SVG.format("<script/>"), "图片里含有脚本"),
        ("word/media/a.svg", SVG.format('<image l:href="https://x/a.png"/>'), "之外的图片"),
        ("word/document.xml", "<x>", "XML 已损坏"),
        ("word/document.xml", b"", "XML 已损坏"),
        ("word/document.xml", '<?xml version="1.0" encoding="nonsense"?><x/>', "编码不是 UTF-8"),
        ("word/document.xml", "<x>" * (limits.DEPTH + 1) + "</x>" * (limits.DEPTH + 1), "套得太深"),
    ],
)
def test_what_acts_or_fetches_is_refused_with_its_part(part: str, data: str | bytes, reason: str) -> None:
    found = refusal(part, data)

    assert found.startswith(f"来件.docx（{part}）：")
    assert reason in found


def test_nested_fields_are_read_each_for_itself() -> None:
    inner = complex_field("DATABASE")
    outer = complex_field("PAGE").replace(
        "<w:r><w:t>x</w:t></w:r>", inner.removeprefix(f"<w:p {W}>").removesuffix("</w:p>")
    )

    assert "域 DATABASE" in refusal("word/document.xml", outer)


def test_a_field_that_another_field_spells_is_refused() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    spelled = complex_field(" QUOTE 68 68 69 65 85 84 79 ").replace(begin, begin * 2)

    assert "另一个域拼出的域" in refusal("word/document.xml", spelled)


def test_a_field_inside_another_is_an_ordinary_thing() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    inner = complex_field(" PAGE ").removeprefix(f"<w:p {W}>").removesuffix("</w:p>")
    outer = complex_field(" = 1 + ", "").replace("<w:r><w:instrText></w:instrText></w:r>", inner)

    assert outer.count(begin) == 2
    require_harmless({"word/document.xml": outer.encode()}, "来件.docx")


def test_a_part_that_is_declared_as_xml_is_looked_at_whatever_its_name() -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
    declared = {"[Content_Types].xml": types(kind, "/word/footer.dat").encode()}

    with pytest.raises(UnsafeFileError, match=r"word/footer.dat）：XML"):
        require_harmless(declared | {"word/footer.dat": "<!DOCTYPE x><x/>".encode("cp037")}, "来件.docx")


MAIN = "application/vnd.openxmlformats-officedocument.{}.main+xml"


def of_kind(family: str, **changes: str) -> dict[str, bytes]:
    """Return the parts of a package whose main part is of some family."""
    members = {
        "[Content_Types].xml": types(MAIN.format(family)),
        "_rels/.rels": related("officeDocument", "word/document.xml", "Internal"),
        "word/document.xml": "<x/>",
    }
    return {name: data.encode() for name, data in {**members, **changes}.items() if data}


@pytest.mark.parametrize(
    ("family", "name"),
    [
        ("wordprocessingml.document", "来件.docx"),
        ("wordprocessingml.template", "来件.docx"),
        ("spreadsheetml.sheet", "来件.XLSX"),
        ("spreadsheetml.sheet", "来件"),
    ],
)
def test_a_file_that_is_what_its_name_says_passes(family: str, name: str) -> None:
    require_kind(of_kind(family), name)


def test_a_main_part_without_a_type_of_its_own_passes() -> None:
    require_kind(of_kind("wordprocessingml.document") | {"[Content_Types].xml": types("a/b", "/x").encode()}, "a.docx")


@pytest.mark.parametrize(
    ("family", "name", "reason"),
    [
        ("spreadsheetml.sheet", "来件.docx", "名称以 .docx 结尾，其实是Excel 工作簿"),
        ("wordprocessingml.document", "来件.xlsx", "名称以 .xlsx 结尾，其实是Word 文件"),
        ("presentationml.presentation", "来件.docx", "其实是演示文稿"),
    ],
)
def test_a_file_that_is_another_than_its_name_says_is_refused(family: str, name: str, reason: str) -> None:
    with pytest.raises(UnsafeFileError, match=reason):
        require_kind(of_kind(family), name)


@pytest.mark.parametrize(
    "change",
    [
        {"word/document.xml": ""},
        {"_rels/.rels": ""},
        {"_rels/.rels": RELS.format("")},
        {"_rels/.rels": related("image", "word/document.xml", "Internal")},
    ],
)
def test_a_package_without_its_main_part_is_refused(change: dict[str, str]) -> None:
    with pytest.raises(UnsafeFileError, match="没有正文"):
        require_kind(of_kind("wordprocessingml.document", **change), "来件.docx")
