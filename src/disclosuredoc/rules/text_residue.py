"""What was left in a file (残留痕迹): comments, tracked changes, hidden text, foreign bookmarks and properties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosuredoc.findings import Kind, Severity, shown
from disclosuredoc.rules.rule import Breach, text_rule
from disclosuredoc.rules.text_document import CLEAN, Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosuredoc.model.transcript import Residue

_LABELS = {
    "comment": "批注",
    "insertion": "修订中插入的文字",
    "deletion": "修订中删除的文字",
    "move": "修订中移动的文字",
    "hidden": "隐藏文字",
    "formatting": "修订中改动的格式",
}
_OURS = re.compile(r"[a-z][a-z0-9]*(?:_{1,3}[a-z0-9]+)*")
_CONTENTS = re.compile(r"_Toc(\d{1,12})")
FAMILY = 10_000
"""Word numbers the headings of one table of contents in a row; numbers further apart come from different files."""
_OWNER = frozenset({"creator", "author", "作者"})
_FOREIGN = frozenset(
    {
        "company",
        "manager",
        "lastmodifiedby",
        "keywords",
        "category",
        "description",
        "comments",
        "subject",
        "contentstatus",
    }
)


@text_rule(CLEAN, kind=Kind.RESIDUE)
def traces_left(document: Document) -> Iterator[Breach]:
    """公开的文件里没有批注、修订痕迹和隐藏文字。

    为什么：读者打开文件就能看到批注和删改，其中可能有不宜公开的内容。
    查出：文件里留有批注“这里要核实”。
    符合：已接受或拒绝全部修订，删除批注。
    """
    told: set[tuple[str, str]] = set()
    for residue in document.transcript.residues:
        if residue.kind in _LABELS:
            told.add((residue.kind, str(residue.place)))
            yield _trace(str(residue.place), residue.kind, residue.text or residue.name)
    changed = (passage for passage in document.passages() if passage.inserted or passage.deleted or passage.hidden)
    for passage in changed:
        for kind, text in (("insertion", passage.inserted), ("deletion", passage.deleted), ("hidden", passage.hidden)):
            if text and (kind, str(passage.place)) not in told:
                yield _trace(str(passage.place), kind, text)


def _trace(place: str, kind: str, text: str) -> Breach:
    return Breach(
        place=place,
        quote=text,
        message=f"文件里留有{_LABELS[kind]}；请在 Word 中接受或拒绝全部修订、删除批注和隐藏文字后再公开",
    )


@text_rule(CLEAN, kind=Kind.RESIDUE, severity=Severity.WARNING)
def bookmarks_left(document: Document) -> Iterator[Breach]:
    """公开的文件里没有编辑时留下的书签。

    为什么：_GoBack 是上次光标的位置；几组 _Toc 书签说明文件由几份旧文件拼成。
    查出：_GoBack；_Toc471398463 与 _Toc29484628 并存。
    符合：没有这些书签，或只有一个目录自己的一组 _Toc 书签。
    """
    families: dict[int, list[Residue]] = {}
    for bookmark in document.transcript.residues:
        if bookmark.kind != "bookmark":
            continue
        name = bookmark.name
        if match := _CONTENTS.fullmatch(name):
            families.setdefault(int(match[1]) // FAMILY, []).append(bookmark)
        elif not _OURS.fullmatch(name):
            yield Breach(
                place=str(bookmark.place), quote=name, message=f"留有书签 {shown(name)}；请在“插入—书签”中删除"
            )
    if len(families) > 1:
        for members in families.values():
            listed = "、".join(member.name for member in members)
            yield Breach(
                place=str(members[0].place),
                quote=listed,
                message=f"目录书签共有{len(families)}组，说明文件由几份旧文件拼成；请删除不属于本文件目录的书签",
            )


@text_rule(CLEAN, kind=Kind.RESIDUE, severity=Severity.WARNING)
def properties_left(document: Document) -> Iterator[Breach]:
    """文件属性里没有别的单位和个人的信息。

    为什么：作者、公司、上次修改者会随文件一起公开。
    查出：属性“公司”写着另一家单位；作者是个人姓名。
    符合：属性里只有标题，作者写本部门名称。
    """
    own = {name.strip() for name in (document.subject.name, *document.subject.short_names, *document.subject.units)}
    for residue in document.transcript.residues:
        if residue.kind != "property" or not residue.text.strip() or residue.text.strip() in own:
            continue
        name = residue.name.rpartition(":")[2].rpartition(".")[2].lower()
        foreign_owner = name in _OWNER and bool(document.subject.name)
        if foreign_owner or name in _FOREIGN or "custom" in residue.name.lower():
            yield Breach(
                place="属性",
                quote=f"{residue.name}：{residue.text}",
                message=f"文件属性 {shown(residue.name)} 留有内容；请在“文件—信息—检查文档”中清除",
            )


RULES = (traces_left, bookmarks_left, properties_left)
