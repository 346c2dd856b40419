"""Finding members from whatever staff have of them: a number, a phone, a card, an e-mail, parts of a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

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
TAIL_LETTERS = 12
"""As the migration that made `name_tail` cut them."""
TAIL_SHORTEST = 2
FEW = 32
LOOKED_AT_MAX = 2000
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
    """Names that begin with what was typed first, by name; then those with all the parts somewhere, by the letters from there on.
    One row more than a page.

    Each is read in the order of an index, and no further than the page needs: in a large club half of it may be called Mohammad.
    """
    whole, enough = "".join(parts), page * size + 1
    found = {row["id"]: row for row in await _beginning(club, whole, enough)}
    for walk in await _walks(club, parts, whole) if len(found) < enough else ():
        for row in await _walked(club, walk, whole, 2 * enough):
            found.setdefault(row["id"], row)
        if len(found) >= enough:
            break
    return list(found.values())[(page - 1) * size : page * size + 1]


async def _beginning(club: Club, whole: str, most: int) -> Sequence[Row]:
    key = '(name_search COLLATE "C")' if club.database.dialect == "postgres" else "name_search"
    return await club.database.fetch_all(
        f"SELECT * FROM member WHERE {_HERE} AND {key} >= {_given(2)} AND {key} < {_given(3)} ORDER BY {key}, id LIMIT {most}",
        club.id,
        whole,
        f"{whole}{_LAST_LETTER}",
    )


@dataclass(frozen=True, slots=True)
class _Walk:
    """Through the tails that begin with `along`, for names that have `parts` too. `is_long`: most of them may lack the others."""

    along: str
    parts: Sequence[str] = ()
    is_long: bool = False


async def _walks(club: Club, parts: Sequence[str], whole: str) -> Sequence[_Walk]:
    """Along the part that fewest have, where few have it. Where many have each: names that have them side by side, as they were
    typed or turned round, and of those that have them apart the ones among the first that have the longest part.
    """
    long = [part for part in parts if len(part) >= TAIL_SHORTEST]
    if len(parts) == 1 or not long:
        return [_Walk(whole)]
    counts = await _counted(club, long)
    fewest, part = min(zip(counts, long, strict=True), key=lambda counted: (counted[0], -len(counted[1])))
    if fewest < FEW:
        return [_Walk(part, parts)]
    turned = "".join(reversed(parts))
    return [_Walk(whole), _Walk(turned), _Walk(max(long, key=len), parts, is_long=True)]


async def _counted(club: Club, parts: Sequence[str]) -> list[int]:
    """In how many tails each part stands, counted up to FEW."""
    counts = ", ".join(
        f"(SELECT COUNT(*) FROM (SELECT 1 AS x FROM name_tail WHERE club_id = $1 AND tail >= {_given(2 * at)}"
        f" AND tail < {_given(2 * at + 1)} LIMIT {FEW}) few) AS part_{at}"
        for at in range(1, len(parts) + 1)
    )
    row = await club.database.fetch_one(f"SELECT {counts}", club.id, *(end for part in parts for end in _ends(part)))
    assert row is not None
    return [int(row[f"part_{at}"]) for at in range(1, len(parts) + 1)]


async def _walked(club: Club, walk: _Walk, whole: str, most: int) -> Sequence[Row]:
    """Names that do not begin with `whole`; a name that has the part twice counts where it has it first."""
    place = "strpos" if club.database.dialect == "postgres" else "instr"
    others = [part for part in walk.parts if part != walk.along]
    tails = f"SELECT * FROM name_tail WHERE club_id = $1 AND tail >= {_given(2)} AND tail < {_given(3)}"
    # An inner limit: PostgreSQL expects no long walk then and compiles nothing for it; SQLite would go through to the limit.
    if walk.is_long or club.database.dialect == "postgres":
        tails = f"{tails} ORDER BY tail, member_id LIMIT {LOOKED_AT_MAX}"
    statement = (
        f"SELECT m.* FROM ({tails}) t CROSS JOIN {_ITS_MEMBER[club.database.dialect]}"
        f" WHERE {place}(m.name_search, $4) <> 1"
        f" AND t.tail = substr(m.name_search, {place}(m.name_search, $5), {TAIL_LETTERS})"
        + "".join(f" AND {place}(m.name_search, ${at}) > 0" for at in range(6, 6 + len(others)))
        + f" ORDER BY t.tail, t.member_id LIMIT {most}"
    )
    values = (club.id, *_ends(walk.along), whole, walk.along, *others)
    if walk.is_long:  # not in the turn of everybody else
        return await club.database.read_snapshot(lambda tx: tx.fetch_all(statement, *values))
    return await club.database.fetch_all(statement, *values)


# Tails are walked and their members looked up one by one, never joined in another order: that is what keeps it short.
_ITS_MEMBER = {
    "postgres": "LATERAL (SELECT * FROM member WHERE id = t.member_id AND club_id = $1 OFFSET 0) m",
    "sqlite": "member m ON m.id = t.member_id AND m.club_id = $1",
}


def _given(place: int) -> str:
    """A value PostgreSQL does not look at while planning: so it plans once, and not anew for each name."""
    return f"(SELECT CAST(${place} AS TEXT))"


def _ends(part: str) -> tuple[str, str]:
    """Between which all tails lie that may begin with `part`."""
    first = part[:TAIL_LETTERS]
    return first, f"{first}{_LAST_LETTER}"
