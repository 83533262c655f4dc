"""Paragraphs and runs of a .docx: what each element of them says, hides, inserts or deletes."""

from __future__ import annotations

from disclosuredoc.reading.drafts import Box, Line, Mark
from disclosuredoc.reading.names import attribute, is_on
from disclosuredoc.reading.styles import outline_level
from disclosuredoc.reading.walk import Comment, Open, Revision, Walk, mark, say

KINDS = {
    "ins": "insertion",
    "del": "deletion",
    "moveTo": "move",
    "moveFrom": "move",
    "cellIns": "insertion",
    "cellDel": "deletion",
}
_GONE = {"del", "moveFrom"}
SYMBOLS = {"F0A3": "≤", "F0B3": "≥", "F0B4": "×", "F0B1": "±", "F0B0": "°", "F0B9": "≠", "F0B8": "÷"}
"""Characters of the font Symbol that a reader sees as others."""


def open_paragraph(walk: Walk, _attributes: list[str]) -> None:
    """Begin a paragraph."""
    line = Line(marks=walk.pending)
    walk.pending = []
    walk.opened.append(Open(line, walk.styles.default))


def close_paragraph(walk: Walk) -> None:
    """End a paragraph: it joins its flow, followed by the text boxes anchored in it."""
    opened = walk.opened.pop()
    line = opened.line
    line.text = "".join(opened.pieces)
    if opened.others:
        line.inserted = "".join(text for kind, text in opened.others if kind == "inserted")
        line.deleted = "".join(text for kind, text in opened.others if kind == "deleted")
        line.hidden = "".join(text for kind, text in opened.others if kind == "hidden")
    line.contents = line.contents or opened.style.contents
    line.level = opened.style.level if opened.level is None else opened.level
    if line.contents:
        line.level = 0
    walk.flows[-1].append(line)
    walk.flows[-1].extend(opened.boxes)


def open_plain(walk: Walk, attributes: list[str]) -> None:
    """Begin a paragraph that was one run of text, and has been shortened."""
    walk.plain = walk.styles.of(attributes[1])
    walk.text = []


def close_plain(walk: Walk) -> None:
    """End a paragraph that was one run of text; where nothing else is open, its text is what is seen."""
    style = walk.plain
    if walk.revisions or walk.deleted or walk.hidden or walk.fields or style.hidden:
        open_paragraph(walk, [])
        walk.opened[-1].style = style
        walk.keeps_blanks = True
        close_text(walk)
        close_paragraph(walk)
        return
    level = 0 if style.contents else style.level
    line = Line(text="".join(walk.text or ()), level=level, contents=style.contents, marks=walk.pending)
    walk.text, walk.pending = None, []
    walk.flows[-1].append(line)


def paragraph_style(walk: Walk, attributes: list[str]) -> None:
    """Take the style of a paragraph."""
    if walk.opened:
        walk.opened[-1].style = walk.styles.of(attribute(attributes, "val"))


def paragraph_level(walk: Walk, attributes: list[str]) -> None:
    """Take the outline level that a paragraph has for itself."""
    if walk.opened:
        walk.opened[-1].level = outline_level(attribute(attributes, "val"))


def open_run(walk: Walk, _attributes: list[str]) -> None:
    """Begin a run."""
    if walk.opened:
        opened = walk.opened[-1]
        opened.in_run, opened.vanish, opened.run_style = True, None, False


def close_run(walk: Walk) -> None:
    """End a run."""
    if walk.opened:
        walk.opened[-1].in_run = False


def run_style(walk: Walk, attributes: list[str]) -> None:
    """Take the style of a run."""
    if walk.opened and walk.opened[-1].in_run:
        style = walk.styles.known.get(attribute(attributes, "val"))
        walk.opened[-1].run_style = style is not None and style.hidden


def vanish(walk: Walk, attributes: list[str]) -> None:
    """Hide a run; the paragraph mark's own switch says nothing of the text."""
    if walk.opened and walk.opened[-1].in_run:
        walk.opened[-1].vanish = is_on(attribute(attributes, "val"))


def open_text(walk: Walk, attributes: list[str]) -> None:
    """Begin a piece of text."""
    walk.text = []
    walk.keeps_blanks = attribute(attributes, "space") == "preserve"


def close_text(walk: Walk) -> None:
    """End a piece of text; blanks around it count only where the file says so."""
    text = "".join(walk.text or ())
    walk.text = None
    text = text if walk.keeps_blanks else text.strip(" \t\r\n")
    if text:
        say(walk, text)


def open_deleted_text(walk: Walk, attributes: list[str]) -> None:
    """Begin a piece of deleted text."""
    open_text(walk, attributes)
    walk.deleted += 1


def close_deleted_text(walk: Walk) -> None:
    """End a piece of deleted text."""
    close_text(walk)
    walk.deleted -= 1


def line_break(walk: Walk, attributes: list[str]) -> None:
    """Break the line; breaks of pages and columns are no text."""
    if attribute(attributes, "type") in {"", "textWrapping"}:
        say(walk, "\n")


def tab(walk: Walk, _attributes: list[str]) -> None:
    """A tab in a run."""
    say(walk, "\t")


def hyphen(walk: Walk, _attributes: list[str]) -> None:
    """A hyphen that does not break; the optional one (softHyphen) is not seen and says nothing."""
    say(walk, "-")


def symbol(walk: Walk, attributes: list[str]) -> None:
    """A character of a symbol font."""
    code = attribute(attributes, "char").upper()
    if attribute(attributes, "font") == "Symbol" and code in SYMBOLS:
        say(walk, SYMBOLS[code])
        return
    try:
        char = chr(int(code, 16))
    except (ValueError, OverflowError):
        return
    say(walk, char)


def field_character(walk: Walk, attributes: list[str]) -> None:
    """A field (域) begins, comes to its result, or ends; its result is text, its instruction is not."""
    match attribute(attributes, "fldCharType"):
        case "begin":
            walk.fields.append(False)
            walk.instructions += 1
        case "separate" if walk.fields and not walk.fields[-1]:
            walk.fields[-1] = True
            walk.instructions -= 1
        case "end" if walk.fields:
            walk.instructions -= not walk.fields.pop()


def hyperlink(walk: Walk, attributes: list[str]) -> None:
    """A line that begins with a link into the document is an entry of its contents."""
    if attribute(attributes, "anchor") and walk.opened and not any(map(str.strip, walk.opened[-1].pieces)):
        walk.opened[-1].line.contents = True


def open_revision(name: str, walk: Walk, attributes: list[str]) -> None:
    """Begin a revision; in the properties of a row it holds for the row."""
    walk.revisions.append(Revision(KINDS[name], attribute(attributes, "author")))
    walk.deleted += name in _GONE
    walk.inserted += name not in _GONE
    if walk.in_row_properties and name == "del" and walk.grids and not walk.grids[-1].deleted:
        walk.grids[-1].deleted = True
        walk.deleted += 1


def close_revision(name: str, walk: Walk) -> None:
    """End a revision; one without text (a paragraph mark, a row, a cell) is marked all the same."""
    revision = walk.revisions.pop()
    walk.deleted -= name in _GONE
    walk.inserted -= name not in _GONE
    if not revision.said:
        mark(walk, Mark(revision.kind, revision.author))


def bookmark(walk: Walk, attributes: list[str]) -> None:
    """A bookmark (书签) begins."""
    mark(walk, Mark("bookmark", attribute(attributes, "name")))


def comment_reference(walk: Walk, attributes: list[str]) -> None:
    """A comment is anchored here."""
    identifier = attribute(attributes, "id")
    comment = walk.comments.get(identifier)
    if comment is not None:
        walk.met.add(identifier)
        mark(walk, Mark("comment", comment.author, comment.text))


def open_comment(walk: Walk, attributes: list[str]) -> None:
    """Begin a comment, in the part that holds them."""
    walk.commenting.append((attribute(attributes, "id"), attribute(attributes, "author")))
    walk.flows.append([])


def close_comment(walk: Walk) -> None:
    """End a comment."""
    identifier, author = walk.commenting.pop()
    lines = [block.text for block in walk.flows.pop() if isinstance(block, Line)]
    walk.read[identifier] = Comment(author, "\n".join(lines))


def open_box(walk: Walk, _attributes: list[str]) -> None:
    """Begin a text box: a flow of its own, with fields of its own."""
    walk.flows.append([])
    walk.set_aside.append((walk.fields, walk.instructions))
    walk.fields, walk.instructions = [], 0


def close_box(walk: Walk) -> None:
    """End a text box; it follows the paragraph that it is anchored in."""
    box = Box(walk.flows.pop())
    walk.fields, walk.instructions = walk.set_aside.pop()
    if walk.opened:
        walk.opened[-1].boxes.append(box)
    else:
        walk.flows[-1].append(box)
