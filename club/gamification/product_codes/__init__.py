"""Codes printed on products."""
