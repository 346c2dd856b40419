"""Lines of the journal in words, on the screen and in a file for spreadsheets."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from club.earning import RuleDraft
from club.i18n import Markup, Speaker
from club.money import Money
from club.programme.wording import RuleWords
from club.staff import JournalLine

COLUMNS = (
    "journal-column-when",
    "journal-column-instant",
    "journal-column-who",
    "journal-column-second",
    "journal-column-member",
    "journal-column-group",
    "journal-column-act",
)
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def act_line(speaker: Speaker, line: JournalLine, currency: str) -> Markup:
    """One act: what, to whom, by whom, with whom, when."""
    if speaker.has(line.act):
        act = speaker.say(line.act, **_blanks(speaker, line, currency, line.member_name))
    else:
        act = speaker.say("admin-act-unknown", act=line.act)
    return speaker.say(
        "admin-journal-line", act=act, staff=line.staff_name, at=line.at, second=line.second_name, alone=line.alone
    )


def _blanks(speaker: Speaker, line: JournalLine, currency: str, member: str | None) -> dict[str, Any]:
    blanks: dict[str, Any] = {**line.details, "member": member, "about": line.about_name}
    if blanks.get("total") is not None:
        blanks["total"] = Money(blanks["total"], blanks.get("currency") or currency)
    if blanks.get("refund_amount") is not None:
        blanks["refund_amount"] = Money(blanks["refund_amount"], currency)
    if isinstance(blanks.get("rule"), dict):
        blanks["rule"] = RuleWords(speaker, currency).sentence(RuleDraft(**blanks["rule"]))
    if "points" in blanks:
        blanks["taken"] = abs(blanks["points"])
    return blanks


def as_file(speaker: Speaker, lines: Iterable[JournalLine], currency: str) -> bytes:
    """Comma separated, with a byte order mark, so that Excel reads it as UTF-8. Members stand in it by their numbers:
    their names do not leave the house."""
    written = io.StringIO(newline="")
    sheet = csv.writer(written)
    sheet.writerow([speaker.plain(column) for column in COLUMNS])
    for line in lines:
        known = speaker.has(line.act)
        act = speaker.plain(line.act, **_blanks(speaker, line, currency, line.member_number)) if known else line.act
        cells = (
            speaker.datetime(line.at),
            line.at.isoformat(timespec="seconds"),
            line.staff_name,
            line.second_name or "",
            line.member_number or "",
            speaker.plain("journal-group", group=line.group),
            act,
        )
        sheet.writerow([f"'{cell}" if cell.startswith(_FORMULAS) else cell for cell in cells])
    return b"\xef\xbb\xbf" + written.getvalue().encode()
