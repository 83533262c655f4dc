"""What goes out: text stays text, nothing names the house it comes from, and nothing is ever fetched."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

import sample
import word
from disclosuredoc.cli import main
from disclosuredoc.intake.toml import parse_toml
from disclosuredoc.layouts import catalogue
from disclosuredoc.pipeline.production import make
from hostile.test_texts import SHAPES

COUNTY = Path(__file__).parents[2] / "examples" / "county"
EXAMPLES = sorted(path for path in COUNTY.glob("*.toml") if path.stem != "county")
PAYLOADS = ("\x1b[31m红", "\x1b]0;title\x07", "\u202e反", "<script>alert(1)</script>", '"};--', "=cmd|' /C calc'!A0")
PRINTABLE = ("{{ x }}", "'", "</td></tr></table>", "&lt;", "\u2028")
GAPS = {"import": {0, 1}}
"""What a command returns where the old document leaves gaps."""
NO_NETWORK = """
import socket, sys
def refused(*_): raise AssertionError("the network was asked")
socket.socket.connect = socket.socket.connect_ex = refused
socket.getaddrinfo = socket.create_connection = refused
asked = {"socket.connect", "socket.getaddrinfo", "urllib.Request"}
sys.addaudithook(lambda event, _: refused() if event in asked else None)
from disclosuredoc.cli import main
sys.exit(main(sys.argv[1:]))
"""


def facts(folder: Path, text: str) -> Path:
    file = folder / "甲.toml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("payload", PAYLOADS)
def test_messages_carry_no_escapes_and_no_home(
    payload: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quoted = json.dumps(payload, ensure_ascii=False)[1:-1].replace("\\u001b", "\\u001B")
    source = facts(tmp_path, sample.facts(replace={'rank = "正科级"': f'rank = "正科级"\n"{quoted}" = "{quoted}"'}))
    for arguments in (["check"], ["render", "-o", str(tmp_path / "甲.docx")], ["check", "--format", "json"]):
        assert main([arguments[0], str(source), *arguments[1:]]) == 2
        printed = "".join(capsys.readouterr())
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", printed)
        assert str(tmp_path) not in printed


@pytest.mark.parametrize("payload", PAYLOADS)
def test_names_of_files_and_layouts_are_shown_without_escapes(
    payload: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = payload.replace("/", "")
    for arguments in (["check", name], ["audit", name], ["template", "check", f"{name}.docx"], ["layouts", name]):
        assert main([*arguments[:-1], str(tmp_path / arguments[-1]) if arguments[0] != "layouts" else name]) in {2, 3}
        printed = capsys.readouterr().err
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", printed)
        assert str(tmp_path) not in printed


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_document_of_such_a_name_is_reported_without_escapes(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "甲\x1b[31m\u202e.txt"
    document.write_text("2020年支出预算3万元，其中：基本支出9万元。", encoding="utf-8")
    main(["audit", str(document), *(["--format", "json"] if form == "json" else [])])
    printed = "".join(capsys.readouterr())

    assert "U+001B[31mU+202E" in printed or "\\u001b[31m\\u202e" in printed
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", printed)


def test_json_with_every_shape_is_read_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = tmp_path / "甲.txt"
    document.write_text("\n".join(f"2020年支出预算3万元，{shape}基本支出1万元。" for shape in SHAPES), encoding="utf-8")
    main(["audit", str(document), "--format", "json", "--notes"])
    told = json.loads(capsys.readouterr().out)

    assert [entry["source"] for entry in told["documents"]] == ["甲.txt"]


def test_reports_of_a_county_hold_no_element_that_somebody_typed(tmp_path: Path) -> None:
    name = "示例<script>alert(1)</script><img src=x onerror=y>&amp;]]>办"
    text = sample.SAMPLE.replace(sample.NAME, name).replace(
        "人员工资正常晋级", "<b>增加99万元</b>" + "".join(PRINTABLE)
    )
    folder = tmp_path / "county"
    folder.mkdir()
    facts(folder, text)
    main(["batch", str(folder), "-o", str(tmp_path / "out"), "--force"])
    reports = sorted((tmp_path / "out").rglob("*.html"))

    assert len(reports) > 1
    for report in reports:
        root = etree.HTML(report.read_text(encoding="utf-8"))
        assert [element.tag for element in root.iter("script", "img", "b", "iframe", "object")] == []
        assert not re.search("[\x00-\x08\x0b-\x1f]", report.read_text(encoding="utf-8"))
    assert name in etree.HTML(reports[-1].read_bytes().decode()).findtext(".//title", "")
    assert json.loads((tmp_path / "out" / "manifest.json").read_bytes())["documents"][0]["department"] == name


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_nothing_in_a_document_tells_of_the_house(example: Path) -> None:
    facts = example.read_text(encoding="utf-8")
    text = facts if "\nlayout = " in facts else f'layout = "hebei/2020"\n{facts}'
    disclosure = parse_toml(text.encode(), example.name)
    parts = word.parts(make(disclosure, catalogue.load(disclosure.layout), force=True).data)
    xml = {name: data.decode() for name, data in parts.items() if name.endswith((".xml", ".rels"))}
    core = etree.fromstring(parts["docProps/core.xml"])

    assert [str(child.tag).rpartition("}")[2] for child in core] == ["title", "creator", "created"]
    assert core[1].text == disclosure.department.name
    assert [
        name for name in parts if re.search("comment|people|custom|thumbnail|app.xml|glossary|vba|printer", name)
    ] == []
    for name, content in xml.items():
        assert (
            re.search(r"\brsid|<w:(ins|del|moveFrom|moveTo|vanish|comment\w*|attachedTemplate)\b", content) is None
        ), name
        assert (
            re.search(r'TargetMode="External"|w:author=|w:initials=|[A-Z]:\\|file:|/home/|/Users/', content) is None
        ), name


def test_the_record_of_the_secrecy_review_is_no_part_of_the_document() -> None:
    printed = "\n".join(word.paragraphs(make(sample.disclosure(), catalogue.load("hebei/2020")).data))

    assert sample.disclosure().review is not None
    assert "保密审查小组" not in printed


def test_with_the_network_off_everything_works(tmp_path: Path) -> None:
    source = facts(tmp_path, sample.SAMPLE)
    document = tmp_path / "甲.docx"
    county = tmp_path / "county"
    county.mkdir()
    facts(county, sample.SAMPLE)
    for arguments in (
        ["check", source],
        ["render", source, "-o", document],
        ["audit", document],
        ["import", document, "-o", tmp_path / "旧.toml"],
        ["batch", county, "-o", tmp_path / "out"],
        ["form", "-o", tmp_path / "空.xlsx"],
    ):
        command = [sys.executable, "-W", "ignore", "-c", NO_NETWORK, *map(str, arguments)]
        assert subprocess.run(command, check=False, capture_output=True).returncode in GAPS.get(
            str(arguments[0]), {0}
        ), arguments


@pytest.mark.parametrize("address", ["https://127.0.0.1:9/a.docx", "\\\\127.0.0.1\\a.docx", "file:///etc/passwd"])
def test_an_address_is_no_source(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", address]) == 2
    assert main(["check", address]) == 2
    assert "找不到" in capsys.readouterr().err
