"""Envelopes of points for groups."""
