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
from club.storage import Row

PAGE_SIZE = 8
PAGES_MAX = 25
PARTS_MAX = 5

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
    """Names with all the parts in any order; whole names first, then those that begin with them. One row more than a page."""
    escaped = [part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for part in parts]
    given: list[Any] = [club.id, "".join(parts), f"{''.join(escaped)}%", *(f"%{part}%" for part in escaped)]
    like = " AND ".join(f"name_search LIKE ${at} ESCAPE '\\'" for at in range(4, 4 + len(escaped)))
    return await club.database.fetch_all(
        f"SELECT * FROM member WHERE {_HERE} AND {like}"
        " ORDER BY CASE WHEN name_search = $2 THEN 0 WHEN name_search LIKE $3 ESCAPE '\\' THEN 1 ELSE 2 END, name, id"
        f" LIMIT {size + 1} OFFSET {(page - 1) * size}",
        *given,
    )
