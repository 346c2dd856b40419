"""Reads the tables of a Markdown page: rows of cells, by the heading they stand under."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def rows_under_headings(page: str) -> list[tuple[str, list[str]]]:
    """Every row of every table of docs/<page>, without heads and rules, with its heading."""
    rows: list[tuple[str, list[str]]] = []
    heading, above = "", ""
    for line in (ROOT / "docs" / page).read_text("utf-8").splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif re.fullmatch(r"\|[-|: ]+\|", line):
            rows.remove((heading, cells_of(above)))
        elif line.startswith("|"):
            rows.append((heading, cells_of(line)))
        above = line
    return rows


def cells_of(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]
