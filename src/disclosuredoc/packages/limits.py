"""How large a package may be: all limits in one place, far above any disclosure and far below what hurts."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

FILE = 100 * MEGABYTE
"""The file itself. A full disclosure is under 1 MB; scanned attachments inside may make it tens."""
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
