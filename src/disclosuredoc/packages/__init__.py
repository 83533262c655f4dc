"""The one guarded opener of zip packages and foreign XML; no other room opens or parses what comes from outside."""
