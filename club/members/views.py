"""Questions about members and the chats they come from."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

from club.context import Club
from club.doors import BotName
from club.errors import MemberNotFound
from club.members.rules import is_member_number
from club.persian import normalise_phone, search_key, to_ascii_digits
from club.storage import Row, day_or_none, from_json, instant


@dataclass(frozen=True, slots=True)
class MemberView:
    id: int
    number: str
    name: str
    phone: str | None
    language: str
    state: str
    joined_at: dt.datetime
    birthday: dt.date | None
    card_token: str


@dataclass(frozen=True, slots=True)
class ChatView:
    """A person's conversation with one of the two bots. `language` None: not chosen yet.

    `member_state` is known when the chat was just met: a member who has left is asked to come back first.
    """

    id: int
    bot: BotName
    platform: str
    platform_user_id: int
    name: str
    username: str | None
    language: str | None
    member_id: int | None
    consented: bool
    conversation: dict[str, Any] | None
    blocked: bool
    member_state: str | None = None


@dataclass(frozen=True, slots=True)
class FoundMember:
    member: MemberView
    how: Literal["phone", "number", "name", "card", "email"]


def member_of(row: Row) -> MemberView:
    return MemberView(
        id=row["id"],
        number=row["number"],
        name=row["name"],
        phone=row["phone"],
        language=row["language"],
        state=row["state"],
        joined_at=instant(row["joined_at"]),
        birthday=day_or_none(row["birthday"]),
        card_token=row["card_token"],
    )


def chat_of(row: Row, member_state: str | None = None) -> ChatView:
    return ChatView(
        id=row["id"],
        bot=cast(BotName, row["bot"]),
        platform=row["platform"],
        platform_user_id=row["platform_user_id"],
        name=row["name"],
        username=row["username"],
        language=row["language"],
        member_id=row["member_id"],
        consented=row["consented_at"] is not None,
        conversation=from_json(row["conversation"]),
        blocked=row["blocked_at"] is not None,
        member_state=member_state,
    )


async def find_chat(club: Club, bot: BotName, platform: str, user_id: int) -> ChatView | None:
    row = await club.database.fetch_one(
        "SELECT c.*, m.state AS member_state FROM chat c LEFT JOIN member m ON m.id = c.member_id"
        " WHERE c.club_id = $1 AND c.bot = $2 AND c.platform = $3 AND c.platform_user_id = $4",
        club.id,
        bot,
        platform,
        user_id,
    )
    return None if row is None else chat_of(row, row["member_state"])


async def member(club: Club, member_id: int) -> MemberView:
    """Refuses MemberNotFound."""
    row = await club.database.fetch_one("SELECT * FROM member WHERE club_id = $1 AND id = $2", club.id, member_id)
    if row is None:
        raise MemberNotFound
    return member_of(row)


async def member_by_card(club: Club, card_token: str) -> MemberView:
    """Whose card a scanned QR is. Refuses MemberNotFound."""
    row = await club.database.fetch_one(
        "SELECT * FROM member WHERE club_id = $1 AND card_token = $2 AND state = 'active'", club.id, card_token
    )
    if row is None:
        raise MemberNotFound
    return member_of(row)


async def find_members(club: Club, text: str, limit: int = 8) -> Sequence[FoundMember]:
    """By phone (any spelling, any digits), by member number, else by a part of the name. Best match first, may be empty."""
    digits = to_ascii_digits(text).replace(" ", "").replace("-", "").strip("\u200e\u200f")
    if is_member_number(digits):
        row = await club.database.fetch_one(
            "SELECT * FROM member WHERE club_id = $1 AND number = $2 AND state = 'active'", club.id, digits
        )
        if row is not None:
            return [FoundMember(member_of(row), "number")]
    phone = normalise_phone(text)
    if phone is not None:
        row = await club.database.fetch_one(
            "SELECT * FROM member WHERE club_id = $1 AND phone = $2 AND state = 'active'", club.id, phone
        )
        return [] if row is None else [FoundMember(member_of(row), "phone")]
    wanted = search_key(text)
    if len(wanted) < 2 or wanted.isdigit():
        return []
    pattern = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    rows = await club.database.fetch_all(
        "SELECT * FROM member WHERE club_id = $1 AND state = 'active' AND name_search LIKE $2 ESCAPE '\\'"
        " ORDER BY CASE WHEN name_search = $3 THEN 0 WHEN name_search LIKE $4 ESCAPE '\\' THEN 1 ELSE 2 END, name, id"
        " LIMIT $5",
        club.id,
        f"%{pattern}%",
        wanted,
        f"{pattern}%",
        limit,
    )
    return [FoundMember(member_of(row), "name") for row in rows]
