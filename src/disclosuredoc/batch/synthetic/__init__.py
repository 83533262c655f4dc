"""A synthetic county: departments of any number, deterministic, varied as real ones are, for trying and measuring."""
