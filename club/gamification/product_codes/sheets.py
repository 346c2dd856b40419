"""A batch's codes as Excel files, some hundred thousand rows each, written row by row. Synchronous: call it in a thread."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from club.gamification.product_codes.signs import CodeKey, grouped, payload_of

TELLS_EVERY = 5_000


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What stands over the columns, and the name of the sheet; `rtl`: columns run from the right."""

    name: str
    serial: str
    code: str
    link: str
    rtl: bool = True


def write_sheet(
    path: Path,
    key: CodeKey,
    batch: int,
    prefix: str,
    serials: range,
    *,
    words: SheetWords,
    link: str,
    tell: Callable[[int], bool] = lambda rows: True,
) -> None:
    """Write serial, code and link of each serial to `path`. `link`: what stands before a link's payload.

    `tell` is told after every TELLS_EVERY rows how many more there are now; it answers False to stop writing.
    """
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "tmpdir": str(path.parent)})
    bold, mono = book.add_format({"bold": True}), book.add_format({"font_name": "Consolas"})
    sheet = book.add_worksheet(words.name)
    if words.rtl:
        sheet.right_to_left()
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 26, mono)
    sheet.set_column(2, 2, 56)
    sheet.freeze_panes(1, 0)
    for column, title in enumerate((words.serial, words.code, words.link)):
        sheet.write_string(0, column, title, bold)
    for row, (serial, signs) in enumerate(key.write_all(batch, serials.start, serials.stop - 1), start=1):
        sheet.write_number(row, 0, serial)
        sheet.write_string(row, 1, grouped(signs, prefix))
        sheet.write_string(row, 2, f"{link}{payload_of(signs)}")
        if row % TELLS_EVERY == 0 and not tell(TELLS_EVERY):
            break
    book.close()
