"""docs/rooms.md has a line for every file of the product, and none for a file that is gone."""

from tests.docs.tables import ROOT, rows_under_headings

PACKAGES = ("admin_bot", "bot", "club", "launcher", "playground", "web")
LINES = [(heading.strip("`"), cells) for heading, cells in rows_under_headings("rooms.md") if heading.endswith("/`")]
LISTED = [heading + cells[0].strip("`") for heading, cells in LINES]


def product_files() -> list[str]:
    return sorted(
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        if "__pycache__" not in path.parts
    )


def test_every_file_has_its_line() -> None:
    assert sorted(set(product_files()) - set(LISTED)) == []


def test_every_line_has_its_file() -> None:
    assert sorted(set(LISTED) - set(product_files())) == []


def test_a_file_has_one_line_that_says_both_what_it_may_and_what_it_must_not() -> None:
    assert len(LISTED) == len(set(LISTED))
    assert [cells[0] for _, cells in LINES if len(cells) != 3 or not all(cells)] == []


def test_every_folder_has_its_card() -> None:
    page = (ROOT / "docs" / "rooms.md").read_text("utf-8")
    folders = {heading for heading, _ in LINES}
    cards = {folder: page.partition(f"## `{folder}`\n\n")[2].partition("\n")[0] for folder in folders}
    assert [folder for folder, card in sorted(cards.items()) if not card or card.startswith("|")] == []
