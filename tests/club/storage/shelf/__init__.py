"""A small app of two tables to try the migration runner on: a shelf and the books that hang on it."""
