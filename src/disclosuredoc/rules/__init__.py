"""Rules: what the law and plain arithmetic ask of facts and of texts."""
