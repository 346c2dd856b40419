"""The shop's own channels and groups."""
