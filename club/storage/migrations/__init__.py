"""Migrations of the schema, in order. Reviewed by hand; both databases."""
