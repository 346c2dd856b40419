"""Migrations of the trial app."""
