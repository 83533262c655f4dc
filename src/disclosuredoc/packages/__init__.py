"""The one guarded opener of zip packages and foreign XML."""
