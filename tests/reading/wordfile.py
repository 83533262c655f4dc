"""Word files for the tests of reading: a body and some parts as XML, related as Word relates them."""

from __future__ import annotations

import word
from disclosuredoc.model.transcript import Residue, Transcript
from disclosuredoc.reading.wordml import transcript_of_parts

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
NAME = "公开.docx"


def root(tag: str, content: str, namespace: str = W) -> bytes:
    """Return a part with one of Word's root elements."""
    return f'<w:{tag} xmlns:w="{namespace}" {SPACES}>{content}</w:{tag}>'.encode()


def relations(**targets: str) -> bytes:
    """Return a part of relations: kinds (with _ for -) and targets."""
    inner = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind.replace("_", "-")}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{PACKAGE}">{inner}</Relationships>'.encode()


def parts(body: str, **others: bytes) -> dict[str, bytes]:
    """Return the parts of a document: its body as XML, other parts by the kind of their relation."""
    return {
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(**{kind: f"{kind}.xml" for kind in others}),
        **{f"word/{kind}.xml": data for kind, data in others.items()},
    }


def packed(members: dict[str, bytes]) -> bytes:
    """Return the file of some parts, with the content types that a package must have."""
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    )
    return word.packed({"[Content_Types].xml": types.encode(), **members})


def read(body: str, **others: bytes) -> Transcript:
    """Return the transcript of a document."""
    return transcript_of_parts(parts(body, **others), NAME)


def run(text: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """Return a paragraph of some text, or of runs."""
    inner = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def cell(content: str, properties: str = "") -> str:
    """Return a cell of some text, or of blocks."""
    inner = content if content.startswith(("<w:p", "<w:tbl")) else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a row of cells, plain texts among them."""
    inner = "".join(one if one.startswith("<w:tc") else cell(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    """Return a table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"


def texts(transcript: Transcript, part: str = "正文") -> list[str]:
    """Return the texts of the paragraphs of a part."""
    return [passage.text for passage in transcript.passages if passage.place.part == part]


def grid(transcript: Transcript, number: int = 1) -> list[list[str]]:
    """Return the texts of the cells of a table, row by row."""
    return [[one.passage.text for one in cells] for cells in transcript.tables[number - 1].cells]


def marks(transcript: Transcript) -> list[tuple[str, str, str]]:
    """Return what stands in a document beside its text: kind, name and text."""
    return [_mark(residue) for residue in transcript.residues]


def _mark(residue: Residue) -> tuple[str, str, str]:
    return residue.kind, residue.name, residue.text
