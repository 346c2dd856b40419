"""Badges, hidden until they are earned."""
