"""Helpers that anybody's script can use: amounts, phrases, numerals, arithmetic, tables, bookmarks."""
