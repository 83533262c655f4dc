"""PDF files by hand: Chinese text where it is wanted, and ruled tables; no font is embedded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

HEIGHT = 842
"""An upright A4 page, in points; places are counted from its upper left corner."""
WIDTH = 595
_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts["
    b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
    b"/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]"
    b"/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>]>>"
)


def text(words: str, left: float, top: float, size: float = 16) -> str:
    """A line of text, each character as wide as high."""
    return f"BT /F {size} Tf {left} {HEIGHT - top - size} Td <{words.encode('utf-16-be').hex()}> Tj ET"


def lines(*words: str, left: float = 80, top: float = 120, size: float = 16) -> str:
    """Lines below each other; one that begins with a full-width blank is indented by as many characters."""
    said = []
    for number, line in enumerate(words):
        bare = line.lstrip("\u3000")
        indent = (len(line) - len(bare)) * size
        said.append(text(bare, left + indent, top + number * size * 1.75, size))
    return "\n".join(said)


def table(rows: Sequence[str], left: float = 80, top: float = 300, wide: float = 100, high: float = 24) -> str:
    """A ruled table, its cells parted by ｜; a cell that is ^ belongs to the one above, < to the one before."""
    drawn = []
    cells = [row.split("｜") for row in rows]
    for down, row in enumerate(cells):
        for along, words in enumerate(row):
            if words in {"^", "<"}:
                continue
            columns = 1 + _length(row[along + 1 :], "<")
            tall = 1 + _length([below[along] for below in cells[down + 1 :]], "^")
            x, y = left + along * wide, top + down * high
            drawn.append(f"{x} {HEIGHT - y - tall * high} {columns * wide} {tall * high} re S")
            parts = words.split("/")
            drawn += [text(part, x + 4, y + 4 + 10 * number, 9) for number, part in enumerate(parts) if part]
    return "\n".join(drawn)


def _length(cells: Iterable[str], mark: str) -> int:
    count = 0
    for cell in cells:
        if cell != mark:
            break
        count += 1
    return count


def pdf(*pages: str) -> bytes:
    """A file of pages, each of drawings."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", _FONT]
    kids = []
    for page in pages:
        stream = page.encode("ascii")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Resources<</Font<</F 3 0 R>>>>"
            f"/Contents {len(objects) + 2} 0 R>>".encode()
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return _file(objects)


def _file(objects: Sequence[bytes]) -> bytes:
    """Number the objects, and say where each stands."""
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s\nendobj\n" % (number, body)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return (
        data + head + rows + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(data))
    )
