"""Rendering: a layout, a template and a Disclosure into the bytes of a document."""
