"""Intake: facts from TOML into a Disclosure."""
