"""Starts things: the `club` command."""
