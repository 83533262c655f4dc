"""How large what comes from outside may be: all limits in one place, far above any disclosure, far below what hurts."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

FILE = 100 * MEGABYTE
"""A Word file, workbook or template. A full disclosure is under 1 MB; scanned attachments inside may make it tens."""
MEMBERS = 2_000
"""Members of the zip. Word writes 15 to 40; each picture is one more."""
PART = 64 * MEGABYTE
"""One part, expanded: 500 pages of text and tables are about 20 MB."""
TOTAL = 256 * MEGABYTE
"""All parts together, expanded."""
RATIO = 200
"""How much smaller than its content a member may be; table XML shrinks to a thirtieth, a bomb to a thousandth."""
RATIO_FROM = 4 * MEGABYTE
"""Below this size the ratio does not matter: a page of blanks is small all the same."""
DEPTH = 200
"""How deep XML elements may stand in each other: thirty nested tables need about 150, libxml2 stops at 256."""
NODES = 2_000_000
"""Elements, attributes and comments of one XML part: 500 pages have about half; a tree of them takes 500 MB."""
NAME = 255
"""The longest name of a member, in characters."""
TEXT = 20 * MEGABYTE
"""A .txt or .html; a page with its pictures elsewhere is far below."""
FIGURES = 100_000
"""Figures of a document, in sentences and cells: a department of thirty units states some twelve thousand."""
CHARACTERS = 700_000
"""Characters of a document outside its tables: a department of thirty units has some hundred thousand."""
PAGE_DEPTH = 250
"""How deep the elements of a web page may stand in each other; libxml2 stops at 256 and drops the rest."""
PAGE_TAGS = 1_000_000
"""Tags of a web page; a table of 10,000 rows that Word has written has half as many."""
PAGE_BLOCKS = 400_000
"""Paragraphs and cells of a web page; Word writes a paragraph into each cell, so that a cell counts twice."""
PAGE_ATTRIBUTES = 50_000
"""Attributes of one element of a web page; libxml2 compares each with all before it."""
TEMPLATE_TAGS = 5_000
"""Fields, conditions and repetitions of a template: those of this house have about a hundred."""
TEMPLATE_PARAGRAPHS = 20_000
"""Paragraphs of a template, those in tables too."""
PRINTED = 64 * MEGABYTE
"""What a template may print into one part, in characters: as large as a part may be that is read."""
PIECE = 16
"""So many characters a value counts at least, and a turn of a loop, so that what prints nothing ends too."""
TOML = 10 * MEGABYTE
"""A department's facts, a county's file, or what a layout says: ten thousand times the usual."""
TOML_DEPTH = 20
"""How deep arrays and tables may lie in each other, and how many parts a key may have: facts need three."""
TOML_DIGITS = 100
"""How many digits a number may have."""
TOML_MARKS = 1_000_000
"""How many brackets, commas, signs and line ends a TOML file may have: some forty thousand budget lines."""
ENTRIES = 15_000
"""Projects, goals, indicators, purchases, duties and terms of one department: one of thirty units has some 3,000."""
LINES = 50_000
"""Budget lines of one department: one of thirty units has some 3,000."""
DEPARTMENTS = 5_000
"""Departments of a workbook: a county has a hundred or two."""
SHEET_ROWS = 200_000
"""Rows of a sheet that may hold something: a county's ledger has twenty thousand."""
SHEET_COLUMNS = 1_000
"""Columns of a sheet that may hold something: a county's ledger has ten."""
SHEET_AREA = 5_000_000
"""Rows times columns of all sheets together: a reader keeps a value for each, filled or not."""
SHEET_TEXT = 20_000_000
"""Characters in the cells of all sheets, a text that cells share counted for each: a county's ledger has a million."""
SHEETS = 100
"""Sheets of a workbook: the form has twenty."""
