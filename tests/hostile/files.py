"""The hostile folder: every class of file that hurts, as a small input made by code, and what is said of it."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

import attrs

import word
from disclosuredoc.packages import limits
from reading.wordfile import OFFICE, PACKAGE, W, packed, paragraph, parts

if TYPE_CHECKING:
    from collections.abc import Callable

MAIN = "word/document.xml"
TYPES = "[Content_Types].xml"
_LOCAL, _ENTRY = b"PK\x03\x04", b"PK\x01\x02"


@attrs.frozen
class Hostile:
    """A file that is refused.

    Attributes:
        name: its name, which says what it is.
        made: makes its bytes.
        reason: what is said of it, in Chinese.
        part: the part that is named, empty where it is the whole file.
    """

    name: str
    made: Callable[[], bytes]
    reason: str
    part: str = ""


def sound(**more: bytes | str) -> dict[str, bytes]:
    """Return the parts of a sound document, and some more."""
    return {**word.parts(packed(parts(paragraph("甲")))), **{name: _bytes(data) for name, data in more.items()}}


def _with(part: str, data: bytes | str) -> Callable[[], bytes]:
    return lambda: word.packed(sound(**{part: data}))


def _bytes(data: bytes | str) -> bytes:
    return data.encode() if isinstance(data, str) else data


def _related(kind: str, target: str, mode: str = "External") -> str:
    one = f'<Relationship Id="r1" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return f'<Relationships xmlns="{PACKAGE}">{one}</Relationships>'


def _field(*instructions: str, begin: int = 1) -> str:
    chars = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    runs = "".join(f"<w:r><w:instrText>{text}</w:instrText></w:r>" for text in instructions)
    body = f"{chars['begin'] * begin}{runs}{chars['separate']}<w:r><w:t>1</w:t></w:r>{chars['end']}"
    return f'<w:document xmlns:w="{W}"><w:body><w:p>{body}</w:p></w:body></w:document>'


def _body(xml: str) -> str:
    office = 'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"'
    return f'<w:document xmlns:w="{W}" {office}><w:body><w:p><w:r>{xml}</w:r></w:p></w:body></w:document>'


def _types(kind: str) -> bytes:
    return sound()[TYPES].replace(b"</Types>", f'<Override PartName="/x" ContentType="{kind}"/></Types>'.encode())


def _stored(name: str, data: bytes) -> bytes:
    """Return the sound document with one more part that is stored as it is."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for part, content in [*sound().items(), (name, data)]:
            archive.writestr(zipfile.ZipInfo(part), content)
    return buffer.getvalue()


def _declaring(offset: int, value: int, layout: str = "<I") -> Callable[[], bytes]:
    """Return a maker of a document whose last part's headers declare something else."""

    def made() -> bytes:
        changed = bytearray(_stored("word/x.bin", b"12345678" * 9))
        for signature, shift in ((_LOCAL, 0), (_ENTRY, 2)):
            struct.pack_into(layout, changed, changed.rindex(signature) + offset + shift, value)
        return bytes(changed)

    return made


def _larger_than_declared() -> bytes:
    """Return a document with a part that says eight bytes and has more, and a checksum that fits the first nine."""
    changed = bytearray(_declaring(22, 8)())
    for signature, offset in ((_LOCAL, 14), (_ENTRY, 16)):
        struct.pack_into("<I", changed, changed.rindex(signature) + offset, zlib.crc32(b"123456781"))
    return bytes(changed)


def _overlapping() -> bytes:
    changed = bytearray(_stored("word/x.bin", b"12345678"))
    before = changed.rindex(_LOCAL, 0, changed.rindex(_LOCAL))
    struct.pack_into("<I", changed, changed.rindex(_ENTRY) + 42, before)
    return bytes(changed)


def _twice(name: str) -> bytes:
    """Return a document with its body twice, the second under a name that some reader takes for the first."""
    buffer = io.BytesIO(word.packed(sound()))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.NameToInfo.clear()  # else zipfile warns of what is made on purpose
        archive.writestr(name, "<x/>")
    return buffer.getvalue()


def _crowd() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(limits.MEMBERS + 1):
            archive.writestr(f"word/media/{number}.png", b"")
    return buffer.getvalue()


def _damaged() -> bytes:
    data = bytearray(_stored("word/media/image1.png", os.urandom(100)))
    data[data.index(b"image1.png") + 50] ^= 1
    return bytes(data)


def _elsewhere() -> bytes:
    """Return a workbook under a document's name."""
    sheet = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    document = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return word.packed(sound(**{TYPES: sound()[TYPES].replace(document, sheet)}))


def _lacking(part: str) -> Callable[[], bytes]:
    return lambda: word.packed({name: data for name, data in sound().items() if name != part})


_RELS = "word/_rels/document.xml.rels"
_BOMB = bytes(limits.RATIO_FROM + 1)
_SPELLED = _field(" QUOTE 68 68 69 ", begin=2)

FILES = (
    # what the file is
    Hostile("空文件.docx", lambda: b"", "是空文件"),
    Hostile("旧格式.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "是旧版的 .doc"),
    Hostile(
        "加密.docx",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "文件加了密码",
    ),
    Hostile("其实是PDF.docx", lambda: b"%PDF-1.7\n", "是 PDF 文件"),
    Hostile("其实是RTF.docx", lambda: b"{\\rtf1}", "是 RTF 文件"),
    Hostile("其实是网页.docx", lambda: b"<!DOCTYPE html><p>1", "是网页或 XML 文件"),
    Hostile("其实是RAR.docx", lambda: b"Rar!\x1a\x07", "是 RAR 压缩包"),
    Hostile("其实是7z.docx", lambda: b"7z\xbc\xaf\x27\x1c", "是 7z 压缩包"),
    Hostile("其实是程序.docx", lambda: b"MZ\x90\x00", "不是 .docx 文件"),
    Hostile("其实是工作簿.docx", _elsewhere, "其实是Excel 工作簿"),
    Hostile("只是压缩包.docx", lambda: word.packed({"a.txt": b"1"}), "是压缩包，不是 .docx"),
    Hostile("前有他物.docx", lambda: b"PK\x03\x04 and more" + word.packed(sound()), "开头有不属于压缩包的内容"),
    Hostile("残缺.docx", lambda: word.packed(sound())[:-30], "文件已损坏"),
    Hostile("校验和不符.docx", _damaged, "文件已损坏"),
    Hostile("没有正文.docx", _lacking(MAIN), "没有正文", MAIN),
    Hostile("没有关系.docx", _lacking("_rels/.rels"), "没有正文", "_rels/.rels"),
    # its members
    Hostile("部件太多.docx", _crowd, "内含超过 2000 个部件"),
    Hostile("炸弹.docx", _with("word/media/a.bin", _BOMB), "疑似压缩炸弹", "word/media/a.bin"),
    Hostile("自称很大.docx", _declaring(22, limits.PART + 1), "解压后太大", "word/x.bin"),
    Hostile("自称炸弹.docx", _declaring(22, limits.RATIO_FROM + 1), "疑似压缩炸弹", "word/x.bin"),
    Hostile("比自称的大.docx", _larger_than_declared, "与实际不符", "word/x.bin"),
    Hostile("比自称的小.docx", _declaring(22, 99), "与实际不符", "word/x.bin"),
    Hostile("部件重叠.docx", _overlapping, "部件互相重叠", "word/x.bin"),
    Hostile("部件加密.docx", _declaring(6, 1, "<H"), "文件加了密码", "word/x.bin"),
    Hostile("压缩方式.docx", _declaring(8, 14, "<H"), "不支持的压缩方式", "word/x.bin"),
    *(
        Hostile(f"越界{number}.docx", _with(name, "<x/>"), "可能指向文件之外", shown)
        for number, (name, shown) in enumerate(
            [
                ("../x.xml", "../x.xml"),
                ("/etc/x.xml", "/etc/x.xml"),
                ("word/../../x.xml", "word/../../x.xml"),
                ("C:x.xml", "C:x.xml"),
                ("word\\x.xml", "word\\x.xml"),
                ("word/\x1b[31m.xml", "word/U+001B[31m.xml"),
                ("word/./x.xml", "word/./x.xml"),
            ]
        )
    ),
    *(
        Hostile(f"同名{number}.docx", lambda name=name: _twice(name), "同名的部件有两份", name)  # type: ignore[misc]
        for number, name in enumerate(
            [MAIN, "WORD/Document.XML", "word/document.xml.", "word/document%2exml", "word/\uff44ocument.xml"]
        )
    ),
    # its XML
    Hostile(
        "实体.docx", _with("word/unread.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "DOCTYPE", "word/unread.xml"
    ),
    Hostile(
        "藏着的DOCTYPE.docx",
        _with("word/unread.dat", "  <!DOCTYPE x><x/>".encode("utf-16")),
        "DOCTYPE",
        "word/unread.dat",
    ),
    Hostile(
        "读文件.docx", _with(MAIN, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'), "DOCTYPE", MAIN
    ),
    Hostile("太深.docx", _with("word/unread.xml", "<x>" * 201 + "</x>" * 201), "套得太深", "word/unread.xml"),
    Hostile("断开.docx", _with("word/unread.xml", "<x>"), "XML 已损坏", "word/unread.xml"),
    Hostile(
        "编码.docx",
        _with("word/unread.xml", '<?xml version="1.0" encoding="GB18030"?><x/>'),
        "编码不是 UTF-8",
        "word/unread.xml",
    ),
    # what leads outside
    *(
        Hostile(f"外部{number}.docx", _with(_RELS, _related(kind, target)), reason, _RELS)
        for number, (kind, target, reason) in enumerate(
            [
                ("image", "https://x.example/a.png", "引用了文件之外的内容（image）"),
                ("image", "file:///etc/passwd", "引用了文件之外的内容（image）"),
                ("hyperlink", "file:///c:/x", "引用了文件之外的内容（hyperlink）"),
                ("hyperlink", "javascript:x", "引用了文件之外的内容（hyperlink）"),
                ("hyperlink", "\\\\server\\share", "引用了文件之外的内容（hyperlink）"),
                ("attachedTemplate", "https://x.example/t.dotm", "附有外部模板"),
                ("frame", "https://x.example/", "含有外部框架"),
                ("subDocument", "b.docx", "含有子文档"),
                ("oleObject", "https://x.example/o", "含有 OLE 对象"),
            ]
        )
    ),
    Hostile("转义的地址.docx", _with(_RELS, _related("image", "file%3A///etc/passwd", "Internal")), "文件之外", _RELS),
    Hostile("不写External.docx", _with(_RELS, _related("image", "//x.example/a.png", "Internal")), "文件之外", _RELS),
    Hostile(
        "没人读的关系.docx",
        _with("word/_rels/unread.xml.RELS", _related("image", "https://x.example/a.png")),
        "文件之外",
        "word/_rels/unread.xml.RELS",
    ),
    Hostile("网络图片.docx", _with(MAIN, _body('<v:imagedata src="https://x.example/a.png"/>')), "之外的图片", MAIN),
    Hostile(
        "矢量图片.docx",
        _with("word/media/a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
        "图片里含有脚本",
        "word/media/a.svg",
    ),
    # what acts
    Hostile("宏.docx", _with("word/vbaProject.bin", b"\0"), "含有宏", "word/vbaProject.bin"),
    Hostile(
        "宏的类型.docx",
        lambda: word.packed(sound(**{TYPES: _types("a/ms-word.document.macroEnabled.main+xml")})),
        "带宏的文件",
        TYPES,
    ),
    Hostile("控件.docx", _with("word/activeX/activeX1.xml", "<x/>"), "ActiveX", "word/activeX/activeX1.xml"),
    Hostile(
        "内嵌对象.docx", _with("word/embeddings/oleObject1.bin", b"\0"), "嵌入的文件", "word/embeddings/oleObject1.bin"
    ),
    Hostile(
        "改名的对象.docx",
        _with("word/media/image1.png", b"\xd0\xcf\x11\xe0\xa1\xb1"),
        "OLE 对象",
        "word/media/image1.png",
    ),
    Hostile("改名的压缩包.docx", _with("word/media/image1.png", b"PK\x03\x04"), "嵌入的文件", "word/media/image1.png"),
    Hostile("对象.docx", _with(MAIN, _body("<o:OLEObject/>")), "OLE 对象", MAIN),
    Hostile("拼入.docx", _with(MAIN, _body("<w:altChunk/>")), "altChunk", MAIN),
    Hostile("拼入的关系.docx", _with(_RELS, _related("aFChunk", "a.html", "Internal")), "altChunk", _RELS),
    Hostile(
        "邮件合并.docx",
        _with("word/settings.xml", f'<w:settings xmlns:w="{W}"><w:mailMerge/></w:settings>'),
        "邮件合并",
        "word/settings.xml",
    ),
    Hostile(
        "模板设置.docx",
        _with("word/settings.xml", f'<w:settings xmlns:w="{W}"><w:attachedTemplate/></w:settings>'),
        "附有外部模板",
        "word/settings.xml",
    ),
    *(
        Hostile(f"域{number}.docx", _with(MAIN, _field(*pieces)), reason, MAIN)
        for number, (pieces, reason) in enumerate(
            [
                ((" DDE x y ",), "域 DDE"),
                ((" ddeauto c:\\x ",), "域 DDEAUTO"),
                (("INCLUDE", "PICTURE https://x.example/a.png"), "域 INCLUDEPICTURE"),
                ((" INCLUDETEXT c:\\x ",), "域 INCLUDETEXT"),
                ((" DATABASE ",), "域 DATABASE"),
                ((" LINK Excel.Sheet c:\\x ",), "域 LINK"),
                ((' HYPERLINK "file:///c:/x" ',), "HYPERLINK"),
            ]
        )
    ),
    Hostile("拼出的域.docx", _with(MAIN, _SPELLED), "由另一个域拼出的域", MAIN),
    Hostile(
        "页眉里的域.docx",
        _with("word/header9.xml", f'<w:fldSimple xmlns:w="{W}" w:instr="DDE x"/>'),
        "域 DDE",
        "word/header9.xml",
    ),
)
"""Word files, and what is said of each: the same to an audit and to somebody who makes it a template."""
