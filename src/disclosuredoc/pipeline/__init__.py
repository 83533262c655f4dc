"""One department, from facts to a checked, audited and saved document; the only writer of documents."""
