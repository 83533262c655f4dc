"""Auditing: a document, ours or anybody's, read into claims and held against the rules on text."""

from __future__ import annotations
