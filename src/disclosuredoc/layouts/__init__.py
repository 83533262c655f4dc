"""Layouts: what a province and a year print, as data."""
