"""Batch: a county in one run."""
