"""Finding members from whatever staff have of them: a number, a phone, a card, an e-mail, parts of a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from club.context import Club
from club.members.rules import is_member_number
from club.members.views import FoundMember, member_of
from club.persian import normalise_phone, search_key, to_ascii_digits
from club.persian.text import strip_bidi
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction

PAGE_SIZE = 8
PAGES_MAX = 25
LOOKED_AT_MAX = 2 * (PAGE_SIZE * PAGES_MAX + 1)
PARTS_MAX = 5
_TRIGRAM = 3
_LAST_LETTER = "\U0010ffff"

_HERE = "club_id = $1 AND state IN ('active', 'blocked')"
_CARD = re.compile(r"(?:^|[?=/])m_([A-Za-z0-9_-]{16,32})$")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True, slots=True)
class FoundPage:
    """Best match first; members who are blocked are found too."""

    found: Sequence[FoundMember]
    page: int
    has_more: bool


async def search_members(club: Club, staff: StaffView, text: str, page: int = 1, size: int = PAGE_SIZE) -> FoundPage:
    """By member number, phone (any spelling, any digits), the link of a card's QR, e-mail, else by parts of the name.

    What is exact finds one or nobody. Needs `find_members`.
    """
    require(staff.role, "find_members")
    text = strip_bidi(text).strip()
    exact = await _exactly(club, text)
    if exact is not None:
        return FoundPage(exact, 1, has_more=False)
    parts = [part for part in (search_key(word) for word in text.split()) if part][:PARTS_MAX]
    if len("".join(parts)) < 2 or "".join(parts).isdigit():
        return FoundPage((), 1, has_more=False)
    page = min(max(1, page), PAGES_MAX)
    rows = await _by_name(club, parts, page, size)
    found = [FoundMember(member_of(row), "name") for row in rows[:size]]
    return FoundPage(found, page, has_more=len(rows) > size and page < PAGES_MAX)


async def _exactly(club: Club, text: str) -> Sequence[FoundMember] | None:
    """Who is meant by something that only one member has; None when the text is nothing of that kind."""
    digits = to_ascii_digits(text).replace(" ", "").replace("-", "")
    if is_member_number(digits):
        row = await _one(club, "number", digits)
        if row is not None:
            return [FoundMember(member_of(row), "number")]
    phone = normalise_phone(text)
    if phone is not None:
        row = await _one(club, "phone", phone)
        return [] if row is None else [FoundMember(member_of(row), "phone")]
    card = _CARD.search(text)
    if card is not None:
        row = await _one(club, "card_token", card[1])
        return [] if row is None else [FoundMember(member_of(row), "card")]
    if _MAIL.fullmatch(text):
        rows = await club.database.fetch_all(
            f"SELECT * FROM member WHERE {_HERE} AND email = $2 ORDER BY id LIMIT {PAGE_SIZE}", club.id, text.lower()
        )
        return [FoundMember(member_of(row), "email") for row in rows]
    return None


async def _one(club: Club, column: str, value: str) -> Row | None:
    return await club.database.fetch_one(f"SELECT * FROM member WHERE {_HERE} AND {column} = $2", club.id, value)


async def _by_name(club: Club, parts: Sequence[str], page: int, size: int) -> Sequence[Row]:
    """Whole names first, then those that begin with what was typed, then those with all the parts somewhere, as they joined. One
    row more than a page.

    No more is looked at than the page needs: in a large club half of it may be called Mohammad.
    """
    whole, enough = "".join(parts), page * size + 1
    escaped = [part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for part in parts]
    patterns: list[Any] = [f"%{part}%" for part in escaped]
    like = " AND ".join(f"name_search LIKE ${at} ESCAPE '\\'" for at in range(2, 2 + len(patterns)))

    async def look(tx: Transaction) -> Sequence[Row]:
        key = 'name_search COLLATE "C"' if tx.dialect == "postgres" else "name_search"
        found = list(
            await tx.fetch_all(
                f"SELECT * FROM member WHERE {_HERE} AND ({key}) >= $2 AND ({key}) < $3 ORDER BY {key}, id LIMIT {enough}",
                club.id,
                whole,
                f"{whole}{_LAST_LETTER}",
            )
        )
        if len(found) < enough:
            known = {row["id"] for row in found}
            found += [
                row
                for row in await _somewhere(tx, club.id, parts, like, patterns, 2 * enough)
                if row["id"] not in known
            ]
        return found[(page - 1) * size : page * size + 1]

    return await club.database.read_snapshot(look)


async def _somewhere(
    tx: Transaction, club_id: int, parts: Sequence[str], like: str, patterns: list[Any], most: int
) -> Sequence[Row]:
    """Through the index of trigrams, where there is one and a part is long enough; else by reading names until enough fit."""
    if tx.dialect == "postgres":
        # With a limit the planner hopes to find enough soon; for a rare name it would read everybody.
        await tx.execute("SET LOCAL enable_seqscan = off")
        # The inner limit is the same for each page: what stands on one must not depend on where the rows happen to lie.
        return await tx.fetch_all(
            f"SELECT * FROM member WHERE id IN (SELECT id FROM member WHERE +{_HERE} AND {like} LIMIT {LOOKED_AT_MAX})"
            f" ORDER BY id LIMIT {most}",
            club_id,
            *patterns,
        )
    long_enough = [part for part in parts if len(part) >= _TRIGRAM]
    has_index = await tx.fetch_one("SELECT 1 AS x FROM sqlite_master WHERE name = 'member_name'")
    if has_index is None or not long_enough:
        return await tx.fetch_all(f"SELECT * FROM member WHERE {_HERE} AND {like} LIMIT {most}", club_id, *patterns)
    # One after the other as they are found, until there are enough.
    return await tx.fetch_all(
        "SELECT m.* FROM member_name f CROSS JOIN member m ON m.id = f.rowid"
        f" WHERE f.member_name MATCH ${2 + len(patterns)} AND m.club_id = $1 AND m.state IN ('active', 'blocked')"
        f" AND {like.replace('name_search', 'm.name_search')} LIMIT {most}",
        club_id,
        *patterns,
        " AND ".join('"' + part.replace('"', '""') + '"' for part in long_enough),
    )
